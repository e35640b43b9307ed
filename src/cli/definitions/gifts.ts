import type { Definition } from './definition.js';

const HELP = `
Examples:
  $ tiktok-earn gifts rose
  $ tiktok-earn gifts 29999
  $ tiktok-earn gifts universe --json`;

export const giftsCommand: Definition = {
  name: 'gifts',
  summary: 'the Gift catalogue: names, ids, prices',
  define: (command, { session, done }) =>
    command
      .description('The Gift catalogue, searched by name, id or price in Coins.')
      .argument('[words...]', 'part of a name, an id, or a price')
      .option('--json', 'as JSON')
      .addHelpText('after', HELP)
      .action(
        done(async (words: string[], options: { json?: boolean }) =>
          (await import('../commands/gifts.js')).gifts(words, options, session()),
        ),
      ),
};
