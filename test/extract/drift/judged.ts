// Reads changed letters and counts: right, in doubt, gone, refused as unknown, wrong and sure.
import { leaves } from '../../../extract/index.ts'
import { letterOfPages } from '../../../extract/pipeline.ts'
import { CHANGES, type Original } from './mutants.ts'

export type Judged = {
  change: string
  mutants: number
  unknown: number
  noticed: number
  right: number
  wrongSure: number
  notes: string[]
}

/** Follow from other values: a letter that no longer prints those does not print these. */
const DERIVED =
  /\/(?:status|type|negative|kind|product|current|better|unit|min|max|sector|version|currency|effect|name)$/u
const SKIP = /^\/(?:provenance|doubts|layout|pages|statements)/u

/** One change on one letter; null where the letter has nothing to change so. */
export function judge(from: Original, change: (typeof CHANGES)[number], pick: number) {
  const pages = change.pages(from, pick)
  if (!pages) return null
  const read = letterOfPages(pages, 'de')
  const out = {
    isUnknown: read === null,
    isNoticed: false,
    right: 0,
    wrongSure: 0,
    notes: [] as string[],
  }
  if (!read) return out
  const doubted = (path: string) =>
    read.doubts.some((one) => path === one.path || path.startsWith(`${one.path}/`))
  out.isNoticed = read.doubts.length > 0
  const truth = new Map(leaves(from.truth))
  for (const [path, value] of leaves(read)) {
    if (SKIP.test(path) || value === null) continue
    const wanted = truth.get(path) ?? null
    if (wanted === value) out.right += 1
    else if (!doubted(path) && !DERIVED.test(path)) {
      out.wrongSure += 1
      out.notes.push(
        `${from.name}: ${change.name} ${pick}: ${path} ${JSON.stringify(wanted)} → ${JSON.stringify(value)}`,
      )
    }
  }
  return out
}

/** Every change, `times` times on every letter. Lost pages move what follows: their letters must be noticed, not compared. */
export function judgeAll(letters: readonly Original[], times: number): Judged[] {
  return CHANGES.map((change, c) => {
    const sum: Judged = {
      change: change.name,
      mutants: 0,
      unknown: 0,
      noticed: 0,
      right: 0,
      wrongSure: 0,
      notes: [],
    }
    for (const [l, from] of letters.entries()) {
      for (let time = 0; time < times; time += 1) {
        const one = judge(from, change, 7 * l + 3 * c + time)
        if (!one) continue
        sum.mutants += 1
        sum.unknown += Number(one.isUnknown)
        sum.noticed += Number(one.isNoticed)
        if (change.name === 'a page is lost') continue
        sum.right += one.right
        sum.wrongSure += one.wrongSure
        sum.notes.push(...one.notes)
      }
    }
    return sum
  })
}
