import { describe, expect, it } from 'vitest';
import { liveCenterLives } from '../../src/input/exports/live-center.js';
import { exactLikes } from '../../src/model/visibility.js';

const ROOM = '7137728632142843000';
const START = 1_790_000_000;

function read(value: unknown): ReturnType<typeof liveCenterLives> {
  return liveCenterLives(JSON.stringify(value));
}

function nested(value: unknown, depth: number): unknown {
  return depth === 0 ? value : { data: nested(value, depth - 1) };
}

describe('LIVE Center as JSON', () => {
  it('reads room, title, times, Diamonds, likes and followers', () => {
    const live = {
      room_id: ROOM,
      title: 'Friday',
      start_time: START,
      end_time: START + 60,
      diamonds: '41',
      like_count: 12,
      new_followers: 3,
    };
    expect(read({ data: { video_list: [live] } })).toEqual([
      {
        live: {
          roomId: ROOM,
          title: 'Friday',
          start: START * 1000,
          end: (START + 60) * 1000,
          earning: 41,
          unit: 'diamonds',
          likes: exactLikes(12),
          newFollowers: 3,
        },
      },
    ]);
  });

  it('keeps every digit of a room written as a number', () => {
    const text = `[{"room_id":7137728632142843001,"start_time":${START},"earnings":{"diamonds":7}}]`;
    expect(liveCenterLives(text)).toMatchObject([{ live: { roomId: '7137728632142843001', earning: 7 } }]);
  });

  it('knows no room, title, end, likes or followers that are not told', () => {
    const live = { room_id: '0', title: '  ', start_time: START, end_time: null, diamonds: 1, likes: 'many' };
    expect(read([live])).toMatchObject([
      {
        live: {
          roomId: undefined,
          title: undefined,
          end: undefined,
          likes: undefined,
          newFollowers: undefined,
        },
      },
    ]);
  });

  it('says what a LIVE lacks', () => {
    const [noStart, noDiamonds] = [
      { room_id: ROOM, start_time: 'soon', diamonds: 1 },
      { room_id: ROOM, start_time: START, diamonds: 'some' },
    ];
    expect(read([noStart, noDiamonds])).toEqual([
      { unreadable: 'a LIVE without its start_time', isStated: true },
      { unreadable: 'a LIVE without its Diamonds', isStated: true },
    ]);
  });

  it.each([
    ['a recording of a LIVE', [{ room_id: ROOM, start_time: START, diamonds: 1, events: [{ gift_id: 1 }] }]],
    ['other JSON', [{ room_id: ROOM, start_time: START }]],
    ['maps within maps without end', nested({ room_id: ROOM, start_time: START, diamonds: 1 }, 20)],
  ])('leaves %s to others', (_what, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('leaves text that is not JSON to others', () => {
    expect(liveCenterLives('"room_id" "start_time" "diamonds"')).toBeUndefined();
  });
});
