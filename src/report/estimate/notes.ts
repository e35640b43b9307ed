import { printable, shortened } from '../terminal/printable.js';
import type { ReportedProblem } from '../values/problem.js';
import { shownMoney } from '../words/figures.js';
import type { EstimateReport } from './report.js';
import { isFloor } from './sources/gifts/is-floor.js';

export interface Note {
  /** `not-owed`: the amount is an estimate. */
  readonly code: 'warning' | 'way-to-know' | 'viewer-spend' | 'withdrawals' | 'not-owed';
  readonly text: string;
}

/** Returns further notes: warnings, how to fill gaps, what viewers paid, what a withdrawal costs. */
export function notesOf({ warnings, revenue, currency, notKnown }: EstimateReport): Note[] {
  const { viewerSpend, withdrawals, status } = revenue.gifts;
  const spent = viewerSpend.map(
    ({ store, expected }) => `${shownMoney(expected ?? '', currency)} (${store})`,
  );
  const fees = withdrawals.map(({ method, expected }) => {
    const by = method === 'paypal' ? 'PayPal' : 'bank';
    return `${shownMoney(expected ?? '', currency)} by ${by}`;
  });
  const isSpendKnown = spent.length > 0 && viewerSpend.every(({ expected }) => expected !== null);
  const about = isFloor(revenue.gifts) ? 'at least' : 'about';
  const isEstimate = status === 'estimated' || status === 'at-least';
  return [
    ...warnings
      .filter(({ code }) => code !== 'unknown-gift')
      .map((warning) => note('warning', warningText(warning))),
    ...[...new Set(notKnown.flatMap(({ hint }) => hint ?? []))].map((hint) => note('way-to-know', hint)),
    ...(isSpendKnown
      ? [
          note(
            'viewer-spend',
            `Viewers paid ${about} ${spent.join(' or ')} for these Gifts; that is not your money.`,
          ),
        ]
      : []),
    ...(fees.length > 0
      ? [
          note(
            'withdrawals',
            `Withdrawing these rewards alone would cost ${fees.join(' or ')}; not deducted.`,
          ),
        ]
      : []),
    ...(isEstimate ? [note('not-owed', NOT_OWED)] : []),
  ];
}

const NOT_OWED = 'An estimate, not a sum owed: TikTok publishes no rate for a Diamond.';

function note(code: Note['code'], text: string): Note {
  return { code, text };
}

function warningText({ message, line, file }: ReportedProblem): string {
  const place =
    line === undefined || file === undefined ? '' : ` (${printable(shortened(file, 60))}:${line})`;
  return `${shortened(printable(message), 300)}${place}`;
}
