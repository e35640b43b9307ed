import type { Facts } from '../../calc/estimate.js';
import { shippedPrograms } from '../../data/program-list.js';
import { shippedRates, withAlternative } from '../../data/rate-book.js';
import { EXIT } from '../exit-codes.js';
import { Failure, usageFailure } from '../failure.js';
import type { Io } from '../io.js';

interface RateOptions {
  readonly rates?: string | undefined;
  /** Chosen alternatives, e.g. `diamonds-per-coin=two-to-one`. */
  readonly use?: readonly string[] | undefined;
}

const OTHERWISE = 'a rates file is shown in docs/rates.md; the ids of rates: tiktok-earn rates';

/** Returns the shipped facts, overridden by the user's rates file and chosen alternatives. */
export async function factsFor({ rates: file, use = [] }: RateOptions, io: Io): Promise<Facts> {
  let rates = shippedRates();
  if (file === undefined && use.length === 0) return { rates, programs: shippedPrograms() };
  const { layRatesOver } = await import('../../input/rates/rates-file.js');
  const { unknownAlternative } = await import('../../input/rates/rate-findings.js');
  if (file !== undefined) {
    const { readNamedFile } = await import('../files/read-named-file.js');
    const laid = layRatesOver(rates, readNamedFile(file, io, OTHERWISE));
    if (laid.problems.length > 0) throw new Failure(laid.problems, EXIT.no);
    rates = laid.book;
  }
  for (const choice of use) {
    const [id = '', name = ''] = choice.split('=');
    const [unknown] = unknownAlternative(rates, id, name);
    if (unknown) throw usageFailure(`--use ${choice}: ${unknown.message}`, unknown.hint);
    rates = withAlternative(rates, id, name);
  }
  return { rates, programs: shippedPrograms() };
}
