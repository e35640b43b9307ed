import type { ReportedAmount } from '../values/amount.js';
import { shownCount, shownPercent } from '../words/figures.js';
import type { ImpactRow } from './impact.js';
import type { ReportedSources } from './sources/schema.js';
import type { SourceView } from './sources/source-view.js';
import { SOURCE_VIEWS } from './sources/source-views.js';
import type { ReportedVisibility } from './visibility.js';

/** The four aspects that can bring money. */
type PaidAspect = Exclude<ImpactRow['aspect'], 'visibility'>;

/** Indirect effect of likes on each paid aspect. */
const INDIRECT: Readonly<Record<PaidAspect, string>> = {
  creatorFund: 'Indirect: contributes to overall engagement metrics',
  gifts: 'Indirect: can attract more viewers who might send gifts',
  brandPartnerships: 'Indirect: higher engagement makes you more attractive to sponsors',
  productPromotion: 'Indirect: increases visibility of promotional content',
};

const PAID = Object.keys(INDIRECT) as PaidAspect[];

/** Returns the rows of the five-aspect impact table of one LIVE. */
export function impactRows(
  revenue: ReportedSources,
  visibility: ReportedVisibility,
  country: string,
): ImpactRow[] {
  return impactTableOf({
    thisLive: (aspect) => thisLiveText(aspect, revenue, country),
    amount: (aspect) => amountOf(revenue[aspect]),
    visibility: visibilityText(visibility),
  });
}

interface Impacts {
  readonly thisLive: (aspect: PaidAspect) => string;
  readonly amount: (aspect: PaidAspect) => ReportedAmount;
  readonly visibility: string;
}

/**
 * Returns the rows for one or several LIVEs: four aspects that can bring money, and visibility, which never
 * does.
 */
export function impactTableOf({ thisLive, amount, visibility }: Impacts): ImpactRow[] {
  return [
    ...PAID.map(
      (aspect): ImpactRow => ({
        aspect,
        title: SOURCE_VIEWS[aspect].title,
        effect: 'indirect',
        impactOfLikes: INDIRECT[aspect],
        thisLive: thisLive(aspect),
        amount: amount(aspect),
      }),
    ),
    {
      aspect: 'visibility',
      title: 'Overall visibility',
      effect: 'direct',
      impactOfLikes: 'Direct: boosts profile and content visibility',
      thisLive: visibility,
      amount: null,
    },
  ];
}

function thisLiveText<S extends PaidAspect>(aspect: S, revenue: ReportedSources, country: string): string {
  const view: SourceView<S> = SOURCE_VIEWS[aspect];
  const source = revenue[aspect] as NonNullable<ReportedSources[S]>;
  return view.thisLive ? view.thisLive(source, country) : view.theseLives([source]);
}

function amountOf({ low, expected, high, currency, status, reason }: ReportedAmount): ReportedAmount {
  const amount = { low, expected, high, currency, status };
  return reason === undefined ? amount : { ...amount, reason };
}

function visibilityText({ likes, metrics, newFollowers, peakViewers }: ReportedVisibility): string {
  const { likesPerViewer, followConversion } = metrics;
  const facts = [
    likes === null ? 'likes not recorded' : `${shownCount(likes)} likes`,
    likesPerViewer.value === null ? undefined : `${likesPerViewer.value.toFixed(1)} per viewer`,
    peakViewers === null ? undefined : `peak ${shownCount(peakViewers)} viewers`,
    newFollowers === null
      ? undefined
      : `${shownCount(newFollowers)} new followers${share(followConversion.value)}`,
  ];
  return facts.filter((fact) => fact !== undefined).join(', ');
}

function share(value: number | null): string {
  return value === null ? '' : ` (${shownPercent(value.toFixed(3))} of viewers)`;
}
