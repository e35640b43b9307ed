export interface Labelled<T> {
  readonly value: T;
  /** Left out on a narrow screen. */
  readonly isMinor: boolean;
}

/** Which of many bars have a label: the first, the last, and some between. */
export function labelled<T>(values: readonly T[], most: number): Labelled<T>[] {
  const last = values.length - 1;
  const count = Math.min(most, values.length);
  const places = Array.from({ length: count }, (_each, at) =>
    count === 1 ? 0 : Math.round((at * last) / (count - 1)),
  );
  return places.map((place, at) => ({
    value: values[place] as T,
    isMinor: at !== 0 && at !== count - 1,
  }));
}

/** A text near an end stands inside of it. */
export function anchorAt(place: number): 'start' | 'middle' | 'end' {
  return place < 15 ? 'start' : place > 85 ? 'end' : 'middle';
}
