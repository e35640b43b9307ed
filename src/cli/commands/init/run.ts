import { SCHEMA_LINE } from '../../../report/log/schema-line.js';
import type { RunOf } from '../../command/definition.js';
import { EXIT } from '../../exit-codes.js';
import { usageFailure } from '../../failure.js';
import { writeFile } from '../../files/write-file.js';
import type { define } from './command.js';

/** Runs `init`: writes a commented log to start from; never overwrites a file. */
export const run: RunOf<typeof define> = (file, options, { io }) => {
  if (/\.(json|ndjson|jsonl)$/i.test(file)) throw usageFailure('init writes YAML', 'name a .yaml file');
  const day = io.now().toISOString().slice(0, 10);
  const otherwise = 'name another one, like: tiktok-earn init sunday.yaml';
  writeFile(io, file, template(day, options.country ?? 'US'), false, [], otherwise);
  io.stderr.write(`${file} written. Fill in what you know, then: tiktok-earn estimate ${file}\n`);
  return EXIT.done;
};

/** Returns a log that is valid as it is; its commented-out fields are to be filled in. */
export function template(day: string, country: string): string {
  return `${SCHEMA_LINE}
# One LIVE. Only version, country, start and one entry below visibility or revenue are required.
# To use a line that begins with #, delete the # together with the one space after it.
version: 1

creator:
  # handle: "@your.handle"
  country: ${country}                  # two letters: decides which programs and rates apply
  # What programs ask for (tiktok-earn eligibility); leave out what you do not know.
  # age: 24
  # accountType: personal        # personal, business, organization or government
  # goodStanding: true
  # followers: 18250
  # videoViewsLast30Days: 143000
  # postsLast30Days: 9
  # accountCreatedOn: 2024-02-11

live:
  startedAt: ${day}T19:00:00-05:00   # with the offset of your own time zone
  # id: "7137728632142843000"    # room id, in quotes
  # title: Sunday pasta
  # duration: 1h 35m

visibility:                      # what people saw and did: never money
  likes: 0                       # as TikTok shows it: 182450 or 21.7K
  # comments: 3120
  # shares: 410
  # uniqueViewers: 9800
  # peakViewers: 640
  # averageViewers: 310
  # newFollowers: 215

# revenue:                       # what somebody pays for
#   gifts:
#     - gift: Rose               # names and prices: tiktok-earn gifts rose
#       count: 12
#     - gift: Team banner        # not in the catalogue: give its price
#       coins: 99
#       count: 2
#   diamonds: 210                # the total TikTok showed, if you know it
#   liveRewards:
#     percentage: 36.5           # the rewards percentage TikTok showed, if any
#   creatorFund:
#     qualifiedViews: 0          # of videos; a LIVE itself earns none
#   brandPartnerships:
#     - brand: Acme Knives
#       fee: 350.00 USD
#       status: invoiced         # agreed, invoiced or paid
#   productPromotion:
#     - product: Chef knife
#       kind: affiliate
#       unitsSold: 14
#       unitsRefunded: 1
#       unitPrice: 39.00 USD
#       commissionRate: 15%
#     - product: Pasta e-book
#       kind: own
#       unitsSold: 22
#       unitPrice: 9.00 USD
#       unitCost: 0.60 USD       # 0 USD if it costs you nothing
#       feeRate: 6%
#   otherLiveIncome:             # subscriptions, tips, bonuses, cashback, as stated
#     - kind: subscription
#       name: LIVE Subscription, November
#       amount: 64.20 USD
#       status: settled          # expected or settled

# currency: USD                  # of the report
# fx:                            # needed as soon as two currencies meet
#   EUR: { rate: 1.08 USD, asOf: ${day} }
`;
}
