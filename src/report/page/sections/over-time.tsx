import { minorUnits } from '../../../model/iso-4217.js';
import { type RevenueSource, sourcesIn } from '../../../model/revenue-source.js';
import { SOURCE_VIEWS } from '../../estimate/sources/source-views.js';
import type { ReportedSum, SumsReport } from '../../sums/report.js';
import { diamondsText } from '../../sums/text.js';
import type { ReportedAmount } from '../../values/amount.js';
import { shownCount, shownMoney } from '../../words/figures.js';
import { shownAmount } from '../../words/shown-amount.js';
import { type Period, PeriodBars } from '../charts/period-bars.js';
import { Amount } from '../parts/amount.js';
import { DataTable } from '../parts/data-table.js';
import { safe, Untrusted } from '../parts/untrusted.js';
import type { PageReport } from '../report.js';

/** Shows sums by day, week, month and creator: one as a chart, the others a click away. */
export function OverTime({ report: { rollUps, shownBy } }: { readonly report: PageReport }) {
  if (rollUps.length === 0) return null;
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">Revenue over time</h2>
      {rollUps.map((rollUp) => (
        <details class="sums" open={rollUp.by === shownBy}>
          <summary>By {rollUp.by}</summary>
          {rollUp.by === shownBy
            ? rollUp.totals.map(({ currency }) => <Drawn rollUp={rollUp} currency={currency} />)
            : null}
          <Sums rollUp={rollUp} />
        </details>
      ))}
    </section>
  );
}

function Drawn({ rollUp, currency }: { readonly rollUp: SumsReport; readonly currency: string }) {
  const sources = sourcesIn(rollUp.totals);
  const groups = rollUp.groups.filter((group) => group.currency === currency);
  const periods = groups.map((group): Period => {
    const { low, high } = group.total;
    return {
      key: group.key,
      label: safe(group.key, 16),
      parts: sources.map((source) => partOf(group[source])),
      low: numberOf(low),
      high: numberOf(high),
      shown: shownAmount(group.total),
    };
  });
  return (
    <figure>
      <ul class="legend" aria-label="Colours, from the bottom up">
        {sources.map((source, at) => (
          <li>
            <svg width="12" height="12" aria-hidden="true">
              <rect width="12" height="12" rx="2" class={`series-${at + 1}`} />
            </svg>{' '}
            {SOURCE_VIEWS[source].title}
          </li>
        ))}
      </ul>
      <PeriodBars
        id={`time-${currency}`}
        title={`Expected revenue by ${rollUp.by}, in ${currency}`}
        periods={periods}
        ticks={(values) => tickWords(values, currency)}
      />
      <figcaption>
        Expected amounts; the line runs from low to high. A {rollUp.by} without a LIVE is not drawn, an
        unknown amount has no bar.
      </figcaption>
    </figure>
  );
}

function Sums({ rollUp }: { readonly rollUp: SumsReport }) {
  const sources = sourcesIn(rollUp.totals);
  const figures = [
    'LIVEs',
    'Total',
    ...sources.map((source) => SOURCE_VIEWS[source].column),
    'Diamonds',
    'Likes',
  ];
  return (
    <DataTable
      caption={`Sums by ${rollUp.by}`}
      columns={[{ title: rollUp.by }, ...figures.map((title) => ({ title, isFigure: true }))]}
      rows={rollUp.groups.map((group) => [
        <Untrusted text={group.key} most={40} />,
        ...cellsOf(group, sources),
      ])}
      totals={rollUp.totals.map((sum) => ['Total', ...cellsOf(sum, sources)])}
    />
  );
}

function cellsOf(sum: ReportedSum, sources: readonly RevenueSource[]) {
  return [
    shownCount(sum.lives),
    <Amount amount={sum.total} />,
    ...sources.map((source) => <SourceAmount amount={sum[source]} />),
    diamondsText(sum),
    sum.likes.count === null ? '—' : shownCount(sum.likes.count),
  ];
}

/** Shows an amount, or a dash when this period lacks a source that another period has. */
function SourceAmount({ amount }: { readonly amount: ReportedAmount | undefined }) {
  return amount === undefined ? <>—</> : <Amount amount={amount} />;
}

function partOf(amount: ReportedAmount | undefined): number | null {
  return amount === undefined ? 0 : numberOf(amount.expected);
}

/** Converts an amount to a number for bar lengths only, never for displayed text. */
function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** Formats ticks without decimals, or with at least the currency's decimals when any tick has a fraction. */
function tickWords(values: readonly number[], currency: string): string[] {
  const needed = Math.max(0, ...values.map(fractionDigits));
  const digits = needed === 0 ? 0 : Math.max(needed, Number(minorUnits(currency) ?? 2n));
  return values.map((value) => shownMoney(value.toFixed(digits), currency));
}

function fractionDigits(value: number): number {
  return String(Number(value.toPrecision(12))).split('.')[1]?.length ?? 0;
}
