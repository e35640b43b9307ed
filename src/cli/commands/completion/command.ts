import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';
import { SHELLS } from '../../shells/shells.js';

export const define = (command: Command) =>
  command.addArgument(command.createArgument('[shell]', 'which one').choices(SHELLS));

export const completionCommand: Definition = {
  name: 'completion',
  also: ['completions'],
  summary: 'Tab completes commands, options, Gifts, programs and files',
  description: 'Prints the completion of one shell; without a shell, the one line that installs it in yours.',
  examples: ['tiktok-earn completion', 'tiktok-earn completion fish | source'],
  define,
  load: () => import('./run.js'),
};
