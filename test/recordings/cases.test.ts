import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  diamondsOf,
  type Expected,
  flat,
  folder,
  GUEST,
  HOST,
  holds,
  id,
  imported,
  type Log,
  last,
  ROSE,
  recording,
  row,
  START,
} from '../support/held-recordings.js';
import { ROOT, runCli, write } from '../support/run-cli.js';

const CASES = path.join(ROOT, 'test/recordings/cases');

const ROOM = '7566000000000000001';
const SEEN = { likes: 15, comments: 1, uniqueViewers: 300, peakViewers: 42, newFollowers: 1 };
const WHOLE_LIVE = {
  diamonds: 507,
  room: ROOM,
  visibility: SEEN,
  capture: { ended: true, likesBefore: 1200 },
};
const SEVEN = { diamonds: 7, visibility: { likes: 15 }, capture: { likesBefore: 1200 } };
const AT = { diamonds: 5, start: '2025-10-31T05:05:31Z' };
const NO_OFFSET = { refused: 'undated-recording', says: /no offset from UTC[\s\S]*--tz/ };
const IN_UTC = { diamonds: 7, visibility: { likes: 15 }, options: ['--tz', 'UTC'] };

const FILES: Readonly<Record<string, Readonly<Record<string, Expected | readonly Expected[]>>>> = {
  'estimate-drops-unreadable-gifts': {
    'events.jsonl': {
      diamonds: 507,
      room: ROOM,
      visibility: { likes: 15 },
      capture: { ended: true, likesBefore: 1200 },
    },
  },
  'tiktoklive-6.4.5-to-6.6.5': {
    'to_dict-bare.jsonl': WHOLE_LIVE,
    'to_dict-with-time.jsonl': WHOLE_LIVE,
    'to_dict-snake.jsonl': { diamonds: 7, room: ROOM },
  },
  'streaks-without-group-id': {
    'chat-reader-four-roses.json': { diamonds: 4 },
    'two-big-gifts.jsonl': { diamonds: 1000, says: '2 streaks told apart by time alone' },
    'group-id-zero.jsonl': { diamonds: 3 },
  },
  'gifts-to-guests': {
    'connector-1.jsonl': { diamonds: 5, capture: { giftsToGuests: 1, diamondsToGuests: 500 } },
    'tiktoklive-attributes.jsonl': { diamonds: 0, capture: { giftsToGuests: 1, diamondsToGuests: 500 } },
    'tikfinity.jsonl': [
      { diamonds: 508, says: /went to 2 users[\s\S]*--host/ },
      { diamonds: 8, options: ['--host', '7000000000000000001'], capture: { diamondsToGuests: 500 } },
      { diamonds: 500, options: ['--host', '7000000000000000999'], capture: { diamondsToGuests: 8 } },
    ],
    'gotiktoklive.jsonl': [
      { diamonds: 500, says: /no field gives the user id of the host[\s\S]*--host/ },
      { diamonds: 0, options: ['--host', '7000000000000000001'], capture: { diamondsToGuests: 500 } },
    ],
  },
  'streaks-of-other-gift-types': {
    'connector-1.jsonl': { diamonds: 495 },
    'connector-2.1.jsonl': { diamonds: 495 },
  },
  'euler-stream-frames': {
    'frames.jsonl': {
      diamonds: 3,
      room: '7617156681859975001',
      visibility: { likes: 15, comments: 1 },
      capture: { likesBefore: 48_508 },
    },
    'frames-and-one-known-line.jsonl': { diamonds: 3, visibility: { likes: 15, comments: 1 } },
  },
  'several-hosts-in-one-file': { 'two-hosts.jsonl': { diamonds: [8, 500], room: ROOM } },
  'where-the-sender-stands': {
    'nobody.jsonl': SEVEN,
    'uniqueId-only.jsonl': SEVEN,
    'user-id.jsonl': SEVEN,
    'user-snake.jsonl': SEVEN,
    'user-userId.jsonl': SEVEN,
    'user_id.jsonl': SEVEN,
  },
  'python-attribute-logs': {
    'livestream_events.json': [NO_OFFSET, IN_UTC],
    'rows.jsonl': [NO_OFFSET, IN_UTC],
    'rows-with-offset.jsonl': SEVEN,
  },
  times: {
    'createdAt.jsonl': AT,
    'created_at.jsonl': AT,
    'float-seconds.jsonl': AT,
    'nanoseconds.jsonl': AT,
    'received_at.jsonl': AT,
    'space-offset.jsonl': AT,
    't.jsonl': AT,
  },
  'battles-raise-false-alarms': {
    'battle.jsonl': [
      { diamonds: 30 },
      { diamonds: 30, options: ['--strict'], says: /^((?!not counted|unknown).)*$/s },
    ],
  },
  'price-inside-raw': { 'events.jsonl': { diamonds: 7, says: '7 Diamonds' } },
  'middleware-events-jsonl': {
    'events.jsonl': { diamonds: 5, room: ROOM, visibility: { likes: 5 }, capture: { likesBefore: 995 } },
  },
  'session-export-of-an-analytics-tool': {
    'session.json': {
      diamonds: 507,
      room: ROOM,
      start: '2025-10-31T05:05:00Z',
      end: '2025-10-31T06:05:00Z',
      visibility: { likes: 1215, comments: 1, peakViewers: 42 },
    },
  },
  'live-center-record-by-euler': {
    'video-list.json': {
      diamonds: 507,
      room: ROOM,
      start: '2025-10-31T05:05:00Z',
      end: '2025-10-31T06:05:00Z',
      visibility: { newFollowers: 3 },
      says: 'left out: views, which are no viewers',
    },
  },
  'java-and-csharp-libraries': { 'tiktoklivejava.jsonl': SEVEN },
  'tables-and-databases-of-trackers': {
    'gifts.csv': [NO_OFFSET, { diamonds: 7, options: ['--tz', 'UTC'], start: '2025-10-31T05:05:34+00:00' }],
    'gifts.db': { refused: 'wrong-file', says: /SQLite database with the table gifts[\s\S]*sqlite3 -json/ },
    'unified-event.jsonl': { refused: 'unreadable-gifts', says: 'price and total contradict' },
  },
  'way-the-file-was-written': {
    'powershell-utf16.jsonl': SEVEN,
    'curl-sse.jsonl': { diamonds: 7 },
    'list.json': { diamonds: 4 },
    'packed.jsonl.gz': SEVEN,
  },
  'first-line-of-a-recording': { 'meta-line-first.jsonl': SEVEN, 'unknown-event-first.jsonl': SEVEN },
  'bom-and-crlf': { 'bom.jsonl': SEVEN, 'crlf.jsonl': SEVEN },
  'connector-2.1.1-beta1': { 'events.jsonl': { diamonds: 206 }, 'legacy.jsonl': { diamonds: 206 } },
  'connector-2.4.4': {
    'events.jsonl': { diamonds: 206 },
    'legacy.jsonl': { refused: 'unpriced-gifts', says: 'recorded without the prices' },
  },
  'euler-messages-one-a-line': {
    'events.jsonl': { diamonds: 3, visibility: { likes: 15, comments: 1 }, capture: { likesBefore: 48_508 } },
  },
  'euler-without-price': { 'events.jsonl': { refused: 'unpriced-gifts' } },
  'packed-and-standard-input': { 'events.jsonl': SEVEN, 'events.jsonl.gz': SEVEN },
  'piratetok-host': {
    'events.jsonl': {
      diamonds: 507,
      visibility: { likes: 15, newFollowers: 1, uniqueViewers: 300, peakViewers: 42 },
      capture: { ended: true, likesBefore: 1200 },
    },
  },
  'red-x1-that-never-turns-black': {
    'events.jsonl': { diamonds: 1, says: '1 streak without a final message' },
  },
};

describe('files from public reports', () => {
  it('are all among these', () => {
    for (const name of fs.readdirSync(CASES)) {
      expect([name, fs.readdirSync(path.join(CASES, name)).sort()]).toEqual([
        name,
        Object.keys(FILES[name] ?? {}).sort(),
      ]);
    }
  });

  for (const [name, files] of Object.entries(FILES)) {
    for (const [file, expected] of Object.entries(files)) {
      for (const each of [expected].flat()) {
        it(`${name}/${file} ${(each.options ?? []).join(' ')}`, () =>
          holds(path.join(CASES, name, file), each));
      }
    }
  }
});

describe('streaks without an id', () => {
  it.each<[string, readonly unknown[], Expected]>([
    [
      'finals only: each is finished',
      [5, 5, 10].map((repeatCount, at) => row({ repeatCount, msgId: id(), createTime: START + at })),
      { diamonds: 20 },
    ],
    [
      'rows without a time: a finished streak is finished',
      [
        { ts: START, event: 'like', data: { likeCount: 1, totalLikeCount: 9 } },
        { event: 'gift', data: { ...ROSE, userId: '1', repeatCount: 1, repeatEnd: true } },
        { event: 'gift', data: { ...ROSE, userId: '1', repeatCount: 3, repeatEnd: true } },
      ],
      { diamonds: 4 },
    ],
    [
      'taps and the final message of each',
      [
        [1, false],
        [4, false],
        [4, true],
        [1, false],
        [2, true],
      ].map(([repeatCount, repeatEnd], at) => row({ repeatCount, repeatEnd, createTime: START + at })),
      { diamonds: 6 },
    ],
    [
      'counts that grow are one streak, and one that does not is another',
      [1, 3, 3, 1].map((repeatCount, at) =>
        row({ repeatCount, repeatEnd: false, createTime: START + at * 900 }),
      ),
      { diamonds: 7, says: '3 streaks told apart by time alone' },
    ],
    [
      'a type that cannot streak is one each',
      [1, 1, 1].map((repeatCount, at) =>
        row({
          giftId: 7168,
          giftType: 2,
          diamondCount: 500,
          repeatCount,
          repeatEnd: false,
          msgId: id(),
          createTime: START + at,
        }),
      ),
      { diamonds: 1500 },
    ],
    [
      'a type that can be tapped, by its combo',
      [1, 2, 5].map((repeatCount, at) => ({
        event: 'gift',
        data: {
          common: { msgId: id(), createTime: `${START + at}` },
          giftId: 6104,
          repeatCount,
          repeatEnd: repeatCount === 5 ? 1 : 0,
          user: { userId: '1' },
          giftDetails: { giftType: 4, combo: true, diamondCount: 99 },
        },
      })),
      { diamonds: 495 },
    ],
    [
      'TikTokLiveJava: combos beside the finished Gift',
      [
        {
          type: 'TikTokGiftComboEvent',
          ts: START,
          data: {
            gift: { id: 5655, name: 'Rose', diamondCost: 1 },
            user: { id: 1 },
            combo: 3,
            comboState: 'Active',
            messageId: id(),
          },
        },
        {
          type: 'TikTokGiftComboEvent',
          ts: START + 900,
          data: {
            gift: { id: 5655, name: 'Rose', diamondCost: 1 },
            user: { id: 1 },
            combo: 7,
            comboState: 'Finished',
            messageId: String(last + 1n),
          },
        },
        {
          type: 'TikTokGiftEvent',
          ts: START + 900,
          data: {
            gift: { id: 5655, name: 'Rose', diamondCost: 1 },
            user: { id: 1 },
            combo: 7,
            messageId: id(),
          },
        },
      ],
      { diamonds: 7 },
    ],
    [
      'what came since the last tap',
      [
        [2, 2],
        [3, 5],
        [1, 1],
      ].map(([count, comboCount]) => ({
        eventType: 'gift',
        timestamp: START,
        source: { roomId: ROOM },
        user: { id: '1' },
        payload: { giftId: 5655, diamondCount: 1, count, comboCount },
      })),
      { diamonds: 6 },
    ],
  ])('%s', (_, lines, expected) => holds(recording('streaks.jsonl', lines), expected));
});

describe('who a Gift went to', () => {
  const nested = (data: object) => ({
    type: 'gift',
    data: {
      common: { msgId: id(), roomId: ROOM, createTime: `${START}` },
      repeatCount: 1,
      repeatEnd: 1,
      groupId: id(),
      user: { id: '1' },
      ...data,
    },
  });
  const GUN = { gift: { id: '7168', type: 2, diamondCount: 500, name: 'Money Gun' } };
  const TOLD = { diamonds: 0, capture: { giftsToGuests: 1, diamondsToGuests: 500 } };
  it.each<[string, readonly unknown[], Expected]>([
    [
      'connector 2.0: the host in a text',
      [
        {
          event: 'gift',
          data: {
            event: { msgId: id(), createTime: `${START}` },
            giftId: 7168,
            repeatCount: 1,
            user: { userId: '1' },
            giftDetails: { giftType: 2, diamondCount: 500 },
            giftExtra: { receiverUserId: GUEST },
            monitorExtra: `{"anchor_id":${HOST},"to_user_id":${GUEST}}`,
          },
        },
      ],
      TOLD,
    ],
    [
      'rounded numbers are the same user',
      [flat({ receiverUserId: '7187292886273524763', monitorExtra: { anchor_id: 7187292886273525000 } })],
      { diamonds: 7 },
    ],
    [
      'TikTokLive 6.2 to_dict',
      [nested({ ...GUN, toUser: { id: GUEST }, userGiftReciever: { userId: HOST } })],
      TOLD,
    ],
    ['PirateTok', [nested({ ...GUN, giftExtra: { anchorId: HOST, toUserId: GUEST } })], TOLD],
    [
      'TikTokLive 6.4.5',
      [
        {
          type: 'GiftEvent',
          data: {
            baseMessage: { messageId: id(), createTime: `${START}` },
            fromUser: { id: '1' },
            repeatCount: 1,
            mGift: { id: '7168', type: 2, diamondCount: 500 },
            giftMonitorInfo: { anchorId: HOST, toUserId: GUEST },
          },
        },
      ],
      TOLD,
    ],
    [
      'snake_case of it',
      [
        {
          type: 'GiftEvent',
          data: {
            base_message: { message_id: id(), create_time: START },
            repeat_count: 1,
            m_gift: { id: 7168, type: 2, diamond_count: 500 },
            gift_monitor_info: { anchor_id: HOST, to_user_id: GUEST },
          },
        },
      ],
      TOLD,
    ],
    [
      '168 Gifts to one and one to another: the one is a guest’s',
      [
        ...Array.from({ length: 168 }, () => flat({ repeatCount: 1, groupId: id(), receiverUserId: HOST })),
        flat({ giftId: 9, diamondCount: 699, repeatCount: 1, groupId: id(), receiverUserId: GUEST }),
      ],
      { diamonds: 168, capture: { diamondsToGuests: 699 } },
    ],
  ])('%s', (_, lines, expected) => holds(recording('receivers.jsonl', lines), expected));
});

describe('recorders', () => {
  it.each<[string, readonly unknown[], Expected]>([
    [
      'TikTokLiveSharp',
      [
        {
          type: 'GiftMessage',
          ts: START,
          data: {
            GiftId: 5655,
            Gift: { Id: 5655, Name: 'Rose', Type: 1, DiamondCount: 1 },
            User: { UserId: 1 },
            RepeatCount: 7,
            Amount: 7,
            StreakEnd: true,
            GroupId: 5,
          },
        },
        { type: 'Like', ts: START, data: { Count: 15, Total: 1215 } },
      ],
      SEVEN,
    ],
    [
      'tiktoklive for Rust',
      [
        {
          type: 'GiftEvent',
          ts: START,
          data: {
            raw_data: {
              common: { msg_id: id() },
              gift: { id: 5655, type: 1, diamond_count: 1 },
              repeat_count: 7,
              repeat_end: 1,
              group_id: 3,
            },
          },
        },
      ],
      { diamonds: 7 },
    ],
    [
      'a frame in a frame',
      [
        {
          type: 'event',
          data: {
            type: 'WebcastGiftMessage',
            data: {
              common: { msgId: id(), roomId: ROOM, createTime: '1761887131' },
              giftId: 5655,
              repeatCount: 3,
              repeatEnd: 1,
              groupId: '1',
              giftDetails: { giftType: 1, diamondCount: 1 },
            },
          },
        },
      ],
      { diamonds: 3, room: ROOM },
    ],
    [
      'names with separators and prefixes',
      ['live.gift', 'on_gift', 'tiktok-gift', 'newGift', 'gift_received', 'WebcastGiftMessage'].map(
        (event) => ({ ...flat({ groupId: id() }), event }),
      ),
      { diamonds: 42 },
    ],
    [
      'an unknown name with all of a Gift',
      [{ ...flat(), event: 'donation' }],
      { refused: 'unreadable-gifts', says: 'under a name that is not known' },
    ],
    [
      'a relay that knows the user by name',
      [
        {
          type: 'gift',
          username: 'viewer',
          nickname: 'V',
          ...ROSE,
          repeatCount: 7,
          repeatEnd: true,
          timestamp: START,
        },
      ],
      { diamonds: 7 },
    ],
    [
      'a sender at the top',
      [{ type: 'gift', ts: START, data: { ...ROSE, senderUserId: '1', repeatCount: 7, repeatEnd: true } }],
      { diamonds: 7 },
    ],
    [
      'prices of all Gifts beside the price of one',
      [{ type: 'gift', ts: START, data: { ...ROSE, repeatCount: 7, totalDiamonds: 7, repeatEnd: true } }],
      { diamonds: 7 },
    ],
    [
      'a tracker of many channels',
      ['a', 'b', 'a'].map((channel, at) => ({
        channel,
        username: 'viewer',
        giftName: 'Rose',
        giftId: 5655,
        diamondCount: 1,
        repeatCount: 5,
        timestamp: START + at * 9000,
      })),
      { diamonds: [10, 5] },
    ],
  ])('%s', (_, lines, expected) => holds(recording('recorders.jsonl', lines), expected));
});

describe('several LIVEs in one recording without rooms', () => {
  const day = 86_400_000;
  const at = (ms: number, more: object = {}) => flat({ createTime: `${START + ms}`, groupId: id(), ...more });
  const like = (ms: number, total: number) => ({
    event: 'like',
    data: { likeCount: 1, totalLikeCount: total, createTime: `${START + ms}` },
  });
  it.each<[string, readonly unknown[], Expected]>([
    [
      'an end that events follow',
      [at(0), { event: 'streamEnd', data: { action: 3 } }, at(600_000, { repeatCount: 2 })],
      { diamonds: [7, 2] },
    ],
    [
      'an end, and another connection',
      [
        at(0),
        { event: 'streamEnd', data: {} },
        { event: 'connected', data: {} },
        at(30_000, { repeatCount: 2 }),
      ],
      { diamonds: [7, 2] },
    ],
    [
      'messages that trail the end',
      [at(0), { event: 'streamEnd', data: {} }, at(20_000, { repeatCount: 2 })],
      { diamonds: 9 },
    ],
    [
      'hours of silence, each on its own day',
      [at(0), at(day, { repeatCount: 2 })],
      { diamonds: [7, 2], start: '2025-10-31T05:05:31Z' },
    ],
    [
      'a total of likes that starts again',
      [at(0), like(0, 5000), like(300_000, 12), at(301_000, { repeatCount: 2 })],
      { diamonds: [7, 2] },
    ],
    [
      'totals out of order',
      [at(0), like(0, 5000), like(70_000, 4900), at(71_000, { repeatCount: 2 })],
      { diamonds: 9 },
    ],
  ])('%s', (_, lines, expected) => holds(recording('lives.jsonl', lines), expected));
});

describe('times', () => {
  const gift = (key: string, time: unknown) => ({
    event: 'gift',
    [key]: time,
    data: { ...ROSE, repeatCount: 5, repeatEnd: true, groupId: '1', msgId: id() },
  });
  it.each<[string, unknown]>([
    ['ts', '1761887131.442'],
    ['timeStamp', '2025-10-31T05:05:31.442Z'],
    ['at', 1761887131442],
    ['createdAt', '2025-10-31T06:05:31.442123+01:00'],
    ['time', '2025-10-31 05:05:31 UTC'],
    ['recorded_at', 1761887131442123],
  ])('%s: %j', (key, time) => holds(recording('times.jsonl', [gift(key, time)]), AT));

  it.each(['2025-10-31T05:05:31.442000', '2025-10-31 05:05:31'])('%s asks for a time zone', async (time) => {
    const file = recording('local.jsonl', [gift('timestamp', time)]);
    await holds(file, NO_OFFSET);
    await holds(file, { diamonds: 5, start: '2025-10-31T05:05:31+00:00', options: ['--tz', 'UTC'] });
    await holds(file, {
      diamonds: 5,
      start: '2025-10-31T05:05:31+01:00',
      options: ['--tz', 'Europe/Berlin'],
    });
  });
});

describe('how a file was written', () => {
  const lines = [
    flat(),
    { event: 'like', data: { likeCount: 15, totalLikeCount: 1215, createTime: `${START}` } },
  ];
  const json = lines.map((line) => JSON.stringify(line));
  it.each<[string, string]>([
    [
      'a log with a prefix',
      lines
        .map(({ event, data }) => `0|bot | 2025-10-31 05:05:31 ${event} ${JSON.stringify(data)}`)
        .join('\n'),
    ],
    [
      'an event stream',
      lines.map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(''),
    ],
    ['a line that says it is connected', `Connected to room ${ROOM}\n${json.join('\n')}`],
    ['what jq prints', lines.map((line) => JSON.stringify(line, null, 2)).join('\n')],
    ['a list that was never closed', `[\n${json.join(',\n')},\n{"event":"gi`],
    ['a list by kind of event', JSON.stringify({ gifts: [lines[0]?.data], likes: [lines[1]?.data] })],
  ])('%s', (_, text) => holds(write(folder, 'written.jsonl', text), SEVEN));

  it('a packed file that was cut off', async () => {
    const { gzipSync } = await import('node:zlib');
    const many = Array.from({ length: 3000 }, () => JSON.stringify(flat({ groupId: id() }))).join('\n');
    const packed = gzipSync(many);
    const file = path.join(folder, 'cut.jsonl.gz');
    fs.writeFileSync(file, packed.subarray(0, packed.length - 100));
    const { exitCode, stderr, logs } = await imported(file, []);
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('cut off')]);
    expect(diamondsOf(logs[0] as Log)).toBeGreaterThan(7000);
  });
});

describe('a Gift that cannot be counted', () => {
  const lines = [
    flat(),
    { event: 'gift', data: { giftId: 5655, userId: '1', createTime: `${START}` } },
    { event: 'bigSurprise', data: { giftId: 99, createTime: `${START}` } },
  ];
  const SAID = [/1 Gift message could not be read/, /bigSurprise/];

  it('makes the total "at least", in every command and in the log', async () => {
    const file = recording('unreadable.jsonl', lines);
    await holds(file, { diamonds: 7, capture: { unreadableGifts: 1, unknownGiftEvents: ['bigSurprise'] } });
    const country = ['--country', 'US'];
    const text = (await runCli(['estimate', file, ...country])).stdout;
    const report = (await runCli(['report', file, ...country, '-o', '-'])).stdout;
    const checked = (await runCli(['check', file, ...country])).stderr;
    for (const said of SAID) for (const each of [text, report, checked]) expect(each).toMatch(said);
    expect(text).toMatch(/at least \$/);
    const data = JSON.parse((await runCli(['estimate', file, '--json', ...country])).stdout);
    expect(data.total.status).toBe('at-least');
    expect(data.notKnown).toMatchObject([{ code: 'unreadable-gifts' }]);
    expect(data.revenue.gifts.unreadableGifts).toBe(1);
    const watched = await runCli(['estimate', '--watch', file, '--json', ...country]);
    expect(JSON.parse(watched.stdout.trim().split('\n').at(-1) ?? '').total.status).toBe('at-least');
    expect((await runCli(['estimate', file, '--fail-under', '9', ...country])).exitCode).toBe(1);
  });

  it('is an error when it is the only one, and with --strict', async () => {
    await holds(recording('none.jsonl', lines.slice(1)), { refused: 'unreadable-gifts' });
    await holds(recording('strict.jsonl', lines), { refused: 'lost-lines', options: ['--strict'] });
  });
});

describe('what is not an event', () => {
  it('a stream log among the lines is a lost line, not nothing', async () => {
    const log = {
      version: 1,
      creator: { country: 'US' },
      live: { startedAt: '2026-01-01T00:00:00Z' },
      revenue: { diamonds: 900 },
    };
    const file = recording('mixed.jsonl', [flat(), log]);
    await holds(file, { diamonds: 7, says: 'a stream log, which is no event', capture: { lostLines: 1 } });
  });

  it('what a viewer writes is never a Gift', async () => {
    const said = {
      comment: '{"giftId":5655,"diamondCount":1,"repeatCount":9}',
      giftId: 5655,
      diamondCount: 1,
      repeatCount: 9,
      createTime: `${START}`,
    };
    await holds(recording('chat.jsonl', [flat(), { event: 'chat', data: said }]), {
      diamonds: 7,
      visibility: { comments: 1 },
    });
  });

  it('packed recordings in a folder are read', async () => {
    const { gzipSync } = await import('node:zlib');
    fs.mkdirSync(path.join(folder, 'packed'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'packed/a.jsonl.gz'), gzipSync(`${JSON.stringify(flat())}\n`));
    const { exitCode, stdout } = await runCli([
      'estimate',
      path.join(folder, 'packed'),
      '--country',
      'US',
      '--json',
    ]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('"diamonds": 7')]);
  });
});

describe('TikTokLive before 6', () => {
  const user = { unique_id: 'viewer' };
  const taps = [1, 7, 7];
  it('4.x keeps the Gift in extended_gift', () =>
    holds(
      recording(
        'tiktoklive-4.jsonl',
        taps.map((repeat_count, at) => {
          const extended_gift = { name: 'Rose', diamond_count: 1 };
          const gift = {
            gift_id: 5655,
            gift_type: 1,
            repeat_count,
            repeat_end: at === 2 ? 1 : 0,
            extended_gift,
          };
          return { type: 'gift', timestamp: START + at, data: { user, gift } };
        }),
      ),
      { diamonds: 7, says: '7 Diamonds' },
    ));

  it('5.x keeps it in info, and its count in gift.count', () =>
    holds(
      recording(
        'tiktoklive-5.jsonl',
        taps.map((count, at) => {
          const info = { name: 'Rose', type: 1, diamond_count: 1 };
          const gift = { id: 5655, count, streaking: at < 2, streakable: true, info };
          return { type: 'GiftEvent', timestamp: START + at, data: { user, gift } };
        }),
      ),
      { diamonds: 7, says: '7 Diamonds' },
    ));
});
