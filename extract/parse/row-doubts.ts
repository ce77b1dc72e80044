// Signs that the cells of a row were not parted where they end.
import { SHORT_FORMS } from './company.ts'
import type { ValueType } from './layout.ts'
import type { Cell, Table } from './table.ts'
import { isFirm, typed } from './typed.ts'

const FORM = new RegExp(`^(?:${SHORT_FORMS})[,;)]?$`, 'u')

/** Two companies in one cell, or a cell that begins in the middle of a name or word: rows were not parted where they end. */
export function isMixed(cell: Cell): boolean {
  const text = cell.text.replace(/(?:GmbH|AG|SE|UG) ?& ?Co\.? ?(?:KGaA|KG|OHG)/gu, 'KG')
  if (cell.column.type === 'party' && !/[(,;]|übernommen|vormals/u.test(text)) {
    const words = text.split(' ')
    return words.filter((word) => FORM.test(word)).length > 1 || FORM.test(words[0] ?? '')
  }
  const count = (sign: RegExp) => (text.match(sign) ?? []).length
  return cell.column.id === 'type' && count(/\(/gu) !== count(/\)/gu)
}

/** A text cell that holds what an empty cell of its row lacks: „SCHUFA-Score für C Banken" beside no rating. */
export function tookOver(table: Table, row: Table['rows'][number]): boolean {
  const lacking = table.head.cells.flatMap(({ column }) =>
    column &&
    isFirm(column.type) &&
    !row.cells.some((cell) => cell.column === column && typed(column.type, cell.text) !== null)
      ? [column.type]
      : [],
  )
  return row.cells.some((cell) => {
    const { type: own, id } = cell.column
    if (!['text', 'party', 'number'].includes(own)) return false
    const words = cell.text.split(' ')
    const parts = words.flatMap((word, i) => [word, `${word} ${words[i + 1] ?? ''}`, `${word} %`])
    return lacking.some((type) => parts.some((part) => isOf(type, part, own, id)))
  })
}

/** A figure or a sign alone may be part of a name or a number; a day, a share, an amount with cents is none. */
function isOf(type: ValueType, part: string, own: ValueType, id: string): boolean {
  if (typed(type, part) === null) return false
  const isScore = id === 'name' || id === 'meaning'
  switch (type) {
    case 'date':
      return /^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(part)
    case 'money':
      return own !== 'number' && /,\d{2}/u.test(part)
    case 'percent':
      return own !== 'number'
    case 'rating':
      return isScore
    case 'points':
      return isScore && /^\d{3,4}$/u.test(part)
    default:
      return false
  }
}
