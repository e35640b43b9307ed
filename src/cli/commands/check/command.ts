import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';
import { countryOption, creatorOption, hostOption, recordingZoneOption } from '../../options/shared.js';

export const define = (command: Command) =>
  command
    .argument('<log...>', 'stream logs, recordings, folders, - for standard input')
    .option('--json', 'problems as data, on standard error')
    .addOption(countryOption())
    .addOption(hostOption())
    .addOption(recordingZoneOption())
    .addOption(creatorOption());

export const checkCommand: Definition = {
  name: 'check',
  also: ['validate'],
  summary: 'validate logs; silent when they are clean',
  description: 'Validates logs. Prints nothing and exits 0 when they are clean.',
  examples: ['tiktok-earn check stream.yaml', 'tiktok-earn check streams/ --json'],
  define,
  load: () => import('./run.js'),
};
