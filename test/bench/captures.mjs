// A seeded recording of a busy LIVE for the benchmark: the same on every machine. 55 % likes, 20 % comments, 15 % joins,
// 5 % Gifts, 3 % follows and shares, 2 % viewer counts, about 1.4 KB a line, as a recorder of flat events writes them.
import fs from 'node:fs';

function random(seed) {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Writes lines until the file has `bytes`; gives their number. */
export function writeCapture(file, bytes, seed = 42) {
  const next = random(seed);
  const whole = (most) => Math.floor(next() * most);
  const out = fs.openSync(file, 'w');
  let at = Date.UTC(2026, 10, 15, 19);
  let likes = 1200;
  let id = 7_437_749_190_944_000_000n;
  let written = 0;
  let lines = 0;
  const streaks = new Map();
  const user = (n) => ({
    userId: `70000000000000${String(n).padStart(5, '0')}`,
    secUid: `MS4wLjABAAAA${'x'.repeat(52)}${n}`,
    uniqueId: `viewer_${n}`,
    nickname: ['Anna 🌸', '小明', 'Łukasz', 'Q "quoted" \\ name'][n % 4],
    profilePictureUrl: `https://p16.example.invalid/${'a'.repeat(120)}/${n}.webp`,
    followRole: n % 3,
    userBadges: [{ type: 'privilege', privilegeId: '7138381176787539748', level: n % 40, badgeSceneType: 8 }],
    userSceneTypes: [8, 6],
    userDetails: {
      createTime: '0',
      bioDescription: '',
      profilePictureUrls: Array.from({ length: 3 }, () => `https://p16.example.invalid/${'b'.repeat(90)}`),
    },
    followInfo: { followingCount: n, followerCount: n * 2, followStatus: 0, pushStatus: 0 },
    isModerator: false,
    isNewGifter: false,
    isSubscriber: false,
    topGifterRank: null,
    gifterLevel: n % 30,
    teamMemberLevel: 0,
  });
  while (written < bytes) {
    let block = '';
    while (block.length < 1_000_000) {
      at += 20 + whole(60);
      id += 7n;
      const n = whole(20_000);
      const dice = next();
      const place = { msgId: String(id), createTime: String(at), displayType: 'x', label: '{0:user}' };
      let event;
      if (dice < 0.55) {
        const count = 1 + whole(15);
        likes += count;
        event = { event: 'like', data: { likeCount: count, totalLikeCount: likes, ...user(n), ...place } };
      } else if (dice < 0.75) {
        event = { event: 'chat', data: { emotes: [], comment: 'hi "type":"gift" é', ...user(n), ...place } };
      } else if (dice < 0.9) {
        event = { event: 'member', data: { actionId: 1, ...user(n), ...place } };
      } else if (dice < 0.95) {
        const open = streaks.get(n) ?? { count: 0, group: String(at) };
        open.count += 1 + whole(4);
        const final = next() < 0.5;
        if (final) streaks.delete(n);
        else streaks.set(n, open);
        event = {
          event: 'gift',
          data: {
            giftId: 5655,
            repeatCount: open.count,
            repeatEnd: final,
            groupId: open.group,
            ...user(n),
            ...place,
            giftType: 1,
            diamondCount: 1,
            giftName: 'Rose',
          },
        };
      } else if (dice < 0.98) {
        event = { event: next() < 0.7 ? 'follow' : 'share', data: { ...user(n), ...place } };
      } else {
        event = {
          event: 'roomUser',
          data: { topViewers: [{ user: user(n), coinCount: whole(900) }], viewerCount: 500 + whole(300) },
        };
      }
      block += `${JSON.stringify(event)}\n`;
      lines += 1;
    }
    fs.writeSync(out, block);
    written += Buffer.byteLength(block);
  }
  fs.closeSync(out);
  return lines;
}
