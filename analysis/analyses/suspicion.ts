// Letters that look like copies of each other or like a flood: they count only once a person has looked at them.
import type { Population } from '../compare/index.ts'
import { chiSquareUpper } from '../statistics/index.ts'
import { grouped, type Row, type Sample, samplesOf } from './sample.ts'

/** Fewer equal letters than these are never conspicuous. */
const SAME = 5
/** A flood smaller than the smallest number that is ever said moves nothing. */
const FLOOD = 10
/** There are some ten thousand values and weeks to look at: one in a hundred campaigns shows one by chance. */
const UNLIKELY = 1e-6

export type Suspicions = { copies: number; bursts: number; people: ReadonlySet<string> }
export type Suspicion = 'copies' | 'burst'
/** A person whose letters are kept out until somebody has looked at them. */
export type Held = { person: string; reasons: Suspicion[] }

/**
 * Equal letters (score, day, facts) of more people than the days let expect; values that come together in one week.
 *
 * What for: letters in quarantine (S17). Shapes: samples of one campaign. Cost: O(people · log people).
 * Caveat: real people with the same facts have the same score, and real scores lie on a lattice; neither is conspicuous by itself.
 * Against a patient faker there is no statistical proof.
 */
export function suspicions(samples: readonly Sample[]): Suspicions {
  const marked = markedIn(samples)
  let [copies, bursts] = [0, 0]
  for (const reasons of marked.values()) {
    if (reasons.has('copies')) copies++
    if (reasons.has('burst')) bursts++
  }
  return { copies, bursts, people: new Set(marked.keys()) }
}

/** People to be held back from a batch, in the order of their marks. Records without a mark are nobody's and are never held. */
export function quarantineOf(population: Population): Held[] {
  const known = new Set(population.records.flatMap(({ person }) => person ?? []))
  return [...markedIn(samplesOf(population).samples)]
    .filter(([person]) => known.has(person))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([person, reasons]) => ({ person, reasons: [...reasons].toSorted() }))
}

function markedIn(samples: readonly Sample[]): Map<string, Set<Suspicion>> {
  const marked = new Map<string, Set<Suspicion>>()
  const mark = (rows: readonly Row[], reason: Suspicion): void => {
    for (const { who } of rows) {
      const reasons = marked.get(who) ?? new Set()
      marked.set(who, reasons.add(reason))
    }
  }
  for (const sample of samples) {
    mark(copiesIn(sample), 'copies')
    mark(burstsIn(sample), 'burst')
  }
  return marked
}

/**
 * People with the same score, day and facts, where so many with these facts on one day are more than chance brings together. Whatever they say of
 * themselves: an inventor can say anything. Twins whose letters come on many days are what comparing is for and are never conspicuous.
 */
function copiesIn({ people }: Sample): Row[] {
  const known = people.filter(({ facts, value }) => facts !== null && value !== null)
  const onDay = grouped(known, ({ calculatedOn }) => calculatedOn ?? '')
  const alike = grouped(known, ({ facts }) => facts ?? '')
  return [...alike.values()].flatMap((same) => {
    if (same.length < SAME) return []
    return [...grouped(same, ({ value, calculatedOn }) => `${value}|${calculatedOn}`)].flatMap(
      ([, rows]) => {
        const day = onDay.get(rows[0]?.calculatedOn ?? '')?.length ?? 0
        const expected = Math.max(0.02, (same.length * day) / known.length)
        return rows.length >= SAME && poissonUpper(rows.length, expected) < UNLIKELY ? rows : []
      },
    )
  })
}

/**
 * People whose printed value comes together in one week although, over the whole time, it is no more frequent than that: a flood of chosen
 * scores. A value that many have because the scale is a lattice, or because it ends there, is as frequent in every other week.
 */
function burstsIn({ people }: Sample): Row[] {
  const dated = people.filter(({ value, calculatedOn }) => value !== null && calculatedOn !== null)
  const byValue = grouped(dated, ({ value }) => String(value))
  // Two tilings of the calendar, half a week apart, so that no week's end hides a flood.
  return [0, 3].flatMap((shift) => {
    const weekOf = ({ calculatedOn }: Row): string =>
      String(Math.floor((Date.parse(calculatedOn ?? '') / 86_400_000 + shift) / 7))
    const inWeek = grouped(dated, weekOf)
    return [...byValue.values()].flatMap((same) => {
      const ever = different(same)
      if (ever < FLOOD) return []
      return [...grouped(same, weekOf)].flatMap(([week, rows]) => {
        const all = inWeek.get(week)?.length ?? 0
        const now = different(rows)
        const expected = Math.max(0.02, all * shareOf(ever, now, dated.length, all))
        return now >= FLOOD && poissonUpper(now, expected) < UNLIKELY ? rows : []
      })
    })
  })
}

/** How frequent a value is: in all other weeks, or over the whole time where one week holds most of it and there is little beside it. */
function shareOf(ever: number, now: number, dated: number, inWeek: number): number {
  const others = dated - inWeek
  return others < inWeek ? ever / dated : Math.max(0, ever - now) / others
}

/** The same facts give the same points: only different facts with one value are conspicuous. */
const different = (rows: readonly Row[]): number =>
  new Set(rows.map(({ facts }, at) => facts ?? `#${at}`)).size

/** P(X ≥ k) of a Poisson variate with this mean, by its tie to χ²: P(X ≥ k) = P(χ²(2k) ≤ 2·mean). */
function poissonUpper(k: number, mean: number): number {
  return k === 0 ? 1 : 1 - chiSquareUpper(2 * mean, 2 * k).p
}
