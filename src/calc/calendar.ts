import { TZDate } from '@date-fns/tz';
import { getISOWeek, getISOWeekYear } from 'date-fns';

/** Returns the calendar day of a moment: by its own offset, or in a named time zone. */
export function dayOf(startedAt: string, timeZone: string | undefined): string {
  if (timeZone === undefined) return startedAt.slice(0, 10);
  return new TZDate(startedAt, timeZone).toISOString().slice(0, 10);
}

/** Adds days to a day, or subtracts them, in UTC, where each day has 24 hours. */
export function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the ISO 8601 week: weeks start on Monday and belong to the year of their Thursday. */
export function weekOf(day: string): string {
  const noon = new Date(`${day}T12:00:00`);
  return `${String(getISOWeekYear(noon)).padStart(4, '0')}-W${String(getISOWeek(noon)).padStart(2, '0')}`;
}

/**
 * Formats a moment (milliseconds since 1970) as RFC 3339 with the offset of a time zone; UTC when none is
 * named.
 */
export function momentIn(moment: number, timeZone: string | undefined): string {
  const text = new TZDate(moment, timeZone ?? 'UTC').toISOString().replace(/\.\d+/, '');
  return timeZone === undefined ? text.replace(/\+00:00$/, 'Z') : text;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Returns false for a local time that does not exist because the clocks go forward over it. */
export function isOnClocks(text: string, timeZone: string): boolean {
  return localMoment(text, timeZone).startsWith(text.replace(' ', 'T'));
}

/** Converts a local time such as `2026-10-03 18:00:00` in a time zone to RFC 3339 with its offset. */
export function localMoment(text: string, timeZone: string): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/[- :]/).map(Number);
  const moment = new TZDate(year, month - 1, day, hour, minute, second, timeZone);
  return moment.toISOString().replace(/\.\d+/, '');
}
