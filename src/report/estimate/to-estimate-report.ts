import type { Estimate } from '../../calc/estimate.js';
import type { CreatorFundRow } from '../../calc/revenue/creator-fund.js';
import { type GiftPart, knownDiamonds } from '../../calc/revenue/gifts.js';
import type { Revenue } from '../../calc/revenue/revenue.js';
import { tapsOf } from '../../calc/visibility/visibility.js';
import { type Problem, withoutExcerpt } from '../../model/problem.js';
import type { Program } from '../../model/program.js';
import type { StreamLog } from '../../model/stream-log.js';
import type { Unknown } from '../../model/unknown.js';
import { toAmount, toLine, toQuote, toRate } from '../words/reported-amounts.js';
import { unknownText, wayToKnow } from '../words/unknown-words.js';
import { impactRows } from './impact-rows.js';
import type {
  EstimateReport,
  ReportedCreatorFund,
  ReportedDeals,
  ReportedGiftLine,
  ReportedGifts,
  ReportedLog,
  ReportedProducts,
} from './report.js';
import { reportedVisibility } from './reported-visibility.js';
import { estimateWarnings } from './warnings.js';

/** The estimate as a value that every format prints. `problems` are the warnings its log gave. */
export function toEstimateReport(
  estimate: Estimate,
  file: string | undefined,
  problems: readonly Problem[] = [],
): EstimateReport {
  const { log, revenue, visibility } = estimate;
  const { ratesUsed, fxUsed } = revenue.details();
  const parts = {
    creatorFund: toCreatorFund(revenue.creatorFund),
    gifts: toGifts(revenue),
    brandPartnerships: toDeals(revenue),
    productPromotion: toProducts(revenue),
  };
  const seen = reportedVisibility(visibility);
  const notKnown = toNotKnown(revenue.total.unknowns, log.live.day);
  return {
    schemaVersion: 1,
    log: toLog(log, file),
    currency: log.currency,
    visibility: seen,
    revenue: parts,
    total: toAmount(revenue.total),
    unknowns: notKnown.map(({ message }) => message),
    notKnown,
    likes: { count: tapsOf(log.visibility.likes)?.value ?? null, directRevenue: '0.00' },
    impact: impactRows(parts, seen, log.creator.country),
    rates: ratesUsed.map(toRate),
    fx: fxUsed.map(toQuote),
    warnings: [...problems.map(withoutExcerpt), ...estimateWarnings(estimate, file)],
  };
}

/** Each reason once, in the order of its words. */
function toNotKnown(unknowns: readonly Unknown[], day: string): EstimateReport['notKnown'] {
  const byText = new Map(unknowns.map(({ reason }) => [unknownText(reason), reason]));
  return [...byText]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([message, reason]) => ({ code: reason.code, message, hint: wayToKnow(reason, day) ?? null }));
}

export function toLog({ creator, live }: StreamLog, file: string | undefined): ReportedLog {
  return {
    file: file ?? null,
    creator: { handle: creator.handle ?? null, country: creator.country },
    live: {
      id: live.id ?? null,
      title: live.title ?? null,
      startedAt: live.startedAt,
      day: live.day,
      durationSeconds: live.seconds ?? null,
    },
  };
}

function toCreatorFund(row: CreatorFundRow<string>): ReportedCreatorFund {
  const fund = row.standing();
  const payer = row.payer();
  const since = fund.state === 'closed' ? (fund.since ?? null) : null;
  return {
    ...toAmount(row.amount),
    qualifiedViews: row.qualifiedViews ?? null,
    fund: { state: fund.state, since },
    program: payer ? named(payer.program) : null,
    successor: row.successor ? named(row.successor) : null,
    lines: row.lines.map(toLine),
  };
}

function named({ id, name }: Program) {
  return { id, name };
}

function toGifts({ gifts, details }: Revenue): ReportedGifts {
  const { viewerSpend, withdrawals } = details();
  const { diamonds, rewards } = gifts;
  const known = knownDiamonds(gifts);
  return {
    ...toAmount(gifts.amount),
    program: gifts.share.program,
    diamonds: known === undefined ? null : whole(known),
    diamondsFrom: diamonds.source,
    diamondsListed: whole(diamonds.listed),
    unpricedGifts: diamonds.unpriced.map(({ name, id, count }) => ({ name, id: id ?? null, count })),
    rewards: rewards ? toLine(rewards) : null,
    lines: gifts.parts().map((part) => toGiftLine(part, gifts.isEarned)),
    viewerSpend: viewerSpend.map(({ store, line }) => ({ store, ...toLine(line) })),
    withdrawals: withdrawals.map(({ method, fee, lines }) => ({
      method,
      ...toAmount(fee),
      lines: lines.map(toLine),
    })),
  };
}

function toGiftLine({ gift, thousandths, amount }: GiftPart<string>, isEarned: boolean): ReportedGiftLine {
  return {
    label: gift?.name ?? (isEarned ? 'All Gifts' : 'Diamonds beyond the list'),
    ...toAmount(amount),
    id: gift?.id ?? null,
    count: gift?.count ?? null,
    coins: gift?.coins ?? null,
    priceFrom: gift?.priceFrom ?? null,
    diamonds: thousandths === undefined ? null : whole(thousandths),
  };
}

function whole(thousandths: bigint): number {
  return Number(thousandths) / 1000;
}

function toDeals({ brandPartnerships: { amount, byStatus, lines } }: Revenue): ReportedDeals {
  const { agreed, invoiced, paid } = byStatus();
  return {
    ...toAmount(amount),
    byStatus: {
      agreed: toAmount(agreed),
      invoiced: toAmount(invoiced),
      paid: toAmount(paid),
    },
    lines: lines.map((line) => ({ ...toLine(line), dealStatus: line.status })),
  };
}

function toProducts({ productPromotion: row }: Revenue): ReportedProducts {
  const { unitsSold, unitsRefunded } = row;
  return {
    ...toAmount(row.amount),
    unitsSold: unitsSold ?? null,
    unitsRefunded,
    lines: row.lines.map(toLine),
  };
}
