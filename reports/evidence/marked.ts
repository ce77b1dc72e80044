// Which values a finding shows on the letter, gathered into the regions to cut: its leaves, by row and page.
import type { Finding, Letter } from '../../extract/index.ts'
import type { Box } from './evidence.ts'
import { inLetter, readPaths } from './values.ts'

/** Values of one row on one page. `pointer` is one of the finding's own. */
export type MarkedRow = { letter: number; page: number; pointer: string; marks: Box[] }

/** Leaf shown for a row that a finding names without naming a value in it. */
const SHOWN = ['value', 'settledOn', 'on', 'amount', 'party', 'text']

const rowOf = (path: string) =>
  /^\/(?:entries|inquiries|addresses|scores|reasons)\/\d+/.exec(path)?.[0] ?? path

/** The read leaves that a finding shows: those it names; when it names none, the most telling one of each row. */
function leavesOf(letter: Letter, paths: string[]): string[] {
  const hasBox = (path: string) => Boolean(letter.provenance[path]?.box)
  const named = paths.filter(hasBox)
  if (named.length > 0) return [...new Set(named)]
  return paths.flatMap((path) => {
    const read = path === '' ? [] : readPaths(letter, path).filter(hasBox)
    const telling = SHOWN.map((name) => read.find((p) => p === `${path}/${name}`)).find(Boolean)
    return telling ?? read[0] ?? []
  })
}

/**
 * What a finding shows, row by row. Single values, such as the letter's day, are shown only when no row is: they stand
 * in the table of values with their page, and a finding should fit on one.
 */
export function markedRows(
  letters: (Letter | null)[],
  finding: Pick<Finding, 'where'>,
): MarkedRow[] {
  const rows = new Map<string, MarkedRow & { single: boolean }>()
  for (const [n, letter] of letters.entries()) {
    if (!letter) continue
    const own = finding.where.filter((pointer) => inLetter(pointer).letter === n)
    const paths = own.map((pointer) => inLetter(pointer).path)
    for (const leaf of leavesOf(letter, paths)) {
      const at = letter.provenance[leaf]
      if (!at?.box) continue
      const row = rowOf(leaf)
      const pointer =
        own.find((p) => inLetter(p).path === row) ?? own.find((p) => inLetter(p).path === leaf)
      if (pointer === undefined) continue
      const key = `${n} ${row} ${at.page}`
      const before = rows.get(key)
      if (before) before.marks.push(at.box)
      else
        rows.set(key, { letter: n, page: at.page, pointer, marks: [at.box], single: row === leaf })
    }
  }
  const all = [...rows.values()]
  const shown = all.some((row) => !row.single) ? all.filter((row) => !row.single) : all
  return shown.reduce<MarkedRow[]>(joined, [])
}

/** Rows this near to each other, in points, are shown in one piece: about two lines. */
const NEAR = 30

const span = (marks: Box[]) =>
  [Math.min(...marks.map((b) => b[1])), Math.max(...marks.map((b) => b[3]))] as const

/** Adds a row to the rows before it: to the piece that it stands in or beside, else as a piece of its own. */
function joined(pieces: MarkedRow[], { letter, page, pointer, marks }: MarkedRow): MarkedRow[] {
  const [top, bottom] = span(marks)
  const beside = pieces.find((piece) => {
    if (piece.letter !== letter || piece.page !== page) return false
    const [from, to] = span(piece.marks)
    return top <= to + NEAR && bottom >= from - NEAR
  })
  if (beside) beside.marks.push(...marks)
  else pieces.push({ letter, page, pointer, marks: [...marks] })
  return pieces
}
