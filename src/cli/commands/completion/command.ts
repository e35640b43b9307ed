import type { Definition } from '../../command/definition.js';
import { SHELLS, type Shell } from '../../shells/shells.js';

export const completionCommand: Definition = {
  name: 'completion',
  summary: 'Tab completes commands, options, Gifts, programs and files',
  description: 'Prints the completion of one shell; without a shell, the one line that installs it in yours.',
  examples: ['tiktok-earn completion', 'tiktok-earn completion fish | source'],
  define: (command, { session, shape, done }) =>
    command
      .addArgument(command.createArgument('[shell]', 'which one').choices(SHELLS))
      .action(
        done(async (shell: Shell | undefined) =>
          (await import('./run.js')).completion(shell, await shape(), session()),
        ),
      ),
};
