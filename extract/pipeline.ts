// The flow on one page, in the reading child: sniff → pages → letters → layout → fields → doubts. Files of one upload are one letter,
// unless a further cover page says otherwise.
import { LAYOUTS } from './issuers/layouts.ts'
import type { Doubt, Language, Letter } from './model/index.ts'
import { alikeDoubts } from './parse/alike-names.ts'
import { consistencyDoubts } from './parse/consistency.ts'
import { arranged, arrangementDoubts, noticesOf } from './intake/index.ts'
import { allPages, type Place, type Refused, refused, renumbered } from './intake/files.ts'
import { type Recognised, recognise } from './parse/recognise.ts'
import { pageDoubts } from './parse/page-gap.ts'
import { unfamiliarDoubts } from './parse/unfamiliar.ts'
import { overprintDoubts } from './parse/overprint.ts'
import { areFiguresOthers, brokenDoubts, isSqueezed, untoldDoubts } from './parse/untold.ts'
import { lettersOf } from './reshape/readings.ts'
import { LIMITS } from './read/limits.ts'
import { damagePassedOver } from './read/passed-over.ts'
import { hasNoText } from './read/pdf.ts'
import type { Wanted } from './ocr/index.ts'
import type { Page } from './read/word.ts'

export type Answer = {
  letters: { letter: Letter; sourcePages: Place[] }[]
  refusals: Refused[]
  /** Of each page, in the order of the files. */
  places: Place[]
}

export type ReadOptions = {
  /** Milliseconds from some start: the budget of OCR is counted on it. */
  now: () => number
  /** Pages that are pictures: told before the first and after each. */
  progress?: (done: number, of: number) => void
  /** Pages with text, after each. */
  seen?: (done: number, of: number) => void
}

/**
 * Reads the files of one upload. Pages without text are pictures and are read by OCR, whose code is loaded only then.
 * @throws Refusal when a file cannot be opened; what cannot be recognised or has no text is said in `refusals` instead.
 */
export async function readLetter(
  files: readonly Uint8Array[],
  language: Language,
  options: ReadOptions = { now: () => 0 }, // without a clock there is no budget
): Promise<Answer> {
  const { pages, places, refusals, wanted, broken } = await allPages(files, options.seen)
  const unsaid =
    wanted.length > 0 ? await withPictures(files, pages, places, wanted, refusals, options) : []
  const inPictures = damagePassedOver()
  if (inPictures.text || inPictures.picture) for (const { file } of wanted) broken.add(file)
  const letters: Answer['letters'] = []
  const legible = pages.filter((page) => !hasNoText(page))
  const sorted = arranged(legible, LAYOUTS, (page) => places[page.number - 1]?.file ?? 0)
  const hasUnread = refusals.length > 0
  if (legible.length > 0) {
    for (const one of sorted.letters) {
      const group = one.pages
      const sourcePages = group.flatMap((page) => places[page.number - 1] ?? [])
      const plain = group.map((page, i) => renumbered(page, i + 1))
      const found = recognise(plain, LAYOUTS)
      // Forms with boxes: what is drawn counts as what is printed.
      const isForm = 'layout' in found && found.layout.sets.some((set) => set.items !== undefined)
      const boxes = isForm ? await import('./intake/check-boxes.ts') : null
      const numbered = boxes ? await boxes.withCheckBoxes(files, plain, sourcePages) : plain
      const read = 'layout' in found ? lettersOf(numbered, found.layout, language) : null
      if (read?.letter) {
        const { letter } = read
        const doubts = [
          ...textDoubts(letter, numbered, language),
          ...(sourcePages.some(({ file }) => broken.has(file)) ||
          isSqueezed(numbered) ||
          areFiguresOthers(letter)
            ? brokenDoubts(letter, language)
            : []),
        ]
        const { readingDoubts } =
          wanted.length > 0 ? await import('./ocr/doubts.ts') : { readingDoubts: null }
        if (readingDoubts) doubts.push(...readingDoubts({ ...letter, doubts }, language, numbered))
        const gaps = pageDoubts(numbered, hasUnread, language)
        const isSaid = gaps.length > 0 || doubts.some(({ path }) => path === '/pages')
        doubts.push(...gaps, ...arrangementDoubts(letter, one, isSaid, language))
        letters.push({ letter: claimed({ ...letter, doubts }, found), sourcePages })
      } else if (letters.length === 0) {
        const lacking = read && 'lacking' in read ? read.lacking : null
        const missing = missingWords(lacking ?? marksOf(found), language)
        const page = sourcePages[0]?.page ?? null
        refusals.push(refused(lacking && isPicture(numbered) ? HALF : UNKNOWN, { missing }, page))
      }
    }
  }
  const isKnown = letters.length > 0
  if (isKnown) refusals.push(...noticesOf(sorted))
  // What would make a picture better is said where it was not good enough.
  if (!isKnown) refusals.unshift(...unsaid)
  // A picture of something else may give a few signs and no word: that, too, is said.
  if (!isKnown && refusals.length === 0) refusals.push(refused('READ_NO_TEXT', {}, 1))
  return {
    letters,
    refusals: isKnown
      ? refusals.filter((one) => one.code !== UNKNOWN && one.code !== HALF)
      : refusals,
    places,
  }
}

/** The confidence that a layout may claim of which no original was seen. */
const UNSEEN_MOST = 0.9

/** What a letter claims once all doubts are made, which go by how its values were read and not by what is known of its layout. */
function claimed(letter: Letter, found: Recognised): Letter {
  if (!('layout' in found) || !found.layout.unseen) return letter
  const places = Object.entries(letter.provenance).map(
    ([path, place]) =>
      [path, { ...place, confidence: Math.min(place.confidence, UNSEEN_MOST) }] as const,
  )
  return { ...letter, provenance: Object.fromEntries(places) }
}

const UNKNOWN = 'RECOGNISE_UNKNOWN_ISSUER'
/** A letter that has the marks of one we know, of which a picture lost what each such letter says: a better picture may have it. */
const HALF = 'READ_PICTURE_HALF'

const isPicture = (pages: readonly Page[]): boolean =>
  pages.some((page) => page.words.some(({ source }) => source === 'ocr'))

const marksOf = (found: ReturnType<typeof recognise>): string[] =>
  'missing' in found ? found.missing : []

/** The letter that stands on these pages of words (numbered from 1), with all doubts that its text gives; null when it is none we know. */
export function letterOfPages(pages: readonly Page[], language: Language): Letter | null {
  const found = recognise(pages, LAYOUTS)
  const read = 'layout' in found ? lettersOf(pages, found.layout, language) : null
  if (!read?.letter) return null
  const { letter } = read
  const doubts = [...textDoubts(letter, pages, language), ...pageDoubts(pages, false, language)]
  return { ...letter, doubts }
}

/** What the words of a letter leave in doubt, and all of it where that is too much. */
function textDoubts(letter: Letter, pages: readonly Page[], language: Language): Doubt[] {
  const own = [
    ...letter.doubts,
    ...consistencyDoubts(letter, language),
    ...alikeDoubts(letter, language),
    ...untoldDoubts(letter, pages, language),
    ...overprintDoubts(letter, pages, language),
  ]
  return [...own, ...unfamiliarDoubts(letter, own, language)]
}

const ADVICE = {
  dark: 'READ_PICTURE_DARK',
  blurred: 'READ_PICTURE_BLURRED',
  small: 'READ_PICTURE_SMALL',
  cut: 'READ_PICTURE_CUT',
  empty: 'READ_NO_TEXT',
} as const

/**
 * Puts the words of pictures into `pages` and what the person must know into `refusals`; gives back advice that matters only when
 * the letter is not recognised.
 */
async function withPictures(
  files: readonly Uint8Array[],
  pages: Page[],
  places: readonly Place[],
  wanted: readonly Wanted[],
  refusals: Refused[],
  { now, progress }: ReadOptions,
): Promise<Refused[]> {
  progress?.(0, wanted.length) // the parent grants the longer time from here on
  const until = now() + LIMITS.ocrMsMax
  const { readPictures } = await import('./ocr/index.ts')
  const legible = pages.filter((page) => !hasNoText(page))
  const looked = await readPictures(files, wanted, legible, {
    now,
    until,
    ...(progress ? { progress } : {}),
  })
  const unsaid: Refused[] = []
  for (const { page, advice, isRead } of looked) {
    pages[page.number - 1] = page
    const at = places[page.number - 1]?.page ?? null
    for (const one of advice) {
      // An empty back page is no loss where others have words.
      const matters = one === 'cut' || (!isRead && one !== 'empty')
      ;(matters ? refusals : unsaid).push(refused(ADVICE[one], {}, at))
    }
    if (
      !isRead &&
      advice.length === 0 &&
      now() >= until &&
      !refusals.some((one) => one.code === 'READ_PAGES_LEFT')
    )
      refusals.push(refused('READ_PAGES_LEFT', {}, at))
  }
  return unsaid
}

const MISSING = {
  de: {
    some: 'Es fehlt: ',
    none: 'Wir haben nichts gefunden, was auf eine bekannte Auskunftei hinweist.',
  },
  en: { some: 'Missing: ', none: 'We found nothing that points to a bureau we know.' },
  fr: { some: 'Il manque : ', none: 'Rien n’indique un organisme connu.' },
} satisfies Record<Language, { some: string; none: string }>

/** Our own words for the marks that were not found; nothing from the page. */
function missingWords(marks: readonly string[], language: Language): string {
  if (marks.length === 0) return MISSING[language].none
  return `${MISSING[language].some}${marks.map((mark) => `„${mark}“`).join(', ')}.`.slice(0, 300)
}
