import type * as z from 'zod/mini';

/** Is everything at this path as the schema wants it? */
export type Sound = (...path: (string | number)[]) => boolean;

/** A part is sound when no issue lies at it, inside it, or around it; an unknown key beside it does no harm. */
export function soundness(issues: readonly z.core.$ZodIssue[]): Sound {
  if (issues.length === 0) return () => true;
  const broken = issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => path.join('\n'));
  const around = new Set(broken);
  const inside = new Set(issues.flatMap(({ path }) => path.map((_, at) => path.slice(0, at + 1).join('\n'))));
  return (...path) => {
    if (inside.has(path.join('\n'))) return false;
    return !path.some((_, at) => around.has(path.slice(0, at).join('\n')));
  };
}
