import type { SchemaName } from '../../../report/schemas.js';
import type { Definition } from '../../command/definition.js';

export const schemaCommand: Definition = {
  name: 'schema',
  summary: 'JSON Schema of the log, the estimate, the eligibility',
  description:
    'Prints the JSON Schema (2020-12) of the stream log, of `estimate --json` or of `eligibility --json`.',
  examples: ['tiktok-earn schema log', 'tiktok-earn schema eligibility', 'tiktok-earn schema estimate'],
  define: (command, { session, done }) =>
    command
      .addArgument(
        command
          .createArgument('[of]', 'which one')
          .choices(['log', 'estimate', 'eligibility'])
          .default('log'),
      )
      .action(done(async (of: SchemaName) => (await import('./run.js')).schema(of, session()))),
};
