import type { Fields } from './fields.js';

/** Paths to a field in a recorder's output, tried in order. */
type Paths = readonly string[];

/** The recorder that wrote an event, recognized by its fields. Releases differ more than libraries do. */
type RecorderId =
  | 'flat'
  | 'connector-2.0'
  | 'connector-2.1'
  | 'connector-2.3'
  | 'broken-legacy'
  | 'live-studio'
  | 'python'
  | 'go'
  | 'chat-reader';

export interface Recorder {
  readonly id: RecorderId;
  readonly messageId: Paths;
  readonly roomId: Paths;
  readonly createdAt: Paths;
  readonly userId: Paths;
  /** Paths to the user's name; handles come before nicknames. */
  readonly userName: Paths;
  readonly coins: Paths;
  readonly giftType: Paths;
  readonly giftId: Paths;
  readonly giftName: Paths;
  readonly groupId: Paths;
  readonly count: Paths;
  readonly isFinal: Paths;
  readonly receiverId: Paths;
  readonly hostId: Paths;
}

const NESTED = {
  groupId: ['groupId'],
  count: ['repeatCount'],
  isFinal: ['repeatEnd'],
} as const;

const FLAT: Recorder = {
  ...NESTED,
  id: 'flat',
  messageId: ['msgId'],
  roomId: ['roomId'],
  createdAt: ['createTime', 'timestamp'],
  userId: ['userId'],
  userName: ['uniqueId', 'nickname'],
  coins: ['diamondCount', 'extendedGiftInfo.diamond_count'],
  giftType: ['giftType', 'gift.gift_type', 'extendedGiftInfo.type'],
  giftId: ['giftId'],
  giftName: ['giftName', 'extendedGiftInfo.name'],
  receiverId: ['receiverUserId'],
  hostId: [],
};

const CONNECTOR_2_0: Recorder = {
  ...NESTED,
  id: 'connector-2.0',
  messageId: ['event.msgId'],
  roomId: [],
  createdAt: ['event.createTime', 'giftExtra.timestamp'],
  userId: ['user.userId'],
  userName: ['user.uniqueId', 'user.nickname'],
  coins: ['giftDetails.diamondCount'],
  giftType: ['giftDetails.giftType'],
  giftId: ['giftId'],
  giftName: ['giftDetails.giftName'],
  receiverId: ['giftExtra.receiverUserId'],
  hostId: [],
};

const CONNECTOR_2_1: Recorder = {
  ...CONNECTOR_2_0,
  id: 'connector-2.1',
  messageId: ['common.msgId'],
  roomId: ['common.roomId'],
  createdAt: ['common.createTime'],
  giftId: ['giftDetails.id', 'giftId'],
  receiverId: ['giftExtra.toUserId'],
  hostId: ['giftExtra.anchorId'],
};

const CONNECTOR_2_3: Recorder = {
  ...CONNECTOR_2_1,
  id: 'connector-2.3',
  userId: ['user.id', 'user.idStr'],
  userName: ['user.displayId', 'user.nickname'],
  coins: ['gift.diamondCount'],
  giftType: ['gift.type'],
  giftId: ['giftId', 'gift.id'],
  giftName: ['gift.name'],
  receiverId: ['monitorInfo.toUserId'],
  hostId: ['monitorInfo.anchorId'],
};

const LIVE_STUDIO: Recorder = {
  id: 'live-studio',
  messageId: ['message_id'],
  roomId: ['room_id'],
  createdAt: [],
  userId: ['user.id'],
  userName: ['user.display_id', 'user.nickname'],
  coins: ['gift.diamond_count'],
  giftType: ['gift.type'],
  giftId: ['gift.id'],
  giftName: ['gift.name'],
  groupId: ['group_id'],
  count: ['repeat_count'],
  isFinal: ['repeat_end'],
  receiverId: [],
  hostId: [],
};

const PYTHON: Recorder = {
  ...LIVE_STUDIO,
  id: 'python',
  messageId: ['common.msg_id', 'msg_id'],
  roomId: ['common.room_id', 'room_id'],
  createdAt: ['common.create_time'],
};

const GO: Recorder = {
  id: 'go',
  messageId: ['MessageID'],
  roomId: ['RoomID'],
  createdAt: ['Timestamp'],
  userId: ['User.ID'],
  userName: ['User.Username', 'User.Nickname'],
  coins: ['Diamonds'],
  giftType: ['Type'],
  giftId: ['ID'],
  giftName: ['Name'],
  groupId: ['GroupID'],
  count: ['RepeatCount'],
  isFinal: ['RepeatEnd'],
  receiverId: ['ToUserID'],
  hostId: [],
};

/** Returns the first recorder that recognizes the event, so the order of the list matters. */
export function recorderOf({ has }: Fields): Recorder {
  if (has('message_id')) return LIVE_STUDIO;
  if (has('gift.diamond_count') || has('common.msg_id')) return PYTHON;
  if (has('common.msgId') || has('common.createTime')) {
    return has('giftDetails') || has('user.userId') ? CONNECTOR_2_1 : CONNECTOR_2_3;
  }
  if (has('event.msgId')) return CONNECTOR_2_0;
  if (has('Diamonds') || has('RepeatCount') || has('User.ID')) return GO;
  if (has('gift.diamondCount')) return CONNECTOR_2_3;
  if (has('giftDetails')) return CONNECTOR_2_0;
  return FLAT;
}

const RECORDERS = [FLAT, CONNECTOR_2_0, CONNECTOR_2_1, CONNECTOR_2_3, LIVE_STUDIO, PYTHON, GO];

/** All paths that any recorder uses. */
export const PATHS_OF_RECORDERS: readonly string[] = RECORDERS.flatMap(({ id: _, ...paths }) =>
  Object.values(paths).flat(),
);
