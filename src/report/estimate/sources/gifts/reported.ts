import type { GiftPart } from '../../../../calc/revenue/gift-part.js';
import { knownDiamonds } from '../../../../calc/revenue/gifts.js';
import type { Revenue } from '../../../../calc/revenue/revenue.js';
import { toAmount, toLine } from '../../../words/reported-amounts.js';
import type { ReportedGiftLine, ReportedGifts } from './schema.js';

export function reportedGifts({ gifts, details }: Revenue): ReportedGifts {
  const { viewerSpend, withdrawals } = details();
  const { diamonds, rewards } = gifts;
  const known = knownDiamonds(gifts);
  return {
    ...toAmount(gifts.amount),
    program: gifts.share.program,
    diamonds: known === undefined ? null : fromThousandths(known),
    diamondsFrom: diamonds.source,
    diamondsListed: fromThousandths(diamonds.listed),
    unpricedGifts: diamonds.unpriced.map(({ name, id, count }) => ({ name, id: id ?? null, count })),
    unreadableGifts: diamonds.unreadable,
    rewards: rewards ? toLine(rewards) : null,
    lines: gifts.parts().map(toGiftLine),
    viewerSpend: viewerSpend.map(({ store, line }) => ({ store, ...toLine(line) })),
    withdrawals: withdrawals.map(({ method, fee, lines }) => ({
      method,
      ...toAmount(fee),
      lines: lines.map(toLine),
    })),
  };
}

/** Labels of parts that are no single Gift. */
const LABELS = {
  gift: 'Gift',
  'all-gifts': 'All Gifts',
  'beyond-list': 'Diamonds beyond the list',
  'unreadable-gifts': 'Gifts that could not be read',
} as const;

function toGiftLine({ of, gift, thousandths, amount }: GiftPart<string>): ReportedGiftLine {
  return {
    label: gift?.name ?? LABELS[of],
    ...toAmount(amount),
    id: gift?.id ?? null,
    count: gift?.count ?? null,
    coins: gift?.coins ?? null,
    priceFrom: gift?.priceFrom ?? null,
    diamonds: thousandths === undefined ? null : fromThousandths(thousandths),
  };
}

function fromThousandths(thousandths: bigint): number {
  return Number(thousandths) / 1000;
}
