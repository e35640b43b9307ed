import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordedLog } from '../../src/calc/import/recorded-log.js';
import { recordedLives } from '../../src/calc/recordings/recorded-lives.js';
import { recordingParts } from '../../src/calc/recordings/recording-parts.js';
import type { RecordedEvent } from '../../src/model/recorded-event.js';
import { eventRow } from '../../src/report/engines/event-rows.js';
import { readLine } from '../support/read-line.js';
import { ROOM, type ShapeName, WORDS } from '../support/recorders.js';
import { ALL_RECORDINGS, recordingName } from '../support/recordings.js';
import { logsBySqlite } from '../support/sqlite.js';

const COUNTRY = 'US';

/** The logs that an import makes of the events of several files, and the rows it hands to an engine. */
function counted(files: Readonly<Record<string, readonly RecordedEvent[]>>) {
  const lives = recordedLives();
  const partOf = recordingParts();
  const rows = Object.entries(files).flatMap(([recording, events]) =>
    events.map((event, at) => {
      const part = partOf(event, recording);
      lives.add(event, recording, part);
      return eventRow(event, { recording, part, n: at + 1 });
    }),
  );
  const terms = { creator: { country: COUNTRY }, timeZone: undefined };
  const logs = lives.done().flatMap((live) => (live.first === undefined ? [] : [recordedLog(live, terms)]));
  return { rows, logs };
}

/** Keys in order, and lists of Gifts and receivers as sets: engines sort equal Gifts their own way. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const isThere = ([key, each]: readonly [string, unknown]) =>
    each !== undefined && !(key === 'visibility' && Object.keys(each as object).length === 0);
  const entries = Object.entries(value).filter(isThere);
  return Object.fromEntries(
    entries
      .map(([key, each]) => [key, sorted(each)])
      .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
  );
}

/** Returns false when the query refuses to count the files. */
async function isSame(files: Readonly<Record<string, readonly RecordedEvent[]>>): Promise<boolean> {
  const { rows, logs } = counted(files);
  let answer: unknown[];
  try {
    answer = await logsBySqlite(rows, COUNTRY);
  } catch (error) {
    expect(String(error)).toContain('malformed JSON');
    return false;
  }
  expect(sorted(answer)).toEqual(sorted(logs));
  return true;
}

const eventsOf = (lines: readonly string[]): RecordedEvent[] =>
  lines.flatMap((line) => {
    const read = readLine(line);
    return 'bad' in read ? [] : read.flatMap((each) => ('event' in each ? [each.event] : []));
  });

const hasPrices = (events: readonly RecordedEvent[]) =>
  events.every((event) => event.kind !== 'gift' || event.coins !== undefined);

describe('the query for engines counts as an import does', () => {
  const recordings = ALL_RECORDINGS.filter((file) => file.endsWith('.jsonl')).flatMap((file) => {
    const events = eventsOf(fs.readFileSync(file, 'utf8').split('\n'));
    return events.length > 0 && hasPrices(events) ? [[recordingName(file), events] as const] : [];
  });

  it('there are many recordings', () => expect(recordings.length).toBeGreaterThan(45));

  it.each(recordings)('%s', async (name, events) => expect(await isSame({ [name]: events })).toBe(true));

  const gift = fc.record({
    shape: fc.constantFrom<ShapeName>('flat', 'connector 2.1', 'Go'),
    user: fc.constantFrom('1', '2', ''),
    group: fc.constantFrom('0', '7', '8'),
    count: fc.integer({ min: 1, max: 4 }),
    final: fc.boolean(),
    type: fc.constantFrom(1, 2),
    receiver: fc.constantFrom('5', '6', undefined),
    after: fc.constantFrom(0, 900, 6000),
  });
  const other = fc.constantFrom(
    { event: 'streamEnd', data: {} },
    { event: 'connected', data: {} },
    { event: 'gift', data: { giftId: 3 } },
    { event: 'gift', data: { giftName: 'No id', diamondCount: 4, repeatCount: 2, repeatEnd: true } },
    { event: 'mystery', data: { giftId: 3 } },
    { event: 'roomUser', data: { viewerCount: 5 } },
  );

  it('any order of Gifts, taps, ends and silences', async () => {
    const step = fc.oneof({ weight: 5, arbitrary: gift }, { weight: 1, arbitrary: other });
    const files = fc.array(fc.array(step, { maxLength: 14 }), { minLength: 1, maxLength: 2 });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(files, async (told) => {
        let at = 1_790_000_000_000;
        let id = 7_137_749_190_944_230_000n;
        const recordings = told.map((steps, file) => {
          const lines = steps.map((each) => {
            if (!('shape' in each))
              return JSON.stringify({ ts: at, channel: file === 1 ? 'b' : undefined, ...each });
            at += each.after;
            id += 1n;
            return lineOf(each, String(id), at);
          });
          return [`file ${file}`, eventsOf(lines)] as const;
        });
        if (await isSame(Object.fromEntries(recordings))) answered += 1;
      }),
      { numRuns: 150 },
    );
    expect(answered).toBe(150);
  });

  it('messages that come again, in one file and in others, in any room, or refuses', async () => {
    const message = fc.record({ gift, hasLongId: fc.boolean(), room: fc.constantFrom(ROOM, '77') });
    const pool = fc.array(message, { minLength: 1, maxLength: 8 });
    const files = pool.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.array(fc.array(fc.nat(all.length - 1), { maxLength: 10 }), { minLength: 1, maxLength: 3 }),
      ),
    );
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(files, async ([all, told]) => {
        const lines = all.map(({ gift: each, hasLongId, room }, at) => {
          const id = hasLongId ? `7137749190944230${100 + at}` : String(at);
          const moment = 1_790_000_000_000 + at * each.after;
          /** A recording without any room is not joined by the query: its documentation says so. */
          const shape = each.shape === 'flat' ? 'Go' : each.shape;
          return lineOf({ ...each, shape }, id, moment).replaceAll(ROOM, room);
        });
        const recordings = told.map(
          (places, file) => [`file ${file}`, eventsOf(places.map((at) => lines[at] as string))] as const,
        );
        if (await isSame(Object.fromEntries(recordings))) answered += 1;
      }),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThan(80);
  });
});

function lineOf(
  each: {
    shape: ShapeName;
    receiver: string | undefined;
    count: number;
    final: boolean;
    type: number;
    user: string;
    group: string;
  },
  id: string,
  at: number,
): string {
  const { shape, user, group, count, final, type, receiver } = each;
  const tap = { id, user, gift: { id: '5655', name: 'Rose', type, coins: 3 }, count, final, group, at };
  return JSON.stringify(WORDS[shape].gift(receiver === undefined ? tap : { ...tap, receiver }));
}
