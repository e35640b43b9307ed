import { groupDigits } from './figures.js';

/** Returns a number of Diamonds in words: `1 Diamond`, `46,400 Diamonds`. */
export function diamondsText(diamonds: number): string {
  return `${groupDigits(String(diamonds))} ${diamonds === 1 ? 'Diamond' : 'Diamonds'}`;
}
