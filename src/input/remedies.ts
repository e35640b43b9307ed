import type * as z from 'zod/mini';
import { didYouMean } from './did-you-mean.js';

type Issue = z.core.$ZodIssue;

/** The usual slips, each with what to write instead. */
export function remedy(issue: Issue, value: unknown): string | undefined {
  const expects = issue.message;
  if (typeof value === 'string') {
    if (/^-?\d+(\.\d+)?$/.test(value) && /number|count|how many|Coins|percentage from|age/.test(expects)) {
      return `write ${value} without quotes`;
    }
    if (/^\d{1,3}([,_]\d{3})+(\.\d+)?([ A-Z]*)$/.test(value)) return `write ${value.replace(/[,_]/g, '')}`;
    if (/^\d+,\d+\s?([KMB%]?|[A-Z]{3})$/i.test(value))
      return `write ${value.replace(',', '.')}: the decimal mark is a point`;
    if (/amount/.test(expects)) return amountRemedy(value);
    if (/true or false/.test(expects) && /^(y|yes|on)$/i.test(value)) return 'write true';
    if (/true or false/.test(expects) && /^(n|no|off)$/i.test(value)) return 'write false';
    if (/offset/.test(expects)) return momentRemedy(value);
    if (/two capital letters/.test(expects)) return countryRemedy(value);
  }
  if (typeof value === 'number') {
    if (/amount/.test(expects)) return `add the currency: ${value} USD`;
    if (/percentage with its sign/.test(expects)) {
      return value > 0 && value < 1
        ? `write ${Number((value * 100).toPrecision(12))}% or ${value}%`
        : `write ${value}%`;
    }
    if (/text|name/.test(expects)) return `put quotes around it: "${value}"`;
  }
  if (typeof value !== 'string') return undefined;
  if (issue.code === 'invalid_value') return didYouMean(value, issue.values.map(String));
  if (issue.code === 'invalid_union')
    return didYouMean(value, ((issue as { options?: unknown[] }).options ?? []).map(String));
  return undefined;
}

function amountRemedy(value: string): string {
  const symbol = /^([$€£¥])\s?(\d+(?:\.\d+)?)$/.exec(value);
  const code = symbol && { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }[symbol[1] ?? ''];
  if (symbol && code) return `write ${symbol[2]} ${code}`;
  if (/^\d+(\.\d+)?$/.test(value)) return `add the currency: ${value} USD`;
  return 'digits, a space, and the three letters of the currency';
}

function momentRemedy(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return `add the time and the offset: ${value}T19:00:00-05:00`;
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d/.test(value))
    return `write a T between day and time: ${value.replace(' ', 'T')}`;
  if (/T\d\d:\d\d(:\d\d)?$/.test(value)) return `add the offset of your time zone: ${value}-05:00`;
  return 'is it a day of the calendar, with an offset like -05:00 or Z?';
}

function countryRemedy(value: string): string | undefined {
  if (/^[a-z]{2}$/.test(value)) return `write ${value.toUpperCase()}`;
  return 'the two letters of ISO 3166: US, GB, DE, …';
}
