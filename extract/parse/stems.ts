// Labels that no synonym names word for word: „Datum der Erstmeldung" is known by the stems that its words hold. A label is known only where one
// column of a set, and no other, has such stems.
import type { Column } from './layout.ts'
import { normal } from './normal.ts'

/** Longer text is a sentence. */
const LETTERS_MOST = 44

/** How many letters of `key` (normalised) the stems of a column account for; 0: it is none of its labels. */
function weightOf(column: Column, key: string): number {
  let best = 0
  for (const group of column.stems ?? []) {
    const fits = group.every((stem) =>
      stem.startsWith('!') ? !key.includes(stem.slice(1)) : key.includes(stem),
    )
    if (!fits) continue
    const weight = group.reduce((sum, stem) => sum + (stem.startsWith('!') ? 0 : stem.length), 0)
    best = Math.max(best, weight)
  }
  return best
}

/** The one column that a label's words name by their stems; null when none does, or two do as well. */
export function columnByStems(columns: readonly Column[], label: string): Column | null {
  const key = normal(label)
  if (key.length < 3 || key.length > LETTERS_MOST) return null
  const found = columns
    .map((column) => ({ column, weight: weightOf(column, key) }))
    .filter((one) => one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  const [best, next] = found
  return best && (!next || next.weight < best.weight) ? best.column : null
}

/** How many letters of a label an abbreviation keeps at least. */
const KEPT_LEAST = 4

/** The column that a head means by a synonym, an abbreviation („Gespeich.") or its stems. */
export function columnOf(text: string, columns: readonly Column[]): Column | null {
  const key = normal(text)
  const labels = (one: Column) => [...one.labels, ...(one.heads ?? [])].map(normal)
  const exact = columns.find((one) => labels(one).includes(key))
  if (exact) return exact
  if (text.trim().endsWith('.') && key.length >= KEPT_LEAST) {
    const meant = columns.filter((one) => labels(one).some((label) => label.startsWith(key)))
    const [only] = meant
    if (only && meant.length === 1) return only
  }
  return columnByStems(columns, text)
}
