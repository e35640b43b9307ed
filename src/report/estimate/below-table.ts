import { REVENUE_SOURCES } from '../../model/revenue-source.js';
import type { ReportedAmount } from '../values/amount.js';
import { shownAmount } from '../words/shown-amount.js';
import type { EstimateReport } from './report.js';
import type { ReportedSources } from './sources/schema.js';
import { theseLivesText } from './sources/source-views.js';

/** Revenue source without a row in the impact table; it is listed below the table when a log has it. */
export interface BelowTable {
  readonly title: string;
  readonly thisLive: string;
  readonly amount: ReportedAmount;
}

/** Returns the sources below the table, for one LIVE or for several with their summed amounts. */
export function belowTable(
  amounts: Partial<Record<keyof ReportedSources, ReportedAmount>>,
  impact: EstimateReport['impact'],
  lives: readonly ReportedSources[],
): BelowTable[] {
  const aspects = new Set<string>(impact.map(({ aspect }) => aspect));
  return REVENUE_SOURCES.filter((source) => !aspects.has(source)).flatMap((source) => {
    const amount = amounts[source];
    return amount === undefined ? [] : [{ ...theseLivesText(source, lives), amount }];
  });
}

/** Returns one line per source, e.g. `Other LIVE income: $64.20 (subscription)`. */
export function belowTableLines(below: readonly BelowTable[]): string[] {
  return below.map(({ title, thisLive, amount }) => `${title}: ${shownAmount(amount)}; ${thisLive}`);
}

/** Returns the total and names the sources it includes besides the table. */
export function totalLine(total: ReportedAmount, below: readonly BelowTable[]): string {
  const more = below.map(({ title }) => `, ${title[0]?.toLowerCase()}${title.slice(1)} included`);
  return `Total: ${shownAmount(total)}${more.join('')}`;
}

export function belowTableOf({ revenue, impact }: EstimateReport): BelowTable[] {
  return belowTable(revenue, impact, [revenue]);
}
