import type { LiveOrder } from '../../model/export-tables.js';

export interface CountedOrders {
  /** Of one LIVE and creator each. */
  readonly lives: readonly (readonly LiveOrder[])[];
  /** One order that two exports tell differently, though nothing has happened to it in between. */
  readonly conflicts: readonly (readonly [LiveOrder, LiveOrder])[];
}

/** Orders by LIVE, each order once: of two exports the one that has it settled counts. */
export function ordersByLive(orders: readonly LiveOrder[]): CountedOrders {
  const known = new Map<string, LiveOrder>();
  const conflicts: [LiveOrder, LiveOrder][] = [];
  for (const order of orders) {
    const before = known.get(order.id);
    if (before?.status === order.status && !isSame(before, order)) conflicts.push([before, order]);
    if (before?.status !== 'settled') known.set(order.id, order);
  }
  const lives = new Map<string, LiveOrder[]>();
  for (const order of known.values()) {
    const key = `${order.liveId} ${order.handle ?? ''}`;
    const own = lives.get(key);
    if (own) own.push(order);
    else lives.set(key, [order]);
  }
  return { lives: [...lives.values()], conflicts };
}

function isSame(a: LiveOrder, b: LiveOrder): boolean {
  const [one, other] = [a, b].map(({ liveId, commission: { currency, value } }) =>
    [liveId, currency, value.amount, value.scale].join(),
  );
  return one === other;
}
