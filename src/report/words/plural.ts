import { shownCount } from './figures.js';

/** `1 LIVE`, `1,200 LIVEs`; `many` for words that do not take an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${shownCount(count)} ${count === 1 ? one : many}`;
}
