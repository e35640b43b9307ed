import type { ShopLive } from '../../model/export-tables.js';

/** A LIVE that several exports tell in the same words, once. */
export function distinctShopLives(lives: readonly ShopLive[]): ShopLive[] {
  const known = new Map<string, ShopLive>();
  for (const live of lives) {
    const { place: _, sales, ...facts } = live;
    const { currency, value } = sales;
    known.set(JSON.stringify([facts, currency, String(value.amount), String(value.scale)]), live);
  }
  return [...known.values()];
}
