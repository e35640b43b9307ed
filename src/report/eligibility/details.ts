import { printable, shortened } from '../terminal/printable.js';
import { groupDigits, shownCount } from '../words/figures.js';
import { isRounded } from './criterion-words.js';
import type { EligibilityReport, ReportedCriterion, ReportedEligibility } from './report.js';
import { VERDICTS } from './verdict-words.js';

/** Texts of an eligibility report that every format shares. */

/** Returns the headline, e.g. `@maya.cooks · US · by the rules of 2026-11-15, the day of the LIVE`. */
export function headline({ log, day }: EligibilityReport): string {
  const { creator, live } = log;
  const rules =
    day === live.day
      ? `by the rules of ${day}, the day of the LIVE`
      : `by the rules of ${day}, with the figures of ${live.day}`;
  const facts = [
    creator.handle === null ? undefined : shortened(printable(creator.handle), 40),
    creator.country,
    rules,
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

export function likesText({ likes }: EligibilityReport): string {
  const count = likes.count === null ? 'not recorded' : shownCount(likes.count);
  return `Likes: ${count}. Context only: no program counts likes on a LIVE.`;
}

/** Tells whether to show the criteria; for a closed program only its successor matters. */
export function isDetailed({ verdict, criteria }: ReportedEligibility): boolean {
  return verdict !== 'closed' && criteria.length > 0;
}

interface Section {
  readonly title: string;
  readonly items: readonly string[];
}

/** Returns the sections below the table of criteria. */
export function sectionsOf(program: ReportedEligibility): Section[] {
  const { verdict, whatItTakes, eligibleIf, eachVideo, notes, standing } = program;
  if (verdict === 'closed') return [];
  const disputed = standing.disputed === null ? [] : [standing.disputed];
  return [
    { title: 'What it takes', items: whatItTakes },
    { title: 'Eligible if', items: conditions(eligibleIf) },
    { title: 'Asked of each video', items: eachVideo },
    { title: 'Also said', items: alsoSaid(program) },
    { title: 'Good to know', items: [...remarks(program), ...notes.map(noteText), ...disputed] },
  ];
}

export function resultText({ status, gap, yours }: ReportedCriterion): string {
  if (status === 'unmet') return gap === null ? 'not met' : `${groupDigits(String(gap))} short`;
  if (status === 'disputed') return 'sources disagree';
  if (status === 'unchecked') return 'see to it';
  if (status === 'missing') return isRounded({ status, yours }) ? 'rounded' : 'not known';
  return 'met';
}

function conditions(ways: ReportedEligibility['eligibleIf']): string[] {
  const texts = ways.map((way) => way.join(' and '));
  if (texts.length < 2) return texts.map((text) => `${text}; otherwise not eligible`);
  return [...texts.map((text, at) => `${at === 0 ? '' : 'or '}${text}`), 'otherwise not eligible'];
}

/** Returns the competing claims about each threshold. */
function alsoSaid({ criteria }: ReportedEligibility): string[] {
  return criteria.flatMap(({ required, rivals }) =>
    rivals.map(({ threshold, window, grade, sources }) => {
      const when = window === null ? '' : ` in the ${window}`;
      const claim = `${groupDigits(String(threshold))}${when}`;
      return `${required}: ${claim} by ${sources.join(', ')} (${grade})`;
    }),
  );
}

function noteText({ text, sources }: ReportedEligibility['notes'][number]): string {
  return sources.length === 0 ? text : `${text} (${sources.join(', ')})`;
}

function remarks({ criteria }: ReportedEligibility): string[] {
  return criteria.flatMap(({ required, note }) => (note === null ? [] : [`${required}: ${note}`]));
}

/** Returns the reason and, for a closed program, the verdicts for the programs that replaced it. */
export function whyText({ reason, interim, successor }: ReportedEligibility): string {
  const after = [interim, successor].filter((each) => each !== null);
  return [reason, ...after.map(({ name, verdict }) => `${name}: ${VERDICTS[verdict]}`)].join('; ');
}

/** Returns the warnings about the log, shortened for display. */
export function notesOf({ warnings }: EligibilityReport): string[] {
  return warnings.map(({ message }) => shortened(printable(message), 300));
}

/** Returns the ids of all sources behind the displayed facts of a program. */
export function sourcesOf(program: ReportedEligibility): string[] {
  const { criteria, standing, notes, interim, successor } = program;
  const asked = isDetailed(program)
    ? [...criteria, ...notes].flatMap((each) => [
        ...each.sources,
        ...('rivals' in each ? each.rivals.flatMap(({ sources }) => sources) : []),
        ...('other' in each && each.other ? sourcesOf(each.other) : []),
      ])
    : [];
  const after = [interim, successor].filter((each) => each !== null);
  return [...standing.sources, ...asked, ...after.flatMap(sourcesOf)];
}

/** Returns the "what it takes" steps of several programs. */
export function stepsOf(programs: readonly ReportedEligibility[]): string[] {
  return programs.flatMap(({ name, whatItTakes }) => whatItTakes.map((step) => `${name}: ${step}`));
}

export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
