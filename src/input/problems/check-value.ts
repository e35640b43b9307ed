import type * as z from 'zod/mini';
import type { Finding } from '../../model/problem.js';
import { findings } from './schema-findings.js';
import { type Sound, soundness } from './sound.js';

interface CheckedValue<T> {
  /** `undefined` when the schema refuses it. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/** The checks of a text for a value that never was one: by the schema, and by `look` for what no schema can tell. */
export function checkValue<T>(
  given: unknown,
  schema: z.ZodMiniType<T>,
  look: (written: T, sound: Sound) => Finding[],
): CheckedValue<T> {
  const checked = schema.safeParse(given);
  const issues = checked.error?.issues ?? [];
  const isMap = typeof given === 'object' && given !== null && !Array.isArray(given);
  const seen = isMap ? look(given as T, soundness(issues)) : [];
  return {
    value: checked.success ? checked.data : undefined,
    findings: [...findings(issues, schema, given), ...seen],
  };
}
