import { decimalText } from '../model/decimal.js';
import type { Rate, RateVersion, Spread } from '../model/rate.js';
import { sourceText } from './source-text.js';
import { printable } from './terminal/printable.js';
import type { Canvas } from './terminal/style.js';
import { renderTable } from './terminal/table.js';
import { wrap } from './terminal/wrap.js';

/** The rate book as a list: what holds now, or on the day asked for. */
export function ratesText(rates: readonly Rate[], canvas: Canvas): string {
  const head = ['Rate', 'Low', 'Expected', 'High', 'Unit', 'Where', 'Grade'].map((text) => ({
    text,
    paint: canvas.style.strong,
  }));
  const rows = rates.flatMap((rate) =>
    rate.versions.map((version) => [
      { text: rate.id },
      ...[version.value.low, version.value.expected, version.value.high].map((value) => ({
        text: decimalText(value),
        align: 'right' as const,
      })),
      { text: rate.unit },
      { text: `${regionsText(version)}${spanText(version)}` },
      { text: version.grade },
    ]),
  );
  return `${renderTable(head, rows, canvas)}\n`;
}

/** One rate with its history, its sources, its alternatives and what else is claimed. */
export function rateText(rate: Rate, { width, style, measure }: Canvas): string {
  const lines = [
    ...rate.versions.flatMap((version) => [
      '',
      `${rangeText(version.value)} ${rate.unit} · ${regionsText(version)}${spanText(version)} · ${version.grade}`,
      version.basis,
      ...version.sources.map(sourceLine),
    ]),
    ...rate.alternatives.flatMap((each) => [
      '',
      `Alternative ${each.name}: ${rangeText(each.value)} (use it with --use ${rate.id}=${each.name})`,
      each.basis,
      ...each.sources.map(sourceLine),
    ]),
    ...(rate.notes.length > 0 ? ['', 'Also said:'] : []),
    ...rate.notes.flatMap((note) => [`- ${note.text}`, ...note.sources.map(sourceLine)]),
  ].map(printable);
  const body = lines.flatMap((line) => wrap(line, width, measure));
  return [`${style.strong(rate.id)}: ${rate.title}`, ...body, ''].join('\n');
}

function rangeText({ low, expected, high }: Spread): string {
  const [least, middle, most] = [low, expected, high].map(decimalText);
  return least === middle && most === middle ? `${middle}` : `${middle} (${least} – ${most})`;
}

function regionsText({ regions }: RateVersion): string {
  if (regions === 'everywhere') return 'everywhere';
  return regions.length > 8 ? `${regions.slice(0, 3).join(' ')} … (${regions.length})` : regions.join(' ');
}

function spanText({ from, to }: RateVersion): string {
  return `${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` until ${to}`}`;
}

function sourceLine(source: RateVersion['sources'][number]): string {
  return `  ${sourceText(source)}`;
}
