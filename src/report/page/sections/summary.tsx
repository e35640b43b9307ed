import type { EstimateReport } from '../../estimate/estimate-report.js';
import { likesLine } from '../../likes-line.js';
import { shownCount, shownDuration, shownMoney } from '../../shown.js';
import type { PageImpact, PageReport } from '../page-report.js';
import { Stranger, safe } from '../parts/stranger.js';

/** Who, when, and the two halves: what it earned, and the likes that did not. */
export function Summary({ report }: { readonly report: PageReport }) {
  const { lives, impacts } = report;
  return (
    <header>
      <p class="kicker">What TikTok LIVE earned, and why</p>
      <h1>
        <Heading lives={lives} />
      </h1>
      <p class="facts">{factsOf(lives)}</p>
      <div class="halves">
        {impacts.map((impact) => (
          <>
            <section class="half money" aria-label={`Revenue in ${impact.currency}`}>
              <h2>Revenue{impacts.length > 1 ? ` in ${impact.currency}` : ''}</h2>
              <Total impact={impact} />
            </section>
            <section class="half seen" aria-label={`Visibility of LIVEs in ${impact.currency}`}>
              <h2>Visibility: never money</h2>
              <p class="big">{likesLine(impact)}</p>
              <p>TikTok pays nothing for likes on a LIVE. What they may do is in the table below.</p>
            </section>
          </>
        ))}
      </div>
      <Rejected report={report} />
    </header>
  );
}

function Heading({ lives }: { readonly lives: readonly EstimateReport[] }) {
  const handles = handlesOf(lives);
  const [first] = lives;
  const who = handles.length === 1 ? <Stranger text={handles[0] ?? ''} most={60} /> : undefined;
  if (lives.length !== 1 || !first) {
    const many = `${shownCount(lives.length)} LIVEs`;
    return who ? (
      <>
        {who}: {many}
      </>
    ) : (
      <>
        {many} of {handles.length === 0 ? 'a creator' : `${handles.length} creators`}
      </>
    );
  }
  const { title } = first.log.live;
  if (title === null) return who ?? <>A LIVE</>;
  return who ? (
    <>
      {who}: <Stranger text={title} />
    </>
  ) : (
    <Stranger text={title} />
  );
}

/** For the title of the window, where no element can keep names apart. */
export function pageTitle({ lives }: PageReport): string {
  const handles = handlesOf(lives);
  const who = handles.length === 1 ? `${safe(handles[0] ?? '', 40)}, ` : '';
  const days = daysOf(lives);
  return `${who}${days}: what TikTok LIVE earned`;
}

function handlesOf(lives: readonly EstimateReport[]): string[] {
  return [...new Set(lives.flatMap(({ log }) => log.creator.handle ?? []))];
}

function daysOf(lives: readonly EstimateReport[]): string {
  const days = lives.map(({ log }) => log.live.day).sort();
  const [first = ''] = days;
  const last = days.at(-1) ?? '';
  return first === last ? first : `${first} to ${last}`;
}

function factsOf(lives: readonly EstimateReport[]): string {
  const countries = [...new Set(lives.map(({ log }) => log.creator.country))].sort();
  const seconds = lives.flatMap(({ log }) => log.live.durationSeconds ?? []);
  const length = seconds.reduce((sum, each) => sum + each, 0);
  const onAir = seconds.length < lives.length ? ` (of ${seconds.length} of ${lives.length} LIVEs)` : '';
  const facts = [
    daysOf(lives),
    countries.length > 8 ? `${countries.length} countries` : countries.join(' '),
    ...(seconds.length === 0 ? [] : [`${shownDuration(length)}${onAir}`]),
  ];
  return facts.join(' · ');
}

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
      <p>{status === 'recorded' ? 'As recorded.' : 'An estimate, not a sum owed.'}</p>
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
