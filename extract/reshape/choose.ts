// Which of two readings of the same letter is the better one: the one that says more for certain, leaves less in doubt, and loses hardly anything that
// the other says.
import type { Doubt, Language, Letter } from '../model/index.ts'
import { reasonFor } from '../parse/reasons.ts'

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
    const key = keyOf(path, text)
    out.set(key, (out.get(key) ?? 0) + (isDoubted(path) ? DOUBTED : 1))
  }
  return out
}

/** Values that are told by their words alone: a wrong neighbour looks no less right. */
const WORDS =
  /\/(?:type|party|originalParty|recipient|reportedBy|name|meaning|purpose|kind|product|status|text)$/u

/**
 * Doubts for the `other` reading: where a value of a list is told by its words alone, and the plain reading does not say the same, the person looks.
 */
export function doubtsOf(other: Letter, plain: Letter, language: Language): Doubt[] {
  const known = valuesOf(plain)
  const reason = reasonFor('layout-changed', language)
  return Object.entries(other.provenance).flatMap(([path, { text }]) =>
    /^\/\p{L}+\/\d+\//u.test(path) && WORDS.test(path) && !known.has(keyOf(path, text))
      ? [{ path, reason }]
      : [],
  )
}

const keyOf = (path: string, text: string): string => `${path.replaceAll(/\/\d+/gu, '')} ${text}`

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
