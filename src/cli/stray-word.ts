import { usageFailure } from './failure.js';
import { shellWord } from './output/shell-word.js';

/** What people type for a command that has another name. */
const ALSO: Readonly<Record<string, string>> = {
  calculate: 'estimate',
  calc: 'estimate',
  earn: 'estimate',
  earnings: 'estimate',
  revenue: 'estimate',
  eligible: 'eligibility',
  validate: 'check',
  convert: 'import',
  html: 'report',
  watch: 'estimate --watch',
  new: 'init',
  start: 'init',
  gift: 'gifts',
  rate: 'rates',
  completions: 'completion',
  version: '--version',
};

/** Says what was meant when the first word is no command but a file, an option of one, or another name. */
export function refuseStrayWord(args: readonly string[], commands: readonly string[]): void {
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
  const meant = ALSO[first.toLowerCase()];
  if (meant !== undefined)
    throw usageFailure(`there is no command ${first}`, `did you mean: tiktok-earn ${meant}`);
  if (/[./\\]/.test(first)) {
    const command = /\.(jsonl|gz|csv|xlsx|zip)$/i.test(first) ? 'import' : 'estimate';
    throw usageFailure(`${first} is no command`, `did you mean: tiktok-earn ${command} ${shellWord(first)}`);
  }
}
