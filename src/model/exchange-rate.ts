/** Units of one currency that one unit of another buys, kept as a fraction so that an inverse rate stays exact. */
export interface ExchangeRate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}
