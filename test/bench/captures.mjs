// A seeded recording of a busy LIVE for the benchmark: the same on every machine. 55 % likes, 20 % comments, 15 % joins,
// 5 % Gifts, 3 % follows and shares, 2 % viewer counts, about 1.3 KB a line as a recorder of flat events writes them, and
// about 3 KB as one of nested events does.
import fs from 'node:fs';

function random(seed) {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Writes lines until the file has `bytes`; gives their number. `as` is `flat` or `nested`. */
export function writeCapture(file, bytes, as = flat, seed = 42) {
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
      block += `${JSON.stringify(as(event))}\n`;
      lines += 1;
    }
    fs.writeSync(out, block);
    written += Buffer.byteLength(block);
  }
  fs.closeSync(out);
  return lines;
}

/** As tiktok-live-connector 1.x writes it. */
export function flat(event) {
  return event;
}

const picture = (name) => ({
  urlList: Array.from({ length: 2 }, (_, n) => `https://p${16 + n}.example.invalid/${name.repeat(30)}.webp`),
  uri: `webcast/${name}`,
  height: 0,
  width: 0,
  avgColor: '#FFFFFF',
  imageType: 0,
  isAnimated: false,
});

/** The same as tiktok-live-connector 2.3 to 2.5 writes it. */
export function nested({ event, data }) {
  const common = {
    method: `Webcast${event}Message`,
    msgId: data.msgId ?? '0',
    roomId: '7437728632142843000',
    createTime: data.createTime ?? '0',
    monitor: 0,
    isShowMsg: true,
    describe: '',
    displayText: { key: `pm_main_${event}`, defaultPattern: '{0:user} did something', pieces: [] },
    foldType: '0',
    priorityScore: '74000',
  };
  const user = data.userId && {
    id: data.userId,
    nickname: data.nickname,
    bioDescription: '',
    avatarThumb: picture('abc'),
    avatarMedium: picture('abcd'),
    followInfo: { followingCount: '12', followerCount: '30', followStatus: '0' },
    badgeList: [{ displayType: 'IMAGE', privilegeId: '7138381176787539748', image: picture('badge') }],
    displayId: data.uniqueId,
    secUid: data.secUid,
    idStr: data.userId,
  };
  const rest = {
    like: () => ({ count: data.likeCount, total: String(data.totalLikeCount), icons: [] }),
    chat: () => ({ content: data.comment, emotes: [], contentLanguage: 'en' }),
    gift: () => ({
      giftId: String(data.giftId),
      repeatCount: data.repeatCount,
      comboCount: data.repeatCount,
      groupCount: 1,
      repeatEnd: data.repeatEnd ? 1 : 0,
      groupId: data.groupId,
      gift: {
        id: String(data.giftId),
        name: data.giftName,
        type: 1,
        diamondCount: 1,
        image: picture('rose'),
        combo: true,
      },
      monitorInfo: { toUserId: '7087613897129493510', anchorId: '7087613897129493510' },
    }),
    roomUser: () => ({ total: String(data.viewerCount), totalUser: '9800', ranks: [] }),
  };
  return { event, data: { common, ...rest[event]?.(), ...(user ? { user } : {}) } };
}
