import * as z from 'zod/mini';
import { streamLogSchema } from './schema.js';

/** The compiled schema: worth its loading time from some hundred logs on. It only accepts or rejects. */
export const compiledLogSchema = z.compile(streamLogSchema);
