import type { Path, ProblemCode } from '../../model/problem.js';

/** Something wrong at a place in the text: offsets in UTF-16 units. */
export interface Fault {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly path?: Path | undefined;
  /** What stands there is nothing to read. */
  readonly isBinary?: boolean;
}

export const EMPTY: Fault = {
  code: 'empty',
  start: 0,
  end: 0,
  message: 'there is nothing in it',
  hint: 'start one with: tiktok-earn init',
};

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value and where each part of it stands. */
export interface TextDocument {
  readonly value: unknown;
  /** The place of a value, or of a key of the map at `path`; the nearest parent when it is not there. */
  locate(path: Path, key?: string): Span | undefined;
  /** Keys with nothing behind them: they say nothing, but may be misspelt. */
  readonly emptyKeys: readonly { readonly path: Path; readonly key: string }[];
}

/** A document can come with faults when its parts could still be told apart; it is refused all the same. */
export interface ReadResult {
  readonly document: TextDocument | undefined;
  readonly faults: readonly Fault[];
}

export function refused(...faults: Fault[]): ReadResult {
  return { document: undefined, faults };
}
