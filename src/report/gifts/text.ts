import type { Gift } from '../../model/gift.js';
import { printable } from '../terminal/printable.js';
import type { Canvas } from '../terminal/style.js';
import { renderTable } from '../terminal/table.js';
import { shownCount } from '../words/figures.js';

/** Draws the Gifts of the catalogue with price and the months in which sources listed them. */
export function giftsText(gifts: readonly Gift[], canvas: Canvas): string {
  const head = ['Gift', 'Id', 'Coins', 'Streak', 'Listed'].map((text, column) => ({
    text,
    paint: canvas.style.strong,
    align: column === 2 ? ('right' as const) : ('left' as const),
  }));
  const rows = gifts.map((gift) => [
    { text: printable(gift.name) },
    { text: gift.id },
    { text: shownCount(gift.coins), align: 'right' as const },
    { text: streakText(gift) },
    { text: gift.firstSeen === gift.lastSeen ? gift.firstSeen : `${gift.firstSeen} – ${gift.lastSeen}` },
  ]);
  return `${renderTable(head, rows, canvas)}\n`;
}

function streakText({ giftType }: Gift): string {
  if (giftType === undefined) return 'not known';
  return giftType === 1 ? 'yes' : 'no';
}
