import { describe, expect, it } from 'vitest';
import { shippedRates } from '../../src/data/rate-book.js';
import { unknownAlternative } from '../../src/input/rates/rate-findings.js';
import { layRatesOver } from '../../src/input/rates/rates-file.js';
import { decimalText } from '../../src/model/decimal.js';

const lay = (text: string) => layRatesOver(shippedRates(), { file: 'mine.yaml', text, firstLine: 1 });
const rate = (id: string, expected: string, ...lines: string[]) =>
  `version: 1\nrates:\n  - id: ${id}\n    expected: ${expected}\n    source: my page\n    sourceDate: 2026-11-01\n${lines.map((line) => `    ${line}\n`).join('')}`;
const found = (text: string) =>
  lay(text).problems.map(({ code, path, message, hint }) => [code, path, message, hint]);

describe('a rates file', () => {
  it('lays a rate over the book with its span, its regions and where it is from', () => {
    const { book, problems } = lay(
      rate(
        'creator-rewards-rpm',
        '0.62',
        'low: 0.5',
        'high: 0.7',
        'from: 2026-10-01',
        'to: 2026-12-01',
        'regions: [DE, FR]',
      ),
    );
    expect(problems).toEqual([]);
    const own = book.inForce('creator-rewards-rpm', 'DE', '2026-10-01');
    expect(own).toMatchObject({
      regions: ['DE', 'FR'],
      from: '2026-10-01',
      to: '2026-12-01',
      grade: 'personal',
      basis: 'Your own rate, in USD per 1,000 qualified views, from mine.yaml.',
      sources: [{ id: 'own', title: 'my page', date: '2026-11-01', grade: 'personal' }],
    });
    expect(own && [own.value.low, own.value.expected, own.value.high].map(decimalText)).toEqual([
      '0.5',
      '0.62',
      '0.7',
    ]);
    for (const [country, day] of [
      ['US', '2026-10-01'],
      ['DE', '2026-09-30'],
      ['DE', '2026-12-01'],
    ] as const) {
      expect(book.inForce('creator-rewards-rpm', country, day)?.grade).toBe('folklore');
    }
  });

  it('several spans of one rate follow each other; a share may be written in percent', () => {
    const { book } = lay(
      `${rate('live-rewards-share-flat', '45%', 'to: 2026-06-01')}  - id: live-rewards-share-flat\n    expected: 0.47\n    from: 2026-06-01\n    source: b\n    sourceDate: 2026-11-01\n`,
    );
    const on = (day: string) => {
      const value = book.inForce('live-rewards-share-flat', 'GB', day)?.value;
      return value && [value.low, value.expected, value.high].map(decimalText);
    };
    expect(on('2026-05-31')).toEqual(['0.45', '0.45', '0.45']);
    expect(on('2026-06-01')).toEqual(['0.47', '0.47', '0.47']);
  });

  it('chooses an alternative by name', () => {
    const { book } = lay('version: 1\nuse:\n  diamonds-per-coin: two-to-one\n');
    const used = book.inForce('diamonds-per-coin', 'US', '2026-11-01');
    expect(used).toMatchObject({ alternative: 'two-to-one', grade: 'folklore' });
    expect(used && decimalText(used.value.expected)).toBe('0.5');
    expect(book.inForce('diamond-face-value', 'US', '2026-11-01')?.alternative).toBeUndefined();
  });

  it('with any problem the book stays as it was', () => {
    expect(lay(rate('nothing', '1')).book.inForce('nothing', 'US', '2026-11-01')).toBeUndefined();
    expect(
      lay(rate('diamond-face-value', '-1')).book.inForce('diamond-face-value', 'US', '2026-11-01')?.grade,
    ).toBe('reputable');
  });

  it.each([
    [
      rate('diamond-face-valu', '1'),
      [
        'unknown-rate',
        'rates.0.id',
        'no rate is called diamond-face-valu',
        'did you mean `diamond-face-value`?',
      ],
    ],
    [rate('zzz', '1'), ['unknown-rate', 'rates.0.id', 'no rate is called zzz', 'see: tiktok-earn rates']],
    [
      rate('diamond-face-value', '50%'),
      [
        'invalid-rate',
        'rates.0.expected',
        'diamond-face-value is counted in USD per Diamond, not in percent',
        undefined,
      ],
    ],
    [
      rate('diamond-face-value', '0.01', 'low: 0.02'),
      ['invalid-rate', 'rates.0.expected', 'low, expected and high are not in this order', undefined],
    ],
    [
      rate('diamond-face-value', '0.01', 'high: 0.009'),
      ['invalid-rate', 'rates.0.expected', 'low, expected and high are not in this order', undefined],
    ],
    [
      rate('live-rewards-share-flat', '47'),
      ['invalid-rate', 'rates.0.expected', 'a share above 1', 'write 47% if you mean percent'],
    ],
    [
      rate('diamond-face-value', '0.01', 'from: 2026-10-01', 'to: 2026-10-01'),
      ['invalid-rate', 'rates.0.to', 'it ends before it begins', undefined],
    ],
    [
      rate('diamonds-per-coin', '0.0005'),
      [
        'invalid-rate',
        'rates.0.expected',
        'Diamonds per Coin is one number with at most three decimals',
        undefined,
      ],
    ],
    [
      rate('diamonds-per-coin', '0.5', 'low: 0.4'),
      [
        'invalid-rate',
        'rates.0.expected',
        'Diamonds per Coin is one number with at most three decimals',
        undefined,
      ],
    ],
    [
      rate('diamonds-per-coin', '0.5', 'high: 1'),
      [
        'invalid-rate',
        'rates.0.expected',
        'Diamonds per Coin is one number with at most three decimals',
        undefined,
      ],
    ],
    [
      rate('diamond-face-value', '0.01', 'regions: [UK]'),
      ['invalid-rate', 'rates.0.regions', 'no country has the code UK', 'write GB'],
    ],
    [
      rate('diamond-face-value', '0.01', 'regions: [XX]'),
      [
        'invalid-rate',
        'rates.0.regions',
        'no country has the code XX',
        'write your country as two capital letters: US, GB, DE, FR, …',
      ],
    ],
    [
      'version: 1\nuse: { diamonds-per-coin: three }\n',
      [
        'unknown-rate',
        'use.diamonds-per-coin',
        'diamonds-per-coin has no alternative called three',
        'it has: two-to-one',
      ],
    ],
    [
      'version: 1\nuse: { diamond-face-value: three }\n',
      [
        'unknown-rate',
        'use.diamond-face-value',
        'diamond-face-value has no alternative called three',
        'it has none',
      ],
    ],
    [
      'version: 1\nuse: { diamond-face: three }\n',
      ['unknown-rate', 'use.diamond-face', 'no rate is called diamond-face', 'see: tiktok-earn rates'],
    ],
  ])('case %#', (text, problem) => expect(found(text)).toEqual([problem]));

  it.each([
    [
      rate('diamond-face-value', '-0.1'),
      'rates.0.expected',
      'a number like 0.0105, or a percentage like 50%',
    ],
    [rate('diamond-face-value', 'x'), 'rates.0.expected', 'a number like 0.0105, or a percentage like 50%'],
    [rate('diamond-face-value', '1', 'regions: US'), 'rates.0.regions', 'a list of country codes: [US, GB]'],
    [
      rate('diamond-face-value', '1', 'regions: [usa]'),
      'rates.0.regions.0',
      'a country code of two capital letters',
    ],
    [rate('diamond-face-value', '1', 'from: soon'), 'rates.0.from', 'a date, like 2026-11-15'],
    [rate('diamond-face-value', '1').replace('my page', '5'), 'rates.0.source', 'where you have it from'],
    ['version: 2\n', 'version', '1'],
    ['version: 1\nrates: 5\n', 'rates', 'a list of rates'],
    [
      'version: 1\nrates: [5]\n',
      'rates.0',
      'a rate: `- id: …`, `expected: …`, `source: …` and `sourceDate: …`',
    ],
    ['version: 1\nuse: 5\n', 'use', 'a map: diamonds-per-coin: two-to-one'],
    ['version: 1\nuse: { diamonds-per-coin: 5 }\n', 'use.diamonds-per-coin', 'the name of an alternative'],
    ['[1]\n', '', 'a rates file: a map that starts with `version: 1`'],
  ])('what a field must be, case %#', (text, path, expects) => {
    const [problem] = lay(text).problems;
    expect(problem?.path).toBe(path);
    expect(`${problem?.message} ${problem?.hint}`).toContain(`must be ${expects}`);
  });

  it('all problems come at once', () => {
    const two = `${rate('zzz', '1')}  - id: diamond-face-value\n    expected: 50%\n    source: b\n    sourceDate: 2026-11-01\nuse: { zzz: a }\n`;
    expect(found(two).map(([code]) => code)).toEqual(['unknown-rate', 'invalid-rate', 'unknown-rate']);
  });

  it('knows which alternatives there are', () => {
    expect(unknownAlternative(shippedRates(), 'diamonds-per-coin', 'two-to-one')).toEqual([]);
    expect(unknownAlternative(shippedRates(), 'nothing', 'x')[0]?.code).toBe('unknown-rate');
  });
});
