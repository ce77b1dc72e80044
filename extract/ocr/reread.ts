// What is read twice: pieces that hold a value, and those in which a word came out weak. The second reading sees the same ink at another
// size, so that what both say does not hang on one resampling. Another reading of the same pixels, never a repair.
import type { Engine } from './engine.ts'
import type { Grey } from './grey.ts'
import type { PieceRead } from './pieces.ts'
import { broughtBack, type Owners, ownersOf, SECOND, setAnew } from './reset.ts'

const WEAK = 80
/** A value in its form that the engine was so sure of is not read again, unless the page is a fax. */
const PLAIN = 95
export const FORM =
  /^\(?(?:\d{1,3}(?:\.\d{3})*,\d\d|\d{1,3},\d+ ?%?|\d\d\.\d\d\.\d{4}|\d{1,2}\.|\d{1,4}[.,;:)]{0,2}|\d{5,}[,)]?)$/u

/** A value, or a word that the engine was not sure of. Short words count where they stand alone, as ratings do. */
function needsLook({ line, isSign, segment }: PieceRead, fax: boolean): boolean {
  if (isSign || segment.turned) return false
  const isCell = line.words.map((word) => word.text).join('').length <= 2
  return line.words.some((word) => {
    const score = Math.min(word.confidence, word.weakest)
    if (score < WEAK || (fax && word.text.length <= 2)) return true
    if (!/\d/u.test(word.text)) return isCell
    return fax || score < PLAIN || !FORM.test(word.text)
  })
}

/** Reads the pieces that need it again; each comes back with what the second reading saw. `fax`: nothing is sure at once. */
export async function secondLook(
  engine: Engine,
  picture: Grey,
  pieces: readonly PieceRead[],
  fax: boolean,
): Promise<PieceRead[]> {
  const some = new Map(pieces.filter((one) => needsLook(one, fax)).map((one) => [one.segment, one]))
  const owners = ownersOf(pieces.map((one) => one.segment))
  const out: PieceRead[] = []
  for (const sheet of setAnew(picture, [...some.keys()], owners, SECOND)) {
    const read = broughtBack(sheet, await engine.read(sheet.picture, 'block'))
    for (const [segment, words] of read) {
      const first = some.get(segment)
      if (first) out.push({ ...first, line: { ...first.line, words } })
    }
  }
  return [...out, ...(await lettersAlone(engine, picture, pieces, owners))]
}

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
