import { decimalText } from '../../model/decimal.js';
import type { Rate, RateVersion, Spread } from '../../model/rate.js';
import { printable } from '../terminal/printable.js';
import type { Canvas } from '../terminal/style.js';
import { renderTable } from '../terminal/table.js';
import { wrap } from '../terminal/wrap.js';
import { sourceText } from '../words/source-text.js';

const WIDE = 110;
const NARROW = 80;

/** Draws the rates that hold now or on the requested day as a table; a narrow table has fewer columns. */
export function ratesText(rates: readonly Rate[], canvas: Canvas): string {
  const columns = columnsFor(canvas.width);
  const head = columns.map(({ title }) => ({ text: title, paint: canvas.style.strong }));
  const rows = rates.flatMap((rate) =>
    rate.versions.map((version) =>
      columns.map(({ value, align = 'left' }) => ({ text: value(rate, version), align })),
    ),
  );
  return `${renderTable(head, rows, canvas)}\n`;
}

interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly value: (rate: Rate, version: RateVersion) => string;
}

function columnsFor(width: number): Column[] {
  const name: Column = { title: 'Rate', value: ({ id }) => id };
  const where: Column = {
    title: 'Where',
    value: (_, version) => `${regionsText(version)}${spanText(version)}`,
  };
  const grade: Column = { title: 'Grade', value: (_, version) => version.grade };
  const whole = (rate: Rate, { value }: RateVersion) => `${rangeText(value)} ${rate.unit}`;
  if (width < NARROW) {
    const value: Column['value'] = (rate, version) =>
      `${whole(rate, version)}; ${where.value(rate, version)}; ${version.grade}`;
    return [name, { title: 'Value', value }];
  }
  if (width < WIDE) return [name, { title: 'Value', value: whole }, where, grade];
  const of = (title: string, pick: keyof Spread): Column => ({
    title,
    align: 'right',
    value: (_, { value }) => decimalText(value[pick]),
  });
  const unit: Column = { title: 'Unit', value: (rate) => rate.unit };
  return [name, of('Low', 'low'), of('Expected', 'expected'), of('High', 'high'), unit, where, grade];
}

/** Draws one rate with its history, sources, alternatives and competing claims. */
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
