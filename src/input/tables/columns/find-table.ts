import type { Cell, Rows } from '../../../model/table.js';

/** Names a column goes by, over releases and languages. */
export type Names<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export interface FoundTable<Field extends string> {
  readonly rows: readonly FoundRow<Field>[];
  readonly has: (field: Field) => boolean;
  /** Headers that no name is known for. */
  readonly unknown: readonly string[];
}

export interface FoundRow<Field extends string> {
  readonly cell: (field: Field) => Cell | undefined;
  /** What the file itself calls the column. */
  readonly label: (field: Field) => string;
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
}

/** Some exports have a title and a line of dates above the header. */
const DEEPEST_HEADER = 6;

/** The table under the header that has all of `needed`; `undefined`: this is another export. */
export function findTable<Field extends string>(
  rows: Rows,
  names: Names<Field>,
  needed: readonly NoInfer<Field>[],
): FoundTable<Field> | undefined {
  for (const [at, header] of rows.slice(0, DEEPEST_HEADER).entries()) {
    const columns = columnsOf(header, names);
    if (!needed.every((field) => columns.has(field))) continue;
    const known = new Set(columns.values());
    return {
      has: (field) => columns.has(field),
      rows: rows
        .map((cells, row) => ({
          row: row + 1,
          cell: (field: Field) => cells[columns.get(field) ?? -1],
          label: (field: Field) => header[columns.get(field) ?? -1]?.text ?? field,
          cells,
        }))
        .slice(at + 1)
        .filter(({ cells }) => cells.some(({ text }) => text !== '')),
      unknown: header.filter(({ text }, column) => text !== '' && !known.has(column)).map(({ text }) => text),
    };
  }
  return undefined;
}

function columnsOf<Field extends string>(header: readonly Cell[], names: Names<Field>): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const field of Object.keys(names) as Field[]) {
    const known = names[field].map(plainName);
    const column = header.findIndex(({ text }) => known.includes(plainName(text)));
    if (column >= 0) columns.set(field, column);
  }
  return columns;
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’']/g, "'")
    .replace(/[:：]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
