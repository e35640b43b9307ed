import type { Definition } from './command/definition.js';
import { usageFailure } from './failure.js';
import { shellWord } from './output/shell-word.js';

type Named = Pick<Definition, 'name' | 'also'>;

/**
 * Throws with a hint when the first word is not a command but a file, an option of a command, or another
 * name.
 */
export function refuseStrayWord(args: readonly string[], definitions: readonly Named[]): void {
  const commands = definitions.map(({ name }) => name);
  const [first = ''] = args;
  const at = args.findIndex((arg) => commands.includes(arg));
  if (/^-{1,2}[a-z]/.test(first) && at > 0 && !/^--(no-)?color|^--(help|version)$|^-[hV]$/.test(first)) {
    const command = args[at] ?? '';
    throw usageFailure(
      `${first} stands before the command`,
      `write it after it: tiktok-earn ${command} ${first}`,
    );
  }
  if (first.startsWith('-') || first === '' || first === 'help' || commands.includes(first)) return;
  const meant = meantBy(first.toLowerCase(), definitions);
  if (meant !== undefined)
    throw usageFailure(`there is no command ${first}`, `did you mean: tiktok-earn ${meant}`);
  if (/[./\\]/.test(first)) {
    const command = /\.(jsonl|gz|csv|xlsx|zip)$/i.test(first) ? 'import' : 'estimate';
    throw usageFailure(`${first} is no command`, `did you mean: tiktok-earn ${command} ${shellWord(first)}`);
  }
}

function meantBy(word: string, definitions: readonly Named[]): string | undefined {
  if (word === 'version') return '--version';
  if (word === 'watch') return 'estimate --watch';
  return definitions.find(({ also }) => also?.includes(word))?.name;
}
