// Sums are written as sums: label left, figure right, the total between a thin and a double rule.
import type { ComponentChildren } from 'preact'

export type SumRow = { label: ComponentChildren; value: string }

export const Sum = ({
  rows,
  total,
  caption,
  lang,
}: {
  rows: SumRow[]
  total: SumRow | null
  caption?: string
  /** When the labels are in another language than the page. */
  lang?: string | undefined
}) => (
  <table class="sum" lang={lang}>
    {caption ? <caption class="hidden">{caption}</caption> : null}
    <tbody>
      {rows.map((row, i) => (
        <tr key={String(i)}>
          <th scope="row">{row.label}</th>
          <td class="num">{row.value}</td>
        </tr>
      ))}
      {total ? (
        <tr class="total">
          <th scope="row">{total.label}</th>
          <td class="num">{total.value}</td>
        </tr>
      ) : null}
    </tbody>
  </table>
)
