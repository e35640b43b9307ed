import { type PathList, pathList } from '../fields/path-list.js';
import { CONNECTOR_1, CONNECTOR_2_0, CONNECTOR_2_1, CONNECTOR_2_3 } from './connector.js';
import { GOTIKTOKLIVE, LIVE_STUDIO, TIKTOKLIVEJAVA, TIKTOKLIVERUST, TIKTOKLIVESHARP } from './libraries.js';
import type { Field, Recorder } from './recorder.js';
import { MIDDLEWARE, TIKTOOL, TRACKER } from './relays.js';
import { TIKTOKLIVE_4_AND_5, TIKTOKLIVE_6_2, TIKTOKLIVE_6_4_5, TIKTOKLIVE_ATTRIBUTES } from './tiktoklive.js';

/**
 * Every recorder that is read. Releases and relays mix their shapes, so an event is not assigned to one of
 * them: each field is taken from the first path that has it.
 */
const RECORDERS: readonly Recorder[] = [
  CONNECTOR_2_1,
  CONNECTOR_2_3,
  CONNECTOR_2_0,
  CONNECTOR_1,
  TIKTOKLIVE_6_4_5,
  TIKTOKLIVE_6_2,
  LIVE_STUDIO,
  TIKTOKLIVE_ATTRIBUTES,
  TIKTOKLIVE_4_AND_5,
  GOTIKTOKLIVE,
  TIKTOKLIVEJAVA,
  TIKTOKLIVESHARP,
  TIKTOKLIVERUST,
  TIKTOOL,
  MIDDLEWARE,
  TRACKER,
];

/** Paths to each field, in the order they are tried. */
export const PATHS: Readonly<Record<Field, PathList>> = {
  messageId: pathsTo('messageId'),
  roomId: pathsTo('roomId'),
  createdAt: pathsTo('createdAt'),
  senderId: pathsTo('senderId'),
  senderName: pathsTo('senderName'),
  coins: pathsTo('coins'),
  coinsOfAll: pathsTo('coinsOfAll'),
  coinsOfOneOrAll: pathsTo('coinsOfOneOrAll'),
  giftType: pathsTo('giftType'),
  combo: pathsTo('combo'),
  giftId: pathsTo('giftId'),
  giftName: pathsTo('giftName'),
  groupId: pathsTo('groupId'),
  count: pathsTo('count'),
  finishedCount: pathsTo('finishedCount'),
  comboCount: pathsTo('comboCount'),
  added: pathsTo('added'),
  isFinal: pathsTo('isFinal'),
  isOpen: pathsTo('isOpen'),
  streakState: pathsTo('streakState'),
  receiverId: pathsTo('receiverId'),
  hostId: pathsTo('hostId'),
  likes: pathsTo('likes'),
  totalLikes: pathsTo('totalLikes'),
  viewersNow: pathsTo('viewersNow'),
  viewersEntered: pathsTo('viewersEntered'),
  socialText: pathsTo('socialText'),
  action: pathsTo('action'),
};

function pathsTo(field: Field): PathList {
  return pathList([...new Set(RECORDERS.flatMap((recorder) => recorder[field] ?? []))]);
}
