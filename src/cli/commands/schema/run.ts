import type { SchemaName } from '../../../report/schema-names.js';
import { jsonSchema } from '../../../report/schemas.js';
import { json } from '../../../report/writers/json.js';
import { EXIT } from '../../exit-codes.js';
import type { Session } from '../../output/session.js';

/** `schema`: the JSON Schema of the log or of what a command prints. */
export function schema(of: SchemaName, session: Session): number {
  session.io.stdout.write(json(jsonSchema(of)));
  return EXIT.done;
}
