import * as z from 'zod/mini';
import { documentedLogSchema } from '../input/log/schema.js';
import { eligibilitySchema } from './eligibility/report.js';
import { estimateSchema } from './estimate/report.js';
import { explanationSchema } from './explanation/report.js';
import { giftsSchema } from './gifts/report.js';
import { problemsSchema } from './problems/report.js';
import { ratesSchema } from './rates/report.js';
import type { SchemaName } from './schema-names.js';
import { sumsSchema } from './sums/report.js';

const SCHEMAS: Readonly<Record<SchemaName, () => z.ZodMiniType>> = {
  log: documentedLogSchema,
  estimate: () => estimateSchema,
  eligibility: () => eligibilitySchema,
  sums: () => sumsSchema,
  rates: () => ratesSchema,
  gifts: () => giftsSchema,
  explanation: () => explanationSchema,
  problems: () => problemsSchema,
};

/**
 * Returns the JSON Schema 2020-12 of an input or output, generated from the schemas the program itself uses.
 */
export function jsonSchema(of: SchemaName): unknown {
  const { $schema, ...rest } = z.toJSONSchema(SCHEMAS[of](), { io: 'input', target: 'draft-2020-12' });
  return { $schema, title: `tiktok-earn ${of === 'log' ? 'stream log' : of}, version 1`, ...rest };
}
