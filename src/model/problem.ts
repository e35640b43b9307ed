/** Everything that can be wrong, by name. Tests assert these; the wording may improve freely. */
export type ProblemCode =
  | 'not-utf8'
  | 'too-large'
  | 'too-deep'
  | 'wrong-file'
  | 'syntax'
  | 'empty'
  | 'several-documents'
  | 'yaml-feature'
  | 'not-plain'
  | 'duplicate-key'
  | 'unknown-key'
  | 'likes-under-revenue'
  | 'missing'
  | 'wrong-type'
  | 'invalid-value'
  | 'inconsistent'
  | 'unknown-gift'
  | 'ambiguous-gift'
  | 'conflicting-copies'
  | 'unknown-rate'
  | 'invalid-rate'
  | 'unreadable'
  | 'unwritable'
  | 'usage'
  | 'condition'
  | 'counted-once'
  | 'diamonds-differ'
  | 'undated-recording'
  | 'unit-unknown'
  | 'unpriced-gifts'
  | 'unreadable-gifts'
  | 'lost-lines'
  | 'capture'
  | 'several-lives'
  | 'disputed'
  | 'refunds-not-stated'
  | 'bug';

/** The line a problem stands in, and the part of it that is meant; columns count from 0 in UTF-16 units. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string | undefined;
  readonly file?: string | undefined;
  /** From 1. */
  readonly line?: number | undefined;
  /** From 1, in UTF-16 units. */
  readonly column?: number | undefined;
  /** Keys and list positions from the root of the log: `revenue.gifts.0.count`. */
  readonly path?: string | undefined;
  readonly excerpt?: Excerpt | undefined;
}

export type Path = readonly (string | number)[];

/** A problem that knows its place in the value but not yet in the text. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity?: 'error' | 'warning';
  readonly path: Path;
  /** Point at this key of the object at `path` instead of its value. */
  readonly key?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Of an unknown key: where the one stands that is meant. */
  readonly meant?: Path | undefined;
}

/** For JSON: the place is enough, the line of text is not repeated. */
export function withoutExcerpt({ excerpt: _, ...problem }: Problem): Omit<Problem, 'excerpt'> {
  return problem;
}
