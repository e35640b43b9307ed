import type { Fault } from './fault.js';

export type Decoded = { readonly text: string } | { readonly fault: Fault };

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes to text. Only UTF-8, with or without a byte order mark; other kinds of file are named as what they are. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const kind = kindOfBytes(bytes);
  if (kind) return { fault: at(0, 'wrong-file', `this is ${kind}, not a stream log`) };
  try {
    const text = UTF8.decode(bytes);
    const nul = text.indexOf('\0');
    if (nul >= 0) return { fault: at(nul, 'wrong-file', 'a NUL byte: this is not a text file') };
    return { text };
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    const start = Math.max(readable.indexOf('\uFFFD'), 0);
    return {
      fault: { ...at(start, 'not-utf8', 'these bytes are not UTF-8'), hint: 'save the file as UTF-8' },
    };
  }
}

function kindOfBytes(bytes: Uint8Array): string | undefined {
  const a = bytes[0];
  const b = bytes[1];
  if (a === 0x1f && b === 0x8b) return 'gzip data';
  if (a === 0x50 && b === 0x4b) return 'a zip or XLSX file';
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16 text (save it as UTF-8)';
  return undefined;
}

/** Text that is plainly something else: HTML, a merge conflict. */
export function wrongKindOfText(text: string): Fault | undefined {
  const start = text.search(/\S/);
  if (text[start] === '<' && /^<(!doctype|html|\?xml|[a-z]+[\s>])/i.test(text.slice(start, start + 40))) {
    return at(start, 'wrong-file', 'this is HTML or XML, not a stream log');
  }
  const conflict = /^(<{7} |={7}$|>{7} )/m.exec(text);
  if (conflict && /^<{7} /m.test(text)) {
    return {
      ...at(conflict.index, 'wrong-file', 'a merge conflict is left in this file'),
      hint: 'resolve the conflict first',
    };
  }
  return undefined;
}

function at(start: number, code: Fault['code'], message: string): Fault {
  return { code, start, end: start + 1, message };
}
