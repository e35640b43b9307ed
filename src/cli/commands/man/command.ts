import type { Definition } from '../../command/definition.js';

export const manCommand: Definition = {
  name: 'man',
  summary: 'the manual page',
  description: 'Prints the manual page, all commands and options in one, as `man` reads it.',
  examples: ['tiktok-earn man | man -l -', 'tiktok-earn man > tiktok-earn.1'],
  define: (command, { session, shape, done }) =>
    command.action(done(async () => (await import('./run.js')).man(await shape(), session()))),
};
