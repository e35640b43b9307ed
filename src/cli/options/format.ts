import path from 'node:path';
import { usageFailure } from '../failure.js';

export const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown'] as const;
export const ESTIMATE_FORMATS = [...FORMATS, 'html'] as const;
export type Format = (typeof ESTIMATE_FORMATS)[number];

export interface FormatOptions {
  readonly format?: string | undefined;
  readonly json?: boolean | undefined;
  readonly output?: string | undefined;
}

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

/** Programs would take a text of that name for a damaged file. */
const NOT_OURS: ReadonlySet<string> = new Set(
  '.pdf .xlsx .xls .ods .doc .docx .odt .rtf .yaml .yml .parquet .png .jpg .zip .gz'.split(' '),
);

/** `--format`, `--json`, or what the name of the output file says. */
export function formatFor({ format, json, output }: FormatOptions): Format {
  if (json === true && format !== undefined && format !== 'json') {
    throw usageFailure(`--json and --format ${format} are two different formats`, 'give one of them');
  }
  if (json === true) return 'json';
  const asked = ESTIMATE_FORMATS.find((each) => each === format);
  if (asked !== undefined || output === undefined || output === '-') return asked ?? 'table';
  const extension = path.extname(output).toLowerCase();
  const known = BY_EXTENSION[extension];
  if (known === undefined && NOT_OURS.has(extension)) {
    const hint = 'name a file that ends in .txt, .md, .html, .csv (Excel opens it), .json or .ndjson';
    throw usageFailure(`${output}: nothing is written as ${extension}`, hint);
  }
  return known ?? 'table';
}
