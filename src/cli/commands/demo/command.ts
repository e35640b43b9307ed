import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';

export const define = (command: Command) =>
  command
    .option('--log', 'print the log itself instead')
    .option('--explain', 'show how each amount was made, down to quantity × rate');

export const demoCommand: Definition = {
  name: 'demo',
  summary: 'see it work on a LIVE that comes with it',
  description:
    'The estimate of a LIVE that comes with the program, and how to go on. Needs no file and writes none.',
  examples: ['tiktok-earn demo', 'tiktok-earn demo --explain', 'tiktok-earn demo --log > stream.yaml'],
  define,
  load: () => import('./run.js'),
};
