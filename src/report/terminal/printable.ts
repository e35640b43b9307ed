/**
 * Makes untrusted text (names of creators, viewers, Gifts, files) safe for a terminal: control characters
 * become visible symbols (␛), invisible and bidi characters are removed, and stacked combining marks are
 * limited.
 */
export function printable(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001F]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\u007F/g, '␡')
    .replace(/[\u0080-\u009F]/g, '␦')
    .replace(INVISIBLE, '')
    .replace(manyMarks(), '$1');
}

/** Bidi controls, zero-width characters except the emoji joiner, soft hyphen, tags, line separators, BOM. */
const INVISIBLE =
  /\u034F|\u17B4|\u17B5|\u115F|\u1160|\u180B|\u180C|\u180D|\u180F|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;

let marks: RegExp | undefined;

/**
 * Builds the pattern from text, because a literal with \p{…} loads Unicode tables when the program starts.
 */
function manyMarks(): RegExp {
  marks ??= /(\p{M}{3})\p{M}+/gu;
  return marks;
}

/** Cuts text to at most `most` characters, with an ellipsis; never inside a surrogate pair. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
