import { likesOfLives } from '../../sums/text.js';
import type { ReportedAmount } from '../../values/amount.js';
import { shownCount, shownDuration, shownMoney } from '../../words/figures.js';
import { safe, Untrusted } from '../parts/untrusted.js';
import type { PageImpact, PageReport } from '../report.js';

/**
 * Shows the creator, the time and the two halves: what the LIVE earned, and the likes, which earned nothing.
 */
export function Summary({ report }: { readonly report: PageReport }) {
  const { impacts } = report;
  return (
    <header>
      <p class="kicker">What TikTok LIVE earned, and why</p>
      <h1>
        <Heading report={report} />
      </h1>
      <p class="facts">{factsOf(report)}</p>
      {impacts.map((impact) => (
        <Halves impact={impact} currency={impacts.length > 1 ? impact.currency : undefined} />
      ))}
      <Rejected report={report} />
    </header>
  );
}

interface HalvesProps {
  readonly impact: PageImpact;
  /** Currency, named only when there are several. */
  readonly currency: string | undefined;
}

function Halves({ impact, currency }: HalvesProps) {
  const of = currency === undefined ? '' : `, LIVEs in ${currency}`;
  return (
    <div class="halves">
      <div class="half money">
        <h2>Revenue{of}</h2>
        <Total impact={impact} />
      </div>
      <div class="half seen">
        <h2>Visibility{of}: never money</h2>
        <p class="big">{likesOfLives(impact)}</p>
        <p>TikTok pays nothing for likes on a LIVE. What they may do is in the table below.</p>
      </div>
    </div>
  );
}

function Heading({ report: { lives, creator, creators, liveCount } }: { readonly report: PageReport }) {
  const who = creator === null ? undefined : <Untrusted text={creator} most={60} />;
  const [only] = lives;
  const title = liveCount === 1 && only ? only.report.log.live.title : null;
  const of = creators > 1 ? ` of ${creators} creators` : '';
  const what =
    title === null ? (
      liveCount === 1 ? (
        'a LIVE'
      ) : (
        `${shownCount(liveCount)} LIVEs${of}`
      )
    ) : (
      <Untrusted text={title} />
    );
  return who ? (
    <>
      {who}: {what}
    </>
  ) : (
    <span class="sentence">{what}</span>
  );
}

/** Returns the window title as plain text, where no element can isolate untrusted names. */
export function pageTitle(report: PageReport): string {
  const who = report.creator === null ? '' : `${safe(report.creator, 40)}, `;
  return `${who}${daysOf(report)}: what TikTok LIVE earned`;
}

function daysOf({ lives }: PageReport): string {
  const days = lives.map(({ day }) => day).sort();
  const [first = ''] = days;
  const last = days.at(-1) ?? '';
  return first === last ? first : `${first} to ${last}`;
}

function factsOf(report: PageReport): string {
  const reports = report.lives.map((live) => live.report);
  const countries = [...new Set(reports.map(({ log }) => log.creator.country))].sort();
  const seconds = reports.flatMap(({ log }) => log.live.durationSeconds ?? []);
  const length = seconds.reduce((sum, each) => sum + each, 0);
  const part =
    seconds.length < reports.length ? ` (told by ${seconds.length} of ${reports.length} logs)` : '';
  const facts = [
    daysOf(report),
    countries.length > 8 ? `${countries.length} countries` : countries.join(' '),
    ...(seconds.length === 0 ? [] : [`${shownDuration(length)}${part}`]),
  ];
  return facts.join(' · ');
}

const SURE: Readonly<Record<ReportedAmount['status'], string>> = {
  none: 'Nothing was earned, as far as the log tells.',
  recorded: 'As recorded.',
  estimated: 'An estimate, not a sum owed.',
  'at-least': 'An estimate, not a sum owed.',
  unknown: '',
};

function Total({ impact: { total, currency } }: { readonly impact: PageImpact }) {
  const { low, expected, high, status } = total;
  if (status === 'unknown' || low === null || expected === null) {
    return (
      <>
        <p class="big">unknown</p>
        <p>Why stands under “Not known”.</p>
      </>
    );
  }
  const isFloor = status === 'at-least';
  const range = `between ${shownMoney(low, currency)} and ${high === null ? 'an unknown amount' : shownMoney(high, currency)}`;
  return (
    <>
      <p class="big">
        {isFloor ? <small>at least </small> : null}
        {shownMoney(expected, currency)}
      </p>
      {low === high ? null : (
        <p>
          {isFloor ? 'Some of it is not known; what is known is ' : ''}
          {range}
        </p>
      )}
      <p>{SURE[status]}</p>
    </>
  );
}

function Rejected({ report: { rejected } }: { readonly report: PageReport }) {
  if (rejected.logs === 0) return null;
  return (
    <p class="warning" role="note">
      {shownCount(rejected.logs)} of {shownCount(rejected.of)} logs rejected: they are not in the totals.
    </p>
  );
}
