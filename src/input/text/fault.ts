import type { Path, ProblemCode } from '../../model/problem.js';

/** A fault at a place in the text; offsets are in UTF-16 units. */
export interface Fault {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly path?: Path | undefined;
  /** True when the content at this place is not text. */
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

/** A value and the place of each part of it. */
export interface TextDocument {
  readonly value: unknown;
  /**
   * Returns the place of a value, or of a key of the map at `path`; the nearest parent when it does not
   * exist.
   */
  locate(path: Path, key?: string): Span | undefined;
  /** Keys without a value: they are ignored, but may be misspelt. */
  readonly emptyKeys: readonly { readonly path: Path; readonly key: string }[];
}

/** The document (when its parts could be told apart) and its faults. A document with faults is refused. */
export interface ReadResult {
  readonly document: TextDocument | undefined;
  readonly faults: readonly Fault[];
}

export function refused(...faults: Fault[]): ReadResult {
  return { document: undefined, faults };
}
