import type { UnknownReason } from '../../model/unknown.js';
import { lineLabel } from './line-words.js';
import { counted } from './plural.js';

/** Explains in one clause why a part is unknown, e.g. `3 × Zorglub: price not known`. */
export function unknownText(reason: UnknownReason): string {
  switch (reason.code) {
    case 'no-rpm':
      return `no source gives an RPM for the ${reason.program}`;
    case 'no-views-program':
      return `no source lists ${reason.country} among the countries that pay for views on ${reason.day}`;
    case 'no-rewards-rate':
      return `no source gives a rate for ${reason.program} LIVE rewards in ${reason.country} on ${reason.day}`;
    case 'no-gift-price': {
      const counted = reason.isInTotal ? ' (counted in the recorded Diamonds)' : '';
      return `${reason.count} × ${reason.gift}: price not known${counted}`;
    }
    case 'unreadable-gifts':
      return `${counted(reason.count, 'Gift message')} of the recording could not be read`;
    case 'no-exchange-rate':
      return `${lineLabel(reason.line)}: no exchange rate from ${reason.from} to ${reason.to}`;
  }
}

/** Returns what to add to a log of that day to fill the gap; `undefined` when no log field can fill it. */
export function wayToKnow(reason: UnknownReason, day: string): string | undefined {
  switch (reason.code) {
    case 'no-exchange-rate': {
      const { from, to } = reason;
      return `To know it, add the rate of that day to the log, below fx: – ${from}: { rate: … ${to}, asOf: ${day} }`;
    }
    case 'no-gift-price':
      return 'To know it, add the price of the Gift to the log as coins: 99, or what TikTok showed as liveRewards: amount: 24.97 USD';
    case 'unreadable-gifts':
      return 'To know it, add the Diamonds that TikTok showed for this LIVE to the log, below revenue: – diamonds: 46400';
    default:
      return undefined;
  }
}
