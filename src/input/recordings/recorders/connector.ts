import type { Recorder } from './recorder.js';

/** tiktok-live-connector 1.x, the legacy classes of 2.0 and 2.1, TikFinity, TikTok-Chat-Reader. */
export const CONNECTOR_1: Recorder = {
  messageId: ['msgId'],
  roomId: ['roomId'],
  createdAt: ['createTime', 'timestamp'],
  senderId: ['userId'],
  senderName: ['uniqueId', 'nickname'],
  coins: ['diamondCount', 'extendedGiftInfo.diamond_count'],
  giftType: ['giftType', 'gift.gift_type', 'extendedGiftInfo.type', 'monitorExtra.gift_type'],
  giftId: ['giftId'],
  giftName: ['giftName', 'extendedGiftInfo.name'],
  groupId: ['groupId'],
  count: ['repeatCount'],
  isFinal: ['repeatEnd'],
  receiverId: ['receiverUserId', 'monitorExtra.to_user_id'],
  hostId: ['monitorExtra.anchor_id'],
  likes: ['likeCount'],
  totalLikes: ['totalLikeCount'],
  viewersNow: ['viewerCount'],
  socialText: ['displayType'],
  action: ['action'],
};

/** tiktok-live-connector 2.0.x. */
export const CONNECTOR_2_0: Recorder = {
  messageId: ['event.msgId'],
  createdAt: ['event.createTime', 'giftExtra.timestamp'],
  senderId: ['user.userId'],
  senderName: ['user.uniqueId', 'user.nickname'],
  coins: ['giftDetails.diamondCount'],
  giftType: ['giftDetails.giftType'],
  giftName: ['giftDetails.giftName'],
  receiverId: ['giftExtra.receiverUserId'],
  socialText: ['event.eventDetails.displayType'],
};

/** tiktok-live-connector 2.1.x, the WebSocket of Euler Stream, PirateTok. */
export const CONNECTOR_2_1: Recorder = {
  messageId: ['common.msgId'],
  roomId: ['common.roomId'],
  createdAt: ['common.createTime'],
  giftId: ['giftDetails.id', 'giftDetails.giftId'],
  combo: ['giftDetails.combo', 'extendedGiftInfo.combo'],
  receiverId: ['giftExtra.toUserId', 'toUser.userId'],
  hostId: ['giftExtra.anchorId'],
  viewersEntered: ['totalUser'],
  socialText: ['common.displayText.displayType'],
};

/** tiktok-live-connector 2.3 to 2.5. */
export const CONNECTOR_2_3: Recorder = {
  senderId: ['user.id', 'user.idStr'],
  senderName: ['user.displayId'],
  coins: ['gift.diamondCount'],
  giftType: ['gift.type'],
  combo: ['gift.combo'],
  giftId: ['gift.id'],
  giftName: ['gift.name'],
  receiverId: ['monitorInfo.toUserId', 'toUser.id'],
  hostId: ['monitorInfo.anchorId'],
  likes: ['count'],
  totalLikes: ['total'],
  viewersNow: ['total'],
  socialText: ['common.displayText.key'],
};
