import { describe, expect, it } from 'vitest';
import { liveTimeline } from '../../../src/calc/recordings/timeline.js';
import type { RecordedEvent } from '../../../src/model/recorded-event.js';
import { exactLikes } from '../../../src/model/visibility.js';

const MINUTE = 60_000;

const place = {
  messageId: undefined,
  roomId: undefined,
  hostName: undefined,
  session: undefined,
  lacksOffset: false,
  unreadTime: undefined,
};

describe('the course of a recorded LIVE', () => {
  const viewers = (minute: number, now: number | undefined): RecordedEvent => ({
    kind: 'viewers',
    ...place,
    at: minute * MINUTE,
    now,
    entered: 9,
  });
  const like = (minute: number, total: number | undefined): RecordedEvent => ({
    kind: 'like',
    ...place,
    at: minute * MINUTE,
    count: exactLikes(1),
    total: total === undefined ? undefined : exactLikes(total),
  });

  it('has every minute from the first to the last, the most viewers and the last total of each, and gaps', () => {
    const course = liveTimeline();
    for (const event of [
      viewers(10, 5),
      viewers(10.5, 8),
      viewers(10.9, 6),
      like(10.2, 100),
      like(10.8, 140),
      like(13, 200),
      viewers(12.99, undefined),
    ])
      course.add(event);
    course.add({ kind: 'comment', ...place, at: 20 * MINUTE });
    course.add({ kind: 'viewers', ...place, at: undefined, now: 999, entered: 1 });
    course.add({
      kind: 'gift',
      ...place,
      at: 30 * MINUTE,
      giftId: '1',
      name: 'x',
      coins: 1,
      isStreakable: false,
      isSingle: true,
      count: 5,
      isFinal: true,
      userId: '1',
      userName: undefined,
      groupId: undefined,
      receiverId: undefined,
      hostId: undefined,
    });
    expect(course.done()).toEqual([
      { at: 10 * MINUTE, viewers: 8, likes: exactLikes(140) },
      { at: 11 * MINUTE, viewers: undefined, likes: undefined },
      { at: 12 * MINUTE, viewers: undefined, likes: undefined },
      { at: 13 * MINUTE, viewers: undefined, likes: exactLikes(200) },
    ]);
    expect(liveTimeline().done()).toEqual([]);
  });

  it('of a very long LIVE several minutes make one, and none is lost', () => {
    const course = liveTimeline();
    for (let minute = 0; minute < 1000; minute += 1) course.add(viewers(minute, minute));
    const done = course.done();
    expect(done).toHaveLength(500);
    expect(done[0]).toEqual({ at: 0, viewers: 1, likes: undefined });
    expect(done.at(-1)).toEqual({ at: 998 * MINUTE, viewers: 999, likes: undefined });
    const short = liveTimeline();
    for (let minute = 0; minute < 720; minute += 1) short.add(viewers(minute, 1));
    expect(short.done()).toHaveLength(720);
  });
});
