// Seeded logs for the benchmark: the same on every machine.

function random(seed) {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const GIFTS = [
  'Rose',
  'Galaxy',
  'Finger Heart',
  'Perfume',
  'Doughnut',
  'Lion',
  'Corgi',
  'Swan',
  'Money Gun',
  'GG',
];

function log(seed, giftCount = 8) {
  const next = random(seed);
  const whole = (most) => Math.floor(next() * most);
  const day = new Date(Date.UTC(2026, 0, 1) + seed * 3_600_000).toISOString().slice(0, 19);
  return {
    version: 1,
    creator: {
      handle: `@creator${seed % 400}`,
      country: ['US', 'GB', 'DE', 'FR'][seed % 4],
      followers: whole(200_000),
    },
    live: {
      id: `71377286321${String(seed).padStart(8, '0')}`,
      startedAt: `${day}+00:00`,
      duration: '1h 35m',
    },
    visibility: { likes: whole(400_000), comments: whole(5000), uniqueViewers: 1 + whole(20_000) },
    revenue: {
      gifts: Array.from({ length: giftCount }, () => ({
        gift: GIFTS[whole(GIFTS.length)],
        count: 1 + whole(300),
      })),
      liveRewards: { percentage: 36.5 },
      brandPartnerships: [{ brand: 'Acme', fee: `${100 + whole(900)}.00 USD`, status: 'paid' }],
    },
  };
}

export function logText(seed) {
  return JSON.stringify(log(seed));
}

/** The same as people write it. */
export function yamlText(seed, giftCount) {
  const { creator, live, visibility, revenue } = log(seed, giftCount);
  const gifts = revenue.gifts
    .map(({ gift, count }) => `    - gift: ${gift}\n      count: ${count}\n`)
    .join('');
  return `version: 1
creator:
  handle: "${creator.handle}"
  country: ${creator.country}
  followers: ${creator.followers}
live:
  id: "${live.id}"
  startedAt: ${live.startedAt}
  duration: ${live.duration}
visibility:
  likes: ${visibility.likes}
  comments: ${visibility.comments}
  uniqueViewers: ${visibility.uniqueViewers}
revenue:
  gifts:
${gifts}  liveRewards:
    percentage: 36.5
  brandPartnerships:
    - brand: Acme
      fee: ${revenue.brandPartnerships[0].fee}
      status: paid
`;
}
