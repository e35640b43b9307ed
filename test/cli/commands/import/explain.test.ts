import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordedLives } from '../../../../src/calc/recordings/recorded-lives.js';
import type { ExplainedLive } from '../../../../src/report/explanation/report.js';
import { toExplanation } from '../../../../src/report/explanation/to-explanation.js';
import { readLine } from '../../../support/read-line.js';
import { HOST, ROOM, WORDS } from '../../../support/recorders.js';
import { ALL_RECORDINGS } from '../../../support/recordings.js';
import { ROOT, runCli, scratch, write } from '../../../support/run-cli.js';

const folder = scratch();
const CAPTURE = path.join(ROOT, 'examples/gifts-not-counted/capture.jsonl');

async function explained(...args: readonly string[]): Promise<readonly ExplainedLive[]> {
  const { stdout } = await runCli(['import', ...args, '--explain', '--json']);
  return JSON.parse(stdout).lives;
}

/** What somebody counts who adds up the Gift messages of a LIVE. */
function addsUp({ allMessages, duplicates, superseded, toGuests, counted }: ExplainedLive): void {
  expect(duplicates + superseded + toGuests + counted).toBe(allMessages);
  for (const part of [duplicates, superseded, toGuests, counted]) expect(part).toBeGreaterThanOrEqual(0);
}

describe('import --explain', () => {
  it('fits its schema and adds up, for every recording', async () => {
    const schema = JSON.parse((await runCli(['schema', 'explanation'])).stdout);
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const files = ALL_RECORDINGS.filter((file) => file.endsWith('.jsonl'));
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const { stdout } = await runCli(['import', file, '--explain', '--json']);
      const report = JSON.parse(stdout);
      expect([file, validate(report), validate.errors]).toEqual([file, true, null]);
      for (const live of report.lives) addsUp(live);
    }
  });

  it('adds up to a naive sum of the messages, whatever they are', () => {
    const tap = fc.record({
      user: fc.constantFrom('1', '2'),
      group: fc.constantFrom('0', '7', '8'),
      count: fc.integer({ min: 1, max: 9 }),
      final: fc.boolean(),
      coins: fc.constantFrom(1, 500),
      receiver: fc.constantFrom(HOST, '999'),
    });
    /** Messages, and the order in which they come, some of them again. */
    const coming = fc
      .array(tap, { minLength: 1, maxLength: 20 })
      .chain((taps) => fc.tuple(fc.constant(taps), fc.array(fc.nat(taps.length - 1), { maxLength: 40 })));
    fc.assert(
      fc.property(coming, ([taps, order]) => {
        const lives = recordedLives();
        let naive = 0;
        for (const place of order) {
          const { coins, ...each } = taps[place] as (typeof taps)[number];
          naive += each.count * coins;
          const gift = { id: String(coins), name: 'Gift', type: 1, coins };
          const id = `7137749190944231${String(place).padStart(3, '0')}`;
          const line = WORDS['connector 2.3'].gift({ ...each, id, gift, at: 1_790_000_000_000 });
          const read = readLine(JSON.stringify(line));
          for (const event of 'bad' in read ? [] : read) if ('event' in event) lives.add(event.event, 'a');
        }
        const [live] = toExplanation(lives.done(), [], {}).lives;
        expect(live?.allMessages ?? 0).toBe(naive);
        if (live) addsUp(live);
      }),
    );
  });

  it('needs no country, and writes logs with -o only', async () => {
    const told = await runCli(['import', CAPTURE, '--explain']);
    expect([told.exitCode, told.stderr]).toEqual([0, '']);
    expect(told.stdout).toContain('Counted for the host');
    expect(told.stdout).not.toContain('version: 1');
    const target = path.join(folder, 'log.yaml');
    const both = await runCli(['import', CAPTURE, '--explain', '--country', 'US', '-o', target]);
    expect([both.exitCode, both.stdout]).toEqual([0, told.stdout]);
    expect(fs.readFileSync(target, 'utf8')).toContain('unreadableGifts: 1');
  });

  it('shows TikTok’s own total of the same room', async () => {
    const { gift } = WORDS['connector 2.3'];
    const line = gift({
      id: '1',
      user: '2',
      gift: { id: '5', name: 'Rose', type: 1, coins: 1 },
      count: 7,
      final: true,
      group: '3',
      at: 1_790_000_000_000,
    });
    const capture = write(folder, 'capture.jsonl', `${JSON.stringify(line)}\n`);
    const center = { video_list: [{ room_id: ROOM, diamonds: 4, start_time: 1_790_000_000 }] };
    const file = write(folder, 'center.json', JSON.stringify(center));
    expect(await explained(capture, file)).toMatchObject([{ counted: 7, tiktok: 4, lessThanCounted: 3 }]);
    const text = (await runCli(['import', capture, file, '--explain'])).stdout;
    expect(text).toMatch(/TikTok's own total: 3 less\s+│\s+4 │/);
    expect(await explained(capture)).toMatchObject([{ tiktok: null, lessThanCounted: null }]);
  });

  it('explains what makes a recording unusable, before it says so', async () => {
    const file = write(folder, 'none.jsonl', '{"event":"gift","ts":1761887131,"data":{"giftId":5}}\n');
    const { exitCode, stdout, stderr } = await runCli(['import', file, '--explain']);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('error[unreadable-gifts]')]);
    expect(stdout).toContain('Not counted: 1 Gift message: a Gift without a whole count.');
  });

  it.each([
    [['--json'], '--json is the form of --explain'],
    [['--explain', '--catalogue-prices'], '--explain shows what was recorded'],
    [['--explain', '-o', '-', '--country', 'US'], '--explain prints on standard output'],
  ])('%j is refused', async (options, message) => {
    const { exitCode, stdout, stderr } = await runCli(['import', CAPTURE, ...options]);
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  });
});
