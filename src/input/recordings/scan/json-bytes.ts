/** Means "no match" or "not certain". No byte exists at this offset, so nothing is found there. */
export const NO = -10;

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const SPACE = 0x20;
export const CR = 0x0d;
export const LF = 0x0a;

/** Bytes that end a run of plain text: a quote, a backslash or a control character. */
export const STOPS = bytesWhere((byte) => byte < SPACE || byte === QUOTE || byte === BACKSLASH);
export const ESCAPES = bytesWhere((byte) => '"\\/bfnrt'.includes(String.fromCharCode(byte)));
const HEX = bytesWhere((byte) => /[0-9a-f]/i.test(String.fromCharCode(byte)));

function bytesWhere(isOne: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (isOne(byte) ? 1 : 0));
}

export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Returns true when four hexadecimal digits start at `at`. */
export function isHex(bytes: Uint8Array, at: number): boolean {
  for (let place = at; place < at + 4; place += 1) if (HEX[bytes[place] as number] !== 1) return false;
  return true;
}
