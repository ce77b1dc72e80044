// Heads that name several columns: „Gemeldet / gespeichert", „Scorewert / Ratingstufe", „Score und Empfänger". Their cells stack the values.
import type { Head } from './heads.ts'
import { join } from './join.ts'
import type { Column, RecordSet } from './layout.ts'
import { linesFrom } from './lines.ts'
import { columnOf } from './stems.ts'

/** All columns that the head of a cell names, in order; its own one alone where it names no other. */
export function namesOf(head: Head, cell: Head['cells'][number]): Column[] {
  if (!cell.column) return []
  const words = head.words.filter(
    ({ box, size }) => box[0] > cell.box[0] - size && box[0] < cell.box[2] + 0.6 * size,
  )
  const named = namesIn(join(linesFrom(words).map((row) => row.words)).text, head.set)
  return named.length > 1 && named.includes(cell.column) ? named : [cell.column]
}

/** Columns that a printed head names, in order: „Gemeldet / gespeichert", „Score und Empfänger"; one for a head with one name. */
function namesIn(head: string, set: RecordSet): Column[] {
  const known = (text: string): Column | null => columnOf(text, set.columns)
  const all = known(head)
  const pieces = head.split(/\s*[/&+,|]\s*|\s+(?:und|sowie|oder|bzw\.)\s+/u).filter(Boolean)
  if (pieces.length < 2) return all ? [all] : []
  const named = pieces.map(known)
  const [first] = named
  // „Konto- oder Vertragsnummer" is one name.
  if (!first || named.some((one) => !one) || new Set(named).size < named.length)
    return all ? [all] : []
  return named.flatMap((one) => one ?? [])
}
