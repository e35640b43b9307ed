import type { Measure } from './text-width.js';

/**
 * Breaks text into lines of at most `width` cells, between words where possible. Libraries for this measure
 * each word with a table of emoji, which costs more start-up time than the whole estimate.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  return text
    .split('\n')
    .flatMap((line) => (measure(line) <= width ? [line] : wrapLine(line, width, measure)));
}

function wrapLine(text: string, width: number, measure: Measure): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  if (indent !== '' && indent.length < width / 2) {
    return wrapLine(text.slice(indent.length), width - indent.length, measure).map(
      (line) => `${indent}${line}`,
    );
  }
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
    } else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Cuts a word that is longer than a line between graphemes. */
function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let cells = 0;
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const more = measure(segment);
    if (cells + more > width && part !== '') {
      parts.push(part);
      part = '';
      cells = 0;
    }
    part += segment;
    cells += more;
  }
  return [...parts, part];
}
