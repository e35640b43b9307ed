import { own } from '../../../model/own.js';
import { daysIn } from './day.js';

/** RFC 3339 with an offset. */
export const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Offsets that have only one meaning, whatever the time of the year. */
const ZONES: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  GMT: '+00:00',
  UTC: '+00:00',
  Z: '+00:00',
  CET: '+01:00',
  CEST: '+02:00',
};

const REST = 'time and your distance from London time in one: 2026-11-15T19:00:00-05:00';
const HOW = `write day, T, ${REST}`;
const YOURS =
  'and right behind it how far your clock is from London time: -05:00 (New York in winter), +00:00 (London in winter), +01:00 (Berlin in winter), each an hour more in summer';

/** What to write instead of a text that is no moment: as much of it as the text tells. */
export function momentHint(value: unknown): string {
  const text = String(value).trim().replace(/[−–]/g, '-').replace(/["“”]/g, '');
  const [, dayText = '', rest = ''] =
    /^(\d{8}|\S*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4}|[a-z]{3,9}\.? \d{1,2}\w{0,2},? \d{4}|\d{1,2}\w{0,2}\.? [a-z]{3,9}\.?,? \d{4})(.*)$/i.exec(
      text,
    ) ?? [];
  if (dayText === '') return HOW;
  const days = daysIn(dayText);
  if (days.length === 0) return 'this day is in no calendar';
  if (days.length > 1) return `the day may be ${days.join(' or ')}: write year, month and day, and ${REST}`;
  const [day = ''] = days;
  const behind = rest
    .replace(/^(?:[\s,T@_]|- |at\b|um\b|à\b)+/i, '')
    .replace(
      /^(\d\d)(\d\d)(\d\d)?(?!\d)/,
      (_, hours, minutes, seconds = '00') => `${hours}:${minutes}:${seconds}`,
    )
    .replace(/^(\d{1,2})h(\d\d)/i, '$1:$2');
  const [, clock = '', zone = ''] =
    /^(\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.?m\b\.?)?)\s*(.*)$/i.exec(behind) ?? [];
  const time = timeOf(clock);
  if (clock === '' && behind !== '') return HOW;
  if (clock === '') return `add the time and your distance from London time: ${day}T19:00:00-05:00`;
  if (time === undefined) return 'this time is on no clock';
  /** What is neither a zone nor nothing may be a part of the time. */
  if (/^[\d:.h]/i.test(zone)) return HOW;
  const offset = offsetOf(zone, `${day}T${time}Z`);
  if (offset !== undefined) return `write ${day}T${time}${offset}`;
  return `write ${day}T${time} ${YOURS}`;
}

function timeOf(clock: string): string | undefined {
  const [, hours = '', minutes = '00', seconds = '00', half] =
    /^(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))? ?([ap])?/i.exec(clock) ?? [];
  const noon = half?.toLowerCase() === 'p' ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + noon;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12))
    return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
}

function offsetOf(zone: string, moment: string): string | undefined {
  const known = own(ZONES, zone.toUpperCase());
  if (known !== undefined) return known;
  const [, sign, hours, minutes = '00'] = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?$/i.exec(zone) ?? [];
  if (sign !== undefined && hours !== undefined && Number(hours) <= 14 && Number(minutes) < 60) {
    return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  }
  return /^[A-Z][A-Za-z]+\/[A-Za-z_/-]+$/.test(zone) ? offsetIn(zone, moment) : undefined;
}

/** Near enough for a hint: within hours of a change of clocks it may be the other one. */
function offsetIn(timeZone: string, moment: string): string | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(new Date(moment)).find(({ type }) => type === 'timeZoneName')?.value;
    return name === 'GMT' ? '+00:00' : name?.replace('GMT', '');
  } catch {
    return undefined;
  }
}
