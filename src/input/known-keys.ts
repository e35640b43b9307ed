import type * as z from 'zod/mini';
import type { Path } from '../model/problem.js';

type AnySchema = z.core.$ZodType;

interface Definition {
  shape?: Record<string, AnySchema>;
  element?: AnySchema;
  innerType?: AnySchema;
  valueType?: AnySchema;
  options?: AnySchema[];
}

/** Every key of a schema, wherever it belongs. */
export function allKeys(schema: AnySchema): string[] {
  const def = schema._zod.def as Definition;
  const inside = [
    def.element,
    def.innerType,
    def.valueType,
    ...(def.options ?? []),
    ...Object.values(def.shape ?? {}),
  ];
  const below = inside.flatMap((each) => (each ? allKeys(each) : []));
  return [...new Set([...Object.keys(def.shape ?? {}), ...below])];
}

/** The keys a schema knows at a path, in its own order; of a union, those of all branches. */
export function keysAt(schema: AnySchema, path: Path): string[] {
  const def = schema._zod.def as Definition;
  if (def.innerType) return keysAt(def.innerType, path);
  if (def.options) return [...new Set(def.options.flatMap((option) => keysAt(option, path)))];
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(def.shape ?? {});
  const next =
    def.element ?? def.valueType ?? (Object.hasOwn(def.shape ?? {}, step) ? def.shape?.[step] : undefined);
  return next ? keysAt(next, rest) : [];
}
