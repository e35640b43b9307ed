import { compareDecimal } from '../../model/decimal.js';
import type { LiveOrder } from '../../model/export-tables.js';

/** An order that pays. */
export type PaidOrder = LiveOrder & {
  readonly commission: NonNullable<LiveOrder['commission']>;
  readonly status: Exclude<LiveOrder['status'], 'off'>;
};

interface CountedOrders {
  /** Orders grouped by LIVE and creator. */
  readonly lives: readonly (readonly PaidOrder[])[];
  /** Pairs of records of one order that differ, although its state is the same. */
  readonly conflicts: readonly (readonly [LiveOrder, LiveOrder])[];
}

/** Order of states: a returned or paid order is later than an estimated one. */
const LATER = { estimated: 0, settled: 1, off: 1 } as const;

/** Groups orders by LIVE and counts each order once: of two exports, the later state of an order counts. */
export function ordersByLive(orders: readonly LiveOrder[]): CountedOrders {
  const known = new Map<string, LiveOrder[]>();
  for (const order of orders) {
    const [last] = known.get(order.id) ?? [];
    const step = last ? LATER[order.status] - LATER[last.status] : 1;
    if (step > 0) known.set(order.id, [order]);
    else if (step === 0 && last) (known.get(order.id) as LiveOrder[]).push(order);
  }
  const lives = new Map<string, PaidOrder[]>();
  const conflicts: [LiveOrder, LiveOrder][] = [];
  for (const [first, ...others] of known.values()) {
    if (!first) continue;
    const other = others.find((each) => !isSame(first, each));
    if (other) conflicts.push([first, other]);
    const key = `${first.liveId} ${first.handle ?? ''}`;
    if (!isPaid(first)) continue;
    if (lives.has(key)) lives.get(key)?.push(first);
    else lives.set(key, [first]);
  }
  const byKey = [...lives].sort(([a], [b]) => (a < b ? -1 : 1));
  return { lives: byKey.map(([, own]) => own), conflicts };
}

function isPaid(order: LiveOrder): order is PaidOrder {
  return order.commission !== undefined;
}

function isSame(a: LiveOrder, b: LiveOrder): boolean {
  if (a.liveId !== b.liveId || a.commission?.currency !== b.commission?.currency) return false;
  if (!a.commission || !b.commission) return a.commission === b.commission;
  return compareDecimal(a.commission.value, b.commission.value) === 0;
}
