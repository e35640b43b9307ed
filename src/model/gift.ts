/** A Gift of the catalogue. `coins` is what one costs a viewer; TikTok's own lists call it `diamond_count`. */
export interface Gift {
  readonly id: string;
  readonly name: string;
  readonly coins: number;
  /** 1 is streakable; other types arrive once. Not every source tells. */
  readonly giftType: number | undefined;
  /** First and last month a source listed it, `YYYY-MM`. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

export interface GiftCatalogue {
  readonly all: readonly Gift[];
  byId(id: string): Gift | undefined;
  /** Every Gift of that name, cheapest first; case does not matter when no name matches exactly. */
  byName(name: string): readonly Gift[];
}
