import { groupDigits, shownCount, shownPercent } from '../words/figures.js';
import type {
  EstimateReport,
  ImpactRow,
  ReportedCreatorFund,
  ReportedDeals,
  ReportedGifts,
  ReportedProducts,
  ReportedVisibility,
} from './report.js';

/** The five-aspect impact table: what likes do for each aspect, and what this LIVE brought. */
export function impactRows(
  { creatorFund, gifts, brandPartnerships, productPromotion }: EstimateReport['revenue'],
  visibility: ReportedVisibility,
  country: string,
): ImpactRow[] {
  return [
    {
      aspect: 'creatorFund',
      title: 'Creator Fund',
      effect: 'indirect',
      impactOfLikes: 'Indirect: contributes to overall engagement metrics',
      thisLive: fundText(creatorFund, country),
      amount: amountOf(creatorFund),
    },
    {
      aspect: 'gifts',
      title: 'Gifts & Diamonds',
      effect: 'indirect',
      impactOfLikes: 'Indirect: can attract more viewers who might send gifts',
      thisLive: giftsText(gifts),
      amount: amountOf(gifts),
    },
    {
      aspect: 'brandPartnerships',
      title: 'Brand partnerships',
      effect: 'indirect',
      impactOfLikes: 'Indirect: higher engagement makes you more attractive to sponsors',
      thisLive: dealsText(brandPartnerships),
      amount: amountOf(brandPartnerships),
    },
    {
      aspect: 'productPromotion',
      title: 'Product promotion',
      effect: 'indirect',
      impactOfLikes: 'Indirect: increases visibility of promotional content',
      thisLive: productsText(productPromotion),
      amount: amountOf(productPromotion),
    },
    {
      aspect: 'visibility',
      title: 'Overall visibility',
      effect: 'direct',
      impactOfLikes: 'Direct: boosts profile and content visibility',
      thisLive: visibilityText(visibility),
      amount: null,
    },
  ];
}

function amountOf({ low, expected, high, currency, status, reason }: EstimateReport['total']) {
  const amount = { low, expected, high, currency, status };
  return reason === undefined ? amount : { ...amount, reason };
}

function fundText(
  { fund, program, successor, qualifiedViews }: ReportedCreatorFund,
  country: string,
): string {
  const views = qualifiedViews
    ? `${shownCount(qualifiedViews)} qualified views`
    : 'pays for video views, not for a LIVE';
  if (fund.state === 'open') return `Open; ${views}`;
  const state = {
    closed: fund.since === null ? 'Closed (day not known)' : `Closed since ${fund.since}`,
    'not-yet': 'Not open yet',
    'not-offered': `Not offered in ${country}`,
  }[fund.state];
  const after = fund.state === 'closed' ? (program ?? successor) : program;
  const link = fund.state === 'closed' ? 'now ' : '';
  return [state, ...(after ? [`${link}${after.name}`] : []), views].join('; ');
}

function giftsText({ diamonds, diamondsFrom, status, unpricedGifts, program }: ReportedGifts): string {
  if (status === 'none') return 'No Gifts';
  const collected = diamonds === null ? 'Diamonds not known' : `${groupDigits(String(diamonds))} Diamonds`;
  const rewards = program === 'scaled' ? '; Scaled LIVE rewards' : '';
  const unpriced =
    diamondsFrom === 'list' && unpricedGifts.length > 0 ? ` and ${kinds(unpricedGifts.length)}` : '';
  return `${collected}${unpriced}${rewards}`;
}

function kinds(count: number): string {
  return count === 1 ? '1 Gift of unknown price' : `${count} Gifts of unknown price`;
}

function dealsText({ lines }: ReportedDeals): string {
  if (lines.length === 0) return 'No deals';
  const statuses = (['paid', 'invoiced', 'agreed'] as const).flatMap((status) => {
    const count = lines.filter((line) => line.dealStatus === status).length;
    return count === 0 ? [] : [lines.length === 1 ? status : `${count} ${status}`];
  });
  return `${lines.length === 1 ? '1 deal' : `${shownCount(lines.length)} deals`}: ${statuses.join(', ')}`;
}

function productsText({ unitsSold, unitsRefunded, lines }: ReportedProducts): string {
  if (lines.length === 0) return 'No products';
  if (unitsSold === null)
    return `${lines.length === 1 ? '1 entry' : `${shownCount(lines.length)} entries`}, units not known`;
  const refunded = unitsRefunded > 0 ? `, ${shownCount(unitsRefunded)} refunded` : '';
  return `${unitsSold === 1 ? '1 unit' : `${shownCount(unitsSold)} units`} sold${refunded}`;
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
