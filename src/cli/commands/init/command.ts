import type { Definition } from '../../command/definition.js';
import { countryCode } from '../../options/values.js';

export const initCommand: Definition = {
  name: 'init',
  summary: 'write a commented log to start from',
  description: 'Writes a commented stream log to start from. Never overwrites.',
  examples: ['tiktok-earn init', 'tiktok-earn init sunday.yaml --country GB'],
  define: (command, { session, done }) =>
    command
      .argument('[file]', 'where to write it', 'stream.yaml')
      .option('--country <country>', 'your country, two letters', countryCode)
      .action(
        done(async (file: string, options: { country?: string }) =>
          (await import('./run.js')).init(file, options, session()),
        ),
      ),
};
