import type * as z from 'zod/mini';
import type { Path } from '../../model/problem.js';
import { entryOf, type KeyPlaces } from '../text/mistakes/key-places.js';

type AnySchema = z.core.$ZodType;

interface Definition {
  shape?: Record<string, AnySchema>;
  element?: AnySchema;
  innerType?: AnySchema;
  valueType?: AnySchema;
  options?: AnySchema[];
}

/** Every key of a schema, and below which keys it belongs; of a list, below the name of the list. */
export function keyPlaces(schema: AnySchema): KeyPlaces {
  const parents = new Map<string, string[]>();
  const visit = (each: AnySchema | undefined, parent: string): void => {
    if (!each) return;
    const { shape = {}, element, innerType, valueType, options = [] } = each._zod.def as Definition;
    for (const inside of [element, innerType, ...options]) visit(inside, parent);
    visit(valueType, entryOf(parent));
    for (const [key, child] of Object.entries(shape)) {
      parents.set(key, [...(parents.get(key) ?? []), parent]);
      visit(child, key);
    }
  };
  visit(schema, '');
  return { parentsOf: (key) => parents.get(key) ?? [] };
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
