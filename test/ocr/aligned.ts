// A reading put beside its truth record by record, so that one missing row is one missing row and not a list of wrong ones.
import type { Letter } from '../../extract/index.ts'

type Bag = Record<string, unknown>
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function likeness(a: unknown, b: unknown): number {
  if (Array.isArray(a) && Array.isArray(b))
    return a.reduce<number>((sum, one, i) => sum + likeness(one, b[i]), 0)
  if (isBag(a) && isBag(b))
    return Object.keys(a).reduce((sum, key) => sum + likeness(a[key], b[key]), 0)
  return a !== null && a !== false && a === b ? 1 : 0
}

/** For each truth the index of its reading (or -1), order kept where likeness ties; what is left over comes last. */
function partners(truth: readonly unknown[], read: readonly unknown[]): number[] {
  const pairs = truth.flatMap((a, i) =>
    read.map((b, j) => ({ i, j, like: likeness(a, b) - Math.abs(i - j) / 1000 })),
  )
  const out = truth.map(() => -1)
  const taken = new Set<number>()
  for (const { i, j, like } of pairs.toSorted((x, y) => y.like - x.like)) {
    if (like < 0.9 || out[i] !== -1 || taken.has(j)) continue
    out[i] = j
    taken.add(j)
  }
  return [...out, ...read.map((_, j) => j).filter((j) => !taken.has(j))]
}

type Moves = Map<string, string>

function arranged(truth: unknown, read: unknown, from: string, to: string, moves: Moves): unknown {
  if (Array.isArray(truth) && Array.isArray(read)) {
    const order = partners(truth, read)
    return order.map((j, i) => {
      if (j < 0) return null
      moves.set(`${from}/${j}`, `${to}/${i}`)
      return arranged(truth[i], read[j], `${from}/${j}`, `${to}/${i}`, moves)
    })
  }
  if (isBag(truth) && isBag(read)) {
    return Object.fromEntries(
      Object.entries(read).map(([key, value]) => [
        key,
        arranged(truth[key], value, `${from}/${key}`, `${to}/${key}`, moves),
      ]),
    )
  }
  return read
}

/** `read` with its records in the places of the truth's; doubts move along. */
export function aligned(truth: Letter, read: Letter): Letter {
  const moves: Moves = new Map()
  const { provenance, doubts, ...rest } = read
  const placed = arranged(truth, rest, '', '', moves)
  const ordered = [...moves].toSorted((a, b) => b[0].length - a[0].length)
  const place = (path: string): string => {
    const hit = ordered.find(([from]) => path === from || path.startsWith(`${from}/`))
    return hit ? `${hit[1]}${path.slice(hit[0].length)}` : path
  }
  const moved = Object.fromEntries(
    Object.entries(provenance).map(([path, one]) => [place(path), one]),
  )
  const shaped = placed as Omit<Letter, 'provenance' | 'doubts'> // rearranged only: shapes are the reading's own, holes are null
  return {
    ...shaped,
    provenance: moved,
    doubts: doubts.map((one) => ({ ...one, path: place(one.path) })),
  }
}
