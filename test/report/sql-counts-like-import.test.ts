import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordedLog } from '../../src/calc/import/recorded-log.js';
import { recordedLives } from '../../src/calc/recordings/recorded-lives.js';
import { recordingParts } from '../../src/calc/recordings/recording-parts.js';
import type { RecordedEvent } from '../../src/model/recorded-event.js';
import { eventRow } from '../../src/report/engines/event-rows.js';
import { readLine } from '../support/read-line.js';
import { type ShapeName, WORDS } from '../support/recorders.js';
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
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries
      .map(([key, each]) => [key, sorted(each)])
      .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
  );
}

async function isSame(files: Readonly<Record<string, readonly RecordedEvent[]>>): Promise<void> {
  const { rows, logs } = counted(files);
  expect(sorted(await logsBySqlite(rows, COUNTRY))).toEqual(sorted(logs));
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

  it.each(recordings)('%s', (name, events) => isSame({ [name]: events }));

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
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 14 }), { minLength: 1, maxLength: 2 }),
        async (files) => {
          let at = 1_790_000_000_000;
          let id = 7_137_749_190_944_230_000n;
          const told = files.map((steps, file) => {
            const lines = steps.map((each) => {
              if (!('shape' in each))
                return JSON.stringify({ ts: at, channel: file === 1 ? 'b' : undefined, ...each });
              at += each.after;
              id += 1n;
              const { shape, user, group, count, final, type } = each;
              const tap = {
                id: String(id),
                user,
                gift: { id: '5655', name: 'Rose', type, coins: 3 },
                count,
                final,
                group,
                at,
              };
              return JSON.stringify(
                WORDS[shape].gift(each.receiver === undefined ? tap : { ...tap, receiver: each.receiver }),
              );
            });
            return [`file ${file}`, eventsOf(lines)] as const;
          });
          await isSame(Object.fromEntries(told));
        },
      ),
      { numRuns: 200 },
    );
  });
});
