export interface Labelled<T> {
  readonly value: T;
  /** Left out on a narrow screen. */
  readonly isMinor: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Which of many marks have a label: the first, the last, and some between. */
export function labelled<T>(values: readonly T[], most: number): Labelled<T>[] {
  const last = values.length - 1;
  const count = Math.min(most, values.length);
  const places = Array.from({ length: count }, (_each, at) =>
    count === 1 ? 0 : Math.round((at * last) / (count - 1)),
  );
  return places.map((place, at) => ({
    value: values[place] as T,
    isMinor: at !== 0 && at !== count - 1,
    anchor:
      count < 3 && values.length < 3 ? 'middle' : at === 0 ? 'start' : at === count - 1 ? 'end' : 'middle',
  }));
}
