import type { Revenue } from '../../../calc/revenue/revenue.js';
import { isOptional, type RevenueSource, shownBySource } from '../../../model/revenue-source.js';
import { brandPartnershipsView } from './brand-partnerships/view.js';
import { creatorFundView } from './creator-fund/view.js';
import { giftsView } from './gifts/view.js';
import { otherLiveIncomeView } from './other-live-income/view.js';
import { productPromotionView } from './product-promotion/view.js';
import type { ReportedSources } from './schema.js';
import type { SourceView } from './source-view.js';

export const SOURCE_VIEWS: { readonly [S in RevenueSource]: SourceView<S> } = {
  creatorFund: creatorFundView,
  gifts: giftsView,
  brandPartnerships: brandPartnershipsView,
  productPromotion: productPromotionView,
  otherLiveIncome: otherLiveIncomeView,
};

/** What each source earned; an optional one that the log does not have is left out. */
export function reportedSources(revenue: Revenue): ReportedSources {
  return shownBySource((source) =>
    isOptional(source) && revenue[source].lines.length === 0
      ? undefined
      : SOURCE_VIEWS[source].reported(revenue),
  ) as ReportedSources;
}

/** How the amounts of a source were made, a line each. */
export function workingsOf<S extends RevenueSource>(source: S, revenue: ReportedSources): string[] {
  const view: SourceView<S> = SOURCE_VIEWS[source];
  const reported = revenue[source];
  return reported === undefined ? [] : view.workings(reported);
}

/** Its title, and what some LIVEs had of it in words. */
export function theseLivesText<S extends RevenueSource>(
  source: S,
  lives: readonly ReportedSources[],
): { readonly title: string; readonly thisLive: string } {
  const view: SourceView<S> = SOURCE_VIEWS[source];
  const reported = lives.flatMap((live) => {
    const each = live[source];
    return each === undefined ? [] : [each];
  });
  return { title: view.title, thisLive: view.theseLives(reported) };
}
