import * as z from 'zod/mini';
import { streamLogSchema } from './schema.js';

/** The same schema, compiled: worth its loading time from some hundred logs on. It only says yes or no. */
export const compiledLogSchema = z.compile(streamLogSchema);
