import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';

export const define = (command: Command) => command;

export const manCommand: Definition = {
  name: 'man',
  also: ['manual'],
  summary: 'the manual page',
  description: 'Prints the manual page, all commands and options in one, as `man` reads it.',
  examples: ['tiktok-earn man | man -l -', 'tiktok-earn man > tiktok-earn.1'],
  define,
  load: () => import('./run.js'),
};
