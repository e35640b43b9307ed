import { compareDecimal } from '../../model/decimal.js';
import type { LiveOrder } from '../../model/export-tables.js';

/** An order that pays. */
export type PaidOrder = LiveOrder & {
  readonly commission: NonNullable<LiveOrder['commission']>;
  readonly status: Exclude<LiveOrder['status'], 'off'>;
};

export interface CountedOrders {
  /** Of one LIVE and creator each. */
  readonly lives: readonly (readonly PaidOrder[])[];
  /** One order that two exports tell differently, though nothing has happened to it in between. */
  readonly conflicts: readonly (readonly [LiveOrder, LiveOrder])[];
}

/** What an order comes to in the end: what came back or was paid is later than what was expected. */
const LATER = { estimated: 0, settled: 1, off: 1 } as const;

/** Orders by LIVE, each order once: of two exports the later state of an order counts. */
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
