// The numbers of a figure as a table: first column names, the others numbers.

type Props = {
  caption: string
  columns: string[]
  rows: string[][]
  /** Which columns hold texts; where it is not said, all but the first hold numbers. */
  texts?: boolean[]
}

export const FigureTable = ({ caption, columns, rows, texts }: Props) => (
  <table class="table">
    <caption>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column, i) => (
          <th key={column} scope="col" class={(texts ? !texts[i] : i > 0) ? 'n' : undefined}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.join()}>
          {row.map((cell, i) =>
            i === 0 ? (
              <th key="name" scope="row">
                {cell}
              </th>
            ) : (
              <td key={`${columns[i]}`} class={texts?.[i] ? undefined : 'n'}>
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
