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

/** Returns the amounts of each source; optional sources missing from the log are omitted. */
export function reportedSources(revenue: Revenue): ReportedSources {
  return shownBySource((source) =>
    isOptional(source) && revenue[source].lines.length === 0
      ? undefined
      : SOURCE_VIEWS[source].reported(revenue),
  ) as ReportedSources;
}

/** Returns one line per amount of a source that shows how it was calculated. */
export function workingsOf<S extends RevenueSource>(source: S, revenue: ReportedSources): string[] {
  const view: SourceView<S> = SOURCE_VIEWS[source];
  const reported = revenue[source];
  return reported === undefined ? [] : view.workings(reported);
}

/** Returns the title of a source and its description for the given LIVEs. */
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
