import { jsonSchema } from '../../../report/schemas.js';
import { json } from '../../../report/writers/json.js';
import type { RunOf } from '../../command/definition.js';
import { EXIT } from '../../exit-codes.js';
import type { define } from './command.js';

/** Runs `schema`: prints the JSON Schema of the log or of a command's output. */
export const run: RunOf<typeof define> = (of, _options, { io }) => {
  io.stdout.write(json(jsonSchema(of)));
  return EXIT.done;
};
