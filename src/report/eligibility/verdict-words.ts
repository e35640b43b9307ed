import type { Verdict } from '../../model/eligibility.js';
import type { Style } from '../terminal/style.js';

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  eligible: 'eligible',
  'not-eligible': 'not eligible',
  closed: 'closed',
  'not-offered': 'not offered',
  'cannot-tell': 'cannot tell',
};

export function paintOf(verdict: Verdict, style: Style) {
  if (verdict === 'eligible') return style.good;
  if (verdict === 'not-eligible') return style.bad;
  return verdict === 'cannot-tell' ? style.warn : style.quiet;
}
