import type * as z from 'zod/mini';
import { isDay } from '../../../model/dated.js';
import { AMOUNT, DURATION, PERCENT, SHOWN_COUNT } from '../../text/patterns.js';
import { type FieldKind, kindOf } from '../field-kinds.js';
import { amountHint } from './amount.js';
import { countHint } from './count.js';
import { countryHint } from './country.js';
import { currencyHint } from './currency.js';
import { dayHint } from './day.js';
import { durationHint } from './duration.js';
import { shapeHint } from './example-lines.js';
import { MOMENT, momentHint } from './moment.js';
import { percentageHint, percentHint } from './percent.js';
import { choiceHint } from './synonyms.js';

type Issue = z.core.$ZodIssue;
type Hint = (value: unknown, field: string) => string | undefined;

/** What to write instead of a value that its field cannot hold. */
export function hintFor(issue: Issue, value: unknown, field: string): string | undefined {
  const kind = kindOf(issue.message);
  const isPlain = typeof value === 'string' || typeof value === 'number';
  if (!isPlain) return kind !== undefined && SHAPED.has(kind) ? shapeHint(field, value) : undefined;
  if (typeof value === 'string' && SPECIAL_SPACE.test(value)) return spaceHint(issue, kind, value, field);
  const hint = kind && HINTS[kind];
  if (hint) return hint(value, field);
  return typeof value === 'string' ? choice(issue, value, field) : undefined;
}

const SPECIAL_SPACE = /[\u00A0\u2000-\u200B\u202F\u3000]/;
const SPECIAL_SPACES = new RegExp(SPECIAL_SPACE, 'g');

/** With ordinary spaces the value may be right; if not, that is the smaller of its two mistakes. */
function spaceHint(issue: Issue, kind: FieldKind | undefined, value: string, field: string): string {
  const plain = value.replace(SPECIAL_SPACES, ' ');
  const isRight = kind !== undefined && RIGHT[kind]?.(plain) === true;
  const other = isRight ? undefined : hintFor(issue, plain, field);
  return other ?? 'there is a special space in it, as copied from a web page: replace it by an ordinary one';
}

/** Lists and maps. */
const SHAPED: ReadonlySet<FieldKind> = new Set([
  'map',
  'gift-list',
  'deal-list',
  'product-list',
  'viewer-list',
  'receiver-list',
  'event-names',
  'income-list',
  'countries',
  'rate-list',
  'gift',
  'deal',
  'income',
  'fx-rate',
]);

const START: Hint = () => 'start one with: tiktok-earn init';
const WHOLE: Hint = (value) => countHint(value, false);
const TEXT: Hint = (value) => {
  if (typeof value === 'number') return `put quotes around it: "${value}"`;
  return /^[“”].*[“”]$/.test(String(value)) ? 'replace the curly quotes by straight ones: "…"' : undefined;
};

const HINTS: Readonly<Partial<Record<FieldKind, Hint>>> = {
  ...Object.fromEntries(
    [...SHAPED].map((kind) => [kind, (value: unknown, field: string) => shapeHint(field, value)]),
  ),
  amount: amountHint,
  moment: momentHint,
  date: dayHint,
  duration: durationHint,
  country: (value) => countryHint(String(value)),
  currency: (value) => currencyHint(String(value)),
  percent: percentHint,
  'percentage-100': (value) => percentageHint(value, 100),
  'percentage-40': (value) => percentageHint(value, 40),
  'percentage-13': (value) => percentageHint(value, 13),
  'shown-count': (value) => countHint(value, true),
  count: WHOLE,
  'gift-count': WHOLE,
  'live-count': WHOLE,
  coins: WHOLE,
  age: WHOLE,
  flag: (value) => truthHint(String(value)),
  'stream-log': START,
  'rates-file': START,
  version: () => 'write 1',
  text: TEXT,
  handle: TEXT,
  'room-id': TEXT,
  'gift-id': TEXT,
  'gift-name': TEXT,
  'brand-name': TEXT,
  'product-name': TEXT,
  'viewer-name': TEXT,
  'user-id': TEXT,
  'event-name': TEXT,
  'income-name': TEXT,
  'rate-id': TEXT,
  alternative: TEXT,
};

/** Of the kinds that may have a space in them: is this text one? */
const RIGHT: Readonly<Partial<Record<FieldKind, (text: string) => boolean>>> = {
  amount: (text) => AMOUNT.test(text),
  percent: (text) => PERCENT.test(text),
  'percentage-100': (text) => PERCENT.test(text),
  'percentage-40': (text) => PERCENT.test(text),
  'percentage-13': (text) => PERCENT.test(text),
  'shown-count': (text) => SHOWN_COUNT.test(text),
  duration: (text) => DURATION.test(text),
  date: isDay,
  moment: (text) => MOMENT.test(text),
};

function truthHint(text: string): string | undefined {
  if (/^(y|yes|on|true|1)$/i.test(text)) return 'write true';
  return /^(n|no|off|false|0)$/i.test(text) ? 'write false' : undefined;
}

function choice(issue: Issue, value: string, field: string): string | undefined {
  if (issue.code === 'invalid_value') return choiceHint(value, field, issue.values.map(String));
  if (issue.code !== 'invalid_union') return undefined;
  return choiceHint(value, field, ((issue as { options?: unknown[] }).options ?? []).map(String));
}
