import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';
import { ratesOption } from '../../options/shared.js';
import { dayText } from '../../options/values.js';

export const define = (command: Command) =>
  command
    .argument('[rate...]', 'an id, or words to search for')
    .option('--on <day>', 'only what held on that day', dayText)
    .addOption(ratesOption())
    .option('--json', 'as JSON');

export const ratesCommand: Definition = {
  name: 'rates',
  also: ['rate'],
  summary: 'the rate book: every rate with source and date',
  description: 'The rate book. Words search it; the id of a rate shows it whole, with history and sources.',
  examples: [
    'tiktok-earn rates',
    'tiktok-earn rates rpm --on 2023-06-01',
    'tiktok-earn rates scaled-per-live-percentage',
  ],
  define,
  load: () => import('./run.js'),
};
