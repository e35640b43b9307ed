/** A cell of a spreadsheet: what is written in it, and whether the sheet holds it as a number. */
export interface Cell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** All rows of a sheet, header and titles above it included. */
export type Rows = readonly (readonly Cell[])[];
