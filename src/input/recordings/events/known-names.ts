/** Kinds of event, by the names that recorders and TikTok's own messages use, without prefix and suffix. */
const NAMES = {
  gift: ['gift', 'gifts', 'giftcombo'],
  like: ['like', 'likes'],
  comment: ['chat', 'chats', 'comment', 'comments', 'chatmessage'],
  viewers: ['roomuser', 'roomuserseq', 'viewer', 'viewers', 'viewercount', 'viewercounts'],
  social: ['social'],
  follow: ['follow', 'follows', 'follower', 'followers'],
  share: ['share', 'shares'],
  end: ['streamend', 'liveend', 'liveended', 'livestreamend', 'streamended', 'liveendmessage'],
  control: ['control'],
  reconnect: ['connected', 'connect', 'websocketconnected'],
} as const;

export type EventKind = keyof typeof NAMES;

/**
 * Known events that are ignored: none of them is income of the host. A score of a battle carries the id of
 * the Gift that made it, also when the Gift went to the other host.
 */
const IGNORED =
  /^(member|members|join|joins|user|subscri.*|sub|subnotify|envelope.*|treasure.*|superfan.*|emote|question.*|link.*|battle.*|pk.*|match.*|intro|liveintro|livetintro|disconnect.*|error|throw|rawdata|decodeddata|config|oecliveshopping|rank.*|barrage|hourlyrank|goal.*|caption|imdelete|room|roommessage|poll.*|roompin|roomverify|unauthorizedmember|inroombanner|gift(panel|prompt|dynamic|global|broadcast|gallery|guide|vote|progress).*|toast|system|msgdetect|accesscontrol|accessrecall|perception|partnership.*|topgifter.*|leaderboard.*|reconnect.*|heartbeat|ping|pong|meta)$/;

/** Names that say nothing of the event inside. */
const NEUTRAL = new Set(['event', 'message', 'data', 'tiktok', '']);

const KINDS: ReadonlyMap<string, EventKind> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) => names.map((name) => [name, kind as EventKind])),
);

/** What a name stands for. */
type NameMeaning = EventKind | 'ignored' | 'neutral' | 'unknown';

export interface EventName {
  /** The name as it is written; `undefined` when there is none. */
  readonly name: string | undefined;
  readonly meaning: NameMeaning;
}

/** Cache of names: there are few, and each is written millions of times. */
const known = new Map<string, EventName>();

/** Returns the meaning of a name in any way of writing it: `live.gift`, `on_gift`, `TikTokGiftEvent`. */
export function eventName(name: string): EventName {
  let found = known.get(name);
  if (found === undefined) {
    found = { name, meaning: meaningOfForms(formsOf(name)) };
    if (known.size < 1000) known.set(name, found);
  }
  return found;
}

function meaningOfForms(forms: readonly string[]): NameMeaning {
  for (const form of forms) {
    const kind = KINDS.get(form);
    if (kind !== undefined) return kind;
  }
  if (forms.some((form) => NEUTRAL.has(form))) return 'neutral';
  return forms.some((form) => IGNORED.test(form)) ? 'ignored' : 'unknown';
}

const PREFIX = /^(webcast|tiktoklive|tiktok|live|on|new|room)(?=.)/;
const SUFFIX = /(?<=.)(events?|messages?|msg|received|sent|update)$/;

/** Returns a name in small letters, whole and without what recorders put around it. */
function formsOf(name: string): string[] {
  const whole = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const forms = new Set([whole]);
  for (const form of forms) {
    forms.add(form.replace(PREFIX, ''));
    forms.add(form.replace(SUFFIX, ''));
  }
  return [...forms];
}
