/** Anything that holds in some countries between two days (`YYYY-MM-DD`). */
export interface Dated {
  readonly regions: readonly string[] | 'everywhere';
  /** First day; `undefined`: no start is known. */
  readonly from: string | undefined;
  /** First day it no longer holds. */
  readonly to: string | undefined;
}

export function holds({ regions, from, to }: Dated, country: string, day: string): boolean {
  const isHere = regions === 'everywhere' || regions.includes(country);
  return isHere && (from === undefined || from <= day) && (to === undefined || day < to);
}

/** Is it a day of the calendar, `YYYY-MM-DD`? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
