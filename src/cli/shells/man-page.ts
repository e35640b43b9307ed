import type { ArgumentShape, CommandShape, OptionShape, ProgramShape } from '../command/program-shape.js';

/** Returns the manual page of all commands, in the man macros that every `man` supports. */
export function manPage(program: ProgramShape): string {
  const { name, version, description, commands, options, examples, exitCodes } = program;
  return `${[
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User Commands"`,
    section('NAME'),
    `${escaped(name)} \\- what a TikTok LIVE earned, and why`,
    section('SYNOPSIS'),
    `.B ${escaped(name)}`,
    'command [options] [files]',
    section('DESCRIPTION'),
    escaped(description),
    '.PP',
    escaped(WHAT),
    section('OPTIONS'),
    ...options.flatMap(optionLines),
    section('COMMANDS'),
    ...commands.flatMap((command) => commandLines(name, command)),
    section('EXIT STATUS'),
    ...exitCodes.flatMap(([code, means]) => ['.TP', `.B ${code}`, escaped(means)]),
    section('ENVIRONMENT'),
    ...ENVIRONMENT.flatMap(([variable, means]) => ['.TP', `.B ${variable}`, escaped(means)]),
    section('EXAMPLES'),
    ...preformatted(examples),
    section('FILES'),
    'It reads and writes the files that are named, and no others. It asks nothing of the network.',
  ].join('\n')}\n`;
}

const WHAT =
  'Likes raise visibility, which is never money: TikTok pays nothing for likes on a LIVE. Gifts and Diamonds, the Creator Fund and its successor, brand partnerships and product promotion are what pays.';

const ENVIRONMENT = [
  ['NO_COLOR', 'when not empty: no colour'],
  ['FORCE_COLOR', 'colour also where the output is no terminal; 0: none'],
  ['DEBUG', 'a bug of ours comes with its stack trace'],
] as const;

function section(title: string): string {
  return `.SH ${title}`;
}

function commandLines(program: string, command: CommandShape): string[] {
  const { name, description, notes, options, examples } = command;
  const synopsis = ['[options]', ...command.arguments.map(argumentText)].join(' ');
  return [
    `.SS ${name}`,
    `.B ${escaped(`${program} ${name}`)}`,
    escaped(synopsis),
    '.PP',
    escaped(description),
    ...(notes === undefined ? [] : ['.PP', ...notes.split('\n').map(escaped)]),
    ...command.arguments.flatMap(argumentLines),
    ...options.flatMap(optionLines),
    '.PP',
    'Examples:',
    '.PP',
    ...preformatted(examples),
  ];
}

function argumentText({ kind, isRequired, isVariadic }: ArgumentShape): string {
  const name = isVariadic ? `${kind}...` : kind;
  return isRequired ? `<${name}>` : `[${name}]`;
}

function argumentLines(argument: ArgumentShape): string[] {
  const { description, choices, byDefault } = argument;
  const more = [
    choices.length > 0 ? `one of ${choices.join(', ')}` : undefined,
    byDefault === undefined ? undefined : `${byDefault} when left out`,
  ].filter((each) => each !== undefined);
  const about = more.length > 0 ? `${description} (${more.join('; ')})` : description;
  return ['.TP', `.I ${escaped(argument.kind)}`, escaped(about)];
}

function optionLines({ short, long, description, value }: OptionShape): string[] {
  const flags = [short, long].filter((flag) => flag !== undefined).map((flag) => `\\fB${escaped(flag)}\\fR`);
  const takes = value ? ` \\fI${escaped(value.kind)}\\fR` : '';
  const choices = value && value.choices.length > 0 ? ` (one of ${value.choices.join(', ')})` : '';
  return ['.TP', `${flags.join(', ')}${takes}`, escaped(`${description}${choices}`)];
}

function preformatted(examples: readonly string[]): string[] {
  return ['.nf', '.RS', ...examples.map(escaped), '.RE', '.fi'];
}

/** Escapes text so that hyphens can be copied and no line begins like a request. */
function escaped(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll("'", '\\(aq');
  return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}
