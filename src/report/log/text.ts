import { stringify } from 'yaml';
import { SCHEMA_LINE } from './schema-line.js';

/** Returns a stream log as people write it: YAML, ids in quotes, with the editor's schema line. */
export function logText(log: unknown): string {
  return `${SCHEMA_LINE}\n${stringify(log, { lineWidth: 0, version: '1.2' })}`;
}

/** Returns only the creator block, in the format `--creator` accepts. */
export function creatorText(creator: unknown): string {
  return stringify({ creator }, { lineWidth: 0, version: '1.2' });
}
