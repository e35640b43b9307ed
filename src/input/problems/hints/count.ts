import { SHOWN_COUNT } from '../../text/patterns.js';

const LETTERS: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };

/**
 * The number a text stands for in plain digits, or `undefined` when it stands for none or for two: `1,200` → `1200`,
 * `1.200,50` → `1200.50`, `3,50` → `3.50`, `3.5K` → `3500`.
 */
export function countText(text: string): string | undefined {
  const [, digits = '', letter = ''] = /^([\d.,'_]+)([KMB]?)$/i.exec(text) ?? [];
  if (digits === '') return undefined;
  /** `1,357K`: a comma for thousands, or for the fraction of a rounded count. */
  if (letter !== '' && /^[1-9]\d{0,2},\d{3}$/.test(digits)) return undefined;
  const plain = plainDigits(digits);
  if (plain === undefined) return undefined;
  if (letter === '') return plain;
  const value = Number(plain) * (LETTERS[letter.toUpperCase()] ?? 1);
  return String(Number(value.toPrecision(12)));
}

function plainDigits(text: string): string | undefined {
  if (/^(0|[1-9]\d*)(\.\d+)?$/.test(text)) return text;
  if (/^\.\d+$/.test(text)) return `0${text}`;
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^[1-9]\d{0,2}(['_]\d{3})+(\.\d+)?$/.test(text)) return text.replace(/['_]/g, '');
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text)) return text.replaceAll('.', '');
  return /^(0|[1-9]\d*),\d{1,2}$/.test(text) ? text.replace(',', '.') : undefined;
}

/** What to write instead of something that is no count; `mayBeRounded`: `21.7K` is one too. */
export function countHint(value: unknown, mayBeRounded: boolean): string | undefined {
  if (typeof value === 'number') return numberRemedy(value);
  if (typeof value !== 'string') return undefined;
  if (/^(-|none|n\/?a|\?|unknown)$/i.test(value.trim())) return 'leave the line out if you do not know it';
  const text = value
    .replace(/[“”"'’\s]/g, '')
    .replace(/(likes?|views?|viewers?|coins?|pcs|x|\+|[,;.])$/i, '')
    .replace(/mio$/i, 'M')
    .replace(/mrd$/i, 'B')
    .replace(/tsd$/i, 'K')
    .replace(/^(\d+),(\d{1,2}[KMB])$/i, '$1.$2');
  if (mayBeRounded && SHOWN_COUNT.test(text)) return `write ${text.toUpperCase()}`;
  const plain = countText(text);
  if (plain === undefined || !/^\d+$/.test(plain)) return undefined;
  if (plain === value) return `write ${plain} without quotes`;
  return /[KMB]$/i.test(text) ? `write it out: ${plain} if that is exact` : `write ${plain}`;
}

function numberRemedy(value: number): string | undefined {
  if (value < 0) return 'a count is not below 0';
  if (Number.isInteger(value)) return undefined;
  const fraction = String(value).split('.')[1] ?? '';
  return fraction.length === 3
    ? `a count has no fraction: write ${String(value).replace('.', '')}, without a point, if that is meant`
    : 'a count has no fraction: write it without a point';
}
