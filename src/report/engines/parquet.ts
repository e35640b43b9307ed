import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { EVENT_COLUMNS, type EventRow } from './event-rows.js';

interface ParquetRows {
  readonly add: (row: EventRow) => void;
  /** Finishes the file and returns its bytes in pieces. */
  readonly done: () => readonly Uint8Array[];
}

/** Number of rows packed at a time. */
const ROWS = 50_000;

/** Packs event rows into a Parquet file, keeping only packed rows and the current row group in memory. */
export function parquetRows(): ParquetRows {
  const pieces: Uint8Array[] = [];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: 'tiktok-earn' });
  let rows: EventRow[] = [];
  const take = () => {
    pieces.push(new Uint8Array(bytes.getBuffer()));
    bytes.index = 0;
  };
  const pack = () => {
    if (rows.length === 0) return;
    const columnData = EVENT_COLUMNS.map(({ name, type }) => ({
      name,
      data: rows.map((row) => (type === 'INT64' ? whole(row[name]) : row[name])),
    }));
    writer.write({ columnData, rowGroupSize: ROWS });
    take();
    rows = [];
  };
  return {
    add: (row) => {
      rows.push(row);
      if (rows.length === ROWS) pack();
    },
    done: () => {
      pack();
      writer.finish();
      take();
      return pieces;
    },
  };
}

function whole(value: EventRow[keyof EventRow]): bigint | undefined {
  return value === undefined ? undefined : BigInt(value as number);
}

const TYPES = {
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INT64: { type: 'INT64' },
  BOOLEAN: { type: 'BOOLEAN' },
} as const;

const SCHEMA = [
  { name: 'root', num_children: EVENT_COLUMNS.length },
  ...EVENT_COLUMNS.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] })),
];
