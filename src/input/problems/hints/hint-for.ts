import type * as z from 'zod/mini';
import { PERCENT } from '../../log/fields.js';
import { amountRemedy } from './amount.js';
import { countRemedy, countText } from './count.js';
import { countryRemedy } from './country.js';
import { currencyRemedy } from './currency.js';
import { dayRemedy } from './day.js';
import { durationRemedy } from './duration.js';
import { shapeRemedy } from './example-lines.js';
import { momentRemedy } from './moment.js';
import { choiceRemedy } from './synonyms.js';

type Issue = z.core.$ZodIssue;

/** What to write instead of a value that is none of its field. */
export function remedy(issue: Issue, value: unknown, field: string): string | undefined {
  const expects = issue.message;
  const isPlain = typeof value === 'string' || typeof value === 'number';
  if (!isPlain) return SHAPED.test(expects) ? shapeRemedy(field, value) : undefined;
  if (typeof value === 'string' && SPECIAL_SPACE.test(value)) {
    const plain = value.replace(/[\u00A0\u2000-\u200B\u202F\u3000]/g, ' ');
    const hint = remedy(issue, plain, field);
    if (hint?.startsWith('write ') === true && hint !== `write ${plain}`) return hint;
    return 'there is a special space in it, as copied from a web page: replace it by an ordinary one';
  }
  for (const [pattern, help] of HELP) if (pattern.test(expects)) return help(value, field, expects);
  return typeof value === 'string' ? choice(issue, value, field) : undefined;
}

const SPECIAL_SPACE = /[\u00A0\u2000-\u200B\u202F\u3000]/;

/** Lists and maps. */
const SHAPED = /^a map of keys|^a list of|^a Gift:|^a deal:|^a rate and/;

type Help = (value: unknown, field: string, expects: string) => string | undefined;

/** By the words that say what a field expects. */
const HELP: readonly (readonly [RegExp, Help])[] = [
  [/^an amount/, amountRemedy],
  [/like 2026-11-15T/, momentRemedy],
  [/^a date/, dayRemedy],
  [/^a length of time/, durationRemedy],
  [/^a country|^your country/, (value) => countryRemedy(String(value))],
  [/^a currency code/, (value) => currencyRemedy(String(value))],
  [/^a percentage with its sign/, percentRemedy],
  [/^a percentage from/, percentageRemedy],
  [/21\.7K/, (value) => countRemedy(value, true)],
  [/whole number|^how many|in Coins|in years/, (value) => countRemedy(value, false)],
  [/^true or false$/, (value) => truthRemedy(String(value))],
  [SHAPED, (value, field) => shapeRemedy(field, value)],
  [/^a (stream log|rates file):/, () => 'start one with: tiktok-earn init'],
  [/^1$/, () => 'write 1'],
  [/^text|^the name|^the room id|^the id/, textRemedy],
];

function percentRemedy(value: unknown): string | undefined {
  const text = String(value)
    .replace(/\s*(percent|prozent|pct)\.?$/i, '%')
    .replace(/[“”"]/g, '');
  const plain = countText(text.replace(/\s?%$/, ''));
  const number = Number(plain);
  if (plain === undefined || number > 100 || !PERCENT.test(`${plain}%`)) return undefined;
  const isFraction = number > 0 && number < 1 && !text.endsWith('%');
  return isFraction ? `write ${Number((number * 100).toPrecision(12))}% or ${plain}%` : `write ${plain}%`;
}

function percentageRemedy(value: unknown, _field: string, expects: string): string | undefined {
  const plain = countText(
    String(value)
      .replace(/\s*(%|percent|pct)\.?$/i, '')
      .replace(/[“”"]/g, ''),
  );
  const most = Number(/to (\d+)/.exec(expects)?.[1] ?? 100);
  if (plain === undefined || Number(plain) > most || typeof value === 'number') return undefined;
  return `write ${plain}${plain === value ? ' without quotes' : ''}`;
}

function truthRemedy(text: string): string | undefined {
  if (/^(y|yes|on|true|1)$/i.test(text)) return 'write true';
  return /^(n|no|off|false|0)$/i.test(text) ? 'write false' : undefined;
}

function textRemedy(value: unknown): string | undefined {
  if (typeof value === 'number') return `put quotes around it: "${value}"`;
  return /^[“”].*[“”]$/.test(String(value)) ? 'replace the curly quotes by straight ones: "…"' : undefined;
}

function choice(issue: Issue, value: string, field: string): string | undefined {
  if (issue.code === 'invalid_value') return choiceRemedy(value, field, issue.values.map(String));
  if (issue.code !== 'invalid_union') return undefined;
  return choiceRemedy(value, field, ((issue as { options?: unknown[] }).options ?? []).map(String));
}
