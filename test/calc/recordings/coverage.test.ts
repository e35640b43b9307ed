import { describe, expect, it } from 'vitest';
import { lives, START } from '../../support/recorded-lives.js';
import { newId, ROOM, WORDS } from '../../support/recorders.js';

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
