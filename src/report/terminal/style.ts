import { Chalk } from 'chalk';
import type { Measure } from './text-width.js';

/** Settings for drawing a report; `width` is in terminal cells. */
export interface Canvas {
  readonly width: number;
  readonly measure: Measure;
  readonly style: Style;
}

export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** Returns the text styles. Colour only repeats what the words say. */
export function styleFor(colour: boolean): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}
