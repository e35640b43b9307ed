import { DURATION } from '../../text/patterns.js';

const HOURS = '(?:h|hr|hrs|hour|hours|std|stunden?)';
const MINUTES = "(?:m|min|mins|minute|minutes|minuten|')";

/** What to write instead of a text that is no length of time. */
export function durationHint(value: unknown): string | undefined {
  const text = String(value).trim().toLowerCase().replace(',', '.');
  if (/^\d+$/.test(text)) return `write ${text}m if these are minutes, ${text}h if they are hours`;
  const clock = /^(\d{1,3}):(\d\d)(?::(\d\d))?$/.exec(text);
  if (clock) {
    const [, first = '', second = '', third] = clock;
    if (third !== undefined) return checked(`${Number(first)}h ${Number(second)}m ${Number(third)}s`);
    return `write ${Number(first)}h ${Number(second)}m (or ${Number(first)}m ${Number(second)}s, if that is meant)`;
  }
  const hours = new RegExp(`^(\\d+)\\.(\\d+) ?${HOURS}$`).exec(text);
  if (hours) {
    const minutes = Math.round(Number(`0.${hours[2]}`) * 60);
    return checked(`${hours[1]}h ${minutes}m`);
  }
  const parts = new RegExp(`^(?:(\\d+) ?${HOURS})? ?(?:and )?(?:(\\d+) ?${MINUTES}?)?$`).exec(text);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  return checked([parts[1] && `${parts[1]}h`, parts[2] && `${parts[2]}m`].filter(Boolean).join(' '));
}

function checked(proposed: string): string | undefined {
  return DURATION.test(proposed) ? `write ${proposed}` : undefined;
}
