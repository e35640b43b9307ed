import { SCHEMA_NAMES, type SchemaName } from '../../../report/schema-names.js';
import type { Definition } from '../../command/definition.js';

export const schemaCommand: Definition = {
  name: 'schema',
  summary: 'JSON Schema of the log and of what each command prints',
  description:
    'Prints the JSON Schema (2020-12) of the stream log, of `estimate --json`, of `eligibility --json` or of the sums of `estimate --by … --json`.',
  examples: SCHEMA_NAMES.map((name) => `tiktok-earn schema ${name}`),
  define: (command, { session, done }) =>
    command
      .addArgument(
        command
          .createArgument('[of]', 'which one')
          .choices([...SCHEMA_NAMES])
          .default('log'),
      )
      .action(done(async (of: SchemaName) => (await import('./run.js')).schema(of, session()))),
};
