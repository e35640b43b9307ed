import type { Definition } from '../../command/definition.js';
import { dayText } from '../../options/values.js';

export const ratesCommand: Definition = {
  name: 'rates',
  summary: 'the rate book: every rate with source and date',
  description: 'The rate book. Words search it; the id of a rate shows it whole, with history and sources.',
  examples: [
    'tiktok-earn rates',
    'tiktok-earn rates rpm --on 2023-06-01',
    'tiktok-earn rates scaled-per-live-percentage',
  ],
  define: (command, { session, done }) =>
    command
      .argument('[rate...]', 'an id, or words to search for')
      .option('--on <day>', 'only what held on that day', dayText)
      .option('--rates <file>', 'your own rates, laid over the shipped ones')
      .option('--json', 'as JSON')
      .action(
        done(async (words: string[], options: { json?: boolean; on?: string; rates?: string }) =>
          (await import('./run.js')).rates(words, options, session()),
        ),
      ),
};
