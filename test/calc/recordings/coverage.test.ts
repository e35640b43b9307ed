import { describe, expect, it } from 'vitest';
import { recordedLives } from '../../../src/calc/recordings/recorded-lives.js';
import { tapsOf } from '../../../src/calc/visibility/visibility.js';
import { readRecordedLine } from '../../../src/input/recordings/read-line.js';
import type { RecordedLive } from '../../../src/model/recorded-live.js';
import { newId, ROOM, WORDS } from '../../support/recorders.js';

const START = 1_661_887_131_074;

/** Both halves of a recorded LIVE beside each other, its likes as numbers. */
function told({ visibility, revenue, ...live }: RecordedLive) {
  const { count, from, before } = visibility.likes;
  const likes = { count: tapsOf(count)?.value, from, before: tapsOf(before)?.value };
  return { ...live, ...revenue, ...visibility, likes };
}

type Told = ReturnType<typeof told>;

function lives(lines: readonly unknown[], files: readonly string[] = ['a']): readonly Told[] {
  const all = recordedLives();
  for (const [at, line] of lines.entries()) {
    const read = readRecordedLine(JSON.stringify(line));
    if ('bad' in read) throw new Error(read.bad);
    for (const each of read) if ('event' in each) all.add(each.event, files[at % files.length] ?? 'a');
  }
  return all.done().map(told);
}

describe('coverage', () => {
  it('tells silent minutes, reconnects, the end, duplicates', () => {
    const words = WORDS['connector 2.1'];
    const comment = words.comment(newId(), START);
    const [live] = lives([
      { event: 'connected', data: { roomId: ROOM } },
      comment,
      comment,
      { event: 'connected', data: { roomId: ROOM } },
      words.comment(newId(), START + 5 * 60_000),
      {
        event: 'controlMessage',
        data: { common: { msgId: newId(), roomId: ROOM, createTime: String(START + 5 * 60_000) }, action: 3 },
      },
    ]);
    expect(live).toMatchObject({
      first: START,
      last: START + 300_000,
      comments: 2,
      coverage: { silentMinutes: 4, reconnects: 1, ended: true, duplicates: 1 },
    });
  });

  it('follow and share count once, though some recorders write them twice', () => {
    const social = (displayType: string, id: string) => ({
      displayType,
      userId: '1',
      msgId: id,
      createTime: String(START),
    });
    const [live] = lives([
      { event: 'social', data: social('pm_main_follow_message_viewer_2', '1') },
      { event: 'follow', data: social('pm_main_follow_message_viewer_2', '1') },
      { event: 'social', data: social('pm_mt_guidance_share', '2') },
      { event: 'share', data: social('pm_mt_guidance_share', '2') },
    ]);
    expect(live).toMatchObject({ newFollowers: 1, shares: 1 });
  });
});
