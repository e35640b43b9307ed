import * as z from 'zod/mini';
import type { LiveRewards } from '../../../model/revenue-entries.js';
import type { About } from '../described.js';
import { amount, MAP, oneOf, percentage } from '../fields.js';
import { readAmount, readPercent } from '../texts.js';

export function liveRewardsSchema(about: About) {
  return z.strictObject(
    {
      amount: z.optional(
        about(
          amount,
          'What TikTok shows that the Gifts of this LIVE earned. Wins over every estimate.',
          '24.97 USD',
        ),
      ),
      program: z.optional(
        about(
          oneOf(['flat', 'scaled'], 'rewards-program'),
          'LIVE rewards program; by default the one of the country on that day.',
        ),
      ),
      percentage: z.optional(
        about(
          percentage(100),
          'Rewards percentage TikTok showed for this LIVE, in percent (0 to 100).',
          36.5,
        ),
      ),
      perLivePercentage: z.optional(
        about(percentage(40), 'Scaled LIVE rewards: the part from Per-LIVE Missions, 0 to 40.', 30),
      ),
      weeklyPercentage: z.optional(
        about(percentage(13), 'Scaled LIVE rewards: the part from Weekly Missions, 0 to 13.', 8),
      ),
    },
    MAP,
  );
}

type Written = z.infer<ReturnType<typeof liveRewardsSchema>>;

export function toLiveRewards(written: Written): LiveRewards {
  return {
    amount: written.amount === undefined ? undefined : readAmount(written.amount),
    program: written.program,
    percentage: percentOf(written.percentage),
    perLivePercentage: percentOf(written.perLivePercentage),
    weeklyPercentage: percentOf(written.weeklyPercentage),
  };
}

function percentOf(written: number | string | undefined) {
  return written === undefined ? undefined : readPercent(written);
}
