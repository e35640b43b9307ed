/**
 * Yields text in UTF-16, which Windows PowerShell writes with `>`, as UTF-8. Other bytes are passed on as they
 * are. A chunk is valid until the next one is requested.
 */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) {
      const encoding = utf16Of(chunk);
      decoder = encoding === undefined ? undefined : new TextDecoder(encoding);
    }
    isFirst = false;
    yield decoder ? UTF8.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

const UTF8 = new TextEncoder();

/** Decodes the beginning of a file in UTF-8 or UTF-16. */
export function decodedText(head: Uint8Array): string {
  return new TextDecoder(utf16Of(head) ?? 'utf-8').decode(head);
}

/** Recognizes UTF-16 by its byte order mark, or by the zero beside the brace that JSON begins with. */
export function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (isBrace(first) && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && isBrace(second)) ? 'utf-16be' : undefined;
}

function isBrace(byte: number | undefined): boolean {
  return byte === 0x7b || byte === 0x5b;
}
