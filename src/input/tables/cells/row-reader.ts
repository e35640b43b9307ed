import { exactLikes, type LikeCount } from '../../../model/visibility.js';
import type { FoundRow } from '../columns/find-table.js';
import { type DecimalSign, type Read, readLength, readLocalTime, readWhole } from './cells.js';

/** Reads the cells of one row and keeps the first that cannot be told. */
export interface RowReader<Field extends string> {
  readonly text: (field: Field) => string | undefined;
  readonly whole: (field: Field) => number | undefined;
  readonly likes: (field: Field) => LikeCount | undefined;
  readonly length: (field: Field, bare?: 'hours') => number | undefined;
  readonly time: (field: Field) => string | undefined;
  /** What is wrong with the row; the first of it. */
  readonly fault: () => string | undefined;
}

export function rowReader<Field extends string>(
  { cell, label }: FoundRow<Field>,
  sign: DecimalSign,
): RowReader<Field> {
  let fault: string | undefined;
  const take = <T>(field: Field, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value;
    fault ??= `${label(field)}: ${read.unclear}`;
    return undefined;
  };
  return {
    text: (field) => {
      const text = cell(field)?.text ?? '';
      return /^(-|–|N\/A)?$/i.test(text) ? undefined : text;
    },
    whole: (field) => take(field, readWhole(cell(field), sign)),
    likes: (field) => {
      const taps = take(field, readWhole(cell(field), sign));
      return taps === undefined ? undefined : exactLikes(taps);
    },
    length: (field, bare) => take(field, readLength(cell(field), sign, bare)),
    time: (field) => take(field, readLocalTime(cell(field))),
    fault: () => fault,
  };
}
