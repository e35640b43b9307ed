import { describe, expect, it } from 'vitest';
import { recordedLives } from '../../../src/calc/recordings/recorded-lives.js';
import { tapsOf } from '../../../src/calc/visibility/visibility.js';
import { readRecordedLine } from '../../../src/input/recordings/read-line.js';
import type { RecordedLive } from '../../../src/model/recorded-live.js';
import { newId, WORDS } from '../../support/recorders.js';

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

describe('likes', () => {
  const like = (count: number | undefined, total: number | undefined, at = START) => ({
    event: 'like',
    data: {
      ...(count === undefined ? {} : { likeCount: count }),
      ...(total === undefined ? {} : { totalLikeCount: total }),
      userId: '1',
      msgId: newId(),
      createTime: String(at),
    },
  });

  it('are the rise of the total, whatever the order; many messages never arrive', () => {
    const lines = [like(15, 1000), like(15, 1300), like(1, 1201)];
    expect(lives(lines)[0]?.likes).toEqual({ count: 315, from: 'total', before: 985 });
    expect(lives([...lines].reverse())[0]?.likes).toEqual({ count: 315, from: 'total', before: 985 });
  });

  it('without any total they are the sum of the messages, a floor', () => {
    expect(lives([like(3, undefined), like(4, undefined)])[0]?.likes).toEqual({
      count: 7,
      from: 'messages',
      before: undefined,
    });
  });

  it('no like message: not known, not 0', () => {
    expect(lives([WORDS.flat.comment(newId(), START)])[0]?.likes.count).toBeUndefined();
  });
});
