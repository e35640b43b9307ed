import type { ComponentChildren } from 'preact';
import type { DataColumn } from './data-table.js';

export interface StackedRow {
  readonly tone?: 'seen' | undefined;
  /** The first cell names the row. */
  readonly cells: readonly ComponentChildren[];
}

export interface StackedTableProps {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly StackedRow[];
}

/**
 * A table of sentences. On a phone each row is a block of its own, its cells one below the other with their heads.
 * Roles are written out: where CSS makes blocks of rows, a browser no longer takes them for a table.
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
