import { shownCount } from './figures.js';

/** Returns a count with its noun, e.g. `1 LIVE`, `1,200 LIVEs`; `many` is for irregular plurals. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${shownCount(count)} ${count === 1 ? one : many}`;
}
