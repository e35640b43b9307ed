import { json } from '../../report/formats/json.js';
import { jsonSchema, type SchemaName } from '../../report/schema/json-schema.js';
import { EXIT } from '../exit-codes.js';
import type { Session } from '../session.js';

/** `schema`: the JSON Schema of the log or of what a command prints. */
export function schema(of: SchemaName, session: Session): number {
  session.io.stdout.write(json(jsonSchema(of)));
  return EXIT.done;
}
