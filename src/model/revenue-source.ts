/** Who pays for a LIVE, in the order of every table. Code that treats them alike iterates this list. */
export const REVENUE_SOURCES = ['creatorFund', 'gifts', 'brandPartnerships', 'productPromotion'] as const;

export type RevenueSource = (typeof REVENUE_SOURCES)[number];

export type BySource<T> = Readonly<Record<RevenueSource, T>>;

export function bySource<T>(make: (source: RevenueSource) => T): BySource<T> {
  const made: Partial<Record<RevenueSource, T>> = {};
  for (const source of REVENUE_SOURCES) made[source] = make(source);
  return made as BySource<T>;
}
