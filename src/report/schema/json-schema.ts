import * as z from 'zod/mini';
import { documentedLogSchema } from '../../input/log/schema.js';
import { estimateSchema } from './estimate-schema.js';

/** JSON Schema 2020-12 of what goes in and what comes out, made from the schemas the program itself uses. */
export function jsonSchema(of: 'log' | 'estimate'): unknown {
  const schema = of === 'log' ? documentedLogSchema() : estimateSchema;
  const title = of === 'log' ? 'tiktok-earn stream log, version 1' : 'tiktok-earn estimate, version 1';
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title, ...rest };
}
