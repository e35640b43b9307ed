import type { ImpactRow } from '../../estimate/impact.js';
import type { ReportedAmount } from '../../values/amount.js';
import { shownMoney } from '../../words/figures.js';
import { shownAmount } from '../../words/shown-amount.js';
import { type RangeBar, RangeBars } from '../charts/range-bars.js';
import { DataTable } from '../parts/data-table.js';
import type { PageImpact, PageReport } from '../report.js';

/** Shows the sources of revenue and how certain each amount is. */
export function Sources({ report: { impacts } }: { readonly report: PageReport }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Revenue by source</h2>
      {impacts.map((impact) => (
        <SourcesOf impact={impact} />
      ))}
    </section>
  );
}

function SourcesOf({ impact: { currency, rows, below, total } }: { readonly impact: PageImpact }) {
  const paid = [...rows.filter(isPaid), ...below];
  return (
    <figure>
      <RangeBars
        id={`sources-${currency}`}
        title={`Revenue by source, in ${currency}`}
        bars={paid.map((row, at) => ({ ...barOf(row.amount, row.title), series: at + 1 }))}
      />
      <figcaption>The bar is the expected amount, the whisker runs from low to high.</figcaption>
      <DataTable
        caption={`Revenue by source, in ${currency}`}
        columns={COLUMNS}
        rows={paid.map(({ title, amount }) => [title, ...amountCells(amount)])}
        totals={[['Total', ...amountCells(total)]]}
      />
    </figure>
  );
}

type PaidRow = ImpactRow & { readonly amount: ReportedAmount };

function isPaid(row: ImpactRow): row is PaidRow {
  return row.amount !== null;
}

const COLUMNS = [
  { title: 'Source' },
  { title: 'Low', isFigure: true },
  { title: 'Expected', isFigure: true },
  { title: 'High', isFigure: true },
  { title: 'How sure' },
] as const;

const SURE: Readonly<Record<ReportedAmount['status'], string>> = {
  recorded: 'recorded',
  estimated: 'estimated',
  'at-least': 'at least: a part is not known',
  unknown: 'not known',
  none: 'none',
};

function amountCells({ low, expected, high, currency, status }: ReportedAmount): string[] {
  const shown = (text: string | null) => (text === null ? 'unknown' : shownMoney(text, currency));
  return [shown(low), shown(expected), shown(high), SURE[status]];
}

/** Converts an amount to bar lengths; the text beside a bar is made from the exact decimals. */
function barOf(amount: ReportedAmount, label: string): Omit<RangeBar, 'series'> {
  const { low, expected, high } = amount;
  const shown = shownAmount(amount);
  if (low === null || expected === null) return { label, shown, range: undefined };
  const range = {
    low: Number(low),
    expected: Number(expected),
    high: high === null ? undefined : Number(high),
  };
  return { label, shown, range };
}
