import path from 'node:path';
import type { Text, View } from '../../report/view.js';
import { json, jsonList, ndjsonLines } from '../../report/writers/json.js';
import { usageFailure } from '../failure.js';
import { draw, type Session } from './session.js';

export interface Target {
  readonly session: Session;
  /** Whether the output is a file, which has no colours and its own width. */
  readonly toFile: boolean;
  /** Whether several reports were requested; JSON is then a list, even with one element. */
  readonly several: boolean;
}

interface FormatRow {
  /** Extensions of output files in this format. */
  readonly extensions: readonly string[];
  /** Whether the format is for programs; problems are then written as data, too. */
  readonly isData: boolean;
  readonly has: (view: View<never>) => boolean;
  readonly write: <R>(view: View<R>, reports: Iterable<R>, target: Target) => Promise<Text>;
}

/** All formats. Each has one entry here and one writer in every view that supports it. */
const FORMATS = {
  table: {
    extensions: ['.txt'],
    isData: false,
    has: (view) => view.table !== undefined,
    write: async (view, reports, { session, toFile }) =>
      draw(session, toFile, (await view.table?.(reports)) ?? refuse(view, 'table')),
  },
  json: {
    extensions: ['.json'],
    isData: true,
    has: (view) => view.isData !== false,
    write: async (_view, reports, { several }) => {
      if (several) return jsonList(reports);
      const [report] = reports;
      return json(report);
    },
  },
  ndjson: {
    extensions: ['.ndjson', '.jsonl'],
    isData: true,
    has: (view) => view.isData !== false,
    write: async (view, reports) => ndjsonLines(view.lines?.(reports) ?? reports),
  },
  csv: {
    extensions: ['.csv'],
    isData: false,
    has: (view) => view.csv !== undefined,
    write: async (view, reports) => (await view.csv?.(reports)) ?? refuse(view, 'csv'),
  },
  markdown: {
    extensions: ['.md'],
    isData: false,
    has: (view) => view.markdown !== undefined,
    write: async (view, reports) => (await view.markdown?.(reports)) ?? refuse(view, 'markdown'),
  },
  html: {
    extensions: ['.html', '.htm'],
    isData: false,
    has: (view) => view.html !== undefined,
    write: async (view, reports) => (await view.html?.(reports)) ?? refuse(view, 'html'),
  },
} as const satisfies Record<string, FormatRow>;

export type Format = keyof typeof FORMATS;

const NAMES = Object.keys(FORMATS) as Format[];

export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

export function isData(format: Format): boolean {
  return FORMATS[format].isData;
}

/** Throws when the view does not support the format; called before anything is read. */
export function requireFormat<R>(view: View<R>, format: Format): void {
  if (!FORMATS[format].has(view)) refuse(view, format);
}

export function writeReports<R>(
  format: Format,
  view: View<R>,
  reports: Iterable<R>,
  target: Target,
): Promise<Text> {
  return FORMATS[format].write(view, reports, target);
}

function refuse<R>(view: View<R>, format: string): never {
  const others = NAMES.filter((name) => FORMATS[name].has(view));
  const page = format === 'html' ? '; a page has it: tiktok-earn report LOG -o report.html' : '';
  throw usageFailure(`${view.what} is not printed as ${format}`, `there is ${others.join(', ')}${page}`);
}

export interface FormatOptions {
  readonly format?: string | undefined;
  readonly json?: boolean | undefined;
  readonly output?: string | undefined;
}

/** Extensions under which programs would treat a text as a damaged file. */
const NOT_OURS: ReadonlySet<string> = new Set(
  '.pdf .xlsx .xls .ods .doc .docx .odt .rtf .yaml .yml .parquet .png .jpg .zip .gz'.split(' '),
);

/** Returns the format given by `--format`, `--json` or the name of the output file. */
export function formatFor({ format, json: asJson, output }: FormatOptions): Format {
  if (asJson === true && format !== undefined && format !== 'json') {
    throw usageFailure(`--json and --format ${format} are two different formats`, 'give one of them');
  }
  if (asJson === true) return 'json';
  if (format !== undefined && isFormat(format)) return format;
  if (output === undefined || output === '-') return 'table';
  const extension = path.extname(output).toLowerCase();
  const known = NAMES.find((name) => FORMATS[name].extensions.some((each) => each === extension));
  if (known === undefined && NOT_OURS.has(extension)) {
    const hint = 'name a file that ends in .txt, .md, .html, .csv (Excel opens it), .json or .ndjson';
    throw usageFailure(`${output}: nothing is written as ${extension}`, hint);
  }
  return known ?? 'table';
}
