import type { CheckOptions } from '../commands/check.js';
import type { Definition } from './definition.js';
import { recordingOptions } from './log-options.js';

export const checkCommand: Definition = {
  name: 'check',
  summary: 'validate logs; silent when they are clean',
  description: 'Validates logs. Prints nothing and exits 0 when they are clean.',
  examples: ['tiktok-earn check stream.yaml', 'tiktok-earn check streams/ --json'],
  define: (command, { session, done }) =>
    recordingOptions(
      command
        .argument('<log...>', 'stream logs, folders of them, - for standard input')
        .option('--json', 'problems as data, on standard error'),
    ).action(
      done(async (logs: string[], options: CheckOptions) =>
        (await import('../commands/check.js')).check(logs, options, session()),
      ),
    ),
};
