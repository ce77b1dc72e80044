// Pages of one upload → letters with their pages in order. People photograph page 3 before page 2, one page twice, and the rent
// reminder that lay between. Printed page numbers and the letters' own numbers decide; what cannot be told keeps the order given.
import type { Layout } from '../parse/layout.ts'
import { isMarked, type Signs, signsOf, splitLetters } from '../parse/recognise.ts'
import type { Page } from '../read/word.ts'
import { isBetter, isDouble, type Print, printOf } from './double.ts'

export type ArrangedLetter = {
  pages: Page[]
  /** The order given was kept although nothing printed confirms it, or was changed without certainty. */
  orderUnsure: boolean
}
export type Arranged = {
  letters: ArrangedLetter[]
  /** Pages of the upload (from 1) that show the same sheet as another, which was kept. */
  twice: { page: number; of: number }[]
  /** Pages of the upload that belong to no known letter although other pages do. */
  foreign: number[]
}

type Seen = { page: Page; signs: Signs; print: Print; begins: boolean }

/**
 * @param pages those with words, in the order given, `number` counted over the upload
 * @param fileOf the file that a page came in: pages of one PDF with text keep their order
 */
export function arranged(
  pages: readonly Page[],
  layouts: readonly Layout[],
  fileOf: (page: Page) => number,
): Arranged {
  const files = new Set(pages.map(fileOf))
  const isPicture = pages.some((page) => page.words.some((word) => word.source === 'ocr'))
  if (pages.length < 2 || (files.size === 1 && !isPicture)) {
    const letters = splitLetters(pages, layouts)
    return {
      letters: letters.map((group) => ({ pages: group, orderUnsure: false })),
      twice: [],
      foreign: [],
    }
  }
  const seen = pages.map((page): Seen => {
    const signs = signsOf(page, layouts)
    return { page, signs, print: printOf(page), begins: signs.titled && signs.first }
  })
  const foreign = seen.filter((one) => isForeign(one, layouts))
  const own = foreign.length < seen.length ? seen.filter((one) => !foreign.includes(one)) : seen
  const twice: Arranged['twice'] = []
  const letters = lettersOf(own).map((group) =>
    inOrder(withoutDoubles(group, twice), files.size > 1),
  )
  return {
    letters,
    twice,
    foreign: foreign.length < seen.length ? foreign.map((one) => one.page.number) : [],
  }
}

/** Words of papers that lie on the same table. */
const OTHER_PAPER =
  /rechnung|lieferschein|kontoauszug|mahnung|mietvertrag|kundennummer|umsatzsteuer|ustid|bestellnummer|iban|kassenbon|gutschein|einkaufsliste|hausverwaltung/u

/**
 * A page that bears no mark of any known letter and either begins a letter of its own, is some other paper by its words, or says nothing
 * that a page of a letter about data would: no figure at all.
 */
function isForeign({ signs, print, page }: Seen, layouts: readonly Layout[]): boolean {
  if (signs.titled || page.words.length < 12 || isMarked(signs.text, layouts)) return false
  const greets = signs.greets || /^(?:liebe|hallo)/u.test(signs.text)
  return greets || OTHER_PAPER.test(signs.text) || print.figures.size === 0
}

const isSame = (a: Seen, b: Seen): boolean =>
  isDouble(a.print, b.print, [a.signs.reference, b.signs.reference])

/** Groups by covers. Two photos of one cover are one cover; a page with a letter's own number goes to that letter. */
function lettersOf(seen: readonly Seen[]): Seen[][] {
  const covers: Seen[] = []
  for (const one of seen)
    if (one.begins && !covers.some((cover) => isSame(cover, one))) covers.push(one)
  if (covers.length < 2) return [[...seen]]
  const groups = new Map(covers.map((cover) => [cover, [] as Seen[]]))
  let current = covers[0]
  for (const one of seen) {
    const begun = covers.find((cover) => cover === one || (one.begins && isSame(cover, one)))
    const { reference } = one.signs
    const named = reference
      ? covers.find((cover) => cover.signs.reference === reference)
      : undefined
    if (begun) current = begun
    const home = begun ?? named ?? current
    if (home) groups.get(home)?.push(one)
  }
  return [...groups.values()]
}

function withoutDoubles(group: readonly Seen[], twice: Arranged['twice']): Seen[] {
  const kept: Seen[] = []
  for (const one of group) {
    const at = kept.findIndex((other) => isSame(other, one))
    const other = kept[at]
    if (!other) {
      kept.push(one)
      continue
    }
    const better = isBetter(other.page, one.page)
    if (!better) kept[at] = one
    twice.push(
      better
        ? { page: one.page.number, of: other.page.number }
        : { page: other.page.number, of: one.page.number },
    )
  }
  return kept
}

/** By printed numbers where they tell the pages apart; a page without a number stays behind the one it came after. */
function inOrder(group: readonly Seen[], severalFiles: boolean): ArrangedLetter {
  const numbers = group.map((one) => (one.begins ? (one.print.number ?? 1) : one.print.number))
  const known = numbers.filter((one) => one !== null)
  const pages = group.map((one) => one.page)
  const isClear = new Set(known).size === known.length && Math.max(0, ...known) <= group.length + 8
  if (!isClear) return { pages, orderUnsure: severalFiles }
  const unknown = group.length - known.length
  const ascending = known.every((one, i) => i === 0 || one > (known[i - 1] ?? 0))
  if (ascending) return { pages, orderUnsure: severalFiles && unknown > 1 }
  let last = 0
  const placed = group.map((one, i) => {
    last = numbers[i] ?? last
    return { page: one.page, at: last, i }
  })
  const sorted = placed.toSorted((a, b) => a.at - b.at || a.i - b.i)
  return { pages: sorted.map((one) => one.page), orderUnsure: unknown > 0 }
}
