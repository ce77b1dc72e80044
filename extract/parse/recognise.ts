// Which layout a letter has, by marks that it must have and by the weight of what it says besides, on normalised text; and where one file holds
// two letters. What is not known for certain is not read: a bank's letter or a newspaper page about a bureau must end here.
import type { Page } from '../read/word.ts'
import type { Layout } from './layout.ts'
import { linesOf } from './lines.ts'
import { normal } from './normal.ts'
import { begins, nearlySays, says } from './phrase.ts'
import { patternIn } from './typed.ts'

export type Recognised = { layout: Layout } | { missing: string[]; nearest: Layout | null }

const pageText = (page: Page): string =>
  normal(
    linesOf(page)
      .map((row) => row.text)
      .join(' '),
  )

/** Short lines: a heading names the letter, a sentence may name another one. */
const shortLines = (pages: readonly Page[]): string[] =>
  pages.flatMap((page) =>
    linesOf(page)
      // Beside a heading a sentence may stand.
      .flatMap((row) => (row.words.length <= HEADING_WORDS ? [row] : row.segments))
      .filter(({ words }) => words.length <= HEADING_WORDS)
      .map(({ text }) => normal(text)),
  )

/** Their text as one, for headings that wrap. */
const headings = (pages: readonly Page[]): string => shortLines(pages.slice(0, 2)).join('')

/** Whether the pages say a phrase, hyphens and spaces aside. */
export function saying(pages: readonly Page[]): (phrase: string) => boolean {
  const text = pages.map(pageText).join('')
  return (phrase) => has(text, phrase)
}

const has = says

/** „Zürich" is not said by „zu richten": a phrase of plain words must begin one. */
const isWord = (phrase: string, plain: () => string): boolean =>
  !/^[\p{L} ]+$/u.test(phrase) ||
  new RegExp(`(?<!\\p{L})${phrase.replaceAll(' ', '\\s*')}`, 'iu').test(plain())

/** What a heading that names the kind weighs among the evidence. */
const TITLE_WEIGHT = 2

/** Lines this long may be headings; the longest headings of other papers are no longer. */
const HEADING_WORDS = 12

/** A paper says what it is in one of its first lines; below them a heading is one of its parts. */
const FIRST_LINES = 14

/** A heading is so much larger than that of a part below it. */
const LARGER = 1.15

/** Whether a heading says what letters of the layout are about; the name of who writes stands on every paper of his. */
const heads = (text: string, { recognise: { all, title }, sender }: Layout): boolean =>
  title.some((phrase) => has(text, phrase)) ||
  all.some(
    (group) =>
      group.some((phrase) => has(text, phrase)) &&
      !group.some((phrase) => sender.some((name) => has(normal(name), phrase))),
  )

/** The layout of these pages, or the marks that the nearest layout misses. */
export function recognise(pages: readonly Page[], layouts: readonly Layout[]): Recognised {
  const text = pages.map(pageText).join('')
  const titles = headings(pages)
  const cover = shortLines(pages.slice(0, 1))
  const isPicture = pages.some(({ words }) => words.some(({ source }) => source === 'ocr'))
  const plain = () => (running ??= pages.map(runningText).join(' '))
  let running: string | null = null
  const firstRows = pages.slice(0, 1).flatMap((page) =>
    linesOf(page)
      .slice(0, FIRST_LINES)
      .filter((row) => row.words.length <= HEADING_WORDS)
      .map((row) => ({
        size: row.size,
        text: normal(row.text),
        // „what is inaccurate in it" goes on with a sentence.
        starts: row.segments
          .filter((segment) => !/^\p{Ll}/u.test(segment.text))
          .map((segment) => normal(segment.text)),
      })),
  )
  const scored = layouts.map((layout) => {
    const { all, none, notTitle = [], notFirst = [], title, edition } = layout.recognise
    const { marks = [], least = 0 } = layout.recognise
    const met = all.filter((group) =>
      group.some((phrase) => has(text, phrase) || (isPicture && nearlySays(text, phrase))),
    )
    const missing = all.filter((group) => !met.includes(group)).map((group) => said(group[0] ?? ''))
    const titled = title.some((phrase) => has(titles, phrase))
    // The weight of evidence is asked only of layouts whose marks are there.
    const found = marks.filter(
      ({ phrases, says: sources = [] }) =>
        missing.length === 0 &&
        (phrases.some((phrase) => has(text, phrase)) ||
          sources.some((source) => patternIn(source, plain()) !== null)),
    )
    const isUnmarked = missing.length > 0
    const weight = found.reduce((sum, mark) => sum + mark.weight, 0) + (titled ? TITLE_WEIGHT : 0)
    if (!isUnmarked && weight < least) {
      const lacking = marks.filter((mark) => !found.includes(mark))
      missing.push(
        ...lacking
          .toSorted((a, b) => b.weight - a.weight)
          .slice(0, 2)
          .map(({ phrases }) => said(phrases[0] ?? '')),
      )
    }
    return {
      layout,
      met: met.length + weight,
      missing,
      barred: () =>
        none.some((phrase) => has(text, phrase) && isWord(phrase, plain)) ||
        // „Berechnung vom" is no „Rechnung vom".
        notTitle.some((phrase) => cover.some((one) => has(one, phrase)) && isWord(phrase, plain)) ||
        firstRows.some(
          ({ size, starts }, i) =>
            notFirst.some((phrase) => starts.some((start) => begins(start, phrase))) &&
            !firstRows
              .slice(0, i)
              .some((above) => above.size > LARGER * size && heads(above.text, layout)),
        ),
      titled,
      edition: edition.filter((phrase) => has(text, phrase)).length,
    }
  })
  const fits = scored
    .filter((one) => one.missing.length === 0 && !one.barred())
    .toSorted(
      (a, b) => Number(b.titled) - Number(a.titled) || b.edition - a.edition || b.met - a.met,
    )
  const [best] = fits
  if (best) return { layout: best.layout }
  const near = scored
    .filter((one) => one.met > 0 && !one.barred())
    .toSorted((a, b) => b.met - a.met)[0]
  return { missing: near?.missing ?? [], nearest: near?.layout ?? null }
}

const runningText = (page: Page): string =>
  linesOf(page)
    .map((row) => row.text)
    .join('\n')

/** A phrase as a person would say it: the first of alternatives, without gaps. */
const said = (phrase: string): string =>
  phrase
    .replaceAll(/\[[^\]]*\]/gu, '')
    .replaceAll(/\(([^|)]*)[^)]*\)/gu, '$1')
    .replaceAll('…', ' … ')
    .trim()

const REFERENCE = /(?:referenz(?:nummer)?|unserzeichen|vorgangsnummer)([a-z]*\d[a-z\d]{3,})/u
/** „siehe Seite 1" on a later page is no number of that page. */
const FIRST_PAGE = /(?<!siehe|auf|vgl|von|s)(?:seite1von|seite1\/|seite1(?!\d)|blatt1(?!\d))/u

/** „Seite 2 von 3": what greets there is a part of the letter with a salutation of its own. */
const FURTHER_PAGE = /(?:Seite|Blatt|S\.) ?(?:[2-9]|[1-3]\d) ?(?:von|\/|\|) ?[2-9]/u

/** „Guten Tag Frau Marie Muster,": the last word of whom it greets. */
const GREETED = /^(?:Sehr geehrter?|Guten Tag)(?: .*)? (\p{Lu}[\p{L}'’-]+)[,!]$/u

/** What a page says about where it belongs. */
export type Signs = {
  /** Normalised text of the whole page. */
  text: string
  /** Carries the heading of a known letter. */
  titled: boolean
  /** A salutation or the page number 1: a first page does. */
  first: boolean
  greets: boolean
  /** The surname that it greets, normalised; null for none. */
  greeted: string | null
  /** The letter's own number, normalised. */
  reference: string | null
}

export function signsOf(page: Page, layouts: readonly Layout[]): Signs {
  const text = pageText(page)
  const head = headings([page])
  const lines = linesOf(page)
  const reference =
    lines
      .flatMap((row) => row.segments.map((one) => REFERENCE.exec(normal(one.text))?.[1] ?? null))
      .find((one) => one !== null) ?? null
  const numberedOne =
    FIRST_PAGE.test(text) || lines.some((row) => /^[-–—] ?1 ?[-–—]$/u.test(row.text.trim()))
  const greets = text.includes('sehrgeehrte') || text.includes('gutentag')
  return {
    text,
    titled: layouts.some((layout) => layout.recognise.title.some((phrase) => has(head, phrase))),
    first: numberedOne || (greets && !lines.some((row) => FURTHER_PAGE.test(row.text))),
    greets,
    greeted: lines.map((row) => normal(GREETED.exec(row.text)?.[1] ?? '')).find(Boolean) ?? null,
    reference,
  }
}

/** Whether normalised text holds any of the marks by which layouts know their letters. */
export const isMarked = (text: string, layouts: readonly Layout[]): boolean =>
  layouts.some((layout) =>
    [...layout.recognise.all.flat(), ...layout.sender].some((phrase) => has(text, phrase)),
  )

/**
 * Groups pages into letters. A page begins a new letter when it carries the heading of a known letter and besides a salutation,
 * the page number 1, or a reference other than the letter's before it.
 */
export function splitLetters(pages: readonly Page[], layouts: readonly Layout[]): Page[][] {
  const letters: Page[][] = []
  let reference: string | null = null
  let said = ''
  for (const page of pages) {
    const { text, titled, first, greeted, reference: own } = signsOf(page, layouts)
    // Nobody is greeted in the midst of the letter of somebody else.
    const isOther =
      (own !== null && reference !== null && own !== reference) ||
      (greeted !== null && !said.includes(greeted))
    if (letters.length === 0 || (titled && (first || isOther))) {
      letters.push([page])
      reference = own
      said = text
    } else {
      letters.at(-1)?.push(page)
      reference ??= own
      said += text
    }
  }
  return letters
}
