// Letters that look like copies of each other or like a flood: for a person to look at, never for an automatic verdict.
import { chiSquareUpper } from '../statistics/index.ts'
import { grouped, type Row, type Sample } from './sample.ts'

/** Equal letters of so many different people are more than a shared life explains. */
const SAME = 4
const UNLIKELY = 1e-6

export type Suspicions = { copies: number; bursts: number; people: ReadonlySet<string> }

/**
 * Equal letters (score, day, facts) of four and more people; values that are more frequent than their neighbours let expect.
 *
 * Caveat: real people with the same facts have the same score; days tell them apart. Cost: O(people).
 */
export function suspicions(samples: readonly Sample[]): Suspicions {
  const people = new Set<string>()
  let [copies, bursts] = [0, 0]
  for (const sample of samples) {
    for (const rows of grouped(sample.people, keyOf).values()) {
      if (rows.length < SAME || rows[0]?.facts === null) continue
      copies += rows.length
      for (const { who } of rows) people.add(who)
    }
    for (const row of burstsOf(sample)) {
      bursts++
      people.add(row.who)
    }
  }
  return { copies, bursts, people }
}

const keyOf = ({ value, calculatedOn, facts }: Row): string =>
  JSON.stringify([value, calculatedOn, facts])

/** People whose value stands out: expected is the mean of the ten levels on either side. */
function burstsOf(sample: Sample): Row[] {
  if (!sample.table) return []
  const byValue = grouped(
    sample.people.filter(({ value }) => value !== null),
    ({ value }) => String(value),
  )
  const count = (value: number): number => byValue.get(String(value))?.length ?? 0
  return [...byValue].flatMap(([text, rows]) => {
    const value = Number(text)
    let near = 0
    for (let step = 1; step <= 10; step++) near += count(value - step) + count(value + step)
    const expected = Math.max(0.5, near / 20)
    // The same facts give the same points: only different facts with one value are conspicuous.
    const different = new Set(rows.map(({ facts }) => facts)).size
    return poissonUpper(different, expected) < UNLIKELY ? rows : []
  })
}

/** P(X ≥ k) of a Poisson variate with this mean, by its tie to χ²: P(X ≥ k) = P(χ²(2k) ≤ 2·mean). */
function poissonUpper(k: number, mean: number): number {
  return k === 0 ? 1 : 1 - chiSquareUpper(2 * mean, 2 * k).p
}
