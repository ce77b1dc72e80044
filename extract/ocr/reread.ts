// What is read twice: values, and words that came out weak, cut out of their lines where these are long. The second reading sees the same ink at another
// size, so that what both say does not hang on one resampling. Another reading of the same pixels, never a repair.
import type { Engine, Seen } from './engine.ts'
import type { Grey } from './grey.ts'
import type { PieceRead } from './pieces.ts'
import { broughtBack, type Owners, ownersOf, SECOND, setAnew } from './reset.ts'
import type { Segment } from './segments.ts'
import { boxed } from './upward.ts'
import { isKnownWord } from './vocabulary.ts'

const WEAK = 80
export const FORM =
  /^\(?(?:\d{1,3}(?:\.\d{3})*,\d\d|\d{1,3},\d+ ?%?|\d\d\.\d\d\.\d{4}|\d{1,2}\.|\d{1,4}[.,;:)]{0,2}|\d{5,}[,)]?)$/u

/** Longer pieces are sentences. */
const CELL = 8

/** A cell or short line that holds a word which no layout prints: a name, as a rule. */
const isNamed = (words: readonly Seen[]): boolean =>
  words.length <= CELL &&
  words.some(({ text }) => {
    const bare = text.replace(/[^\p{L}]/gu, '')
    return bare.length >= 3 && !isKnownWord(bare)
  })

/** A value, a name, or a word that the engine was not sure of. Short words count where they stand alone, as ratings do. */
function wordsToLook({ line, isSign, segment }: PieceRead, fax: boolean): Seen[] {
  if (isSign || segment.turned) return []
  if (isNamed(line.words)) return line.words
  const isCell = line.words.map((word) => word.text).join('').length <= 2
  return line.words.filter(
    (word) =>
      isCell ||
      /[\d%]/u.test(word.text) ||
      word.unread !== undefined ||
      Math.min(word.confidence, word.weakest) < WEAK ||
      (fax && word.text.length <= 2),
  )
}

/** In a piece of so many words, words are read for themselves: the rest of a sentence need not be read twice for the date in it. */
const MANY = 3

/**
 * The parts of a piece that hold these words and the ink around them, as pieces of their own. What the engine sees then stands apart from
 * its neighbours, which makes the second reading more than a repetition.
 */
function partsOf(segment: Segment, all: readonly Seen[], wanted: readonly Seen[]): Segment[] {
  if (all.length <= MANY || wanted.length === all.length) return wanted.length > 0 ? [segment] : []
  const parts: Segment[] = []
  for (let i = 0; i < all.length; i += 1) {
    const first = all[i]
    if (!first || !wanted.includes(first)) continue
    let end = i
    while (end + 1 < all.length && wanted.includes(all[end + 1] ?? first)) end += 1
    const last = all[end] ?? first
    const [before, behind] = [all[i - 1], all[end + 1]]
    const from = before ? (before.box[2] + first.box[0]) / 2 : -Infinity
    const to = behind ? (last.box[2] + behind.box[0]) / 2 : Infinity
    const blobs = segment.blobs.filter((one) => {
      const middle = (one.x0 + one.x1) / 2
      return middle >= from && middle <= to
    })
    if (blobs.length > 0) parts.push({ ...boxed(blobs, false), tall: segment.tall })
    i = end
  }
  return parts
}

/** Reads what needs it again; each piece comes back with what the second reading saw. `fax`: nothing is sure at once. */
export async function secondLook(
  engine: Engine,
  picture: Grey,
  pieces: readonly PieceRead[],
  fax: boolean,
): Promise<PieceRead[]> {
  const firsts = new Map<Segment, PieceRead>()
  for (const one of pieces) {
    if (isLost(one)) firsts.set(one.segment, one)
    for (const part of partsOf(one.segment, one.line.words, wordsToLook(one, fax)))
      firsts.set(part, one)
  }
  const owners = ownersOf(pieces.map((one) => one.segment))
  const out: PieceRead[] = []
  for (const sheet of setAnew(picture, [...firsts.keys()], owners, SECOND)) {
    const read = broughtBack(sheet, await engine.read(sheet.picture, 'block'))
    for (const [segment, words] of read) {
      const first = firsts.get(segment)
      if (first) out.push({ ...first, line: { ...first.line, words } })
    }
  }
  return [...out, ...(await lettersAlone(engine, picture, pieces, owners))]
}

/** Ink of at least two letters of which the first reading made nothing at all. */
const isLost = ({ segment: { blobs, turned, tall }, line, isSign }: PieceRead): boolean =>
  line.words.length === 0 &&
  !isSign &&
  !turned &&
  blobs.filter(({ x0, y0, x1, y1 }) => y1 - y0 > 0.6 * tall && x1 - x0 < 3 * tall).length >= 2

/** At most so many lost letters are read one by one on a page, and so large. */
const ALONE_MAX = 8
const ALONE = 40

/** Single letters of which a sheet of lines made nothing: each on a picture of its own, taken for one letter. */
async function lettersAlone(
  engine: Engine,
  picture: Grey,
  pieces: readonly PieceRead[],
  owners: Owners,
): Promise<PieceRead[]> {
  const lost = pieces.filter(({ segment: { turned, blobs, x0, x1, y0, y1 }, line, isSign }) => {
    const size = line.size ?? 0
    const [w, h] = [x1 - x0, y1 - y0]
    return (
      line.words.length === 0 &&
      !isSign &&
      !turned &&
      blobs.length <= 2 &&
      h > 0.6 * size &&
      h < 1.1 * size &&
      w > 0.3 * size &&
      w < 1.1 * size
    )
  })
  const out: PieceRead[] = []
  for (const one of lost.slice(0, ALONE_MAX)) {
    for (const sheet of setAnew(picture, [one.segment], owners, ALONE)) {
      const read = broughtBack(sheet, await engine.read(sheet.picture, 'letter'))
      for (const words of read.values()) out.push({ ...one, line: { ...one.line, words } })
    }
  }
  return out
}
