// How often a page is read: once with the recipe that suits most pages; again, otherwise prepared, where the first reading shows too little.
// The readings are ranked by what they show, and each is recorded. Values of the chosen one are then read a second time.
import type { Engine, SeenLine } from './engine.ts'
import { type Evidence, evidenceOf, isGood, rank } from './evidence.ts'
import type { Box } from '../read/word.ts'
import type { Grey } from './grey.ts'
import { linesFrom } from '../parse/lines.ts'
import { levelled } from './level.ts'
import { lostInk } from './lost.ts'
import { type Merged, merged } from './merge.ts'
import { isMonospaced } from './mono.ts'
import { type PieceRead, readPieces } from './pieces.ts'
import { type Base, hasSheet, prepared, type Prepared, type Recipe } from './prepare.ts'
import { secondLook } from './reread.ts'
import { segmentsOf } from './segments.ts'
import { meantHead } from './vocabulary.ts'
import { type Frame, readingUpwards, type Spotted, wordsFrom } from './words.ts'

export type Pass = { name: string; evidence: Evidence; chosen: boolean }
export type PageReading = {
  words: Merged[]
  /** Boxes of ink that was not read, in points of the page as sent. */
  lost: Box[]
  passes: Pass[]
  /** Frame of `box`, in points. */
  width: number
  height: number
  prepared: Prepared
}

type Attempt = { name: string; recipe: Recipe }

/** Words of known layouts on a page below which it is taken for something else. */
const KNOWN_LEAST = 3
/** A page that shows fewer words is no page of print that stands on its head. */
const WORDS_LEAST = 8

/** A4 width in points: pictures are scaled to it. */
export const PICTURE_WIDTH = 595

/**
 * Reads one page. `sentScale`: points a pixel on the page as sent. `hasTime()` is asked before each further pass. `isForeign`: these words are of
 * another language than the engine's, so that it is no use to read on with it.
 */
export async function readPage(
  engine: Engine,
  base: Base,
  page: Grey,
  number: number,
  sentScale: number,
  hasTime: () => boolean,
  isForeign: (words: readonly string[]) => boolean = () => false,
): Promise<PageReading> {
  const sheet = hasSheet(base, page)
  const first: Attempt = {
    name: sheet ? 'flat' : 'level',
    recipe: { sheet, rules: true, flip: false },
  }
  const done: (Attempt & { reading: Reading })[] = []
  const attempt = async (one: Attempt) => {
    const reading = await read(engine, base, page, number, sentScale, one)
    done.push({ ...one, reading })
    return reading
  }
  const start = await attempt(first)
  const goesOn = !isForeign(start.words.map((word) => word.text))
  const isOdd = start.evidence.known < KNOWN_LEAST && start.evidence.mean < 70
  // Hardly a known word: perhaps the page stands on its head.
  if (isOdd && start.evidence.words >= WORDS_LEAST && goesOn && hasTime()) {
    await attempt({ ...first, name: 'flipped', recipe: { ...first.recipe, flip: true } })
  }
  const best = () => done.toSorted((a, b) => rank(b.reading.evidence) - rank(a.reading.evidence))[0]
  const top = best()
  // A page that shows no word of a letter whichever way it stands is not worth another reading.
  const isWorth = goesOn && top && top.reading.evidence.known >= KNOWN_LEAST
  if (sheet && isWorth && !isGood(top.reading.evidence) && hasTime())
    await attempt({ name: 'level', recipe: { ...top.recipe, sheet: false } })
  const chosen = best() ?? { ...first, reading: start }
  const { reading } = chosen
  // What shows hardly a word of a letter is not worth reading twice.
  const isLetter = reading.evidence.known >= KNOWN_LEAST
  const other =
    isLetter && goesOn && hasTime()
      ? await secondLook(engine, reading.prepared.picture, reading.pieces, base.fax)
      : []
  const words = withMono(levelled(merged(reading.words, spotted(other, reading.frame))))
  return {
    words,
    lost: lostInk(reading.pieces, words, reading.frame),
    passes: done.map((one) => ({
      name: one.name,
      evidence: one.reading.evidence,
      chosen: one === chosen,
    })),
    width: reading.width,
    height: reading.height,
    prepared: reading.prepared,
  }
}

/** The same words, with what their spaces say of the type of the page. */
function withMono<W extends Spotted>(words: readonly W[]): W[] {
  const rows = linesFrom(words.filter(({ turn }) => turn === 0))
  const mono = isMonospaced(rows.flatMap(({ segments }) => segments.map((one) => one.words)))
  return words.map((word) => ({ ...word, mono }))
}

type Reading = {
  words: Spotted[]
  pieces: PieceRead[]
  evidence: Evidence
  prepared: Prepared
  frame: Frame
  width: number
  height: number
}

async function read(
  engine: Engine,
  base: Base,
  page: Grey,
  number: number,
  sentScale: number,
  one: Attempt,
): Promise<Reading> {
  const made = prepared(base, page, one.recipe)
  const scale = PICTURE_WIDTH / made.picture.width
  const frame: Frame = {
    page: number,
    plane: made.plane,
    scale,
    sentScale,
    height: made.picture.height,
  }
  const segments = segmentsOf(made.picture, made.letter, made.strokes)
  const pieces = await readPieces(engine, made.picture, segments, base.fax)
  const words = spotted(pieces, frame)
  return {
    words,
    pieces,
    evidence: evidenceOf(words),
    prepared: made,
    frame,
    width: PICTURE_WIDTH,
    height: made.picture.height * scale,
  }
}

/** Words in points: those of upright pieces, and those of heads that read upwards. */
function spotted(pieces: readonly PieceRead[], frame: Frame): Spotted[] {
  const upright = pieces.filter((one) => !one.segment.turned).map((one) => one.line)
  const heads = pieces.filter((one) => one.segment.turned)
  return [
    ...wordsFrom(upright, frame),
    ...heads.flatMap(({ segment: { x0, y0, y1 }, line }) =>
      readingUpwards([asHead(line)], frame, x0, y0, y1 - y0).filter(
        (word) => word.raw > 40 && word.text.length > 2,
      ),
    ),
  ]
}

/** What a head is worth that was found by its likeness to one that layouts know. */
const MEANT_HEAD = 60

/** A line that reads upwards, as the head of a column that it resembles; as it was read when it resembles none. */
function asHead(line: SeenLine): SeenLine {
  const text = line.words.map((word) => word.text).join(' ')
  const head = meantHead(text)
  const [first] = line.words
  if (head === null || !first) return line
  const boxes = line.words.map((word) => word.box)
  const [from, to] = [Math.min(...boxes.map(([x]) => x)), Math.max(...boxes.map((box) => box[2]))]
  const [top, foot] = [
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[3])),
  ]
  const parts = head.split(' ')
  let at = 0
  const words = parts.map((part) => {
    const [a, b] = [at, at + part.length]
    at = b + 1
    const x = (letters: number) => from + ((to - from) * letters) / head.length
    return {
      text: part,
      confidence: Math.max(MEANT_HEAD, first.confidence),
      weakest: MEANT_HEAD,
      box: [x(a), top, x(b), foot] as SeenLine['words'][number]['box'],
      signs: [],
    }
  })
  return { ...line, words }
}
