// The pieces of a page read: signs by their shape, all else by the engine from sheets on which each piece has a row of its own.
import type { Engine, Seen, SeenLine } from './engine.ts'
import { asSeen, withoutListSigns } from './boxes.ts'
import { withFigures } from './figures.ts'
import { cropped, type Grey } from './grey.ts'
import { broughtBack, FIRST, FIRST_FAX, ownersOf, setAnew } from './reset.ts'
import type { Segment } from './segments.ts'
import { type Sign, signIn } from './signs.ts'
import { looseRingIn, looseSignIn } from './signs-loose.ts'
import { belowDots } from './dots.ts'
import { withMarks } from './marks.ts'
import { median } from './words.ts'

/** What a piece says; `size`: type size around it in pixels. */
export type PieceRead = { segment: Segment; line: SeenLine; isSign: boolean }

/** Height of tall letters in parts of the type size. */
const TALL = 0.72

/** The densest letter known has five hundred pieces on a page; noise, leaves and carpets have thousands, and reading them takes minutes. */
const PIECES_MAX = 1500

/** Reads all pieces; those that show nothing come back without words. */
export async function readPieces(
  engine: Engine,
  picture: Grey,
  segments: readonly Segment[],
  fax: boolean,
): Promise<PieceRead[]> {
  const sizeAt = sizes(segments)
  const done: PieceRead[] = []
  const left: Segment[] = []
  if (segments.filter((one) => one.y1 - one.y0 > 0.5 * one.tall).length > PIECES_MAX) return []
  const { signs, pieces } = withoutListSigns(picture, segments)
  for (const sign of signs) {
    const { segment } = sign
    done.push({ segment, line: { words: [asSeen(sign)], size: sizeAt(segment) }, isSign: true })
  }
  for (const segment of pieces) {
    const size = sizeAt(segment)
    const sign = signOf(picture, segment, size, fax)
    if (sign) done.push({ segment, line: { words: [sign], size }, isSign: true })
    else if (segment.blobs.some((one) => one.y1 - one.y0 > 0.3 * size)) left.push(segment)
  }
  for (const sheet of setAnew(picture, left, ownersOf(segments), fax ? FIRST_FAX : FIRST)) {
    const read = broughtBack(sheet, await engine.read(sheet.picture, 'block'))
    for (const { segment } of sheet.slots) {
      const size = sizeAt(segment)
      const words = (read.get(segment) ?? []).map((word) =>
        asOneLetter(inLowCase(word, size, isLow(segment, size)), segment),
      )
      const sound = belowDots(segment, besideHoles(segment, words))
      const line: SeenLine = { words: withMarks(segment, sound), size }
      const row = rowSize(segment, pieces, size)
      if (row !== null) line.inkSize = row.size
      // „PART I" beside the rest of its heading is as large as that.
      if (row?.isLong) line.size = row.size
      done.push({ segment, line, isSign: false })
    }
  }
  const read = await withFigures(engine, picture, done, ownersOf(segments))
  return read.filter((one) => !isHalf(one, read))
}

/** Types whose sizes are further apart are two types. */
const ONE_TYPE = 1.35

/**
 * The type size by the ink of a line and of the pieces that stand in one row with it: sizes of short pieces scatter, and a line whose
 * pieces had different sizes would be taken for two. With few letters, that of the lines around (`near`) unless the ink says otherwise.
 * Null when there is too little ink to tell.
 */
function rowSize(
  segment: Segment,
  all: readonly Segment[],
  near: number,
): { size: number; isLong: boolean } | null {
  if (segment.turned) return null
  const middle = (segment.y0 + segment.y1) / 2
  const row = all.filter(
    (one) =>
      !one.turned &&
      one.blobs.length >= 4 &&
      Math.abs((one.y0 + one.y1) / 2 - middle) < 0.4 * segment.tall &&
      Math.max(one.tall, segment.tall) < ONE_TYPE * Math.min(one.tall, segment.tall),
  )
  const talls = row.flatMap((one) => one.blobs.map(() => one.tall))
  if (talls.length < 10 && segment.blobs.length < 4) {
    // Letters that run together: too few shapes to tell, but enough to see that it is no larger type.
    return segment.tall > 0.5 * TALL * near && segment.tall < 1.25 * TALL * near
      ? { size: near, isLong: false }
      : null
  }
  const isLong = talls.length >= 10
  const own = (isLong ? median(talls) : segment.tall) / TALL
  // Lines with few tall letters are three quarters as high as others of their type.
  const isNear = isLong
    ? own > 0.7 * near && own < 0.88 * near
    : own > 0.66 * near && own < 1.2 * near
  return { size: isNear ? near : own, isLong }
}

/** A plus or minus that is part of a double sign found beside it. */
function isHalf({ isSign, line }: PieceRead, all: readonly PieceRead[]): boolean {
  const [half] = line.words
  if (!isSign || half?.text.length !== 1) return false
  const [x, y] = [(half.box[0] + half.box[2]) / 2, (half.box[1] + half.box[3]) / 2]
  return all.some(
    ({
      isSign: isOther,
      line: {
        words: [word],
      },
    }) => {
      if (!isOther || word?.text.length !== 2) return false
      const [x0, y0, x1, y1] = word.box
      return x > x0 && x < x1 && y > y0 - 3 && y < y1 + 3
    },
  )
}

const UNSURE_SIGN = 60
/** A dash this long is no dash of text faces, but two minus signs (each a third of the type size) without white between them. */
const TWO_DASHES = 0.6

/** Pale ends of strokes lie outside the ink by which a piece was found. */
const RIM = 4

function signOf(picture: Grey, one: Segment, size: number, fax: boolean): Seen | null {
  if (one.turned || one.blobs.length > 6 || one.x1 - one.x0 > 2 * size) return null
  // The second half of a pale double sign may lie outside the ink by which the piece was found.
  const wide = Math.round(0.9 * size)
  for (const aside of [wide, RIM]) {
    const [dx, dy] = [one.x0 - aside, one.y0 - RIM]
    const crop = cropped(picture, dx, dy, one.x1 + aside, one.y1 + RIM)
    const found = fax ? signOnFax(crop, size) : signIn(crop, size)
    if (!found) continue
    const [a, b, c, d] = found.box
    // A long dash may be two minus signs that ran together.
    const sure = found.text === '-' && c - a > 0.4 * size ? UNSURE_SIGN : 96
    const text = found.text === '-' && c - a > TWO_DASHES * size ? '--' : found.text
    return {
      text,
      confidence: sure,
      weakest: sure,
      box: [a + dx, b + dy, c + dx, d + dy],
      signs: [],
    }
  }
  return null
}

/** A fax may have taken the arms of a sign, and of two signs one. */
function signOnFax(crop: Grey, size: number): Sign | null {
  const strict = signIn(crop, size)
  if (strict && strict.text !== '+') return strict
  const loose = looseSignIn(crop, size)
  return strict && loose?.text !== '++' ? strict : (loose ?? looseRingIn(crop, size))
}

/** The type size around a piece: that of the nearest pieces with enough letters to tell. */
function sizes(segments: readonly Segment[]): (one: Segment) => number {
  const sure = segments.filter((one) => !one.turned && one.blobs.length >= 4)
  const all = median(sure.map((one) => one.tall)) || 20
  return (one) => {
    const y = (one.y0 + one.y1) / 2
    const near = sure
      .map((other) => ({ tall: other.tall, off: Math.abs((other.y0 + other.y1) / 2 - y) }))
      .toSorted((a, b) => a.off - b.off)
      .slice(0, 5)
    return (median(near.map((other) => other.tall)) || all) / TALL
  }
}

/** What words beside unread ink are worth. */
const BESIDE_HOLE = 40

/** Ink of which no word was made is a lost word: its neighbours cannot be sure of what they belong to. */
function besideHoles(segment: Segment, words: readonly Seen[]): Seen[] {
  const { blobs, tall, turned } = segment
  const end = turned ? segment.y1 - segment.y0 : segment.x1
  // Along the line, in the frame in which the piece reads.
  const stretches = blobs.map(({ x0, y0, x1, y1 }) =>
    turned
      ? { from: segment.y1 - y1, to: segment.y1 - y0, height: x1 - x0 }
      : { from: x0, to: x1, height: y1 - y0 },
  )
  const holes = stretches.filter(
    ({ from, to, height }) =>
      height > 0.5 * tall &&
      !words.some(({ box }) => box[0] - 3 < (from + to) / 2 && box[2] + 3 > (from + to) / 2),
  )
  return words.map((word, i) => {
    const before = words[i - 1]?.box[2] ?? -1
    const behind = words[i + 1]?.box[0] ?? end + 1
    const isBeside = holes.some((hole) => hole.to > before && hole.from < behind)
    return isBeside ? { ...word, weakest: Math.min(word.weakest, BESIDE_HOLE) } : word
  })
}

/** How „nv" comes out of a fax; its letters are low, so that capitals cannot be meant. */
const NV = /^(?:[nNIAHTM]?[vV]|[nN]\p{Lu}?)[.,]?$/u

/** Low letters whose capitals have the same shape, in a piece too short for the engine to tell. */
function inLowCase(word: Seen, size: number, low: boolean): Seen {
  const [first] = word.signs
  // „Kreditnutzung o; Länge": a stop may stand behind it.
  const round = /^[0OQ©]([;,.]?)$/u.exec(word.text)
  if (round && first && first.box[3] - first.box[1] < 0.62 * size)
    return { ...word, text: `o${round[1] ?? ''}` }
  const isPlain = /^n?[vV]$|^NV$/u.test(word.text) && word.signs.length === 2
  if (isPlain && word.signs.every((one) => one.box[3] - one.box[1] < 0.64 * size)) {
    const sure = Math.max(94, word.confidence)
    return { ...word, text: 'nv', confidence: sure, weakest: Math.max(94, word.weakest) }
  }
  return low && NV.test(word.text) ? { ...word, text: 'nv' } : word
}

/** A piece of one or two letters, none of them tall. */
const isLow = ({ blobs, turned }: Segment, size: number): boolean =>
  !turned &&
  blobs.length <= 4 &&
  blobs.every((one) => one.y1 - one.y0 < 0.62 * size) &&
  blobs.some((one) => one.y1 - one.y0 > 0.4 * size)

/** What a letter is worth of which the engine made two. */
const ONE_OF_TWO = 60

/** „CC" and „C," in a piece with one shape in it: one letter, which stays unsure. */
function asOneLetter(word: Seen, { blobs, tall, turned }: Segment): Seen {
  const letter = /^(\p{L})(?:\p{L}|[.,])$/u.exec(word.text)?.[1]
  const [first, second] = [letter?.toUpperCase(), word.text.slice(1).toUpperCase()]
  if (turned || first === undefined || (second !== first && !/^[.,]$/u.test(second))) return word
  const shapes = blobs.filter((one) => one.y1 - one.y0 > 0.4 * tall)
  if (shapes.length !== 1) return word
  const sure = Math.min(ONE_OF_TWO, word.confidence)
  return { ...word, text: first, confidence: sure, weakest: Math.min(sure, word.weakest) }
}
