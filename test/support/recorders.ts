/** One LIVE told in the words of each recorder. */
export interface Tap {
  readonly id: string;
  readonly user: string;
  readonly gift: { id: string; name: string; type: number; coins: number };
  readonly count: number;
  readonly final: boolean;
  readonly group: string;
  readonly at: number;
  readonly receiver?: string;
}

export const ROOM = '7137728632142843000';
export const HOST = '7087613897129493510';

export type ShapeName =
  | 'flat'
  | 'connector 2.0'
  | 'connector 2.1'
  | 'connector 2.3'
  | 'LIVE Studio'
  | 'Python to_dict'
  | 'Python attributes'
  | 'Go'
  | 'TikTokLive 6.4.5'
  | 'TikTokLiveSharp'
  | 'TikTool'
  | 'tiktoklive for Rust';

interface Words {
  gift(tap: Tap): unknown;
  like(id: string, count: number, total: number, at: number): unknown;
  viewers(id: string, now: number, entered: number | undefined, at: number): unknown;
  comment(id: string, at: number): unknown;
  hasRoom: boolean;
  hasReceiver: boolean;
}

let last = 7_137_749_190_944_230_000n;

/** Ids of messages that differ in their last digits only: as numbers they would be equal. */
export function newId(): string {
  last += 1n;
  return String(last);
}

const wrap = (event: string, data: object) => ({ event, data });

const common = (id: string, at: number) => ({ msgId: id, roomId: ROOM, createTime: String(at) });

export const WORDS: Record<ShapeName, Words> = {
  flat: {
    gift: (tap) =>
      wrap('gift', {
        giftId: Number(tap.gift.id),
        repeatCount: tap.count,
        repeatEnd: tap.final,
        groupId: tap.group,
        monitorExtra: { to_user_id: 7187292886273525000, gift_type: tap.gift.type },
        userId: tap.user,
        uniqueId: 'viewer',
        msgId: tap.id,
        createTime: String(tap.at),
        gift: {
          gift_id: Number(tap.gift.id),
          repeat_count: tap.count,
          repeat_end: tap.final ? 1 : 0,
          gift_type: tap.gift.type,
        },
        giftType: tap.gift.type,
        diamondCount: tap.gift.coins,
        giftName: tap.gift.name,
        receiverUserId: tap.receiver ?? HOST,
      }),
    like: (id, count, total, at) =>
      wrap('like', {
        likeCount: count,
        totalLikeCount: total,
        userId: '1',
        msgId: id,
        createTime: String(at),
      }),
    viewers: (_, now) => wrap('roomUser', { topViewers: [], viewerCount: now }),
    comment: (id, at) =>
      wrap('chat', { comment: 'hi {"type":"gift"}', userId: '1', msgId: id, createTime: String(at) }),
    hasRoom: false,
    hasReceiver: false,
  },
  'connector 2.0': {
    gift: (tap) =>
      wrap('gift', {
        event: { msgId: tap.id, createTime: String(tap.at) },
        giftId: Number(tap.gift.id),
        repeatCount: tap.count,
        repeatEnd: tap.final ? 1 : 0,
        groupId: tap.group,
        user: { userId: tap.user },
        giftDetails: { giftName: tap.gift.name, giftType: tap.gift.type, diamondCount: tap.gift.coins },
        monitorExtra: '{"room_id":7137728632142843000}',
        giftExtra: { receiverUserId: tap.receiver ?? HOST },
      }),
    like: (id, count, total, at) =>
      wrap('like', {
        event: { msgId: id, createTime: String(at) },
        likeCount: count,
        totalLikeCount: total,
        user: { userId: '1' },
      }),
    viewers: (_, now) => wrap('roomUser', { topViewers: [], viewerCount: now }),
    comment: (id, at) =>
      wrap('chat', { event: { msgId: id, createTime: String(at) }, comment: 'hi', user: { userId: '1' } }),
    hasRoom: false,
    hasReceiver: false,
  },
  'connector 2.1': {
    gift: (tap) =>
      wrap('gift', {
        common: common(tap.id, tap.at),
        giftId: Number(tap.gift.id),
        user: { userId: tap.user },
        repeatEnd: tap.final ? 1 : 0,
        groupId: tap.group,
        giftDetails: {
          id: tap.gift.id,
          giftName: tap.gift.name,
          giftType: tap.gift.type,
          diamondCount: tap.gift.coins,
        },
        repeatCount: tap.count,
        comboCount: tap.count,
        groupCount: 1,
        giftExtra: { anchorId: HOST, toUserId: tap.receiver ?? HOST },
      }),
    like: (id, count, total, at) =>
      wrap('like', {
        common: common(id, at),
        likeCount: count,
        totalLikeCount: total,
        user: { userId: '1' },
      }),
    viewers: (id, now, entered, at) =>
      wrap('roomUser', { common: common(id, at), viewerCount: now, totalUser: entered }),
    comment: (id, at) => wrap('chat', { common: common(id, at), comment: 'hi', user: { userId: '1' } }),
    hasRoom: true,
    hasReceiver: true,
  },
  'connector 2.3': {
    gift: (tap) =>
      wrap('gift', {
        common: common(tap.id, tap.at),
        giftId: tap.gift.id,
        user: { id: tap.user, displayId: 'viewer' },
        repeatCount: tap.count,
        repeatEnd: tap.final ? 1 : 0,
        groupId: tap.group,
        gift: { id: tap.gift.id, name: tap.gift.name, type: tap.gift.type, diamondCount: tap.gift.coins },
        monitorInfo: { anchorId: HOST, toUserId: tap.receiver ?? HOST },
      }),
    like: (id, count, total, at) =>
      wrap('like', { common: common(id, at), count, total: String(total), user: { id: '1' } }),
    viewers: (id, now, entered, at) =>
      wrap('roomUser', { common: common(id, at), total: String(now), totalUser: String(entered ?? 0) }),
    comment: (id, at) => wrap('chat', { common: common(id, at), content: 'hi', user: { id: '1' } }),
    hasRoom: true,
    hasReceiver: true,
  },
  'LIVE Studio': {
    gift: (tap) => ({
      type: 'EVENT',
      event: 'live.gift',
      timestamp: tap.at,
      payload: {
        message_id: tap.id,
        room_id: ROOM,
        gift: { id: tap.gift.id, name: tap.gift.name, type: tap.gift.type, diamond_count: tap.gift.coins },
        group_id: tap.group,
        repeat_count: String(tap.count),
        repeat_end: tap.final,
        user: { id: tap.user },
      },
    }),
    like: (id, count, total, at) => ({
      type: 'EVENT',
      event: 'live.like',
      timestamp: at,
      payload: { message_id: id, room_id: ROOM, count: String(count), total: String(total) },
    }),
    viewers: () => undefined,
    comment: (id, at) => ({
      type: 'EVENT',
      event: 'live.chat',
      timestamp: at,
      payload: { message_id: id, room_id: ROOM, content: 'hi' },
    }),
    hasRoom: true,
    hasReceiver: false,
  },
  'Python to_dict': {
    gift: (tap) => ({
      type: 'GiftEvent',
      data: {
        common: common(tap.id, tap.at),
        giftId: tap.gift.id,
        user: { id: tap.user },
        repeatCount: tap.count,
        ...(tap.final ? { repeatEnd: 1 } : {}),
        groupId: tap.group,
        gift: { id: tap.gift.id, name: tap.gift.name, type: tap.gift.type, diamondCount: tap.gift.coins },
      },
    }),
    like: (id, count, total, at) => ({
      type: 'LikeEvent',
      data: { common: common(id, at), count, total: String(total) },
    }),
    viewers: (id, now, entered, at) => ({
      type: 'RoomUserSeqEvent',
      data: { common: common(id, at), total: String(now), totalUser: String(entered ?? 0) },
    }),
    comment: (id, at) => ({ type: 'CommentEvent', data: { common: common(id, at), content: 'hi' } }),
    hasRoom: true,
    hasReceiver: false,
  },
  'Python attributes': {
    gift: (tap) => ({
      type: 'gift',
      data: {
        common: { msg_id: tap.id, room_id: ROOM, create_time: tap.at },
        gift: { id: tap.gift.id, name: tap.gift.name, type: tap.gift.type, diamond_count: tap.gift.coins },
        repeat_count: tap.count,
        repeat_end: tap.final ? 1 : 0,
        group_id: tap.group,
        user: { id: tap.user, display_id: 'viewer' },
      },
    }),
    like: (id, count, total, at) => ({
      type: 'like',
      data: { common: { msg_id: id, room_id: ROOM, create_time: at }, count, total },
    }),
    viewers: (id, now, entered, at) => ({
      type: 'roomUser',
      data: { common: { msg_id: id, room_id: ROOM, create_time: at }, total: now, total_user: entered },
    }),
    comment: (id, at) => ({
      type: 'comment',
      data: { common: { msg_id: id, room_id: ROOM, create_time: at }, content: 'hi' },
    }),
    hasRoom: true,
    hasReceiver: false,
  },
  Go: {
    gift: (tap) => ({
      type: 'GiftEvent',
      data: {
        MessageID: tap.id,
        RoomID: ROOM,
        Timestamp: tap.at,
        ID: tap.gift.id,
        Name: tap.gift.name,
        Diamonds: tap.gift.coins,
        RepeatCount: tap.count,
        RepeatEnd: tap.final,
        Type: tap.gift.type,
        ToUserID: tap.receiver ?? HOST,
        User: { ID: tap.user },
        GroupID: tap.group,
      },
    }),
    like: (id, count, total, at) => ({
      type: 'LikeEvent',
      data: {
        MessageID: id,
        RoomID: ROOM,
        Timestamp: at,
        Likes: count,
        TotalLikes: total,
        User: { ID: '1' },
      },
    }),
    viewers: (id, now, _, at) => ({
      type: 'ViewersEvent',
      data: { MessageID: id, RoomID: ROOM, Timestamp: at, Viewers: now },
    }),
    comment: (id, at) => ({
      type: 'ChatEvent',
      data: { MessageID: id, RoomID: ROOM, Timestamp: at, Comment: 'hi', User: { ID: '1' } },
    }),
    hasRoom: true,
    hasReceiver: false,
  },
  'TikTokLive 6.4.5': {
    gift: (tap) => ({
      type: 'GiftEvent',
      timestamp: new Date(tap.at).toISOString(),
      data: {
        baseMessage: { messageId: tap.id, roomId: ROOM, createTime: String(tap.at) },
        fromUser: { id: tap.user, username: 'viewer' },
        repeatCount: tap.count,
        comboCount: tap.count,
        ...(tap.final ? { repeatEnd: 1 } : {}),
        groupId: tap.group,
        mGift: { id: tap.gift.id, name: tap.gift.name, type: tap.gift.type, diamondCount: tap.gift.coins },
        giftMonitorInfo: { anchorId: HOST, toUserId: tap.receiver ?? HOST },
      },
    }),
    like: (id, count, total, at) => ({
      type: 'LikeEvent',
      data: {
        baseMessage: { messageId: id, roomId: ROOM, createTime: String(at) },
        count,
        total: String(total),
      },
    }),
    viewers: (id, now, entered, at) => ({
      type: 'RoomUserSeqEvent',
      data: {
        baseMessage: { messageId: id, roomId: ROOM, createTime: String(at) },
        mTotal: String(now),
        totalUser: String(entered ?? 0),
      },
    }),
    comment: (id, at) => ({
      type: 'CommentEvent',
      data: { baseMessage: { messageId: id, roomId: ROOM, createTime: String(at) }, content: 'hi' },
    }),
    hasRoom: true,
    hasReceiver: true,
  },
  TikTokLiveSharp: {
    gift: (tap) => ({
      type: 'GiftMessage',
      data: {
        MessageId: tap.id,
        RoomId: ROOM,
        TimeStamp: tap.at,
        GiftId: Number(tap.gift.id),
        Gift: { Id: tap.gift.id, Name: tap.gift.name, Type: tap.gift.type, DiamondCount: tap.gift.coins },
        User: { UserId: tap.user },
        RepeatCount: tap.count,
        StreakEnd: tap.final,
        GroupId: tap.group,
        ToUser: { Id: tap.receiver ?? HOST },
      },
    }),
    like: (id, count, total, at) => ({
      type: 'Like',
      data: { MessageId: id, RoomId: ROOM, TimeStamp: at, Count: count, Total: total },
    }),
    viewers: (id, now, _, at) => ({
      type: 'RoomViewerData',
      event: 'viewers',
      data: { MessageId: id, RoomId: ROOM, TimeStamp: at, ViewerCount: now },
    }),
    comment: (id, at) => ({
      type: 'Chat',
      data: { MessageId: id, RoomId: ROOM, TimeStamp: at, Message: 'hi' },
    }),
    hasRoom: true,
    hasReceiver: false,
  },
  TikTool: {
    gift: (tap) => ({
      type: 'gift',
      roomId: ROOM,
      data: {
        type: 'gift',
        timestamp: tap.at,
        msgId: tap.id,
        user: { userId: tap.user, uniqueId: 'viewer' },
        giftId: Number(tap.gift.id),
        giftName: tap.gift.name,
        diamondCount: tap.gift.coins,
        repeatCount: tap.count,
        repeatEnd: tap.final,
        giftType: tap.gift.type,
        groupId: tap.group,
        receiverUserId: tap.receiver ?? HOST,
        monitorExtra: `{"anchor_id":${HOST},"to_user_id":${tap.receiver ?? HOST}}`,
      },
    }),
    like: (id, count, total, at) => ({
      type: 'like',
      roomId: ROOM,
      data: { type: 'like', timestamp: at, msgId: id, likeCount: count, totalLikes: total },
    }),
    viewers: (id, now, entered, at) => ({
      type: 'viewer',
      roomId: ROOM,
      data: { type: 'roomUserSeq', timestamp: at, msgId: id, viewerCount: now, totalViewers: entered },
    }),
    comment: (id, at) => ({
      type: 'chat',
      roomId: ROOM,
      data: { type: 'chat', timestamp: at, msgId: id, comment: 'hi' },
    }),
    hasRoom: true,
    hasReceiver: true,
  },
  'tiktoklive for Rust': {
    gift: (tap) => ({
      event: 'OnGift',
      payload: {
        raw_data: {
          common: { msg_id: tap.id, room_id: ROOM, create_time: String(tap.at) },
          user: { id: tap.user },
          gift: { id: tap.gift.id, name: tap.gift.name, type: tap.gift.type, diamond_count: tap.gift.coins },
          repeat_count: tap.count,
          repeat_end: tap.final ? 1 : 0,
          group_id: tap.group,
        },
      },
    }),
    like: (id, count, total, at) => ({
      event: 'OnLike',
      payload: { raw_data: { common: { msg_id: id, room_id: ROOM, create_time: String(at) }, count, total } },
    }),
    viewers: (id, now, entered, at) => ({
      event: 'OnRoomUser',
      payload: {
        raw_data: {
          common: { msg_id: id, room_id: ROOM, create_time: String(at) },
          total: now,
          total_user: entered,
        },
      },
    }),
    comment: (id, at) => ({
      event: 'OnChat',
      payload: {
        raw_data: { common: { msg_id: id, room_id: ROOM, create_time: String(at) }, content: 'hi' },
      },
    }),
    hasRoom: true,
    hasReceiver: false,
  },
};
