// The committed figures, letter by letter: what they sum up to, how they are kept, and whether new ones are worse.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Part, Way } from './cases.ts'
import type { Measured } from './measure.ts'

export const FILE = path.join(import.meta.dirname, 'figures.json')

const NUMBERS = [
  'fields',
  'right',
  'rightDoubted',
  'wrongDoubted',
  'wrongSure',
  'missing',
  'unsaid',
  'doubts',
  'pages',
  'cpuSeconds',
] as const
const FLAGS = ['recognised', 'mistaken', 'askedForBetter'] as const

/** `bareSure`, `bareDoubted`, `bareFields`: letters from pictures with the doubt on every row left out, and how many values they have. */
export type Sum = Record<
  | (typeof NUMBERS)[number]
  | (typeof FLAGS)[number]
  | 'letters'
  | 'bareSure'
  | 'bareDoubted'
  | 'bareFields',
  number
>

export function readFigures(): Measured[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Measured[]) : []
}

/** One letter a line, in the order of ids, so that a change reads well. */
export function writeFigures(rows: readonly Measured[]): void {
  const lines = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((row) => JSON.stringify(row))
  writeFileSync(FILE, `[\n${lines.join(',\n')}\n]\n`)
}

export function sumOf(rows: readonly Measured[]): Sum {
  const sum: Sum = {
    letters: rows.length,
    recognised: 0,
    mistaken: 0,
    askedForBetter: 0,
    fields: 0,
    right: 0,
    rightDoubted: 0,
    wrongDoubted: 0,
    wrongSure: 0,
    missing: 0,
    unsaid: 0,
    doubts: 0,
    pages: 0,
    cpuSeconds: 0,
    bareSure: 0,
    bareDoubted: 0,
    bareFields: 0,
  }
  for (const row of rows) {
    for (const key of NUMBERS) sum[key] += row[key]
    for (const key of FLAGS) sum[key] += Number(row[key])
    if (!row.bare) continue
    sum.bareSure += row.bare.wrongSure
    sum.bareDoubted += row.bare.rightDoubted
    sum.bareFields += row.fields
  }
  return sum
}

export const groups = (rows: readonly Measured[]): Map<string, Measured[]> => {
  const out = new Map<string, Measured[]>()
  for (const row of rows) {
    const key = `${row.part} ${row.way} ${row.kind}`
    out.set(key, [...(out.get(key) ?? []), row])
  }
  return out
}

/** Doubts may wander a little from letter to letter; right, recognised and wrong-and-sure may not. */
const MORE_DOUBTS = 1.1

/**
 * Sentences about what got worse: each part, channel and kind by itself, over the letters that both have.
 * @param before committed figures
 */
export function worse(before: readonly Measured[], now: readonly Measured[]): string[] {
  const known = new Map(before.map((row) => [row.id, row]))
  const both = now.filter((row) => known.has(row.id))
  return [...groups(both)].flatMap(([name, rows]) => {
    const old = sumOf(rows.flatMap((row) => known.get(row.id) ?? []))
    const sum = sumOf(rows)
    return [
      ...(sum.recognised < old.recognised
        ? [`${name}: recognised ${sum.recognised}, was ${old.recognised}`]
        : []),
      ...(sum.mistaken > old.mistaken ? [`${name}: taken for another kind ${sum.mistaken}`] : []),
      ...(sum.right < old.right
        ? [`${name}: ${sum.right} of ${sum.fields} values right, was ${old.right}`]
        : []),
      ...(sum.wrongSure > old.wrongSure
        ? [`${name}: ${sum.wrongSure} wrong and sure, was ${old.wrongSure}`]
        : []),
      ...(sum.doubts > old.doubts * MORE_DOUBTS && sum.doubts > old.doubts + 2
        ? [`${name}: ${sum.doubts} doubts, was ${old.doubts}`]
        : []),
    ]
  })
}

export const isIn = (row: Measured, part: Part, way: Way): boolean =>
  row.part === part && row.way === way
