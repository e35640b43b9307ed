import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBlocks } from '../../src/cli/files/line-blocks.js';
import { type LinePlace, recordingLineReader } from '../../src/cli/recordings/recording-lines.js';
import type { ReadLine } from '../../src/input/recordings/read-line.js';
import { lineScanner } from '../../src/input/recordings/scan/line-scanner.js';
import { readLine } from '../support/read-line.js';
import { newId, type ShapeName, WORDS } from '../support/recorders.js';
import { RECORDINGS } from '../support/recordings.js';

const scanner = lineScanner();

/** What the fast road says of one line; `undefined`: it is not certain. */
function scanned(line: string | Uint8Array) {
  const bytes = Buffer.concat([Buffer.from(line as string), Buffer.from('\n')]);
  scanner.setBlock(bytes, bytes.toString('latin1'));
  return scanner.event(0, bytes.length - 1);
}

const START = Date.parse('2026-11-15T23:59:30Z');
const ROSE = { id: '5655', name: 'Rosé 🌹', type: 1, coins: 1 };

function eventsOf(shape: ShapeName): unknown[] {
  const words = WORDS[shape];
  return [
    words.gift({
      id: newId(),
      user: '7000000000000000001',
      gift: ROSE,
      count: 3,
      final: true,
      group: '17',
      at: START,
    }),
    words.like(newId(), 15, 8432, START),
    words.viewers(newId(), 640, 9800, START),
    words.comment(newId(), START),
  ].filter((event) => event !== undefined);
}

const SHAPES = Object.keys(WORDS) as ShapeName[];
const events = SHAPES.flatMap(eventsOf);

describe('the fast road', () => {
  it.each(SHAPES)('reads every event of %s itself, and as JSON.parse reads it', (shape) => {
    for (const event of eventsOf(shape)) {
      const line = JSON.stringify(event);
      expect([scanned(line)]).toEqual(readLine(line));
    }
  });

  it.each(RECORDINGS)('of %s reads nearly all, and as JSON.parse reads it', (file) => {
    const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
    let answered = 0;
    for (const line of lines) {
      const event = scanned(line);
      if (event === undefined) continue;
      answered += 1;
      expect([path.basename(file), [event]]).toEqual([path.basename(file), readLine(line)]);
    }
    expect(answered).toBeGreaterThanOrEqual(lines.length * 0.9);
  });

  it.each([
    ['spaces behind : and ,', '{"event": "like", "data": {"likeCount": 3, "totalLikeCount": 9}}'],
    ['a carriage return', '{"event":"like","data":{"likeCount":3,"totalLikeCount":9}}\r'],
    [
      'text that looks like an event',
      '{"event":"chat","data":{"comment":"{\\"type\\":\\"gift\\"} \\\\","msgId":"1"}}',
    ],
    [
      'escapes of every kind',
      '{"event":"gift","data":{"giftName":"\\u0052\\n\\/\\ud83c\\udf39","giftId":5,"userId":"1","repeatCount":1}}',
    ],
    [
      'deep uninteresting parts',
      `{"event":"like","data":{"x":${'['.repeat(50)}${']'.repeat(50)},"totalLikeCount":9}}`,
    ],
    ['digits that are escaped', '{"event":"like","data":{"likeCount":"\\u0031\\u0035","totalLikeCount":9}}'],
    ['empty keys, maps and lists', '{"":{},"event":"like","data":{"":[],"totalLikeCount":9,"user":{}}}'],
    ['data that is null', '{"event":"chat","data":null,"payload":{"msgId":"1","comment":""}}'],
    [
      'numbers of every form',
      '{"event":"like","data":{"totalLikeCount":9,"a":-0,"b":1.5e+9,"c":0.1,"d":1E-2}}',
    ],
    ['a count that is -0', '{"event":"like","data":{"totalLikeCount":-0}}'],
    [
      'an id as a number with more digits than a number keeps',
      '{"event":"chat","data":{"msgId":7137749190944230150}}',
    ],
    ['no wrapper', '{"likeCount":3,"totalLikeCount":9,"createTime":"1794769200029"}'],
  ])('answers %s', (_, line) => {
    expect([scanned(line)]).toEqual(readLine(line.trim()));
  });

  it.each([
    ['an escaped key', '{"event":"like","data":{"total\\u004cikeCount":9}}'],
    ['a key that comes twice', '{"event":"like","data":{"totalLikeCount":1,"totalLikeCount":9}}'],
    ['a part that comes twice', '{"event":"gift","data":{"user":{"id":"1"},"user":{"id":"2"}}}'],
    ['an event that comes twice', '{"event":"like","event":"gift","data":{"totalLikeCount":1}}'],
    ['a list', '[{"event":"like","data":{"totalLikeCount":9}}]'],
    ['a name before a NUL', 'like\0{"totalLikeCount":9}'],
    ['a byte order mark', '\uFEFF{"event":"like","data":{"totalLikeCount":9}}'],
    ['a tab between words', '{"event":"like",\t"data":{"totalLikeCount":9}}'],
    ['a control character in a text', '{"event":"like","data":{"a":"\u0001","totalLikeCount":9}}'],
    ['a bad escape', '{"event":"like","data":{"a":"\\x","totalLikeCount":9}}'],
    ['half an escape', '{"event":"like","data":{"a":"\\u12g4","totalLikeCount":9}}'],
    ['a number with a leading 0', '{"event":"like","data":{"totalLikeCount":09}}'],
    ['a number without digits', '{"event":"like","data":{"totalLikeCount":-}}'],
    ['a fraction without digits', '{"event":"like","data":{"totalLikeCount":1.}}'],
    ['an exponent without digits', '{"event":"like","data":{"totalLikeCount":1e}}'],
    ['a word cut off', '{"event":"like","data":{"a":tru,"totalLikeCount":9}}'],
    ['a text cut off', '{"event":"like","data":{"totalLikeCount":9,"a":"'],
    ['a comma too many', '{"event":"like","data":{"totalLikeCount":9,}}'],
    ['something behind it', '{"event":"like","data":{"totalLikeCount":9}}}'],
    [
      'nesting without end',
      `{"event":"like","data":{"x":${'['.repeat(90)}${']'.repeat(90)},"totalLikeCount":9}}`,
    ],
  ])('leaves %s to JSON.parse', (_, line) => {
    expect(scanned(line)).toBeUndefined();
  });
});

describe('whatever a line is', () => {
  /** Valid events, written in every way JSON allows and some it does not. */
  const line = fc
    .tuple(fc.constantFrom(...events), fc.array(mutation(), { maxLength: 3 }))
    .map(([event, changes]) => changes.reduce((text, change) => change(text), JSON.stringify(event)));

  function mutation(): fc.Arbitrary<(text: string) => string> {
    const at = fc.nat(2000);
    const put = (piece: fc.Arbitrary<string>) =>
      fc.tuple(at, piece, fc.nat(2)).map(([place, added, cut]) => (text: string) => {
        const where = place % (text.length + 1);
        return text.slice(0, where) + added + text.slice(where + cut);
      });
    return fc.oneof(
      put(
        fc.constantFrom(
          '"',
          '\\',
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          ' ',
          '\r',
          '\t',
          '\0',
          '\uFEFF',
          'é',
          '0',
          '-',
          'e',
          '\\u0041',
          '"type":"gift",',
          'null',
          '\ud800',
        ),
      ),
      at.map((place) => (text: string) => text.slice(0, place % (text.length + 1))),
      fc.constant((text: string) => text.replaceAll(':', ': ').replaceAll(',', ', ')),
      fc.constant((text: string) => shuffled(text)),
      fc
        .constantFrom('event', 'data', 'msgId', 'total', 'user', 'giftId')
        .map(
          (key) => (text: string) => text.replace('{', `{"${key}":${text.length % 2 === 0 ? '"x"' : '{}'},`),
        ),
      at.map(
        (place) => (text: string) =>
          text.replace(/"(?=[a-z])/gi, (quote, index: number) =>
            index % 7 === place % 7 ? `"\\u00${text.charCodeAt(index + 1).toString(16)}` : quote,
          ),
      ),
    );
  }

  function shuffled(text: string): string {
    try {
      const turn = (value: unknown): unknown =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, turn(inner)]),
            )
          : value;
      return JSON.stringify(turn(JSON.parse(text)));
    } catch {
      return text;
    }
  }

  it('the fast road says what JSON.parse says, or nothing', () => {
    let answered = 0;
    fc.assert(
      fc.property(line, (text) => {
        const single = text.replaceAll('\n', ' ');
        const bytes = Buffer.from(single);
        const event = scanned(bytes);
        if (event === undefined) return;
        answered += 1;
        expect([event]).toEqual(readLine(bytes.toString()));
      }),
      { numRuns: 3000 },
    );
    expect(answered).toBeGreaterThan(300);
  });

  const chunked = async (bytes: Uint8Array, sizes: readonly number[]) => {
    const lines: (LinePlace & { readonly read: ReadLine })[] = [];
    const read = recordingLineReader();
    async function* chunks() {
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        yield bytes.subarray(at, at + size);
        at += size;
      }
    }
    for await (const block of lineBlocks(chunks()))
      read(block, (found, place) => lines.push({ ...place, read: found }));
    return lines;
  };

  it('where a chunk ends changes nothing, and lines keep their number and place', async () => {
    const piece = fc.oneof(
      line.map((text) => Buffer.from(text)),
      fc.constantFrom(
        Buffer.from([0xff, 0xfe]),
        Buffer.from(''),
        Buffer.from('  '),
        Buffer.from('{"a":"\xc3'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 }),
        async (pieces, end, isWhole, sizes) => {
          const single = pieces.map((each) => Buffer.from(each.filter((byte) => byte !== 0x0a)));
          const bytes = Buffer.concat(
            single.flatMap((each, at) =>
              at < single.length - 1 || isWhole ? [each, Buffer.from(end)] : [each],
            ),
          );
          expect(await chunked(bytes, sizes)).toEqual(await chunked(bytes, [bytes.length + 1]));
          for (const { line: number, offset, read } of await chunked(bytes, sizes)) {
            const own = single[number - 1] as Buffer;
            expect(bytes.subarray(offset, offset + own.length).equals(own)).toBe(true);
            if (!('bad' in read)) expect(read).toEqual(readLine(new TextDecoder().decode(own)));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a line of megabytes is not kept while its end is looked for', async () => {
    const good = JSON.stringify(events[1]);
    const size = 3_500_000;
    for (const end of ['\n', '']) {
      const bytes = Buffer.from(`${good}\n${'x'.repeat(size)}${end}${end === '' ? '' : `${good}\n`}`);
      for (const sizes of [[65_536], [1_200_000], [bytes.length]]) {
        const lines = await chunked(bytes, sizes);
        expect(
          lines
            .slice(0, 2)
            .map(({ line: number, offset, read }) => [number, offset, 'bad' in read && read.bad]),
        ).toEqual([
          [1, 0, false],
          [2, good.length + 1, 'longer than 1000000 bytes'],
        ]);
        const rest = lines.slice(2).map(({ line: number, offset }) => [number, offset]);
        expect(rest).toEqual(end === '' ? [] : [[3, good.length + size + 2]]);
      }
    }
  });

  it('a line longer than the limit is one bad line, wherever its chunks end', async () => {
    const good = JSON.stringify(events[1]);
    const long = Buffer.from(`${good}\n{"x":"${'a'.repeat(1_000_000)}"}\n${good}\n`);
    for (const sizes of [[65_536], [long.length], [700_000], [3_000_000]]) {
      const lines = await chunked(long, sizes);
      expect(lines.map(({ line: number, offset, read }) => [number, offset, 'bad' in read])).toEqual([
        [1, 0, false],
        [2, good.length + 1, true],
        [3, good.length + 1_000_008 + 2, false],
      ]);
    }
  });
});
