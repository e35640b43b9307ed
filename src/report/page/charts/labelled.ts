interface Labelled<T> {
  readonly value: T;
  /** Whether the label is hidden on a narrow screen. */
  readonly isMinor: boolean;
}

/** Selects the bars that get a label: the first, the last, and some between. */
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

/** Returns the text anchor that keeps a label near an edge inside the chart. */
export function anchorAt(place: number): 'start' | 'middle' | 'end' {
  return place < 15 ? 'start' : place > 85 ? 'end' : 'middle';
}
