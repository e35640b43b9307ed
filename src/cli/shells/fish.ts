import {
  isFileKind,
  kindName,
  type OptionShape,
  type ProgramShape,
  type ValueShape,
  type WordsOf,
} from '../command/program-shape.js';
import { INSTALL } from './shells.js';

export function fishCompletion(program: ProgramShape, words: WordsOf): string {
  const { name, commands, options } = program;
  const line = (...parts: readonly (string | undefined)[]) =>
    ['complete', '-c', name, ...parts.filter((part) => part !== undefined)].join(' ');
  const optionLine = (condition: string, { short, long, description, value }: OptionShape) =>
    line(
      `-n ${quoted(condition)}`,
      short === undefined ? undefined : `-s ${short.slice(1)}`,
      `-l ${long.slice(2)}`,
      ...(value ? valueParts(value, words) : []),
      `-d ${quoted(description)}`,
    );
  const names = commands.map((command) => command.name).join(' ');
  const none = '__tiktok_earn_command_is';
  return [
    `# ${name} completion for fish. Install: ${INSTALL.fish}`,
    ...Object.entries(words).map(
      ([kind, all]) =>
        `function __tiktok_earn_${kindName(kind)}; printf '%s\\n' ${all.map(quoted).join(' ')}; end`,
    ),
    /** Matches only the first command on the line, not a later word with the name of a command. */
    `function __tiktok_earn_command_is; for word in (commandline -opc)[2..]; if contains -- $word ${names}; test "$word" = "$argv[1]"; return; end; end; test -z "$argv[1]"; end`,
    line('-f'),
    ...commands.map((command) =>
      line(`-n ${quoted(none)}`, `-a ${command.name}`, `-d ${quoted(command.summary)}`),
    ),
    ...options.map((option) => optionLine(none, option)),
    ...commands.flatMap((command) => {
      const seen = `__tiktok_earn_command_is ${command.name}`;
      const [first] = command.arguments;
      return [
        ...(first && offers(first, words)
          ? [line(`-n ${quoted(seen)}`, ...argumentParts(first, words))]
          : []),
        ...command.options.map((option) => optionLine(seen, option)),
      ];
    }),
    '',
  ].join('\n');
}

function offers(value: ValueShape, words: WordsOf): boolean {
  return argumentParts(value, words).length > 0;
}

function argumentParts(value: ValueShape, words: WordsOf): string[] {
  return isFileKind(value) ? ['-F'] : offered(value, words);
}

function valueParts(value: ValueShape, words: WordsOf): string[] {
  return isFileKind(value) ? ['-r', '-F'] : ['-x', ...offered(value, words)];
}

function offered({ kind, choices }: ValueShape, words: WordsOf): string[] {
  if (choices.length > 0) return [`-a ${quoted(choices.join(' '))}`];
  return words[kind] ? [`-a ${quoted(`(__tiktok_earn_${kindName(kind)})`)}`] : [];
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
