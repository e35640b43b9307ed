import type { LiveOrder } from '../../model/export-tables.js';

/** Orders by LIVE, each order once: of two exports the one that has it settled, else the later one, counts. */
export function ordersByLive(orders: readonly LiveOrder[]): LiveOrder[][] {
  const known = new Map<string, LiveOrder>();
  for (const order of orders) {
    const before = known.get(order.id);
    if (before?.status !== 'settled' || order.status === 'settled') known.set(order.id, order);
  }
  const lives = new Map<string, LiveOrder[]>();
  for (const order of known.values()) {
    const key = `${order.liveId} ${order.handle ?? ''}`;
    lives.set(key, [...(lives.get(key) ?? []), order]);
  }
  return [...lives.values()];
}
