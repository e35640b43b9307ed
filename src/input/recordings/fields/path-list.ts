/** Paths to one field, in the order they are tried: a list is prepared once and read a million times. */
export interface PathList {
  /** Number of the list, so that readers keep what they prepare for it in an array. */
  readonly number: number;
  readonly paths: readonly string[];
  readonly steps: readonly (readonly string[])[];
}

let made = 0;

export function pathList(paths: readonly string[]): PathList {
  made += 1;
  return { number: made, paths, steps: paths.map((path) => path.split('.')) };
}
