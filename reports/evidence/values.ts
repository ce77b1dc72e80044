// The values a finding rests on: where each stands on the letter, what was read there, how, and who vouched for it.
import { z } from 'zod'
import {
  type Answers,
  type Finding,
  type Letter,
  Provenance,
  valueAt,
} from '../../extract/index.ts'

/** A value of a letter that a finding uses. `pointer` is the case's: `/letters/1/entries/3/amount` in a second letter. */
export const ValueUsed = z.strictObject({
  pointer: z.string(),
  letter: z.number().int().min(0),
  page: Provenance.shape.page,
  box: Provenance.shape.box,
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  text: Provenance.shape.text,
  method: Provenance.shape.method,
  confidence: Provenance.shape.confidence,
  confirmed: z.boolean(),
})
export type ValueUsed = z.infer<typeof ValueUsed>

/** Splits a case pointer into the letter's number (from 0) and the pointer inside that letter. */
export function inLetter(pointer: string): { letter: number; path: string } {
  const found = /^\/letters\/(\d+)(?=\/|$)/.exec(pointer)
  if (!found) return { letter: 0, path: pointer }
  return { letter: Number(found[1]), path: pointer.slice(found[0].length) }
}

/** The case pointer of a path inside a letter: the first letter's carry no prefix. */
export const inCase = (letter: number, path: string): string =>
  letter === 0 ? path : `/letters/${letter}${path}`

/** Paths of a letter with provenance at or below a path, in reading order of the page. */
export function readPaths(letter: Letter, path: string): string[] {
  const below = Object.entries(letter.provenance).filter(
    ([key]) => key === path || path === '' || key.startsWith(`${path}/`),
  )
  // Values of one row differ by a point or two in height: rows are told apart in steps of 6 points.
  const row = (p: Provenance) => Math.round((p.box?.[1] ?? 0) / 6)
  return below
    .sort(
      ([one, a], [other, b]) =>
        a.page - b.page ||
        row(a) - row(b) ||
        (a.box?.[0] ?? 0) - (b.box?.[0] ?? 0) ||
        // Two values may share a place: the order of keys in a file must not decide.
        (one < other ? -1 : 1),
    )
    .map(([key]) => key)
}

/** The leaf value at a path of a letter; null when there is none. */
export function leafAt(letter: Letter, path: string): string | number | boolean | null {
  const at = valueAt(letter, path)
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? at : null
}

/** Whether the person vouched for this value, one by one, or an adviser for the whole letter. */
export function isConfirmed(answers: Answers, pointer: string): boolean {
  const { confirmed } = answers
  if (confirmed === 'all') return true
  const { letter, path } = inLetter(pointer)
  return (confirmed ?? []).some((c) => {
    const other = inLetter(c)
    return other.letter === letter && other.path === path
  })
}

/** Paths of the values a finding uses in one letter: the leaves it names, else the leaves of the rows it names. */
export function usedPaths(letter: Letter, paths: string[]): string[] {
  const named = paths.filter((path) => letter.provenance[path])
  if (named.length > 0) return [...new Set(named)]
  const rows = paths.filter((path) => path !== '')
  const depth = (path: string) => path.split('/').length
  return [
    ...new Set(
      rows.flatMap((row) =>
        readPaths(letter, row).filter((path) => depth(path) === depth(row) + 1),
      ),
    ),
  ]
}

/**
 * The read values a finding uses, each once, letter by letter: the leaves it names in its own order, or the leaves of a row
 * (not of the tables inside it) when it names none. A value that follows from others has no place and is not listed.
 */
export function valuesUsed(
  c: { letters: (Letter | null)[]; answers: Answers },
  finding: Pick<Finding, 'where'>,
): ValueUsed[] {
  return c.letters.flatMap((letter, n) => {
    if (!letter) return []
    const paths = finding.where.map(inLetter).flatMap((at) => (at.letter === n ? [at.path] : []))
    return usedPaths(letter, paths).flatMap((path) => {
      const seen = letter.provenance[path]
      if (!seen) return []
      const pointer = inCase(n, path)
      const { page, box, text, method, confidence } = seen
      const confirmed = method === 'person' || isConfirmed(c.answers, pointer)
      const value = leafAt(letter, path)
      return [{ pointer, letter: n, page, box, value, text, method, confidence, confirmed }]
    })
  })
}

/** The values that any of the findings uses, each once, sorted by pointer. */
export function allValues(
  c: { letters: (Letter | null)[]; answers: Answers },
  findings: Pick<Finding, 'where'>[],
): ValueUsed[] {
  const values = findings.flatMap((finding) => valuesUsed(c, finding))
  const byPointer = new Map(values.map((value) => [value.pointer, value]))
  return [...byPointer.values()].sort((a, b) => (a.pointer < b.pointer ? -1 : 1))
}
