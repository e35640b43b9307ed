import type { Io, Output } from '../io.js';

export type ColourWish = 'auto' | 'always' | 'never';

/**
 * Decides about colour for each stream: the option, then `FORCE_COLOR`, then `NO_COLOR` when it is not empty,
 * then `TERM=dumb`, then whether the stream is a terminal. The drawing packages have three different rules of
 * their own.
 */
export function colourFor(output: Output, env: Io['env'], wish: ColourWish): boolean {
  if (wish !== 'auto') return wish === 'always';
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return env['TERM'] !== 'dumb' && output.isTerminal;
}
