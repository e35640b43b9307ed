import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Expected,
  flat,
  folder,
  GUEST,
  HOST,
  holds,
  id,
  imported,
  recording,
  row,
  START,
} from '../support/held-recordings.js';
import { runCli, write } from '../support/run-cli.js';

const US = ['--country', 'US'];
const gifts = (count: number) => Array.from({ length: count }, () => flat({ groupId: id() }));
const json = (value: unknown) => JSON.stringify(value);
const NOT_READ: Expected = { diamonds: 7, capture: { lostLines: 1 } };

type Case = readonly [name: string, lines: readonly unknown[], expected: Expected];

describe('what is no event among events costs itself, and is said', () => {
  const LOST: Expected = { diamonds: 14, capture: { lostLines: 1 }, says: '1 line lost' };
  const [one, two] = gifts(2);
  it.each<Case>([
    ['in a frame of messages', [{ messages: [one, null, two] }], LOST],
    ['in a list of one line', [json([one, null, two])], LOST],
    ['in a list of a whole file', [JSON.stringify([one, null, two], null, 1)], LOST],
    ['in a session', [json({ comments: [], gifts: [one?.data, null, two?.data] })], LOST],
    [
      'between pretty-printed events',
      [JSON.stringify(one, null, 2), 'reconnected!', JSON.stringify(two, null, 2)],
      LOST,
    ],
    [
      'nothing between two lists',
      [JSON.stringify([one], null, 1), JSON.stringify([two], null, 1)],
      { diamonds: 14 },
    ],
    [
      'a Gift in an unknown container',
      [flat(), { thing: { deep: { giftId: 5655, diamondCount: 1 } } }],
      NOT_READ,
    ],
    [
      'a session list with another name',
      [json({ comments: [], giftHistory: [{ giftId: 5, timestamp: START }, one?.data] })],
      { refused: 'unreadable-gifts', says: 'under a name that is not known' },
    ],
  ])('%s', (_, lines, expected) => holds(recording('among.json', lines), expected));
});

describe('containers that recorders and loggers write', () => {
  const gift = { ...flat().data };
  it.each<readonly [string, unknown]>([
    ['Docker', { log: `${json(flat())}\n`, stream: 'stdout', time: '2025-10-31T05:05:31Z' }],
    ['a message', { level: 30, time: START, message: { type: 'gift', ...gift } }],
    ['JSON text of a list', { type: 'event', data: ` [${json(flat())}]` }],
    ['socket.io', { type: 'gift', args: [gift] }],
    ['Pascal case', { Type: 'gift', Data: gift }],
    ['lists by kind on one line', { ts: START, gifts: [gift], comments: [] }],
    ['the decoded data of the connector', { event: 'decodedData', data: ['WebcastGiftMessage', gift] }],
    ['a name that says nothing around one that does', { event: 'room', type: 'gift', data: gift }],
    ['a name before the JSON', `event: gift ${json(gift)}`],
    ['a logger with other words', `2025-10-31 05:05:31 INFO room maya ${json({ type: 'gift', ...gift })}`],
    [
      'NaN, as Python writes it',
      json({ event: 'gift', data: { ...gift, level: 'NAN' } }).replace('"NAN"', 'NaN'),
    ],
    ['an id as a float', json(flat()).replace('"6776663624629970001"', '6.77666362462997e18')],
    [
      'a nickname in broken UTF-8',
      Buffer.concat([
        Buffer.from('{"event":"gift","nick":"'),
        Buffer.from([0xff]),
        Buffer.from(`",${json({ data: gift }).slice(1)}\n`),
      ]),
    ],
  ])('%s', async (_, line) => {
    const file = line instanceof Buffer ? path.join(folder, 'line.jsonl') : recording('line.jsonl', [line]);
    if (line instanceof Buffer) fs.writeFileSync(file, line);
    await holds(file, { diamonds: 7, says: /^((?!lost).)*$/s });
  });
});

describe('what only looks like a Gift', () => {
  const gift = { giftId: 5655, repeatCount: 100, diamondCount: 500, timestamp: START };
  it.each<Case>([
    ['text of a viewer that a logger prints', [flat(), `2025-11-15T19:00:06Z bob: ${json(gift)}`], NOT_READ],
    [
      'a chat line of a viewer called gift',
      [flat(), `2025-11-15T19:00:05Z chat gift: ${json(gift)}`],
      { diamonds: 7, visibility: { comments: 1 } },
    ],
    [
      'a row with a comment',
      [flat(), { comment: 'look', ...gift }],
      { diamonds: 7, visibility: { comments: 1 } },
    ],
    [
      'a refund',
      [flat(), { event: 'gift_refund', data: gift }],
      { diamonds: 7, capture: { unreadableGifts: 1 } },
    ],
    [
      'a Gift of another host',
      [flat(), { event: 'opponentGiftSeen', data: gift }],
      { diamonds: 7, capture: { unreadableGifts: 1 } },
    ],
    [
      'statistics',
      [flat(), { timestamp: START, viewerCount: 50, likeCount: 500, diamondCount: 100 }],
      { diamonds: 7, visibility: { likes: 500 } },
    ],
  ])('%s', async (_, lines, expected) => {
    const file = recording('looks.jsonl', lines);
    await holds(file, expected);
    expect((await imported(file, [])).stderr).not.toContain('50,0');
  });
});

describe('counts and prices', () => {
  it.each<Case>([
    [
      'a count of 0 is none',
      [flat(), row({ repeatCount: 0 })],
      { diamonds: 7, capture: { unreadableGifts: 1 } },
    ],
    [
      'a price of 0 hides none',
      [flat({ diamondCount: 0, extendedGiftInfo: { diamond_count: 99 } })],
      { diamonds: 693 },
    ],
    [
      'combo as a mark, not a count',
      [
        {
          type: 'gift',
          ts: START,
          data: { gift_name: 'Rose', gift_id: 5655, combo: 1, count: 10, diamond_count: 1 },
        },
      ],
      { diamonds: 10 },
    ],
    [
      'a total below price × count',
      [row({ repeatCount: 5, diamondCount: 5, totalDiamonds: 5 })],
      { refused: 'unreadable-gifts' },
    ],
    ['a running total beside it', [row({ repeatCount: 5, totalDiamonds: 507 })], { diamonds: 5 }],
    [
      'a type of 0 is not known: taps of one streak',
      [1, 2, 5].map((repeat_count, at) => ({
        event: 'live.gift',
        timestamp: START + at,
        payload: {
          message_id: id(),
          gift: { id: '5', type: 0, diamond_count: 1 },
          group_id: '',
          repeat_count: String(repeat_count),
          repeat_end: at === 2,
        },
      })),
      { diamonds: 5 },
    ],
    [
      'a tapped Gift of type 4 without a streak id',
      [
        [1, false],
        [2, false],
        [5, false],
        [5, true],
      ].map(([repeatCount, repeatEnd], at) =>
        row({
          giftId: 6104,
          giftType: 4,
          diamondCount: 99,
          groupId: '0',
          repeatCount,
          repeatEnd,
          createTime: START + at,
          msgId: id(),
        }),
      ),
      { diamonds: 495 },
    ],
  ])('%s', (_, lines, expected) => holds(recording('counts.jsonl', lines), expected));
});

describe('ids of messages', () => {
  const gun = (more: object) =>
    row({ giftId: 7168, giftType: 2, diamondCount: 500, repeatCount: 1, ...more });
  it.each<Case>([
    [
      '0 is none',
      [1, 2, 3].map((at) => gun({ msgId: '0', groupId: '0', createTime: START + at })),
      { diamonds: 1500 },
    ],
    [
      'that of a frame is not that of its messages',
      [
        {
          message_id: 'frame-0001',
          messages: [flat({ msgId: undefined }), flat({ msgId: undefined, userId: '2' })],
        },
      ],
      { diamonds: 14 },
    ],
    [
      'one beside each event counts when it is TikTok’s',
      [1, 1].map(() => ({ event: 'gift', ts: START, msgId: '7566000000000009999', data: gun({}).data })),
      { diamonds: 500 },
    ],
    [
      'of two rooms that a recorder numbers alike',
      ['1', '2'].map((room) => ({
        event: 'gift',
        data: { ...flat().data, msgId: '5', roomId: `756600000000000000${room}` },
      })),
      { diamonds: [7, 7] },
    ],
  ])('%s', (_, lines, expected) => holds(recording('ids.jsonl', lines), expected));

  it('two recordings that number their messages alike are not one', async () => {
    const gift = (userId: string) => ({ ...flat({ msgId: '5', userId, roomId: '7566000000000000001' }) });
    const [a, b] = ['a', 'b'].map((name) => recording(`${name}.jsonl`, [gift(name)])) as [string, string];
    const { logs } = await imported(a, [b]);
    expect(logs).toMatchObject([{ revenue: { gifts: [{ count: 14 }] } }]);
  });
});

describe('one LIVE in two recordings, in any order', () => {
  const common = (msg: number) => ({
    msgId: `75660000000000070${msg}`,
    roomId: '7566000000000000001',
    createTime: `${START + msg * 100}`,
  });
  const nested = (msg: number, more: object) => ({
    event: 'gift',
    data: {
      common: common(msg),
      giftId: 5655,
      gift: { id: '5655', name: 'Rose', type: 1, diamondCount: 1 },
      user: { id: '1' },
      ...more,
    },
  });
  const tick = (msg: number, repeatCount: number, repeatEnd = 0) => nested(msg, { repeatCount, repeatEnd });
  it.each<readonly [string, readonly unknown[], readonly unknown[], number]>([
    [
      'taps without a streak id that overlap',
      [tick(11, 1), tick(12, 2), tick(13, 3)],
      [tick(12, 2), tick(13, 3), tick(14, 4), tick(15, 5)],
      5,
    ],
    ['a final message in both', [tick(11, 3), tick(12, 5)], [tick(12, 5), tick(13, 7, 1)], 7],
    [
      'a viewer who has an id in one and a name in the other',
      [nested(11, { repeatCount: 7, groupId: '5' })],
      [
        {
          event: 'gift',
          data: { ...nested(11, { repeatCount: 7, groupId: '5' }).data, user: { uniqueId: 'viewer' } },
        },
      ],
      7,
    ],
    [
      'a streak id in one alone',
      [nested(11, { repeatCount: 5, repeatEnd: 1, groupId: '5' })],
      [tick(11, 5, 1)],
      5,
    ],
    [
      'a price in one alone',
      [{ event: 'gift', data: { ...tick(11, 5, 1).data, gift: { id: '5655', type: 1 } } }],
      [tick(11, 5, 1)],
      5,
    ],
    ['a Gift that one could not write whole', [nested(11, {})], [tick(11, 5, 1)], 5],
  ])('%s', async (_, first, second, diamonds) => {
    const a = recording('first.jsonl', first);
    const b = recording('second.jsonl', second);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const { exitCode, stderr, logs } = await imported(one, [other]);
      expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('error')]);
      expect(logs.map((log) => log.revenue.gifts?.map((gift) => gift.count * (gift.coins ?? 0)))).toEqual([
        [diamonds],
      ]);
      expect(logs[0]?.capture?.['unreadableGifts']).toBeUndefined();
    }
  });
});

describe('hosts', () => {
  const of = (host: string, more: object = {}) => ({ host, ...flat({ groupId: id(), ...more }) });

  it('a monitor that names the host beside the events: a log each, with its handle', async () => {
    const file = recording('monitor.jsonl', [
      { event: 'connected', data: {} },
      of('host.a'),
      of('host.b', { repeatCount: 2 }),
    ]);
    const { logs } = await imported(file, []);
    expect(logs).toMatchObject([
      { creator: { handle: '@host.a' }, revenue: { gifts: [{ count: 7 }] } },
      { creator: { handle: '@host.b' }, revenue: { gifts: [{ count: 2 }] } },
    ]);
    const creator = write(folder, 'creator.yaml', 'creator:\n  handle: "@host.a"\n  country: US\n');
    const refused = await runCli(['import', file, '--creator', creator]);
    expect([refused.exitCode, refused.stderr]).toEqual([
      1,
      expect.stringContaining('of 2 hosts (host.a, host.b)'),
    ]);
  });

  it('the start of a connection names host and room', async () => {
    const file = recording('rows.jsonl', [
      { unique_id: 'host.one', room_id: '7566000000000000001', timestamp: START },
      flat(),
    ]);
    await holds(file, { diamonds: 7, room: '7566000000000000001' });
    expect((await imported(file, [])).logs).toMatchObject([{ creator: { handle: '@host.one' } }]);
  });

  it('--host decides in the LIVE that knows this user, and a stranger is refused where the host is named', async () => {
    const to = (roomId: string, receiverUserId: string) => flat({ groupId: id(), roomId, receiverUserId });
    const file = recording('two.jsonl', [
      to('7566000000000000001', HOST),
      to('7566000000000000001', GUEST),
      to('7566000000000000002', '7000000000000000002'),
    ]);
    await holds(file, { diamonds: [7, 7], options: ['--host', HOST] });
    const named = recording('named.jsonl', [
      flat({ receiverUserId: GUEST, monitorExtra: { anchor_id: 1234567 } }),
    ]);
    await holds(named, {
      refused: 'invalid-value',
      says: 'no Gift went to this user',
      options: ['--host', '99'],
    });
    const log = write(folder, 'log.yaml', 'version: 1\n');
    expect((await runCli(['estimate', log, '--host', '99'])).stderr).toContain('--host is for recordings');
  });
});

describe('times that are there are not denied', () => {
  const at = (timestamp: string) =>
    recording('times.jsonl', [{ event: 'gift', timestamp, data: { ...flat().data, createTime: undefined } }]);
  it.each(['31/10/2025 05:05', '8:05 PM'])('%s', (time) =>
    holds(at(time), { refused: 'undated-recording', says: `its times are not read: "${time}"` }),
  );
  it.each([
    '2025-10-31 05:05:31.123 +0000 UTC',
    '2025-10-31T06:05:31+01:00[Europe/Berlin]',
    'Fri Oct 31 2025 05:05:31 GMT+0000 (UTC)',
    'Fri, 31 Oct 2025 05:05:31 GMT',
  ])('%s', (time) => holds(at(time), { diamonds: 7, start: '2025-10-31T05:05:31Z' }));
  it('--watch does not wait for a time that never comes', async () => {
    const watched = await runCli(['estimate', '--watch', at('2025-10-31 05:05:31'), ...US]);
    expect([watched.exitCode, watched.stderr]).toEqual([1, expect.stringContaining('--tz')]);
  });
});

describe('tables of trackers', () => {
  it.each<readonly [string, string, Expected]>([
    [
      'headings as people write them',
      'ID,Time,Name,Gift Name,Quantity,diamondCount\n1,2025-10-31T05:05:31Z,Bob Smith,Rose,7,1\n',
      { diamonds: 7 },
    ],
    [
      'a line for Excel above',
      'sep=;\ntime;gift_name;count;diamond_count\n2025-10-31T05:05:31Z;Rose;7.0;1\n',
      { diamonds: 7 },
    ],
    [
      'other events between the Gifts',
      'time,type,gift_name,repeat_count,diamond_count\n2025-10-31T05:05:31Z,gift,Rose,7,1\n2025-10-31T05:05:32Z,chat,,,\n',
      { diamonds: 7, visibility: { comments: 1 } },
    ],
    [
      'a column that may be each or all',
      'time,gift,quantity,Diamonds\n2025-10-31T05:05:31Z,Rose,10,10\n',
      { refused: 'unpriced-gifts' },
    ],
  ])('%s', async (_, text, expected) => {
    const file = write(folder, 'table.csv', text);
    await holds(file, expected);
    expect((await imported(file, [])).stdout).not.toContain('Bob');
  });
});

describe('files that are damaged, or nothing', () => {
  it('a file of events that do not count: said in every command, and no crash', async () => {
    const file = recording('joins.jsonl', [{ event: 'member', data: {} }]);
    for (const command of [
      ['estimate', file, '--json'],
      ['estimate', file],
      ['report', file, '-o', '-'],
      ['check', file],
      ['import', file],
    ]) {
      const { exitCode, stdout, stderr } = await runCli([...command, ...US]);
      expect([command[0], exitCode, stdout]).toEqual([command[0], 1, '']);
      expect(stderr).toContain('no Gift, like, comment or number of viewers is in it');
    }
  });

  it('what is no log is never called one', async () => {
    const files = [
      write(folder, 'empty.jsonl', ''),
      write(folder, 'text.txt', 'hello'),
      write(folder, 'python.jsonl', "{'event': 'gift'}\n"),
    ];
    for (const file of files)
      expect((await runCli(['estimate', file, ...US])).stderr).not.toContain('is a log');
    expect((await runCli(['estimate', files[2] as string, ...US])).stderr).toContain('json.dumps');
  });
});
