import { closest, distance } from 'fastest-levenshtein';

/** A hint for a misspelt word, when one of the known words is near enough. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 60) return undefined;
  const nearest = closest(
    word.toLowerCase(),
    known.map((each) => each.toLowerCase()),
  );
  const original = known.find((each) => each.toLowerCase() === nearest);
  const most = nearest.length <= 3 ? 1 : nearest.length <= 8 ? 2 : 3;
  const far = distance(word.toLowerCase(), nearest) > most;
  return original === undefined || far ? undefined : `did you mean \`${original}\`?`;
}
