import { describe, expect, it } from 'vitest';
import { moment } from '../../src/input/recordings/fields/moments.js';
import { unwrap } from '../../src/input/recordings/lines/envelope.js';
import { isRecording } from '../../src/input/recordings/lines/packing.js';
import { readRecordedValue } from '../../src/input/recordings/read-line.js';
import { readLine } from '../support/read-line.js';

const read = (value: unknown) => readLine(JSON.stringify(value));

describe('moments', () => {
  it.each([
    [1_661_887_131_074, 1_661_887_131_074],
    ['1661887131074', 1_661_887_131_074],
    [1_661_887_131, 1_661_887_131_000],
    ['1661887131', 1_661_887_131_000],
    ['2022-08-30T19:18:51.074Z', 1_661_887_131_074],
    ['2022-08-30T21:18:51+02:00', 1_661_887_131_000],
    ['2022-08-30T21:18:51+0200', 1_661_887_131_000],
    ['2022-13-45T99:99:99Z', undefined],
    ['2022-08-30 21:18:51', 'no-offset'],
    ['2022-08-30T21:18:51.074123', 'no-offset'],
    ['2022-08-30 21:18:51+02:00', 1_661_887_131_000],
    ['2022-08-30T21:18:51.074999+02', 1_661_887_131_074],
    ['2022/08/30 19:18:51 UTC', 1_661_887_131_000],
    [1_661_887_131.074, 1_661_887_131_074],
    ['1661887131.074', 1_661_887_131_074],
    [1_661_887_131_074_123, 1_661_887_131_074],
    ['1661887131074123456', 1_661_887_131_074],
    ['2022-13-45 99:99:99', undefined],
    ['yesterday', undefined],
    [0, undefined],
    [1e11, undefined],
    [1e14, undefined],
    [null, undefined],
  ])('%j', (value, expected) => {
    expect(moment(value)).toBe(expected);
  });
});

describe('wrappers', () => {
  const data = { comment: 'hi', userId: '1', msgId: '2' };
  it.each([
    ['event and data', { event: 'chat', data }, undefined],
    ['type and data', { type: 'chat', data }, undefined],
    ['event_type and data', { event_type: 'chat', data }, undefined],
    [
      'event and payload, with its time',
      { event: 'chat', payload: data, timestamp: 1_661_887_131_074 },
      1_661_887_131_074,
    ],
    ['a time of arrival', { ts: 1_661_887_131, event: 'chat', data }, 1_661_887_131_000],
    ['a pair', ['chat', data], undefined],
    ['a list of one', [{ event: 'chat', data }], undefined],
    ['a frame of messages', { messages: [{ type: 'WebcastChatMessage', data }] }, undefined],
    ['a wrapper in a wrapper', { type: 'event', data: { type: 'WebcastChatMessage', data } }, undefined],
    ['data as JSON text', { event: 'chat', data: JSON.stringify(data) }, undefined],
  ])('%s', (_, value, arrivedAt) => {
    expect(unwrap(value)).toMatchObject([{ event: data }]);
    expect(read(value)).toMatchObject([{ event: { kind: 'comment', messageId: '2', at: arrivedAt } }]);
  });

  it('none: the fields of the event tell what it is', () => {
    const kinds = [
      [{ comment: 'hi' }, 'comment'],
      [{ Comment: 'hi', MessageID: '1' }, 'comment'],
      [{ likeCount: 3 }, 'like'],
      [{ totalLikeCount: 3 }, 'like'],
      [{ TotalLikes: 3, User: { ID: '1' } }, 'like'],
      [{ viewerCount: 3 }, 'viewers'],
      [{ Viewers: 3 }, 'viewers'],
      [{ giftId: 5, userId: '1', repeatCount: 1 }, 'gift'],
      [{ gift: { id: 5, diamondCount: 2 }, user: { id: '1' }, repeatCount: 1 }, 'gift'],
      [{ giftId: 5, giftDetails: { diamondCount: 2 }, user: { userId: '1' }, repeatCount: 1 }, 'gift'],
      [{ gift: { id: 5, diamond_count: 2 }, user: { id: '1' }, repeat_count: 1 }, 'gift'],
      [{ Diamonds: 2, ID: 5, User: { ID: '1' }, RepeatCount: 1 }, 'gift'],
    ] as const;
    for (const [value, kind] of kinds)
      expect([value, read(value)]).toMatchObject([value, [{ event: { kind } }]]);
    expect(read({ x: 1 })).toEqual([{ unknown: 'an event without a name' }]);
  });

  it('what is no event is none, also within a list; text and numbers neither', () => {
    const bad = { bad: 'no event' };
    for (const value of ['text', 5, null, [1]]) expect([value, read(value)]).toEqual([value, [bad]]);
    const list = [{ event: 'chat', data }, 'text', { messages: [null, { event: 'chat', data }] }];
    const comment = { event: { kind: 'comment' } };
    expect(read(list)).toMatchObject([comment, bad, bad, comment]);
    expect(readLine('{"event":')).toEqual({ bad: 'not JSON' });
  });
});

describe('events', () => {
  it('without any use are left out, silently; unknown ones by name', () => {
    for (const event of ['member', 'envelope', 'WebcastMemberMessage', 'rawData']) {
      expect(read({ event, data: {} })).toEqual([{ ignored: event }]);
    }
    expect(read({ event: 'holiday', data: {} })).toEqual([{ unknown: 'holiday' }]);
  });

  it('the end of a LIVE is action 3 or 4 of its control messages', () => {
    const control = (action: unknown) => read({ event: 'controlMessage', data: { action, msgId: '1' } });
    for (const action of [3, 4, '3']) expect(control(action)).toMatchObject([{ event: { kind: 'end' } }]);
    for (const action of [1, 'stop', undefined]) expect(control(action)).toEqual([{ ignored: 'control' }]);
  });

  it('social messages are follows, shares, or of no use', () => {
    const social = (data: object) => read({ event: 'social', data });
    expect(social({ displayType: 'pm_main_follow_message_viewer_2' })).toMatchObject([
      { event: { kind: 'follow' } },
    ]);
    expect(social({ common: { displayText: { key: 'pm_mt_guidance_share' } } })).toMatchObject([
      { event: { kind: 'share' } },
    ]);
    expect(social({ displayType: 'pm_mt_join_message_other_viewer' })).toEqual([{ ignored: 'social' }]);
    expect(social({})).toEqual([{ ignored: 'social' }]);
  });

  it('a Gift needs an id or a name, and a whole count; its sender is not needed for the money', () => {
    const gift = (data: object) => read({ event: 'gift', data });
    const unreadable = (fault: string) => [{ event: { kind: 'unreadable-gift', fault } }];
    expect(gift({ userId: '1', repeatCount: 1 })).toMatchObject(unreadable('no-gift'));
    expect(gift({ giftId: '', userId: '1', repeatCount: 1 })).toMatchObject(unreadable('no-gift'));
    expect(gift({ giftId: 5, userId: '1', repeatCount: 1.5 })).toMatchObject(unreadable('no-count'));
    expect(gift({ giftId: 5, repeatCount: 1 })).toMatchObject([{ event: { kind: 'gift', userId: '' } }]);
    expect(gift({ giftName: 'Rose', repeatCount: 1 })).toMatchObject([{ event: { giftId: undefined } }]);
  });

  it('a price that contradicts what all Gifts cost is not used', () => {
    const gift = (data: object) => read({ event: 'gift', data: { giftId: 5655, ...data } });
    expect(gift({ giftCount: 10, coins: 10, diamondCount: 5 })).toMatchObject([
      { event: { kind: 'unreadable-gift', fault: 'prices-differ' } },
    ]);
    expect(gift({ giftCount: 10, coins: 10, diamondCount: 1 })).toMatchObject([{ event: { coins: 1 } }]);
    expect(gift({ giftCount: 1, coins: 5 })).toMatchObject([{ event: { coins: 5 } }]);
    expect(gift({ giftCount: 2, coins: 10 })).toMatchObject([{ event: { coins: undefined } }]);
  });

  it('a price of 0 is no price, and "0" is nobody and no streak', () => {
    const [gift] = read({
      event: 'gift',
      data: { giftId: 5, userId: '1', repeatCount: 2, diamondCount: 0, groupId: '0', receiverUserId: '0' },
    }) as { event: object }[];
    expect(gift).toMatchObject({
      event: { coins: undefined, groupId: undefined, receiverId: undefined, isStreakable: true, count: 2 },
    });
  });

  it('LIVE Studio leaves the sender out, and takes 0 for a price it does not know', () => {
    const payload = { message_id: '1', room_id: '2', gift: { id: '5', diamond_count: 0 }, repeat_count: '2' };
    expect(read({ event: 'live.gift', payload })).toMatchObject([
      { event: { kind: 'gift', userId: '', coins: undefined, count: 2 } },
    ]);
  });

  it('ids longer than a number keeps are read by their digits, texts that look like them stay', () => {
    const line =
      '{"event":"chat","data":{"comment":"71377286321428430001","userId":"1","msgId":7137728632142843123}}';
    expect(readLine(line)).toMatchObject([{ event: { messageId: '7137728632142843123' } }]);
  });
});

describe('whole files', () => {
  it('lists by the name of their events; what is no event is said', () => {
    const text = JSON.stringify({ chat: [{ comment: 'hi', msgId: '1' }], gift: [5], note: [] });
    const comment = { event: { kind: 'comment', messageId: '1' } };
    expect(readRecordedValue(text)).toMatchObject([comment, { bad: 'no event' }]);
    expect(readRecordedValue('[]')).toEqual([]);
    expect(readRecordedValue('nonsense')).toEqual({ bad: 'not JSON' });
  });

  it('are recordings when their first line is an event', () => {
    expect(isRecording('{"event":"chat","data":{"comment":"hi"}}')).toBe(true);
    expect(isRecording('{"event":"member","data":{}}')).toBe(true);
    expect(isRecording('{"version":1,"creator":{"country":"US"}}')).toBe(false);
    expect(isRecording('[]')).toBe(false);
    expect(isRecording('version: 1')).toBe(false);
  });
});
