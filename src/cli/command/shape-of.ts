import { type Argument, Command, type Option } from 'commander';
import { VERSION } from '../version.js';
import type { Definition } from './definition.js';
import type { ArgumentShape, CommandShape, OptionShape, ProgramShape, ValueShape } from './program-shape.js';

interface ProgramParts extends Pick<ProgramShape, 'description' | 'examples' | 'exitCodes'> {
  readonly root: Command;
  readonly commands: readonly Definition[];
}

/** Returns the whole command line as a value, derived from the same definitions that parse it. */
export function programShape({ root, commands, ...told }: ProgramParts): ProgramShape {
  return {
    ...told,
    name: 'tiktok-earn',
    version: VERSION,
    options: optionsOf(root),
    commands: commands.map(commandShape),
  };
}

function commandShape({ name, summary, description, notes, examples, define }: Definition): CommandShape {
  const command = new Command(name);
  define(command as unknown as Parameters<typeof define>[0]);
  return {
    name,
    summary,
    description,
    notes: notes?.(),
    arguments: command.registeredArguments.map(argumentShape),
    options: optionsOf(command),
    examples,
  };
}

function argumentShape(argument: Argument): ArgumentShape {
  return {
    kind: argument.name(),
    choices: argument.argChoices ?? [],
    description: argument.description,
    isRequired: argument.required,
    isVariadic: argument.variadic,
    byDefault: typeof argument.defaultValue === 'string' ? argument.defaultValue : undefined,
  };
}

function optionsOf(command: Command): OptionShape[] {
  const help: OptionShape = { short: '-h', long: '--help', description: 'display help', value: undefined };
  return [...command.options.map(optionShape), help];
}

function optionShape({ short, long, flags, description, argChoices }: Option): OptionShape {
  const [, kind] = /[<[]([^\]>]+)[\]>]/.exec(flags) ?? [];
  const value: ValueShape | undefined = kind === undefined ? undefined : { kind, choices: argChoices ?? [] };
  return { short, long: long ?? '', description, value };
}
