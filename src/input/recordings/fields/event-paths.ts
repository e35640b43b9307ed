import { pathList } from './path-list.js';

/** Keys under which recorders write when an event arrived. */
export const ARRIVALS = pathList([
  'ts',
  'timestamp',
  'receivedAt',
  'received_at',
  'time',
  'createdAt',
  'created_at',
  'timeStamp',
  'at',
  't',
  'date',
  'datetime',
  'recordedAt',
  'recorded_at',
]);

/** Where a monitor of several hosts names the host beside its events. */
export const HOST_NAMES = pathList([
  'channel',
  'channelName',
  'channel_name',
  'host',
  'hostName',
  'host_name',
  'hostUsername',
  'host_username',
  'hostUniqueId',
  'streamer',
  'streamerName',
  'streamer_name',
  'streamerId',
  'streamer_id',
  'broadcaster',
  'creator',
  'creatorUsername',
  'creator_username',
  'live_username',
]);

/** Ids that a tracker gives to each LIVE it follows. */
export const SESSIONS = pathList(['session_id', 'sessionId']);

/** Where the start of a connection names the host. */
export const CONNECTED_TO = pathList(['uniqueId', 'unique_id', 'username']);

/** Fields that tell the kind of a row without a name. */
export const LIKE_ROW = pathList(['totalLikeCount', 'likeCount', 'TotalLikes']);
export const COMMENT_ROW = pathList(['comment', 'Comment']);
export const VIEWERS_ROW = pathList(['viewerCount', 'Viewers']);
