import type { Recorder } from './recorder.js';

/** TikTokLive (Python) up to 6.4.4 and from 7.0: its attributes, and rows that people write by hand of them. */
export const TIKTOKLIVE_ATTRIBUTES: Recorder = {
  messageId: ['common.msg_id', 'message_id', 'msg_id'],
  roomId: ['common.room_id', 'room_id'],
  createdAt: ['common.create_time', 'create_time'],
  senderId: ['user.user_id', 'user_id', 'from_user.user_id'],
  senderName: ['user.display_id', 'user.unique_id', 'unique_id'],
  coins: ['gift.diamond_count'],
  coinsOfAll: ['total_diamonds'],
  giftType: ['gift.gift_type', 'gift_type'],
  combo: ['gift.combo', 'gift.streakable', 'streakable'],
  giftId: ['gift.gift_id', 'gift_id'],
  giftName: ['gift_name'],
  groupId: ['group_id'],
  count: ['repeat_count', 'gift.repeat_count'],
  isFinal: ['repeat_end', 'gift.repeat_end'],
  isOpen: ['streaking'],
  receiverId: [
    'monitor_info.to_user_id',
    'gift_extra.to_user_id',
    'to_user.id',
    'to_user.user_id',
    'to_member_id',
    'receiver_user_id',
    'monitor_extra.to_user_id',
  ],
  hostId: [
    'monitor_info.anchor_id',
    'gift_extra.anchor_id',
    'user_gift_reciever.user_id',
    'user_gift_receiver.user_id',
    'anchor_id',
    'monitor_extra.anchor_id',
  ],
  likes: ['like_count', 'likes'],
  totalLikes: ['total_likes', 'total_like_count'],
  viewersNow: ['viewer_count', 'viewers'],
  viewersEntered: ['total_user', 'total_viewers'],
  socialText: ['display_type', 'common.display_text.key', 'common.display_text.display_type'],
};

/** TikTokLive 4.x keeps the Gift in `extended_gift`, 5.x in `info`. */
export const TIKTOKLIVE_4_AND_5: Recorder = {
  coins: ['gift.extended_gift.diamond_count', 'gift.extended_gift.diamondCount', 'gift.info.diamond_count'],
  giftType: ['gift.info.type', 'gift.giftType'],
  combo: ['gift.info.combo'],
  giftId: ['gift.giftId'],
  giftName: ['gift.extended_gift.name', 'gift.info.name'],
  count: ['gift.count', 'gift.repeatCount'],
  isFinal: ['gift.repeatEnd'],
  isOpen: ['gift.streaking'],
};

/** `to_dict()` of TikTokLive 6.0 to 6.4.4 writes these names; the others are those of the connector. */
export const TIKTOKLIVE_6_2: Recorder = {
  hostId: ['userGiftReciever.userId', 'userGiftReceiver.userId', 'anchorId'],
  receiverId: ['toMemberId'],
};

/** TikTokLive 6.4.5 to 6.6.5: other names for nearly everything. */
export const TIKTOKLIVE_6_4_5: Recorder = {
  messageId: ['baseMessage.messageId', 'base_message.message_id'],
  roomId: ['baseMessage.roomId', 'base_message.room_id'],
  createdAt: ['baseMessage.createTime', 'base_message.create_time'],
  senderId: ['fromUser.id', 'from_user.id'],
  senderName: ['fromUser.username', 'from_user.username', 'fromUser.displayId', 'from_user.display_id'],
  coins: ['mGift.diamondCount', 'm_gift.diamond_count'],
  giftType: ['mGift.type', 'm_gift.type'],
  combo: ['mGift.combo', 'm_gift.combo'],
  giftId: ['mGift.id', 'm_gift.id'],
  giftName: ['mGift.name', 'm_gift.name'],
  receiverId: ['giftMonitorInfo.toUserId', 'gift_monitor_info.to_user_id'],
  hostId: ['giftMonitorInfo.anchorId', 'gift_monitor_info.anchor_id'],
  viewersNow: ['mTotal', 'm_total'],
  socialText: ['baseMessage.displayText.key', 'base_message.display_text.key'],
};
