import { isDay } from '../../../model/dated.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day a text may mean; two when it could be read day first or month first. */
export function daysIn(text: string): string[] {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (iso) return real(day(iso[1], iso[2], iso[3]));
  const european = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (european) return real(day(european[3], european[2], european[1]));
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (slashed) {
    return [
      ...new Set([
        ...real(day(slashed[3], slashed[2], slashed[1])),
        ...real(day(slashed[3], slashed[1], slashed[2])),
      ]),
    ];
  }
  return named(text);
}

/** `Nov 15, 2026` and `15 November 2026`. */
function named(text: string): string[] {
  const [, monthFirst, first, , second, monthSecond, year] =
    /^(?:([a-z]{3,9})\.? (\d{1,2})(st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?),? (\d{4})$/i.exec(
      text,
    ) ?? [];
  const month = MONTHS.indexOf((monthFirst ?? monthSecond ?? '').slice(0, 3).toLowerCase());
  return month < 0 ? [] : real(day(year, String(month + 1), first ?? second));
}

function day(year = '', month = '', date = ''): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function real(text: string): string[] {
  return isDay(text) ? [text] : [];
}

/** What to write instead of a text that is no day. */
export function dayHint(value: unknown): string {
  const text = String(value).trim();
  const days = daysIn(text);
  if (days.length > 0) return `write ${days.join(' or ')}`;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'this day is in no calendar';
  return 'write year, month and day, like 2026-11-15';
}
