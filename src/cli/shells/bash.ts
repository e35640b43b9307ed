import {
  type CommandShape,
  choicesName,
  isFileKind,
  kindName,
  type OptionShape,
  type ProgramShape,
  type ValueShape,
  type WordsOf,
} from '../command/program-shape.js';
import { INSTALL } from './shells.js';

/**
 * Returns the completion script for bash 3.2 (macOS) and newer: no associative arrays; no typed word is
 * evaluated.
 */
export function bashCompletion(program: ProgramShape, words: WordsOf): string {
  const { name, commands, options } = program;
  return `# ${name} completion for bash. Install: ${INSTALL.bash}
_tiktok_earn_words() {
  case "$1" in
${wordLists(program, words)
  .map(([kind, all]) => `    ${kind}) printf '%s\\n' ${all.map(quoted).join(' ')} ;;`)
  .join('\n')}
  esac
}
_tiktok_earn_offer() {
  local word typed="$cur" quote=
  case "$typed" in
    \\"* | \\'*) quote=\${typed:0:1}; typed=\${typed:1} ;;
    *) typed=\${typed//\\\\/} ;;
  esac
  local nocase; nocase=$(shopt -p nocasematch); shopt -s nocasematch
  while IFS= read -r word; do
    [[ "$word" == "$prefix$typed"* ]] || continue
    word=\${word#"$prefix"}
    # What would end the quote that is open is offered without one only.
    case "$quote$word" in \\'*\\'* | \\"*[\\"\\$\\\`\\\\!]*) continue ;; esac
    if [ -n "$quote" ]; then COMPREPLY+=("$word"); else COMPREPLY+=("$(printf '%q' "$word")"); fi
  done
  eval "$nocase"
}
_tiktok_earn() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command= options= kind= i
  COMPREPLY=()
  # Bash takes --format=json and rate=alternative apart at the sign.
  local prefix= sign=$COMP_CWORD
  if [ "$cur" = = ]; then cur=; else sign=$((COMP_CWORD - 1)); fi
  if ((sign > 1)) && [ "\${COMP_WORDS[sign]}" = = ]; then
    prev="\${COMP_WORDS[sign-1]}"
    if [[ "$prev" != -* ]]; then prefix="$prev="; prev="\${COMP_WORDS[sign-2]}"; fi
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${commands.map((command) => command.name).join(' | ')}) command="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  case "$command" in
    '') kind=command options=${quoted(flagsOf(options).join('\n'))} ;;
${commands.map(commandCase).join('\n')}
  esac
  case "$command $prev" in
${[{ name: '', options }, ...commands].flatMap(valueCases).join('\n')}
  esac
  if [[ "$cur" == -* && "$kind" != value:* ]]; then kind=options; fi
  kind=\${kind#value:}
  case "$kind" in
    options) _tiktok_earn_offer <<< "$options" ;;
    file) return ;;
    none) ;;
    *) _tiktok_earn_offer < <(_tiktok_earn_words "$kind") ;;
  esac
  [ \${#COMPREPLY[@]} -gt 0 ] || compopt +o default +o bashdefault 2> /dev/null
}
complete -o bashdefault -o default -F _tiktok_earn ${name}
`;
}

function commandCase({ name, options, arguments: [first] }: CommandShape): string {
  return `    ${name}) kind=${first ? kindOf(first) : 'none'} options=${quoted(flagsOf(options).join('\n'))} ;;`;
}

function valueCases({ name, options }: Pick<CommandShape, 'name' | 'options'>): string[] {
  return options.flatMap(({ short, long, value }) => {
    if (!value) return [];
    const flags = [short, long].filter((flag) => flag !== undefined);
    return [
      `    ${flags.map((flag) => quoted(`${name} ${flag}`)).join(' | ')}) kind=value:${kindOf(value)} ;;`,
    ];
  });
}

function flagsOf(options: readonly OptionShape[]): string[] {
  return options.flatMap(({ short, long }) => (short === undefined ? [long] : [short, long]));
}

/** Returns the name of a set of choices, `file`, or the name of another kind, which may have no words. */
function kindOf(value: ValueShape): string {
  if (value.choices.length > 0) return choicesName(value.choices);
  return isFileKind(value) ? 'file' : kindName(value.kind);
}

function wordLists(program: ProgramShape, words: WordsOf): (readonly [string, readonly string[]])[] {
  const { commands, options } = program;
  const values = [
    ...options.map(({ value }) => value),
    ...commands.flatMap((command) => [...command.options.map(({ value }) => value), ...command.arguments]),
  ];
  const choices = values.flatMap((value) => (value && value.choices.length > 0 ? [value.choices] : []));
  return [
    ['command', commands.map(({ name }) => name)],
    ...Object.entries(words).map(([kind, all]) => [kindName(kind), all] as const),
    ...new Map(choices.map((all) => [choicesName(all), all])),
  ];
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
