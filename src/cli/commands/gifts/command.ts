import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';

export const define = (command: Command) =>
  command.argument('[gift...]', 'part of a name, an id, or a price').option('--json', 'as JSON');

export const giftsCommand: Definition = {
  name: 'gifts',
  also: ['gift'],
  summary: 'the Gift catalogue: names, ids, prices',
  description: 'The Gift catalogue, searched by name, id or price in Coins.',
  examples: ['tiktok-earn gifts rose', 'tiktok-earn gifts 29999', 'tiktok-earn gifts universe --json'],
  define,
  load: () => import('./run.js'),
};
