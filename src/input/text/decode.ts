import type { Fault } from './fault.js';

type Decoded = { readonly text: string } | { readonly fault: Fault };

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes to text. Only UTF-8, with or without a byte order mark; other kinds of file are named as what they are. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const other = kindOfBytes(bytes);
  if (other) {
    const { kind, hint } = other;
    return { fault: { ...at(0, 'wrong-file', `this is ${kind}, not a stream log`), hint, isBinary: true } };
  }
  try {
    const text = UTF8.decode(bytes);
    const nul = text.indexOf('\0');
    if (nul >= 0)
      return { fault: { ...at(nul, 'wrong-file', 'a NUL byte: this is not a text file'), isBinary: true } };
    return { text };
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    const start = Math.max(readable.indexOf('\uFFFD'), 0);
    return {
      fault: { ...at(start, 'not-utf8', 'these bytes are not UTF-8'), hint: 'save the file as UTF-8' },
    };
  }
}

const PLAIN_TEXT = 'save it as plain text in UTF-8, or start a log with: tiktok-earn init';

/** Kinds of file by their first bytes, each with what to do about it. */
const KINDS: readonly (readonly [kind: string, begin: readonly number[], hint: string])[] = [
  ['a packed (gzip) file', [0x1f, 0x8b], 'a recording? tiktok-earn import FILE --country XX -o stream.yaml'],
  [
    'an SQLite database',
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    'a tracker may have written it: tiktok-earn import FILE --country XX says how to read it',
  ],
  ['a PDF', [0x25, 0x50, 0x44, 0x46], PLAIN_TEXT],
  [
    'a zip, Word or Excel file',
    [0x50, 0x4b],
    `an export of TikTok goes to tiktok-earn import; if not, ${PLAIN_TEXT}`,
  ],
  ['an old Word or Excel file', [0xd0, 0xcf, 0x11, 0xe0], PLAIN_TEXT],
  [
    'a text with formatting (RTF)',
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    'in TextEdit: Format, Make Plain Text; then save it again',
  ],
  ['a picture', [0x89, 0x50, 0x4e, 0x47], PLAIN_TEXT],
  ['a picture', [0xff, 0xd8, 0xff], PLAIN_TEXT],
  ['a picture', [0x47, 0x49, 0x46, 0x38], PLAIN_TEXT],
  ['UTF-16 text', [0xff, 0xfe], 'save the file as UTF-8'],
  ['UTF-16 text', [0xfe, 0xff], 'save the file as UTF-8'],
];

/** What a file is instead of text, as far as its first bytes tell. */
export function kindOfBytes(bytes: Uint8Array): { readonly kind: string; readonly hint: string } | undefined {
  const found = KINDS.find(([, begin]) => begin.every((byte, at) => bytes[at] === byte));
  return found && { kind: found[0], hint: found[2] };
}

/** Text that is plainly something else: HTML, a merge conflict. */
export function wrongKindOfText(text: string): Fault | undefined {
  const start = text.search(/\S/);
  if (text[start] === '<' && /^<(!doctype|html|\?xml|[a-z]+[\s>])/i.test(text.slice(start, start + 40))) {
    return at(start, 'wrong-file', 'this is a web page (HTML or XML), not a stream log');
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
