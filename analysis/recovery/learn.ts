// Learning the bureau's points table from letters: fit, round, verify exactly, and say of each level whether it is known.
import { chance } from '../statistics/index.ts'
import { type Coded, columnsOf, offsets } from './coded.ts'
import { fitTable, type Placed, placed } from './fit.ts'
import { identified } from './identified.ts'

export type Contrast = {
  criterion: string
  level: string
  /** The level that it is compared with: the criterion's first. */
  reference: string
  /** Letters that document the level. */
  letters: number
  /** Points more than the reference; null: not identified. */
  points: number | null
  /** Share of resamples that gave the same whole number, 0–1. */
  stability: number
  /** Why it is not identified; null when it is. */
  because: 'entangled' | 'few-letters' | 'unstable' | 'table-not-reproduced' | null
}

export type Learned = {
  contrasts: Contrast[]
  constant: number | null
  letters: number
  /** Share of the confirmed letters that the whole-number table gives exactly, 0–1. */
  reproduced: number
  confirmed: number
  /** Per coded letter: printed value minus the learned table's; null while the table is not accepted or a level is not identified. */
  residuals: (number | null)[]
  accepted: boolean
}

/** The gate: what must hold before a number is printed (analysis notes §3). */
export const GATE = { letters: 10, reproduced: 0.95, stability: 0.95, resamples: 100 } as const

/**
 * Learns contrasts between the levels of each criterion.
 *
 * What for: what table does the bureau really use (S3)? Shapes: coded letters of one scorecard, 200 and more.
 * Cost: resamples × rounds × letters × criteria². Caveat: contrasts only; the level of the whole is one constant.
 * @param options.resamples bootstrap draws, 0 skips them (then nothing is accepted as stable)
 */
export function learnTable(
  coded: Coded,
  options: { seed: number; resamples?: number; progress?: (done: number, all: number) => void },
): Learned {
  const { starts, columns } = offsets(coded.criteria)
  const { fit, told } = identified(coded)
  const letters = placed(coded, fit)
  const first = fitTable(letters)
  const whole = first.points.map(Math.round)
  const residuals = residualsOf(coded, starts, whole)
  const resamples = options.resamples ?? GATE.resamples
  const agreed = agreement(letters, first.residuals, whole, resamples, options)
  const vouching = coded.confirmed.reduce((sum, one) => sum + one, 0)
  const exact = residuals.filter((gap, row) => gap === 0 && coded.confirmed[row] === 1).length
  const reproduced = vouching === 0 ? 0 : exact / vouching
  const accepted = reproduced >= GATE.reproduced
  const counts = levelCounts(coded, columns, starts)
  const contrasts = coded.criteria.flatMap(({ id, levels }, at) =>
    levels.slice(1).map((level, next): Contrast => {
      const column = (starts[at] as number) + next
      const letters = counts[column] as number
      const stability = resamples === 0 ? 0 : (agreed[column] as number) / resamples
      const few = letters < GATE.letters || referenceCount(coded, at) < GATE.letters
      const because = !told[column]
        ? 'entangled'
        : few
          ? 'few-letters'
          : !accepted
            ? 'table-not-reproduced'
            : stability < GATE.stability
              ? 'unstable'
              : null
      const points = because === null ? (whole[column] as number) : null
      return {
        criterion: id,
        level,
        reference: levels[0] ?? '',
        letters,
        points,
        stability,
        because,
      }
    }),
  )
  const known = new Set(
    contrasts
      .filter(({ points }) => points !== null)
      .map(({ criterion, level }) => `${criterion} ${level}`),
  )
  return {
    contrasts,
    constant: accepted ? (whole[0] as number) : null,
    letters: coded.values.length,
    reproduced,
    confirmed: vouching,
    residuals: Array.from(residuals, (gap, row) =>
      accepted && allKnown(coded, row, known) ? gap : null,
    ),
    accepted,
  }
}

/** How often each column's whole number came out again in resamples. */
function agreement(
  letters: Placed,
  residuals: Float64Array,
  whole: Float64Array,
  resamples: number,
  { seed, progress }: { seed: number; progress?: (done: number, all: number) => void },
): Float64Array {
  const draw = chance(seed)
  const n = letters.values.length
  const agreed = new Float64Array(whole.length)
  const times = new Float64Array(n)
  for (let round = 0; round < resamples; round++) {
    times.fill(0)
    for (let at = 0; at < n; at++) {
      const row = draw.below(n)
      times[row] = (times[row] as number) + 1
    }
    const again = fitTable(letters, { times, residuals }).points
    for (let column = 0; column < whole.length; column++)
      if (Math.round(again[column] as number) === whole[column])
        agreed[column] = (agreed[column] as number) + 1
    progress?.(round + 1, resamples)
  }
  return agreed
}

function residualsOf(coded: Coded, starts: readonly number[], whole: Float64Array): Float64Array {
  const ones = new Int32Array(coded.criteria.length + 1)
  return coded.values.map((value, row) => {
    const n = columnsOf(coded, starts, row, ones)
    let sum = value
    for (let at = 0; at < n; at++) {
      const points = whole[ones[at] as number] as number
      sum -= Number.isNaN(points) ? 0 : points
    }
    return sum
  })
}

function levelCounts(coded: Coded, columns: number, starts: readonly number[]): Float64Array {
  const counts = new Float64Array(columns)
  const ones = new Int32Array(coded.criteria.length + 1)
  for (let row = 0; row < coded.values.length; row++) {
    const n = columnsOf(coded, starts, row, ones)
    for (let at = 0; at < n; at++)
      counts[ones[at] as number] = (counts[ones[at] as number] as number) + 1
  }
  return counts
}

function referenceCount({ criteria, codes, values }: Coded, criterion: number): number {
  let count = 0
  for (let row = 0; row < values.length; row++)
    if (codes[row * criteria.length + criterion] === 0) count++
  return count
}

function allKnown({ criteria, codes }: Coded, row: number, known: ReadonlySet<string>): boolean {
  return criteria.every(({ id, levels }, at) => {
    const code = codes[row * criteria.length + at] as number
    return code === 0 || known.has(`${id} ${levels[code] ?? ''}`)
  })
}
