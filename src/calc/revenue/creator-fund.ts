import { type Amount, nothing, unknownAmount } from '../../model/amount.js';
import type { AvailabilityStatus, Program } from '../../model/program.js';
import type { RevenueEntries } from '../../model/revenue-entries.js';
import type { UnknownReason } from '../../model/unknown.js';
import { standing } from '../availability.js';
import type { RevenueContext } from './context.js';
import { fromRate, type Line, priceLine, stated } from './line.js';

interface ViewsPayer {
  readonly program: Program;
  /** Disagreement of the sources about the program, if any. */
  readonly disputed: string | undefined;
}

export interface CreatorFundRow<R extends string> {
  readonly amount: Amount<R>;
  readonly lines: readonly Line<R>[];
  /** Number of qualified views; `undefined` when not recorded. */
  readonly qualifiedViews: number | undefined;
  /** Availability of the Creator Fund itself on that day. */
  readonly standing: () => AvailabilityStatus;
  readonly successor: Program | undefined;
  /** The program that pays for video views in this country on this day, if any is known. */
  readonly payer: () => ViewsPayer | undefined;
}

/** The Creator Fund and its successors, in the order in which they replace each other. */
const VIEW_PROGRAMS = ['creator-fund', 'creativity-program-beta', 'creator-rewards'] as const;

/** Calculates the pay for video views by the program in force that day. A LIVE itself earns none. */
export function creatorFund<R extends string>(
  entries: Pick<RevenueEntries, 'qualifiedViews'>,
  context: RevenueContext<R>,
): CreatorFundRow<R> {
  const { country, day, programs } = context;
  const { qualifiedViews } = entries;
  const fund = programs.program('creator-fund');
  const priced = qualifiedViews ? priceViews(qualifiedViews, context) : undefined;
  return {
    amount: priced?.amount ?? nothing(context.currency),
    lines: priced?.lines ?? [],
    qualifiedViews,
    standing: () => standing(fund, country, day),
    successor: fund.successor === undefined ? undefined : programs.program(fund.successor),
    payer: () => payerOf(context),
  };
}

function priceViews<R extends string>(
  qualifiedViews: number,
  context: RevenueContext<R>,
): Pick<CreatorFundRow<R>, 'amount' | 'lines'> {
  const { country, day, rates } = context;
  const payer = payerOf(context);
  const rpm = payer?.program.rpm && rates.inForce(payer.program.rpm, country, day);
  if (!rpm) {
    const reason: UnknownReason = payer
      ? { code: 'no-rpm', program: payer.program.name }
      : { code: 'no-views-program', country, day };
    return { amount: unknownAmount(context.currency, { reason, mayBeNegative: false }), lines: [] };
  }
  const line = priceLine(
    {
      name: { id: 'qualified-views', program: payer.program.name },
      currency: 'USD',
      factors: [
        fromRate('rpm', 'money', rpm),
        stated('thousand-qualified-views', 'count', { amount: BigInt(qualifiedViews), scale: 3n }),
      ],
    },
    context,
  );
  return { amount: line.amount, lines: [line] };
}

function payerOf({ programs, country, day }: RevenueContext<string>): ViewsPayer | undefined {
  for (const id of VIEW_PROGRAMS) {
    const program = programs.program(id);
    const now = standing(program, country, day);
    if (now.state === 'open') return { program, disputed: now.availability.disputed };
  }
  return undefined;
}
