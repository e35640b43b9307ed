import { unzipSync } from 'fflate';

type Unpacked = { readonly files: Readonly<Record<string, Uint8Array>> } | { readonly problem: string };

/** More than any export has; a zip may claim to be a thousand times its size. */
const MOST_BYTES = 200_000_000;
const MOST_FILES = 2000;

/** The files of a zip that `wanted` asks for. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked {
  let total = 0;
  let count = 0;
  let isTooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isTooLarge || !wanted(name)) return false;
        total += originalSize;
        count += 1;
        isTooLarge ||= total > MOST_BYTES || count > MOST_FILES;
        return !isTooLarge;
      },
    });
    return isTooLarge
      ? { problem: `it holds more than ${MOST_FILES} files or ${MOST_BYTES / 1_000_000} MB` }
      : { files };
  } catch {
    return { problem: 'it is a damaged or locked zip' };
  }
}

/** What a zip claims to hold, without unpacking any of it; nothing when it is none. */
export function entriesIn(bytes: Uint8Array): { readonly name: string; readonly size: number }[] {
  const entries: { name: string; size: number }[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, size: originalSize });
        return false;
      },
    });
  } catch {
    return [];
  }
  return entries;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
