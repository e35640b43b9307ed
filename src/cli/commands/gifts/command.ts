import type { Definition } from '../../command/definition.js';

export const giftsCommand: Definition = {
  name: 'gifts',
  summary: 'the Gift catalogue: names, ids, prices',
  description: 'The Gift catalogue, searched by name, id or price in Coins.',
  examples: ['tiktok-earn gifts rose', 'tiktok-earn gifts 29999', 'tiktok-earn gifts universe --json'],
  define: (command, { session, done }) =>
    command
      .argument('[gift...]', 'part of a name, an id, or a price')
      .option('--json', 'as JSON')
      .action(
        done(async (words: string[], options: { json?: boolean }) =>
          (await import('./run.js')).gifts(words, options, session()),
        ),
      ),
};
