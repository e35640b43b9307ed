import type { Finding, Path } from '../../model/problem.js';
import type { TextDocument } from '../text/fault.js';
import { exampleOf } from './hints/example-lines.js';

type EmptyKeys = TextDocument['emptyKeys'];

/**
 * Drops "missing" findings for keys that are misspelt or empty: each mistake is reported once, at its place.
 */
export function dedupeFindings(found: readonly Finding[], empty: EmptyKeys): Finding[] {
  const mistakes = found.flatMap(({ code, path, key = '', meant }) =>
    code === 'unknown-key' && meant ? [{ path, key, meant }] : [],
  );
  /** What is meant is not missing; nor is a key that stands outside of its section. */
  const misspelt = new Set(mistakes.flatMap(({ key, meant }) => [meant.join('\n'), nameOf(meant, key)]));
  /** Sections that stand inside of another: their keys are beside them, and go with them. */
  const moved = new Set(
    mistakes.flatMap(({ path, key, meant }) => (meant.join() === key ? [nameOf(path, key)] : [])),
  );
  return found.flatMap((finding): Finding[] => {
    const { code, path: at, key, meant } = finding;
    if (
      code === 'unknown-key' &&
      meant?.length === 1 &&
      key !== meant[0] &&
      moved.has(nameOf(at, String(meant[0])))
    )
      return [];
    if (code !== 'missing') return [finding];
    if (finding.path.length === 0) {
      const isThere = [...misspelt].some((name) => /^(visibility|revenue)\b/.test(name));
      return isThere ? [] : [atEmptyKey(finding, empty)];
    }
    const name = finding.path.join('\n');
    /** A Gift is missing its name when `gift` or `id` is misspelt. */
    if ([name, `${name}\ngift`, `${name}\nid`].some((each) => misspelt.has(each))) return [];
    const here = empty.find(({ path, key }) => nameOf(path, key) === name);
    return [here ? { ...finding, ...here, message: `\`${here.key}\` is empty` } : finding];
  });
}

/** Nothing to report, since what was begun has no value yet. */
function atEmptyKey(finding: Finding, empty: EmptyKeys): Finding {
  const begun = empty.find(({ path }) => path[0] === 'visibility' || path[0] === 'revenue');
  if (!begun) return finding;
  const message = `\`${begun.key}\` is empty, and so is the rest`;
  return { ...finding, ...begun, message, hint: `write a value behind it, like ${exampleOf(begun.key)}` };
}

function nameOf(path: Path, key: string): string {
  return [...path, key].join('\n');
}
