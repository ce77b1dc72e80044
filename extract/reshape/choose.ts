// Which of two readings of the same letter is the better one: the one that says more for certain, leaves less in doubt, and loses hardly anything that
// the other says.
import type { Letter } from '../model/index.ts'

/** A value in doubt is worth less than one that is sure, and a list of which rows may be missing costs. */
const DOUBTED = 0.4
const LIST = 2
/** What the other reading loses weighs more than what it wins. */
const LOSS = 2

/** Values of a letter by what they are of and how they are printed, with their worth. */
function valuesOf({ provenance, doubts }: Letter): Map<string, number> {
  const doubted = doubts.map(({ path }) => path)
  const isDoubted = (path: string) =>
    doubted.some((one) => path === one || path.startsWith(`${one}/`))
  const out = new Map<string, number>()
  for (const [path, { text }] of Object.entries(provenance)) {
    const key = `${path.replaceAll(/\/\d+/gu, '')} ${text}`
    out.set(key, (out.get(key) ?? 0) + (isDoubted(path) ? DOUBTED : 1))
  }
  return out
}

const listsIn = ({ doubts }: Letter): number =>
  doubts.filter(({ path }) => /^\/\p{L}+$/u.test(path)).length

/** True where the `other` reading is the better one. */
export function isBetter(other: Letter, plain: Letter): boolean {
  const [a, b] = [valuesOf(other), valuesOf(plain)]
  const keys = [...new Set([...a.keys(), ...b.keys()])]
  const changes = keys.map((key) => (a.get(key) ?? 0) - (b.get(key) ?? 0))
  const won = changes.reduce((sum, one) => sum + Math.max(0, one), 0)
  const lost = changes.reduce((sum, one) => sum + Math.max(0, -one), 0)
  return won - LOSS * lost - LIST * (listsIn(other) - listsIn(plain)) >= 1
}
