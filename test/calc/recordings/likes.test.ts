import { describe, expect, it } from 'vitest';
import { lives, START } from '../../support/recorded-lives.js';
import { newId, WORDS } from '../../support/recorders.js';

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
