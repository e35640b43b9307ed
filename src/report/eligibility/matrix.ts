import type { Verdict } from '../../model/eligibility.js';
import { printable, shortened } from '../terminal/printable.js';
import { shownCount } from '../words/figures.js';
import { notesOf } from './details.js';
import type { EligibilityReport } from './report.js';

/** Table of creators × programs; it keeps only the displayed part of each report. */
export interface Matrix {
  readonly title: string;
  readonly programs: readonly { readonly name: string; readonly short: string }[];
  readonly rows: readonly { readonly creator: string; readonly verdicts: readonly Verdict[] }[];
  /** Missing log fields that would settle the most questions. */
  readonly missing: readonly string[];
  /** Notes, each naming its creator. */
  readonly notes: readonly string[];
}

/** Short form of each verdict for the narrow cells of the matrix. */
export const SHORT: Readonly<Record<Verdict, string>> = {
  eligible: 'yes',
  'not-eligible': 'no',
  closed: 'closed',
  'not-offered': '—',
  'cannot-tell': '?',
};

export const LEGEND = 'yes: eligible · no: not eligible · ?: cannot tell · —: not offered there · closed';

const LONGEST_NAME = 24;
const NOTES_SHOWN = 10;

/** Builds the matrix; `on` is the day whose rules were requested. */
export function toMatrix(
  reports: Iterable<EligibilityReport>,
  on: string | undefined,
  rejected: { readonly logs: number; readonly of: number },
): Matrix {
  let programs: Matrix['programs'] = [];
  const rows: Matrix['rows'][number][] = [];
  const lacking = new Map<string, number>();
  const notes: string[] = [];
  let notesLeftOut = 0;
  for (const report of reports) {
    const creator = creatorName(report);
    programs = report.programs;
    rows.push({ creator, verdicts: report.programs.map(({ verdict }) => verdict) });
    for (const field of new Set(report.programs.flatMap(({ missing }) => missing))) {
      lacking.set(field, (lacking.get(field) ?? 0) + 1);
    }
    for (const note of notesOf(report)) {
      if (notes.length < NOTES_SHOWN) notes.push(`${creator}: ${note}`);
      else notesLeftOut += 1;
    }
  }
  if (notesLeftOut > 0) notes.push(`… and ${shownCount(notesLeftOut)} more; --json lists them all`);
  const mostLacking = [...lacking].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    title: titleOf(rows.length, on, rejected),
    programs: programs.map(({ name, short }) => ({ name, short })),
    rows,
    missing: mostLacking.map(
      ([field, count]) => `${field}: in ${shownCount(count)} of ${shownCount(rows.length)} logs`,
    ),
    notes,
  };
}

function titleOf(creators: number, on: string | undefined, { logs, of }: { logs: number; of: number }) {
  const many = creators === 1 ? '1 creator' : `${shownCount(creators)} creators`;
  const rules = on === undefined ? 'the day of the LIVE' : on;
  const left = logs === 0 ? '' : ` · ${shownCount(logs)} of ${shownCount(of)} logs rejected`;
  return `${many}, each by the latest LIVE · by the rules of ${rules}${left}`;
}

function creatorName({ log }: EligibilityReport): string {
  const name = log.creator.handle ?? log.file ?? '(no handle)';
  return shortened(printable(name), LONGEST_NAME);
}
