// Forms whose lines bear numbers of their own: „A1 Familienname", „B2 vormals", „1.3 Geburtsdatum". The numbers say nothing and hide the labels behind
// them: where they stand in order, their words leave the page before anything is read.
import type { Page, Word } from '../read/word.ts'
import { linesOf } from './lines.ts'

const CODE = /^(?:([A-Z])(\d{1,2})|(\d{1,2})\.(\d{1,2}))[.:)]?$/u
/** So many lines of a letter bear such numbers. */
const LEAST = 4
/** They begin in line, in points. */
const AT = 3

type Coded = { word: Word; series: string; number: number }

export function withoutFormCodes(pages: readonly Page[]): Page[] {
  const found = pages.flatMap((page) =>
    linesOf(page).flatMap(({ words: [word, next] }): Coded[] => {
      const match = word && next ? CODE.exec(word.text) : null
      const isLabel = next !== undefined && /^\p{L}/u.test(next.text)
      if (!word || !match || !isLabel) return []
      const [, letter, inLetter, part, inPart] = match
      return [{ word, series: letter ?? part ?? '', number: Number(inLetter ?? inPart) }]
    }),
  )
  const codes = found.filter(
    ({ word }) => Math.abs(word.box[0] - (found[0]?.word.box[0] ?? 0)) < AT,
  )
  if (codes.length < LEAST || !areInOrder(codes)) return [...pages]
  const gone = new Set(codes.map(({ word }) => word))
  return pages.map((page) => ({ ...page, words: page.words.filter((word) => !gone.has(word)) }))
}

/** Each series rises; parts that a letter leaves out leave gaps. */
const SKIPPED = 5
const areInOrder = (codes: readonly Coded[]): boolean =>
  codes.every(({ series, number }, i) => {
    const before = codes[i - 1]
    return before?.series === series
      ? number > before.number && number < before.number + SKIPPED
      : number < SKIPPED
  })
