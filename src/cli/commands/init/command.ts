import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';
import { countryCode } from '../../options/values.js';

export const define = (command: Command) =>
  command
    .argument('[file]', 'where to write it', 'stream.yaml')
    .option('--country <country>', 'your country, two letters', countryCode);

export const initCommand: Definition = {
  name: 'init',
  also: ['new', 'start'],
  summary: 'write a commented log to start from',
  description: 'Writes a commented stream log to start from. Never overwrites.',
  examples: ['tiktok-earn init', 'tiktok-earn init sunday.yaml --country GB'],
  define,
  load: () => import('./run.js'),
};
