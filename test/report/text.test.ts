import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { problemsText } from '../../src/report/problems/text.js';
import { printable, shortened } from '../../src/report/terminal/printable.js';
import { styleFor } from '../../src/report/terminal/style.js';
import { renderTable } from '../../src/report/terminal/table.js';
import { isPlain } from '../../src/report/terminal/text-width.js';
import { wideWidth } from '../../src/report/terminal/wide-width.js';
import { wrap } from '../../src/report/terminal/wrap.js';
import {
  groupDigits,
  shownCount,
  shownDuration,
  shownMoney,
  shownPercent,
} from '../../src/report/words/figures.js';

describe('figures for people', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['1234567.5', '1,234,567.5'],
  ])('%s → %s', (text, shown) => expect(groupDigits(text)).toBe(shown));

  it.each([
    ['150.38', 'USD', '$150.38'],
    ['-2.90', 'EUR', '-€2.90'],
    ['1234', 'JPY', '¥1,234'],
    ['40.00', 'CAD', 'CAD 40.00'],
    ['0.79', 'GBP', '£0.79'],
  ])('%s %s → %s', (text, currency, shown) => expect(shownMoney(text, currency)).toBe(shown));

  it.each([
    ['0.365', '36.5 %'],
    ['0.5', '50 %'],
    ['1', '100 %'],
    ['0', '0 %'],
    ['0.0015', '0.15 %'],
    ['-0.2', '-20 %'],
    ['0.022', '2.2 %'],
  ])('%s → %s', (text, shown) => expect(shownPercent(text)).toBe(shown));

  it.each([
    [5700, '1 h 35 min'],
    [3600, '1 h 0 min'],
    [60, '1 min'],
    [59, '59 s'],
    [0, '0 s'],
  ])('%i s → %s', (seconds, shown) => expect(shownDuration(seconds)).toBe(shown));

  it('counts have thousands', () => expect(shownCount(182450)).toBe('182,450'));
});

const FORBIDDEN =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/;

describe("strangers' text", () => {
  it.each([
    ['\u001B[31mred\u001B[0m', '␛[31mred␛[0m'],
    ['\u001B]8;;http://x\u0007link', '␛]8;;http://x␇link'],
    ['a\r\nb', 'a␍␊b'],
    ['\u009B31m', '␦31m'],
    ['a\u007Fb', 'a␡b'],
    ['a\u202Eb\u2066c', 'abc'],
    ['z\u200Bw\uFEFFn', 'zwn'],
    ['小明🦁👩‍👩‍👧', '小明🦁👩‍👩‍👧'],
    ['e\u0301\u0302\u0303\u0304\u0305x', 'e\u0301\u0302\u0303x'],
    ['\uD800x', '\uFFFDx'],
    ['plain', 'plain'],
  ])('%j → %j', (text, safe) => expect(printable(text)).toBe(safe));

  it('nothing of it drives a terminal, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(printable(text)).not.toMatch(FORBIDDEN);
        expect(printable(printable(text))).toBe(printable(text));
      }),
      { numRuns: 500 },
    );
  });

  it('long text is cut, never inside a character', () => {
    expect(shortened('abcdef', 6)).toBe('abcdef');
    expect(shortened('abcdefg', 6)).toBe('abcde…');
    expect(shortened('abcd🦁g', 6)).toBe('abcd…');
  });
});

describe('widths', () => {
  it('plain text is as wide as it is long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const safe = printable(text);
        if (isPlain(safe)) expect(safe.length).toBe(stringWidth(safe));
        expect(wideWidth(safe)).toBe(isPlain(safe) ? safe.length : stringWidth(safe));
      }),
      { numRuns: 500 },
    );
    expect(isPlain('→ ≈ 小')).toBe(false);
    expect(isPlain('– × · … → − $€£¥')).toBe(true);
  });

  it('wrapped lines fit, and no letter is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 4, max: 30 }),
        (text, width) => {
          const safe = printable(text);
          const lines = wrap(safe, width, wideWidth);
          for (const line of lines) expect(wideWidth(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replace(/ /g, '')).toBe(safe.replace(/ /g, ''));
        },
      ),
      { numRuns: 300 },
    );
    expect(wrap('one two three', 7, wideWidth)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4, wideWidth)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('a\nb', 5, wideWidth)).toEqual(['a', 'b']);
  });

  it('tables stay rectangular whatever stands in them', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => ({ text: printable(text) }));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 120 }), (list, width) => {
        const drawn = renderTable([{ text: 'A' }, { text: 'B' }, { text: 'C' }], list, {
          width,
          measure: wideWidth,
        });
        const widths = new Set(drawn.split('\n').map((line) => stringWidth(line)));
        expect(widths.size).toBe(1);
        expect([...widths][0]).toBeLessThanOrEqual(width + 40);
      }),
      { numRuns: 200 },
    );
  });

  it('paints and aligns each line of a cell', () => {
    const drawn = renderTable(
      [],
      [
        [
          { text: 'a b', paint: (line) => `<${line}>` },
          { text: '1', align: 'right' },
        ],
      ],
      { width: 11, measure: wideWidth },
    );
    expect(drawn).toContain('<a');
    expect(drawn.split('\n')[1]).toMatch(/1 │$/);
  });
});

describe('problems', () => {
  const canvas = { width: 80, style: styleFor(false), measure: wideWidth };
  const problem = (more: object) => ({
    code: 'missing' as const,
    severity: 'error' as const,
    message: 'm',
    ...more,
  });

  it('have place, line, carets and hint', () => {
    const excerpt = { text: '小: 明x', start: 3, length: 1 };
    expect(
      problemsText([problem({ file: 'a.yaml', line: 3, column: 4, excerpt, hint: 'h' })], canvas, 9),
    ).toBe('a.yaml:3:4: error[missing]: m\n   3 | 小: 明x\n     |     ^^ h\n');
    expect(problemsText([problem({ hint: 'h' })], canvas, 9)).toBe('error[missing]: m\n  h\n');
    expect(problemsText([problem({ file: 'a', severity: 'warning' })], canvas, 9)).toBe(
      'a: warning[missing]: m\n',
    );
    expect(
      problemsText(
        [problem({ file: 'a', line: 1, column: 1, excerpt: { text: 'abc', start: 0, length: 3 } })],
        canvas,
        9,
      ),
    ).toBe('a:1:1: error[missing]: m\n   1 | abc\n     | ^^^\n');
  });

  it('a long line scrolls to the part that is meant', () => {
    const excerpt = { text: `${'x'.repeat(200)}HERE${'y'.repeat(200)}`, start: 200, length: 4 };
    const text = problemsText([problem({ file: 'a', line: 1, column: 201, excerpt })], canvas, 9);
    expect(text).toContain(`…${'x'.repeat(30)}HERE`);
    expect(text.split('\n')[2]).toMatch(/\| {32}\^{4}$/);
  });

  it('are at most a few screens, whatever their number and length', () => {
    const many = Array.from({ length: 50_000 }, () =>
      problem({ file: 'f'.repeat(5000), message: 'm'.repeat(5000), hint: 'h'.repeat(5000) }),
    );
    const text = problemsText(many, canvas, 20);
    expect(text.length).toBeLessThan(8000);
    expect(text).toMatch(/… and 49,?\d+ more; --json lists them all/);
    expect(problemsText(many.slice(0, 1), canvas, 20)).not.toContain('more;');
  });

  it('carry no control character of the text they show', () => {
    const excerpt = { text: 'a: \u001B[31m\u202E', start: 3, length: 6 };
    const text = problemsText(
      [problem({ file: 'x\u001By', line: 1, column: 1, excerpt, message: '\u009B', hint: '\u0007' })],
      canvas,
      9,
    );
    expect(text.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
  });
});
