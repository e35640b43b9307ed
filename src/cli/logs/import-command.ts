import { shellWord } from '../output/shell-word.js';
import type { RecordingOptions } from './log-source.js';

/** Returns the command that imports a file, with the options that the user has already given. */
export function importCommand(name: string, options: RecordingOptions, target: string): string {
  const { country, creator, tz, host } = options;
  const isOwned = country !== undefined || creator !== undefined;
  const words = [
    'tiktok-earn import',
    shellWord(name),
    ...(creator === undefined ? [`--country ${country ?? 'XX'}`] : [`--creator ${shellWord(creator)}`]),
    ...(tz === undefined ? [] : [`--tz ${tz}`]),
    ...(host === undefined ? [] : [`--host ${host}`]),
    `-o ${target}`,
  ];
  return `${words.join(' ')}${isOwned ? '' : ' (XX: your country, like US or GB)'}`;
}
