import { closest, distance } from 'fastest-levenshtein';

/** The known word that a misspelt one is near enough to. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 60) return undefined;
  const nearest = closest(
    word.toLowerCase(),
    known.map((each) => each.toLowerCase()),
  );
  const original = known.find((each) => each.toLowerCase() === nearest);
  const most = nearest.length <= 3 ? 1 : nearest.length <= 8 ? 2 : 3;
  const far = distance(word.toLowerCase(), nearest) > most;
  return far ? undefined : original;
}

/** A hint for a misspelt word. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const nearest = nearestWord(word, known);
  return nearest === undefined ? undefined : `did you mean \`${nearest}\`?`;
}
