/** Who pays for a LIVE, in the order of every table. Code that treats them alike iterates this list. */
export const REVENUE_SOURCES = [
  'creatorFund',
  'gifts',
  'brandPartnerships',
  'productPromotion',
  'otherLiveIncome',
] as const;

export type RevenueSource = (typeof REVENUE_SOURCES)[number];

/** Shown only where some log has it. */
type OptionalSource = 'otherLiveIncome';

export const isOptional = (source: RevenueSource): source is OptionalSource => source === 'otherLiveIncome';

export type BySource<T> = Readonly<Record<RevenueSource, T>>;

/** The same for a reader: a source that no log has is left out. */
export type ShownBySource<T> = Readonly<
  Record<Exclude<RevenueSource, OptionalSource>, T> & Partial<Record<OptionalSource, T>>
>;

export function bySource<T>(make: (source: RevenueSource) => T): BySource<T> {
  return {
    creatorFund: make('creatorFund'),
    gifts: make('gifts'),
    brandPartnerships: make('brandPartnerships'),
    productPromotion: make('productPromotion'),
    otherLiveIncome: make('otherLiveIncome'),
  };
}

/** `make` gives `undefined` for an optional source that is not there. */
export function shownBySource<T>(make: (source: RevenueSource) => T | undefined): ShownBySource<T> {
  const made: Partial<Record<RevenueSource, T>> = {};
  for (const source of REVENUE_SOURCES) {
    const value = make(source);
    if (value !== undefined) made[source] = value;
  }
  return made as ShownBySource<T>;
}

/** Those that any of some sums has. */
export function sourcesIn(sums: readonly ShownBySource<unknown>[]): RevenueSource[] {
  return REVENUE_SOURCES.filter(
    (source) => !isOptional(source) || sums.some((sum) => sum[source] !== undefined),
  );
}
