import type { Recorder } from './recorder.js';

/** The WebSocket client of TikTool: flat, but for the sender. */
export const TIKTOOL: Recorder = {
  senderId: ['senderUserId', 'user.uniqueId', 'user.username'],
  totalLikes: ['totalLikes'],
  viewersEntered: ['totalViewers'],
};

/** A middleware that writes the room and the user beside the event, and counts since the last tap. */
export const MIDDLEWARE: Recorder = {
  roomId: ['source.roomId', 'source.room_id', 'streamId'],
  count: ['giftCount', 'gift_count', 'quantity'],
  comboCount: ['comboCount', 'combo_count'],
  added: ['count'],
  totalLikes: ['totalCount'],
  isOpen: ['streakActive'],
  isFinal: ['streakEnd'],
  coinsOfOneOrAll: ['coins'],
};

/** Trackers keep rows: names instead of ids, finished streaks only. */
export const TRACKER: Recorder = {
  viewersNow: ['count'],
  coins: [
    'diamond_value',
    'gift.diamond_value',
    'gift_cost',
    'diamond_count',
    'diamonds_per_gift',
    'coins_per_gift',
    'unitPrice',
    'unit_price',
  ],
  giftName: ['gift name', 'gift'],
  coinsOfAll: ['totalDiamonds', 'totalCoins', 'total_coins', 'totalValue'],
  groupId: ['streakId', 'streak_id'],
  senderId: ['uniqueId', 'unique_id', 'username', 'user_name', 'userName'],
  senderName: ['username', 'user_name', 'userName'],
};
