// Short cells of tall letters that are no word: perhaps figures that the engine, which expects words, took for letters („HZ" for 117). They are
// read once more as figures alone; what comes out stays in doubt.
import type { Engine } from './engine.ts'
import type { Grey } from './grey.ts'
import type { PieceRead } from './pieces.ts'
import { broughtBack, FIRST, type Owners, setAnew } from './reset.ts'

const FIGURES = '0123456789'
/** How sure the engine must be of the figures, and below what it was not sure of the letters. */
const SURE = 75
const UNSURE = 85
/** What figures are worth that were first read as letters. */
const WORTH = 60
const CELLS_MAX = 40

/** The same pieces; those that read as figures with these instead of their letters. */
export async function withFigures(
  engine: Engine,
  picture: Grey,
  pieces: readonly PieceRead[],
  owners: Owners,
): Promise<PieceRead[]> {
  const odd = pieces.filter(isOdd).slice(0, CELLS_MAX)
  if (odd.length === 0) return [...pieces]
  const out = new Map<PieceRead, PieceRead>()
  const by = new Map(odd.map((one) => [one.segment, one]))
  for (const sheet of setAnew(picture, [...by.keys()], owners, FIRST)) {
    const read = broughtBack(sheet, await engine.read(sheet.picture, 'block', FIGURES))
    for (const [segment, [word, ...more]] of read) {
      const one = by.get(segment)
      const isSure =
        word && more.length === 0 && /^\d{2,4}$/u.test(word.text) && word.confidence > SURE
      if (!one || !isSure) continue
      const worth = { ...word, confidence: WORTH, weakest: WORTH }
      out.set(one, { ...one, line: { ...one.line, words: [worth] } })
    }
  }
  return pieces.map((one) => out.get(one) ?? one)
}

function isOdd({ segment: { blobs, turned, tall }, line, isSign }: PieceRead): boolean {
  const [word, ...more] = line.words
  return (
    !isSign &&
    !turned &&
    word !== undefined &&
    more.length === 0 &&
    /^\p{L}{2,3}$/u.test(word.text) &&
    !/^(?:AG|eG|KG|SE|nv|NV|EUR)$/u.test(word.text) &&
    Math.min(word.confidence, word.weakest) < UNSURE &&
    blobs.length >= 2 &&
    blobs.length <= 4 &&
    blobs.every((one) => one.y1 - one.y0 > 0.8 * tall)
  )
}
