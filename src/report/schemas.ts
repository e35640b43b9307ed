import * as z from 'zod/mini';
import { documentedLogSchema } from '../input/log/schema.js';
import { eligibilitySchema } from './eligibility/schema.js';
import { estimateSchema } from './estimate/schema.js';

export const SCHEMAS = ['log', 'estimate', 'eligibility'] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** JSON Schema 2020-12 of what goes in and what comes out, made from the schemas the program itself uses. */
export function jsonSchema(of: SchemaName): unknown {
  const { $schema, ...rest } = z.toJSONSchema(schemaOf(of), { io: 'input', target: 'draft-2020-12' });
  return { $schema, title: `tiktok-earn ${of === 'log' ? 'stream log' : of}, version 1`, ...rest };
}

function schemaOf(of: SchemaName) {
  if (of === 'log') return documentedLogSchema();
  return of === 'estimate' ? estimateSchema : eligibilitySchema;
}
