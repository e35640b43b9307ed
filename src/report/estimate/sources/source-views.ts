import type { Revenue } from '../../../calc/revenue/revenue.js';
import { REVENUE_SOURCES, type RevenueSource } from '../../../model/revenue-source.js';
import { brandPartnershipsView } from './brand-partnerships/view.js';
import { creatorFundView } from './creator-fund/view.js';
import { giftsView } from './gifts/view.js';
import { productPromotionView } from './product-promotion/view.js';
import type { ReportedSources } from './schema.js';
import type { SourceView } from './source-view.js';

export const SOURCE_VIEWS: { readonly [S in RevenueSource]: SourceView<S> } = {
  creatorFund: creatorFundView,
  gifts: giftsView,
  brandPartnerships: brandPartnershipsView,
  productPromotion: productPromotionView,
};

export function reportedSources(revenue: Revenue): ReportedSources {
  const reported = REVENUE_SOURCES.map((source) => [source, SOURCE_VIEWS[source].reported(revenue)]);
  return Object.fromEntries(reported) as ReportedSources;
}

/** How the amounts of a source were made, a line each. */
export function workingsOf<S extends RevenueSource>(source: S, revenue: ReportedSources): string[] {
  const view: SourceView<S> = SOURCE_VIEWS[source];
  return view.workings(revenue[source]);
}
