import type { ComponentChildren } from 'preact';

interface Props {
  /** Names the layout of its rows. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}

/** A table with its head; where it is narrow, each row is drawn as a card. */
export function DataTable({ name, caption, columns, children }: Props) {
  return (
    <table class={`watch-table watch-${name}`}>
      <caption class="watch-caption">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
