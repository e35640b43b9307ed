import type * as z from 'zod/mini';

export { documented as field } from '../../input/log/described.js';

/** Immutable value of the type its schema describes. */
export type Reported<S extends z.ZodMiniType> = Immutable<z.infer<S>>;

type Immutable<T> = T extends readonly (infer Element)[]
  ? readonly Immutable<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;
