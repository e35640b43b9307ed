import type { Option } from '@commander-js/extra-typings';
import { Option as CommanderOption } from 'commander';

/** An option of commander whose value has the type that its flags, choices and parser say. */
export function option<Flags extends string>(flags: Flags, description: string): Option<Flags> {
  return new CommanderOption(flags, description) as unknown as Option<Flags>;
}
