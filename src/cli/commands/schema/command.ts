import type { Command } from '@commander-js/extra-typings';
import { SCHEMA_NAMES } from '../../../report/schema-names.js';
import type { Definition } from '../../command/definition.js';

export const define = (command: Command) =>
  command.addArgument(
    command
      .createArgument('[of]', 'which one')
      .choices(SCHEMA_NAMES)
      .default('log' as const),
  );

export const schemaCommand: Definition = {
  name: 'schema',
  summary: 'JSON Schema of the log and of what each command prints',
  description:
    'Prints the JSON Schema (2020-12) of the stream log, of what `estimate`, `eligibility`, `rates` and `gifts` print with --json, of the sums of `estimate --by … --json`, or of problems as data.',
  examples: SCHEMA_NAMES.map((name) => `tiktok-earn schema ${name}`),
  define,
  load: () => import('./run.js'),
};
