import * as z from 'zod/mini';
import { amountFields, lineFields, lineSchema, linesField } from '../../../values/amount.js';
import { field, type Reported } from '../../../values/field.js';
import { maybeText, maybeWhole, whole } from '../../../values/texts.js';

const giftLineSchema = z.strictObject({
  label: field(z.string(), 'Name of the Gift, or what else the Diamonds are from.', 'Rose'),
  ...amountFields,
  id: field(maybeText, 'Gift id, as text; null when the log tells none.', '5655'),
  count: field(maybeWhole, 'How many were sent; null where no Gift is listed.', 1200),
  coins: field(maybeWhole, 'Price of one, in Coins; null: not known.', 1),
  priceFrom: field(
    z.nullable(z.enum(['log', 'catalogue'])),
    'Who tells the price; null when nobody does.',
    'catalogue',
  ),
  diamonds: field(z.nullable(z.number()), 'Diamonds of them; null: not known.', 600),
});

export type ReportedGiftLine = Reported<typeof giftLineSchema>;

export const giftsSchema = z.strictObject({
  ...amountFields,
  program: field(z.enum(['flat', 'scaled']), 'LIVE rewards program that pays.', 'flat'),
  diamonds: field(
    z.nullable(z.number()),
    'Diamonds collected; null when none of the Gifts has a known price.',
    46400,
  ),
  diamondsFrom: field(
    z.enum(['recorded', 'list']),
    'recorded: the total TikTok showed. list: the sum of the Gifts.',
  ),
  diamondsListed: field(z.number(), 'Diamonds of the Gifts listed, as far as their prices are known.', 46400),
  unpricedGifts: field(
    z.array(
      z.strictObject({
        name: field(z.string(), 'Name of the Gift.', 'Dragon'),
        id: field(maybeText, 'Gift id, as text; null when the log tells none.'),
        count: field(whole, 'How many were sent.', 2),
      }),
    ),
    'Gifts whose price nobody tells: they are in no amount.',
  ),
  unreadableGifts: field(
    whole,
    'Gift messages of the recording that could not be counted: they are in no amount.',
    0,
  ),
  rewards: field(
    z.nullable(lineSchema),
    'The one rounded amount that `lines` divides among the Gifts; null when nothing is known.',
  ),
  lines: field(z.array(giftLineSchema), 'Each Gift with its part of the rewards.'),
  viewerSpend: field(
    z.array(
      z.strictObject({
        ...lineFields,
        store: field(z.enum(['app', 'web']), 'Where the viewers bought their Coins.', 'app'),
      }),
    ),
    "What viewers paid for these Gifts. Not the creator's money, and not in the total.",
  ),
  withdrawals: field(
    z.array(
      z.strictObject({
        ...amountFields,
        method: field(z.enum(['paypal', 'bank']), 'How the money is withdrawn.', 'paypal'),
        lines: linesField,
      }),
    ),
    'Fees if these rewards were withdrawn alone. Not deducted.',
  ),
});

export type ReportedGifts = Reported<typeof giftsSchema>;
