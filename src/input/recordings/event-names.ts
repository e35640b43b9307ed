/** Event kinds by the names that recorders and TikTok's own messages use. */
const KINDS: Readonly<Record<string, string>> = {
  gift: 'gift',
  giftevent: 'gift',
  webcastgiftmessage: 'gift',
  'live.gift': 'gift',
  like: 'like',
  likeevent: 'like',
  webcastlikemessage: 'like',
  'live.like': 'like',
  chat: 'comment',
  comment: 'comment',
  commentevent: 'comment',
  webcastchatmessage: 'comment',
  'live.chat': 'comment',
  chatevent: 'comment',
  roomuser: 'viewers',
  roomuserseqevent: 'viewers',
  viewersevent: 'viewers',
  webcastroomuserseqmessage: 'viewers',
  viewers: 'viewers',
  social: 'social',
  webcastsocialmessage: 'social',
  follow: 'follow',
  followevent: 'follow',
  share: 'share',
  shareevent: 'share',
  streamend: 'end',
  liveend: 'end',
  liveendevent: 'end',
  controlmessage: 'control',
  controlevent: 'control',
  webcastcontrolmessage: 'control',
  connected: 'reconnect',
  connect: 'reconnect',
  websocketconnected: 'reconnect',
};

/** Known events that are ignored: none of them is income of the host. */
const IGNORED = new Set(
  'member,join,joinevent,userevent,webcastmembermessage,subscribe,subnotify,subnotifyevent,envelope,envelopeevent,superfan,superfanjoin,superfanbox,emote,emoteevent,questionnew,linkmicbattle,linkmicarmies,livetintro,liveintro,disconnected,disconnect,error,throw,rawdata,decodeddata,config,oecliveshopping,rankupdate,ranktext,barrage,hourlyrank,goalupdate,caption,imdelete,roommessage,pollmessage,roompin,sociallink,event'.split(
    ',',
  ),
);

/** Cache of names: there are few, and each is written millions of times. */
const known = new Map<string, string>();

function lower(name: string): string {
  let lowered = known.get(name);
  if (lowered === undefined) {
    lowered = name.toLowerCase();
    if (known.size < 1000) known.set(name, lowered);
  }
  return lowered;
}

/** Returns the kind that a name stands for; `undefined` when the fields have to decide. */
export function kindByName(name: string): string | undefined {
  const known = lower(name);
  return Object.hasOwn(KINDS, known) ? KINDS[known] : undefined;
}

export function isIgnored(name: string): boolean {
  return IGNORED.has(lower(name));
}
