import type { Recorder } from './recorder.js';

/** TikTok LIVE Studio, Local Data Access. A price of 0 means that it is not available. */
export const LIVE_STUDIO: Recorder = {
  messageId: ['message_id'],
  roomId: ['room_id'],
  senderId: ['user.id'],
  senderName: ['user.display_id', 'user.nickname'],
  coins: ['gift.diamond_count'],
  giftType: ['gift.type'],
  giftId: ['gift.id'],
  giftName: ['gift.name'],
  groupId: ['group_id'],
  count: ['repeat_count'],
  isFinal: ['repeat_end'],
};

/** gotiktoklive (Go) marshals its structs as they are. */
export const GOTIKTOKLIVE: Recorder = {
  messageId: ['MessageID'],
  roomId: ['RoomID'],
  createdAt: ['Timestamp'],
  senderId: ['User.ID'],
  senderName: ['User.Username', 'User.Nickname'],
  coins: ['Diamonds'],
  giftType: ['Type'],
  combo: ['IsComboGift'],
  giftId: ['ID'],
  giftName: ['Name'],
  groupId: ['GroupID'],
  count: ['RepeatCount'],
  isFinal: ['RepeatEnd'],
  receiverId: ['ToUserID'],
  likes: ['Likes'],
  totalLikes: ['TotalLikes'],
  viewersNow: ['Viewers'],
};

/** TikTokLiveJava: a Gift event once a streak is finished, and combo events while it goes on. */
export const TIKTOKLIVEJAVA: Recorder = {
  messageId: ['messageId'],
  createdAt: ['timeStamp'],
  senderName: ['user.name', 'user.profileName'],
  coins: ['gift.diamondCost'],
  giftName: ['gift.name'],
  finishedCount: ['combo'],
  streakState: ['comboState'],
  receiverId: ['toUser.id'],
  totalLikes: ['totalLikes'],
  likes: ['likes'],
  viewersNow: ['viewersCount'],
};

/** TikTokLiveSharp (C#). */
export const TIKTOKLIVESHARP: Recorder = {
  messageId: ['MessageId', 'MsgId'],
  roomId: ['RoomId'],
  createdAt: ['TimeStamp', 'CreateTime'],
  senderId: ['User.UserId', 'User.Id', 'Sender.Id', 'Sender.UserId'],
  senderName: ['User.UniqueId', 'User.NickName', 'Sender.UniqueId'],
  coins: ['Gift.DiamondCost', 'Gift.DiamondCount'],
  giftType: ['Gift.Type'],
  giftId: ['GiftId', 'Gift.Id'],
  giftName: ['Gift.Name'],
  groupId: ['GroupId'],
  count: ['Amount'],
  isFinal: ['StreakEnd', 'StreakFinished'],
  receiverId: ['ToUser.Id', 'ToUser.UserId', 'Receiver.Id'],
  likes: ['Count'],
  totalLikes: ['Total'],
  viewersNow: ['ViewerCount', 'NumberOfViewers'],
};

/** tiktoklive (Rust) writes the message of TikTok below `raw_data`. */
export const TIKTOKLIVERUST: Recorder = {
  messageId: ['raw_data.common.msg_id'],
  roomId: ['raw_data.common.room_id'],
  createdAt: ['raw_data.common.create_time'],
  senderId: ['raw_data.user.id'],
  coins: ['raw_data.gift.diamond_count'],
  giftType: ['raw_data.gift.type'],
  combo: ['raw_data.gift.combo'],
  giftId: ['raw_data.gift_id', 'raw_data.gift.id'],
  giftName: ['raw_data.gift.name'],
  groupId: ['raw_data.group_id'],
  count: ['raw_data.repeat_count'],
  isFinal: ['raw_data.repeat_end'],
  likes: ['raw_data.count'],
  totalLikes: ['raw_data.total'],
  viewersNow: ['raw_data.total'],
  viewersEntered: ['raw_data.total_user'],
};
