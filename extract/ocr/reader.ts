// One engine for the pages of one letter: a grey page becomes words with places and calibrated confidence.
import { withLostInk } from './beside.ts'
import { LIMITS } from '../read/limits.ts'
import type { Page, Word } from '../read/word.ts'
import { Refusal } from '../refusal.ts'
import { calibrated } from './calibration.ts'
import { withDoubleDashes, withHyphens } from './dashes-joined.ts'
import { Engine, type Tongue } from './engine.ts'
import type { Grey } from './grey.ts'
import type { Merged } from './merge.ts'
import { type Pass, PICTURE_WIDTH, readPage } from './passes.ts'
import { baseOf } from './prepare.ts'
import type { Quality } from './quality.ts'
import { withStops } from './stops.ts'
import { tongueOf } from './tongue.ts'
import { isKnownWord, meantWord } from './vocabulary.ts'

/** Page and words as in extract/read/word.ts; `words` is empty when the picture was not worth reading. */
export type PicturePage = Page & { quality: Quality; passes: Pass[] }

/** A page as the engine read it: words with the engine's own confidences. `slashed`: its noughts have strokes. */
export type RawPage = Omit<PicturePage, 'words'> & {
  words: Merged[]
  fax: boolean
  slashed: boolean
}

/** Words with a calibrated confidence in place of the engine's. */
export function finishedPage({ words, fax, slashed, ...page }: RawPage): PicturePage {
  // A sheet laid flat is a photo of one.
  const isPhoto = page.passes.some((one) => one.chosen && one.name === 'flat')
  const most = fax || isPhoto ? UNPROVED_MOST : 1
  const made = words.map((word) => {
    const one = finished(word, fax, slashed)
    return { ...one, confidence: Math.min(most, one.confidence) }
  })
  const whole = withLostInk(withHyphens(withDoubleDashes(withStops(made))), page.lost ?? [])
  return { ...page, words: whole.slice(0, LIMITS.wordsPerPageMax) }
}

/** Words of faxes and photos claim no more: they were never read in numbers that could prove more (docs/decisions/0035). */
const UNPROVED_MOST = 0.95

export type PictureOptions = {
  /** Milliseconds from some start, for the budget; the child passes its own clock. */
  now: () => number
  /** No pass begins after this (same clock as `now`). */
  until: number
  /** Called after each page that was read. */
  progress?: (page: number, of: number) => void
}

/** Reads pictures of pages with one engine; close it afterwards. */
export class PictureReader {
  #engine: Engine | null = null
  #tongue: Tongue = 'deu'
  readonly #options: PictureOptions

  constructor(options: PictureOptions) {
    this.#options = options
  }

  /**
   * One upright grey page. `number`: its number in the file; `pointsWide`: width of the page as sent in points (595 for pictures).
   * @throws Refusal `READ_FAILED` when the engine fails, `READ_TIMEOUT` when there is no time left
   */
  async page(page: Grey, number: number, pointsWide = PICTURE_WIDTH): Promise<PicturePage> {
    return finishedPage(await this.raw(page, number, pointsWide))
  }

  /** As `page`, before confidence is calibrated: what a calibration is fitted on. */
  async raw(page: Grey, number: number, pointsWide = PICTURE_WIDTH): Promise<RawPage> {
    const { now, until } = this.#options
    const base = baseOf(page)
    const sentScale = pointsWide / page.width
    const nothing = {
      number,
      width: pointsWide,
      height: page.height * sentScale,
      words: [],
      lost: [],
      quality: base.quality,
      passes: [],
      fax: base.fax,
      slashed: false,
    }
    if (base.quality.hopeless || base.quality.advice.includes('empty')) return nothing
    if (now() >= until)
      throw new Refusal('READ_TIMEOUT', { seconds: Math.round(LIMITS.readMsMax / 1000) })
    const hasTime = () => now() < until
    this.#engine ??= await Engine.start(this.#tongue)
    const other = (words: readonly string[]): Tongue | null => {
      const tongue = tongueOf(words)
      return tongue !== this.#tongue && hasTime() ? tongue : null
    }
    let made = await readPage(this.#engine, base, page, number, sentScale, hasTime, (words) => {
      return other(words) !== null
    })
    const tongue = other(made.words.map((word) => word.text))
    if (tongue !== null) {
      this.#tongue = tongue
      // The second engine starts while the first is there: it takes over what that has compiled.
      const next = await Engine.start(tongue)
      await this.#engine.close()
      this.#engine = next
      made = await readPage(this.#engine, base, page, number, sentScale, hasTime)
    }
    return {
      number,
      width: made.width,
      height: made.height,
      words: made.words,
      lost: made.lost,
      quality: base.quality,
      passes: made.passes,
      fax: base.fax,
      slashed: made.prepared.zeros >= 2,
    }
  }

  async close(): Promise<void> {
    await this.#engine?.close()
    this.#engine = null
  }
}

/** What a misread label is worth when it turns up as a value. */
const MEANT = 0.6

/** A word on a fax of which the engine was less sure than this may be two letters off. */
const POOR = 75

/** Where noughts have strokes an 8 may be a nought, and every reading says 8; of scans some come out as 9 or 6. */
const NOUGHT = 0.8
const MAYBE_NOUGHT = /[689]/u

/** A dotless i stands in no German word: its dot was lost on the way, unless somebody's name has it. */
const DOTLESS = 0.85

function finished(
  { raw, weakest, agrees, unread = 0, ...word }: Merged,
  fax: boolean,
  slashed: boolean,
): Word {
  const stage = agrees === true ? 'twice' : agrees === false ? 'split' : 'once'
  const likely = calibrated({ score: Math.min(raw, weakest), text: word.text, stage, fax, unread })
  const confidence = slashed && MAYBE_NOUGHT.test(word.text) ? Math.min(NOUGHT, likely) : likely
  if (word.text.includes('ı')) {
    const text = word.text.replaceAll('ı', 'i')
    const isKnown = isKnownWord(text.replace(/[^\p{L}]/gu, ''))
    return { ...word, text, confidence: isKnown ? confidence : Math.min(DOTLESS, confidence) }
  }
  // Hardly a value or a name has a semicolon; a comma with dirt above it looks like one.
  if (word.text.endsWith(';')) return { ...word, confidence: Math.min(DOTLESS, confidence) }
  // A misread label is written as the layouts have it; as a value it stays in doubt.
  const meant = agrees === true || raw > 88 ? null : meantWord(word.text, fax && raw < POOR)
  return meant === null
    ? { ...word, confidence }
    : { ...word, text: meant, confidence: Math.min(confidence, MEANT) }
}
