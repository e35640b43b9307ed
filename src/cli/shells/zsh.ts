import {
  type ArgumentShape,
  isFileKind,
  kindName,
  type OptionShape,
  type ProgramShape,
  type ValueShape,
  type WordsOf,
} from '../command/program-shape.js';
import { quoted } from './bash.js';
import { INSTALL } from './shells.js';

export function zshCompletion(program: ProgramShape, words: WordsOf): string {
  const { name, commands, options } = program;
  const option = optionSpec(actionOf(words));
  const argument = argumentSpec(actionOf(words));
  return `#compdef ${name}
# ${name} completion for zsh. Install: ${INSTALL.zsh}
${Object.entries(words)
  .map(
    ([kind, all]) =>
      `_tiktok_earn_${kindName(kind)}() { local -a all; all=(${all.map(quoted).join(' ')}); compadd -M 'm:{a-zA-Z}={A-Za-z}' -a all }`,
  )
  .join('\n')}
_tiktok_earn() {
  local context state state_descr line
  local -A opt_args
  local -a commands
  commands=(
${commands.map((command) => `    ${quoted(`${command.name}:${command.summary}`)}`).join('\n')}
    'help:how to use a command'
  )
  _arguments -C ${options.map(option).join(' ')} '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands command commands ;;
    rest)
      case $line[1] in
${commands
  .map(
    (command) =>
      `        ${command.name}) _arguments ${[...command.options.map(option), ...command.arguments.map(argument)].join(' ')} ;;`,
  )
  .join('\n')}
        help) _describe -t commands command commands ;;
      esac ;;
  esac
}
if [ "$funcstack[1]" = _tiktok_earn ]; then
  _tiktok_earn "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _tiktok_earn ${name}
fi
`;
}

type Spec = (value: ValueShape) => string;

/** Returns an option spec, e.g. `'(-f --format)'{-f+,--format=}'[how to print it]:format:(table json)'`. */
function optionSpec(action: Spec): (option: OptionShape) => string {
  return ({ short, long, description, value }) => {
    const about = `[${bracketed(description)}]${value ? `:${bracketed(value.kind)}:${action(value)}` : ''}`;
    const [shortFlag, longFlag] = value ? [`${short}+`, `${long}=`] : [short, long];
    if (short === undefined) return quoted(`${longFlag}${about}`);
    return `'(${short} ${long})'{${shortFlag},${longFlag}}${quoted(about)}`;
  };
}

function argumentSpec(action: Spec): (argument: ArgumentShape, at: number) => string {
  return (argument, at) =>
    quoted(`${argument.isVariadic ? '*' : at + 1}:${argument.kind}:${action(argument)}`);
}

/** Returns the completion action of a value; a blank means there is nothing to offer. */
function actionOf(words: WordsOf): Spec {
  return (value) => {
    if (value.choices.length > 0) return `(${value.choices.join(' ')})`;
    if (isFileKind(value)) return '_files';
    return words[value.kind] ? `_tiktok_earn_${kindName(value.kind)}` : ' ';
  };
}

function bracketed(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&');
}
