// Is anything that was read from a mutant wrong and sure? Judged by what the mutant prints and by what the letter gave before it was broken.
import { type Letter, leaves } from '../../../extract/index.ts'
import { type Printed, samePrint, sameRow, standsThere } from './printed.ts'

export type Fault = {
  kind: 'not printed there' | 'same print, other value' | 'same words, other field'
  at: string
  was: string
  is: string
}

/** A doubt on the pages says that something may be missing: then nothing is concluded from what is not there. */
const mayMiss = (letter: Letter) => letter.doubts.some(({ path }) => path === '/pages')

const isDoubted = (letter: Letter, pointer: string) =>
  letter.doubts.some(
    ({ path }) =>
      pointer === path || pointer.startsWith(`${path}/`) || path.startsWith(`${pointer}/`),
  )

const fieldOf = (pointer: string) => pointer.replaceAll(/\/\d+(?=\/|$)/gu, '/…')

/** Is all that is sure in the row of this value what one row of the same list was before? */
function isRowOfBefore(pointer: string, after: Letter, had: ReadonlyMap<string, unknown>): boolean {
  const [row, list] = /^(\/\w+)\/\d+/u.exec(pointer) ?? []
  if (!row || !list) return false
  const sure = [...leaves(after)].filter(
    ([path, value]) => path.startsWith(`${row}/`) && value !== null && !isDoubted(after, path),
  )
  const rows = new Set([...had.keys()].flatMap((path) => /^\/\w+\/\d+/u.exec(path)?.[0] ?? []))
  return [...rows].some(
    (one) =>
      one.startsWith(`${list}/`) &&
      sure.every(([path, value]) => had.get(one + path.slice(row.length)) === value),
  )
}

type Where = { pointer: string; value: unknown; text: string }
function byPlace(letter: Letter): Map<string, Where[]> {
  const out = new Map<string, Where[]>()
  const values = new Map(leaves(letter))
  for (const [pointer, { page, box, text }] of Object.entries(letter.provenance)) {
    if (!box) continue
    const key = `${page}:${box.map((one) => Math.round(one / 2)).join(',')}:${text}`
    out.set(key, [...(out.get(key) ?? []), { pointer, value: values.get(pointer), text }])
  }
  return out
}

/**
 * - The same print must give the same values, or doubts.
 * - A value that is sure, and another than before, must stand in the print where it says.
 * - The same words at the same place, in a row that prints as before, must not become another field or another value and be sure.
 */
export function faultsOf(
  before: Letter,
  printedBefore: Printed,
  after: Letter,
  printedAfter: Printed | null,
): Fault[] {
  const faults: Fault[] = []
  if (printedAfter && samePrint(printedBefore, printedAfter)) {
    const had = new Map(leaves(before))
    const has = new Map(leaves(after))
    for (const pointer of new Set([...had.keys(), ...has.keys()])) {
      const [was, is] = [had.get(pointer), has.get(pointer)]
      if ((is === undefined || is === null) && mayMiss(after)) continue
      if (was !== is && !isDoubted(after, pointer) && !isDoubted(before, pointer))
        faults.push({
          kind: 'same print, other value',
          at: pointer,
          was: String(was),
          is: String(is),
        })
    }
    return faults
  }
  const places = byPlace(before)
  const had = new Map(leaves(before))
  const values = new Map(leaves(after))
  for (const [pointer, { page, box, text, method }] of Object.entries(after.provenance)) {
    if (isDoubted(after, pointer)) continue
    const is = values.get(pointer)
    const key = box && `${page}:${box.map((one) => Math.round(one / 2)).join(',')}:${text}`
    const known = key === null ? undefined : places.get(key)
    const isKnown = known?.some(
      (one) => fieldOf(one.pointer) === fieldOf(pointer) && one.value === is,
    )
    // What was read from the picture of a page no program can tell from the text of the file: right is what a whole row of the letter said before, wherever it stands now.
    const isPictured = method === 'ocr' && isRowOfBefore(pointer, after, had)
    // Where fonts are broken two programs may tell letters apart differently, or one shows nothing: the value before the break is right then, too,
    // in the same place, or in the same row when rows before it were lost.
    const isAsBefore = had.get(pointer) === is || isKnown === true || isPictured
    // Where pages are lost, and it is said, two programs count them differently.
    const pagesOf = ({ pages }: Printed) => (mayMiss(after) ? pages.map((_, i) => i + 1) : [page])
    if (
      printedAfter &&
      !isAsBefore &&
      !pagesOf(printedAfter).some((at) => standsThere(printedAfter, at, box, text))
    )
      faults.push({ kind: 'not printed there', at: pointer, was: '', is: text })
    if (!box) continue
    // Beside other words than before they may well mean something else.
    const isRowAsBefore = !printedAfter || sameRow(printedBefore, printedAfter, page, box)
    if (known && isRowAsBefore && !isKnown)
      faults.push({
        kind: 'same words, other field',
        at: `${known[0]?.pointer} → ${pointer}`,
        was: String(known[0]?.value),
        is: String(is),
      })
  }
  return faults
}
