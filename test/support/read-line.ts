import { lineTexts } from '../../src/input/recordings/line-text.js';
import type { LocalClock } from '../../src/input/recordings/moments.js';
import { type ReadLine, readRecordedLine } from '../../src/input/recordings/read-line.js';

/** Reads one line as it stands in a file, without the lines around it. */
export function readLine(text: string, clock?: LocalClock): ReadLine {
  const found = lineTexts()(text);
  return found ? readRecordedLine(found, clock) : [];
}
