import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/input/limits.js';
import { decodeUtf8, wrongKindOfText } from '../../src/input/text/decode.js';
import { readJson } from '../../src/input/text/json-document.js';
import { notPlain } from '../../src/input/text/plain-number.js';
import { readYaml } from '../../src/input/text/yaml-document.js';

const codes = (text: string) => readYaml(text).faults.map((fault) => fault.code);
const at = (text: string, fault = readYaml(text).faults[0]) => fault && text.slice(fault.start, fault.end);

describe('YAML, one reading per value', () => {
  it.each([
    ['a: 0777', 'not-plain'],
    ['a: 017', 'not-plain'],
    ['a: 0x1F', 'not-plain'],
    ['a: 0o17', 'not-plain'],
    ['a: 1e3', 'not-plain'],
    ['a: 1E400', 'not-plain'],
    ['a: .5', 'not-plain'],
    ['a: 5.', 'not-plain'],
    ['a: +5', 'not-plain'],
    ['a: -0', 'not-plain'],
    ['a: -0.0', 'not-plain'],
    ['a: .nan', 'not-plain'],
    ['a: -.inf', 'not-plain'],
    ['a: 9007199254740993', 'not-plain'],
    ['a: 0.1234567890123456', 'not-plain'],
    ['a: !!int "3"', 'yaml-feature'],
    ['a: !money 3', 'yaml-feature'],
    ['a: !!js/function "x"', 'yaml-feature'],
    ['a: &x 1', 'yaml-feature'],
    ['a: &x [1]\nb: *x', 'yaml-feature'],
    ['a: &a [*a]', 'yaml-feature'],
    ['<<: {b: 1}', 'yaml-feature'],
    ['1: 2', 'yaml-feature'],
    ['true: 2', 'yaml-feature'],
    ['? [a]\n: 2', 'yaml-feature'],
    ['%YAML 1.1\n---\na: 1', 'yaml-feature'],
    ['%TAG ! tag:x,2000:\n---\na: 1', 'yaml-feature'],
    ['a: 1\na: 2', 'duplicate-key'],
    ['a: 1\n"a": 2', 'duplicate-key'],
    ['a: 1\n---\nb: 2', 'several-documents'],
    ['', 'empty'],
    ['   \n# only a comment\n', 'empty'],
    ['a: [1', 'syntax'],
    ['a: 1\n\tb: 2', 'syntax'],
    ['handle: @maya', 'syntax'],
  ])('%j is refused as %s', (text, code) => {
    const read = readYaml(text);
    expect(read.faults.map((fault) => fault.code)).toContain(code);
    for (const fault of read.faults) {
      expect(fault.start).toBeGreaterThanOrEqual(0);
      expect(fault.end).toBeGreaterThanOrEqual(fault.start);
      expect(fault.message).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each([
    ['a: 5', 5],
    ['a: -5', -5],
    ['a: 0', 0],
    ['a: 36.5', 36.5],
    ['a: 999999999999999', 999999999999999],
    ['a: no', 'no'],
    ['a: on', 'on'],
    ['a: 12:30', '12:30'],
    ['a: 1_000', '1_000'],
    ['a: 1,000', '1,000'],
    ['a: "5"', '5'],
    ['a: 2026-11-01', '2026-11-01'],
    ['a: 21.7K', '21.7K'],
    ['a: true', true],
    ['a: |\n  x\n', 'x\n'],
  ])('%j reads as one thing', (text, value) => {
    expect(readYaml(text)).toMatchObject({ document: { value: { a: value } }, faults: [] });
  });

  it('a key without a value says nothing', () => {
    expect(readYaml('a:\nb: ~\nc: null\nd: 1').document?.value).toEqual({ d: 1 });
  });

  it('an id keeps every digit', () => {
    expect(readYaml('id: 7137728632142843001').document?.value).toEqual({ id: '7137728632142843001' });
    expect(readYaml('{"id": 7137728632142843001}').document?.value).toEqual({ id: '7137728632142843001' });
  });

  it('names are data: __proto__ is a key like any other', () => {
    const value = readYaml('__proto__: {x: 1}\nconstructor: 2').document?.value as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('faults point at the text that is meant', () => {
    expect(at('a: 1\nbc: 0x1F')).toBe('0x1F');
    expect(at('a: 1\nbc: 2\nbc: 3')).toBe('bc');
    expect(at('a: 1\n---\nb: 2')).toBe('---');
    expect(at('x: *y')).toBe('*y');
  });

  it('CRLF, a BOM, comments and quotes change nothing', () => {
    const plain = readYaml('a: x\nb: [1, 2]\n').document?.value;
    expect(readYaml('a: x\r\nb: [1, 2]\r\n').document?.value).toEqual(plain);
    expect(readYaml('\uFEFFa: x\nb: [1, 2]\n').document?.value).toEqual(plain);
    expect(readYaml('# c\n"a": "x" # c\nb:\n  - 1\n  - 2').document?.value).toEqual(plain);
  });
});

describe('hostile YAML ends at once', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  it(`takes ${LIMITS.depth} levels and refuses ${LIMITS.depth + 1}`, () => {
    expect(codes(deep(LIMITS.depth))).toEqual([]);
    expect(codes(deep(LIMITS.depth + 1))).toEqual(['too-deep']);
  });

  it.each([
    ['? × 1000', '? '.repeat(1000)],
    ['[ × 20000', '['.repeat(20_000)],
    ['- × 5000', '- '.repeat(5000)],
    ['{a: × 10000', '{a: '.repeat(10_000)],
    ['steps × 2000', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('%s', (_, text) => {
    const start = performance.now();
    expect(codes(text)[0]).toMatch(/too-deep|syntax/);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('20,000 keys of one map take linear time, and a double is still found', () => {
    const map = (count: number) => Array.from({ length: count }, (_, key) => `k${key}: 1`).join('\n');
    const start = performance.now();
    expect(codes(`${map(20_000)}\nk7: 2`)).toEqual(['duplicate-key']);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('a billion laughs stay one', () => {
    const text = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`;
    expect(new Set(codes(text))).toEqual(new Set(['yaml-feature']));
  });

  it('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = readYaml(text);
        expect(read.document !== undefined || read.faults.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('JSON', () => {
  it.each([
    ['{"a":1,"a":2}', 'duplicate-key'],
    ['{"a":{"b":1,"b":1}}', 'duplicate-key'],
    ['{"a":9007199254740993}', 'not-plain'],
    ['{"a":0.10000000000000000001}', 'not-plain'],
    ['{"a":1e3}', 'not-plain'],
    ['{"a":-0}', 'not-plain'],
    ['{"a":1E2}', 'not-plain'],
    ['{"a":1', 'syntax'],
    ['{"a":1}}', 'syntax'],
    ["{'a':1}", 'syntax'],
    ['', 'empty'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep'],
  ])('%# is refused as %s', (text, code) => {
    expect(readJson(text).faults.map((fault) => fault.code)).toContain(code);
  });

  it('reads what JSON.parse reads, without nulls', () => {
    const text =
      '{"a":[1,{"b":"x: \\"y\\": z","c":null}],"d":"12345678901234567890","e":"\\ud83d\\ude00","f":[null]}';
    expect(readJson(text)).toMatchObject({
      document: { value: { a: [1, { b: 'x: "y": z' }], d: '12345678901234567890', e: '😀', f: [null] } },
      faults: [],
    });
  });

  it('keys that look like text in strings do not confuse the count of keys', () => {
    const text = JSON.stringify({ a: '"b":1,"b":2', 'c\\': '\\"', d: '\\' });
    expect(readJson(text).document?.value).toEqual(JSON.parse(text));
  });

  it('knows where a value stands, tabs and all', () => {
    const text = '{\n\t"a": [\n\t\t1,\n\t\t{"b": true}\n\t]\n}';
    const place = readJson(text).document?.locate(['a', 1, 'b']);
    expect(text.slice(place?.start, place?.end)).toBe('true');
  });

  it('equals JSON.parse on any JSON value without nulls and doubtful numbers', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.integer(),
        fc.boolean(),
        fc.string(),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    })).value;
    fc.assert(
      fc.property(value, (each) => {
        const text = JSON.stringify(each);
        const read = readJson(text);
        if (read.document) expect(read.document.value).toEqual(JSON.parse(text));
        else expect(read.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('plain numbers', () => {
  it.each([
    ['0x1F', 'write it in decimal: 31; or quote it if it is text'],
    ['017', 'write 17; or quote it if it is text'],
    ['-012', 'write -12; or quote it if it is text'],
    ['+5', 'leave the plus sign out'],
    ['.5', 'write 0.5'],
    ['5.', 'write 5'],
    ['.nan', 'leave the key out if it is not known'],
    ['1e3', 'write it in plain digits, like 1200 or 36.5; or quote it if it is text'],
    ['-0', 'write 0'],
    ['1234567890123456', 'round it, or put quotes around it if it is an id'],
  ])('%s → %s', (source, hint) => expect(notPlain(source)?.hint).toBe(hint));

  it('15 digits pass, 16 do not, zeros in front do not count', () => {
    expect(notPlain('123456789012345')).toBeUndefined();
    expect(notPlain('12345678.9012345')).toBeUndefined();
    expect(notPlain('0.000123456789012345')).toBeUndefined();
    expect(notPlain('0.0001234567890123456')).toBeDefined();
  });
});

describe('bytes', () => {
  const bytes = (...values: number[]) => decodeUtf8(Uint8Array.from(values));

  it.each([
    [[0x1f, 0x8b, 8, 0], 'wrong-file', /gzip/],
    [[0x50, 0x4b, 3, 4], 'wrong-file', /zip/],
    [[0xff, 0xfe, 0x61, 0], 'wrong-file', /UTF-16/],
    [[0xfe, 0xff, 0, 0x61], 'wrong-file', /UTF-16/],
    [[0x61, 0x00, 0x62], 'wrong-file', /NUL/],
    [[0x61, 0x0a, 0xff, 0x62], 'not-utf8', /not UTF-8/],
    [[0xed, 0xa0, 0x80], 'not-utf8', /not UTF-8/],
  ])('%j is refused as %s', (values, code, message) => {
    const result = bytes(...values);
    expect(result).toMatchObject({ fault: { code, message: expect.stringMatching(message) } });
  });

  it('points at the first byte that is wrong', () => {
    expect(bytes(0x61, 0x0a, 0xff, 0x62)).toMatchObject({ fault: { start: 2 } });
  });

  it('a BOM is no part of the text', () => {
    expect(bytes(0xef, 0xbb, 0xbf, 0x61)).toEqual({ text: 'a' });
    expect(bytes()).toEqual({ text: '' });
  });
});

describe('other kinds of text', () => {
  it.each(['<!doctype html><p>', '  <html>', '<?xml version="1.0"?>', '<div >'])(
    '%j is HTML or XML',
    (text) => {
      expect(wrongKindOfText(text)?.message).toContain('HTML or XML');
    },
  );

  it('a merge conflict is named', () => {
    const text = 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n';
    expect(wrongKindOfText(text)).toMatchObject({ code: 'wrong-file', start: 5 });
  });

  it.each(['a: <b>', '<<: 1', 'a: "======="', '======='])('%j is not', (text) => {
    expect(wrongKindOfText(text)).toBeUndefined();
  });
});
