import type { Verdict } from '../../model/eligibility.js';

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  eligible: 'eligible',
  'not-eligible': 'not eligible',
  closed: 'closed',
  'not-offered': 'not offered',
  'cannot-tell': 'cannot tell',
};
