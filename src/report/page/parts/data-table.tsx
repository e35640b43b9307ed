import type { ComponentChildren } from 'preact';

export interface DataColumn {
  readonly title: string;
  /** Whether the column holds figures, which are right-aligned. */
  readonly isFigure?: boolean;
}

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  /** Rows of cells; the first cell of each row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly totals?: readonly (readonly ComponentChildren[])[];
}

/** Draws a table that scrolls horizontally when it is wider than the screen. */
export function DataTable({ caption, columns, rows, totals = [] }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table class="data">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isFigure }) => (
              <th scope="col" class={isFigure ? 'figure' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => bodyRow(row, columns))}</tbody>
        {totals.length > 0 ? <tfoot>{totals.map((row) => bodyRow(row, columns))}</tfoot> : null}
      </table>
    </section>
  );
}

function bodyRow(row: readonly ComponentChildren[], columns: readonly DataColumn[]) {
  return (
    <tr>
      {row.map((cell, at) => {
        const figure = columns[at]?.isFigure ? 'figure' : undefined;
        return at === 0 ? <th scope="row">{cell}</th> : <td class={figure}>{cell}</td>;
      })}
    </tr>
  );
}
