import { gzipSync, strToU8 } from 'fflate';
import type { EstimateReport } from '../estimate/report.js';
import { ndjson } from '../writers/json.js';

/** Output of `estimate --json`, embedded in a block of the page that a browser never runs. */
interface Embedded {
  readonly type: 'application/json' | 'application/gzip';
  readonly text: string;
}

/** Larger JSON is packed (gzip, base64), so that a page of fifty LIVEs remains small enough to mail. */
const PLAIN = 60_000;

export function embedded(reports: readonly EstimateReport[], isOne: boolean): Embedded {
  const text = ndjson([isOne ? reports[0] : reports]).trim();
  if (text.length <= PLAIN) return { type: 'application/json', text: text.replaceAll('<', '\\u003c') };
  const packed = gzipSync(strToU8(text), { mtime: 0 });
  return { type: 'application/gzip', text: base64(packed) };
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}
