import type { Finding, Path } from '../model/problem.js';
import { exampleOf } from './remedies/shape.js';
import type { TextDocument } from './text/fault.js';

type EmptyKeys = TextDocument['emptyKeys'];

/** A key that is misspelt, or empty, is not missing besides: one slip is told once, where it was made. */
export function oneForEachSlip(found: readonly Finding[], empty: EmptyKeys): Finding[] {
  const misspelt = new Set(
    found.flatMap(({ code, path, meant }) =>
      code === 'unknown-key' && meant !== undefined ? [nameOf(path, meant)] : [],
    ),
  );
  return found.flatMap((finding): Finding[] => {
    if (finding.code !== 'missing') return [finding];
    if (finding.path.length === 0) return [atEmptyKey(finding, empty)];
    const name = finding.path.join('\n');
    if (misspelt.has(name)) return [];
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
