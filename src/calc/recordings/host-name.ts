import type { RecordedEvent } from '../../model/recorded-event.js';

/** TikTok's handles have 2 to 24 letters, digits, dots and underscores; digits alone are an id. */
const HANDLE = /^@?(?!\d+$)[\w.]{2,24}$/;

/** Returns the handle of the host as an event tells it, in small letters and without @. */
export function hostNameOf(event: RecordedEvent): string | undefined {
  const name = event.hostName ?? (event.kind === 'reconnect' ? event.connectedTo : undefined);
  return name !== undefined && HANDLE.test(name) ? name.replace(/^@/, '').toLowerCase() : undefined;
}
