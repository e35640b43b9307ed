import type { Definition } from '../../command/definition.js';
import { recordingOptions } from '../../options/shared.js';
import type { CheckOptions } from './run.js';

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
        (await import('./run.js')).check(logs, options, session()),
      ),
    ),
};
