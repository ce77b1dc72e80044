// What is read twice: pieces that hold a value, and those in which a word came out weak. The second reading sees the same ink at another
// size, so that what both say does not hang on one resampling. Another reading of the same pixels, never a repair.
import type { Engine } from './engine.ts'
import type { Grey } from './grey.ts'
import type { PieceRead } from './pieces.ts'
import { broughtBack, ownersOf, setAnew } from './reset.ts'

const WEAK = 80

/** A value, or a word that the engine was not sure of. */
const needsLook = ({ line, isSign, segment }: PieceRead): boolean =>
  !isSign &&
  !segment.turned &&
  line.words.some(
    (word) =>
      /\d/u.test(word.text) ||
      word.text.length <= 2 ||
      Math.min(word.confidence, word.weakest) < WEAK,
  )

/** Reads the pieces that need it again; each comes back with what the second reading saw. */
export async function secondLook(
  engine: Engine,
  picture: Grey,
  pieces: readonly PieceRead[],
): Promise<PieceRead[]> {
  const some = new Map(pieces.filter(needsLook).map((one) => [one.segment, one]))
  const owners = ownersOf(pieces.map((one) => one.segment))
  const out: PieceRead[] = []
  for (const sheet of setAnew(picture, [...some.keys()], owners, SECOND)) {
    const read = broughtBack(sheet, await engine.read(sheet.picture, 'block'))
    for (const [segment, words] of read) {
      const first = some.get(segment)
      if (first) out.push({ ...first, line: { ...first.line, words } })
    }
  }
  return out
}

/** The second reading's size against the first. */
const SECOND = { across: 0.8, down: 0.8 }
