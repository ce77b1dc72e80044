// Pointers of a case and of a letter: which letter a place lies in, what stands there, in which order a page is read.
import type { Letter, Provenance } from '../../extract/index.ts'

/** `/letters/1/entries/3` → letter 1, `/entries/3`; without the prefix it is the first letter's (contract §3, Finding.where). */
export function inLetter(pointer: string): { n: number; path: string } {
  const found = /^\/letters\/(\d+)(?=\/|$)/.exec(pointer)
  return found
    ? { n: Number(found[1]), path: pointer.slice(found[0].length) }
    : { n: 0, path: pointer }
}

/** The case pointer of a path inside a letter. */
export const inCase = (n: number, path: string) => (n === 0 ? path : `/letters/${n}${path}`)

/** The value at a path: a leaf, `null` for "not printed", `undefined` when the path leads nowhere or to a part. */
export function leafAt(letter: Letter, path: string): string | number | boolean | null | undefined {
  let at: unknown = letter
  for (const key of path.split('/').slice(1)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return undefined
    at = Reflect.get(at, key)
  }
  if (at === null || typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean')
    return at
  return undefined
}

/** Values of one row differ by a point or two in height: rows are told apart in steps of six points. */
const ROW_POINTS = 6
const row = ({ box }: Provenance) => Math.round((box?.[1] ?? 0) / ROW_POINTS)

/** Paths of values that were read at or below a path, as the eye goes over the page. */
export function readPaths(letter: Letter, path: string): string[] {
  return Object.entries(letter.provenance)
    .filter(([key]) => key === path || key.startsWith(`${path}/`))
    .toSorted(
      ([, a], [, b]) => a.page - b.page || row(a) - row(b) || (a.box?.[0] ?? 0) - (b.box?.[0] ?? 0),
    )
    .map(([key]) => key)
}
