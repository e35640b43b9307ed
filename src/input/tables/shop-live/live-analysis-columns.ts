import type { Names } from '../columns/find-table.js';

export type Field =
  | 'creator'
  | 'launched'
  | 'duration'
  | 'revenue'
  | 'unitsSold'
  | 'likes'
  | 'comments'
  | 'shares'
  | 'viewers'
  | 'peakViewers'
  | 'averageViewers'
  | 'newFollowers';

/** TikTok calls the average of concurrent users ACU and the peak PCU. */
export const NAMES: Names<Field> = {
  creator: ['Creator'],
  launched: ['Launched Time', 'Start time'],
  duration: ['Duration', 'LIVE duration'],
  revenue: ['Revenue', 'Attributed GMV', 'GMV'],
  unitsSold: ['Unit Sales', 'Units sold', 'Items sold'],
  likes: ['Likes'],
  comments: ['Comments'],
  shares: ['Shares'],
  viewers: ['Viewers'],
  peakViewers: ['PCU'],
  averageViewers: ['ACU'],
  newFollowers: ['New Followers'],
};

export const OTHER = new Set(
  [
    'Creator ID|Nickname|Products|Different Products Sold|Orders Created|Orders Paid|Buyers|Average Price|CO rate|Views',
    'Avg. Viewing Duration|Product Impressions|Product Clicks|CTR|Attributed orders|LIVE impressions',
  ].flatMap((names) => names.split('|')),
);
