// Rows of a points scorecard that are set as records: a criterion as the title of a card or behind a label („Kriterium: Kreditstatus"), its points behind
// a label of their own („Punkte: 19") further down.
import { criterionOf, withoutSigns } from './criterion.ts'
import type { Cell } from './criteria-cells.ts'
import { pairsOf } from './clause.ts'
import { bookOf } from './label-start.ts'
import type { Layout, RecordSet } from './layout.ts'
import type { Line } from './lines.ts'
import { typed } from './typed.ts'

/** A card of so many criteria is one. */
const LEAST = 6
/** A title is no sentence. */
const TITLE_WORDS = 10

/** The criteria with their points, each once and each with one number; none where the lines are no such records. */
export function recordCells(
  lines: readonly Line[],
  set: RecordSet,
  criteria: Layout['criteria'],
): Cell[] {
  const pairs = pairsOf(lines, bookOf(set.columns))
  const open: { label: Cell['label']; points: Cell['points'][]; page: number; top: number }[] = []
  for (const [l, row] of lines.entries()) {
    const here = pairs.filter(({ line }) => line === l)
    const named = here.find(({ columns }) => columns.some(({ id }) => id === 'label'))
    const label = named ?? (here.length === 0 ? titleIn(row) : null)
    const text = label ? withoutSigns(label.text) : ''
    if (label && criterionOf(text, criteria) !== null)
      open.push({
        label: { text, words: label.words },
        points: [],
        page: row.page,
        top: row.box[1],
      })
    for (const { columns, words, text: value } of here) {
      const [first] = words
      if (!first || !columns.some(({ id }) => id === 'points')) continue
      if (typed('points', value) === null) continue
      open.at(-1)?.points.push({ words, box: first.box, text: value })
    }
  }
  const cells = open.flatMap(({ label, points: [points, ...more], page, top }) =>
    points && more.length === 0 ? [{ label, points, page, top }] : [],
  )
  const ids = new Set(cells.map(({ label }) => criterionOf(label.text, criteria)))
  // „Kreditkarte" in the text between would take the points of the next.
  return cells.length === open.length && ids.size === cells.length && cells.length >= LEAST
    ? cells
    : []
}

/** A line of one piece that may be the title of a card. */
function titleIn({ segments: [first, ...others], words, text }: Line): Cell['label'] | null {
  const isTitle =
    first && others.length === 0 && words.length <= TITLE_WORDS && !/[.,;:?!]$|\d{3}/u.test(text)
  return isTitle ? { text: first.text, words: first.words } : null
}
