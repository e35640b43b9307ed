import type { Option } from '@commander-js/extra-typings';
import { Option as CommanderOption } from 'commander';

/** Creates a commander option whose value type follows from its flags, choices and parser. */
export function option<Flags extends string>(flags: Flags, description: string): Option<Flags> {
  return new CommanderOption(flags, description) as unknown as Option<Flags>;
}
