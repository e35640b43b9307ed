import type { ComponentChildren } from 'preact';
import type { DataColumn } from './data-table.js';

interface StackedRow {
  readonly tone?: 'seen' | undefined;
  /** Cells of the row; the first cell is its heading. */
  readonly cells: readonly ComponentChildren[];
}

interface StackedTableProps {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly StackedRow[];
}

/**
 * Draws a table of sentences. On a phone each row becomes a block with its cells stacked below their
 * headings. ARIA roles are explicit because browsers drop table semantics when CSS turns rows into blocks.
 */
export function StackedTable({ caption, columns, rows }: StackedTableProps) {
  return (
    <table class="stacks" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, isFigure }) => (
            <th scope="col" role="columnheader" class={isFigure ? 'figure' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ tone, cells: [name, ...cells] }) => (
          <tr role="row" class={tone}>
            <th scope="row" role="rowheader">
              {name}
            </th>
            {cells.map((cell, at) => (
              <td
                role="cell"
                data-head={columns[at + 1]?.title}
                class={columns[at + 1]?.isFigure ? 'figure' : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
