import { entryOf, type KeyPlaces } from './key-places.js';
import { type Mistake, mistakeAt } from './mistake.js';
import type { Line } from './yaml-lines.js';

interface Level {
  readonly indent: number;
  /** Key of which the entries at this indent are part; '' at the start of a line. */
  readonly parent: string;
  /** True for the items of a list, each with its dash. */
  isList: boolean;
  first: Line | undefined;
  lines: number;
}

/** Finds a line whose indent matches no earlier line and is not one step below a key that opens a section. */
export function badIndent(lines: readonly Line[], at: number, keys: KeyPlaces): Mistake | undefined {
  const open: Level[] = [];
  let before: Line | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.isBlank || line.isInside) continue;
    const levels = [...open];
    while (line.indent < (open.at(-1)?.indent ?? 0)) open.pop();
    const dash = /^ *(- +)+/.exec(line.text)?.[0].length;
    let level = open.at(-1);
    if (level === undefined || line.indent !== level.indent) {
      const isOpened = before === undefined || /:\s*(#.*)?$/.test(before.text);
      const isDeeper = before === undefined || line.indent > before.indent;
      if (!isOpened || !isDeeper)
        return index < at - 1 || index > at + 1 ? undefined : wrongIndent(line, levels, before, keys);
      level = {
        indent: line.indent,
        parent: parentBelow(before, open.at(-1), keys),
        isList: dash !== undefined,
        first: line,
        lines: 0,
      };
      open.push(level);
    } else if (level.isList && dash === undefined && keys.parentsOf(keyOf(line)).includes(level.parent)) {
      return index < at - 2 || index > at + 2 ? undefined : wrongIndent(line, levels, before, keys);
    }
    level.lines += 1;
    if (dash !== undefined)
      open.push({ indent: dash, parent: level.parent, isList: false, first: line, lines: 1 });
    before = line;
  }
  return undefined;
}

/** The key that a line opens; what it opens for everybody when its name is free. */
function parentBelow(before: Line | undefined, level: Level | undefined, keys: KeyPlaces): string {
  const key = before ? keyOf(before) : '';
  return before && level && keys.parentsOf(key).length === 0 ? entryOf(level.parent) : key;
}

/** Finds the nearest level that knows the key of the line; makes no proposal when there is none. */
function wrongIndent(
  line: Line,
  levels: readonly Level[],
  before: Line | undefined,
  keys: KeyPlaces,
): Mistake {
  const word = keyOf(line);
  const parents = keys.parentsOf(word);
  const fitting = levels.filter(({ parent, isList }) => !isList && parents.includes(parent));
  const off = ({ indent }: Level) => Math.abs(indent - line.indent);
  const wanted = fitting.reduce<Level | undefined>(
    (one, other) => (one && off(one) < off(other) ? one : other),
    undefined,
  );
  const isSibling =
    before !== undefined && keys.parentsOf(keyOf(before)).some((parent) => parents.includes(parent));
  /** The line before is the odd one: it stands where nobody knows it, and this one would be beside it. */
  const place = levels.at(-1);
  if (
    isSibling &&
    before &&
    line.indent > before.indent &&
    place &&
    !keys.parentsOf(keyOf(before)).includes(place.parent)
  ) {
    return indentMistake(before, line.indent);
  }
  /** The first of its entries is the odd one, where this one is two further in than what they stand below. */
  const above = wanted && levels[levels.indexOf(wanted) - 1];
  const step = (above?.indent ?? -2) + 2;
  if (wanted?.lines === 1 && wanted.first && line.indent === step && wanted.indent !== step) {
    return indentMistake(wanted.first, line.indent);
  }
  return indentMistake(line, wanted?.indent);
}

function indentMistake(line: Line, wanted: number | undefined): Mistake {
  const word = keyOf(line);
  const spaces = (count: number) => (count === 1 ? '1 space' : `${count} spaces`);
  const message = `this line starts with ${spaces(line.indent)}, which fits none of the lines around it`;
  const hint =
    wanted === undefined
      ? 'begin it exactly below the lines it belongs to'
      : `give ${word} ${spaces(wanted)}, as many as the lines it belongs to; a # is deleted together with the space after it`;
  return mistakeAt(line, line.indent, word.length, message, hint);
}

function keyOf(line: Line): string {
  return line.text
    .trim()
    .replace(/^(- +)+/, '')
    .split(/[\s:]/, 1)
    .join('');
}
