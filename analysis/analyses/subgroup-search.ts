// S18: where is it worst? Searched on one half of the people, tested on the other: what the search finds there is not yet found.
import { chance, detectableMeans, mannWhitney, quantile, shuffle } from '../statistics/index.ts'
import { heldEqual, measured } from './adjustment.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { GROUP, groupOf, VARIABLES } from './groups.ts'
import { ALPHA, adjusted } from './multiplicity.ts'
import { estimatePlan, rowName } from './plans.ts'
import { grainOf } from './spoken.ts'
import type { Row, Sample } from './sample.ts'

const PEOPLE = 400
/** Sub-groups that go from the searched half to the tested one. */
const CANDIDATES = 5

export default defineAnalysis({
  id: 'subgroup-search',
  version: '2',
  minimumN: PEOPLE,
  minimumCell: 10,
  words: {
    de: {
      title: 'Wo ist der Abstand am größten?',
      question:
        'Gibt es Untergruppen (zwei Merkmale zusammen), deren Score bei gleichen Angaben am weitesten von dem der übrigen abweicht?',
      method: `Verglichen wird der Abstand von der Punktetabelle; wo es keine gibt, was eine Regression auf die belegten Angaben übrig lässt. Eine ausgeloste Hälfte wird durchsucht, die ${CANDIDATES} auffälligsten Untergruppen werden an der anderen Hälfte geprüft (Rangsummentest, Benjamini–Hochberg). Ein Treffer nur, wenn Mediane, Mittel und Ränge in dieselbe Richtung zeigen.`,
      assumptions: [],
      caveats: [
        'Explorativ: Ein Treffer ist eine Frage für neue Briefe, kein Befund, bis er sich an ihnen bestätigt.',
      ],
    },
    en: {
      title: 'Where is the distance largest?',
      question:
        'Are there sub-groups (two attributes together) whose score is furthest from that of the others with the same facts?',
      method: `What is compared is the distance from the points table; where there is none, what a regression on the documented facts leaves. One half, drawn by lot, is searched; the ${CANDIDATES} most conspicuous sub-groups are tested on the other half (rank-sum test, Benjamini–Hochberg). A hit only where medians, means and ranks point the same way.`,
      assumptions: [],
      caveats: [
        'Exploratory: a hit is a question to new letters, no finding until they confirm it.',
      ],
    },
    fr: {
      title: 'Où l’écart est-il le plus grand\u202f?',
      question:
        'Y a-t-il des sous-groupes (deux traits ensemble) dont le score s’écarte le plus de celui des autres avec les mêmes données\u202f?',
      method: `On compare l’écart au barème\u202f; où il n’y en a pas, ce que laisse une régression sur les données documentées. Une moitié tirée au sort est fouillée, les ${CANDIDATES} sous-groupes les plus marquants sont vérifiés sur l’autre moitié (test de la somme des rangs, Benjamini–Hochberg). Un résultat seulement si médianes, moyennes et rangs vont dans le même sens.`,
      assumptions: [],
      caveats: [
        'Exploratoire\u202f: un résultat est une question posée à de nouvelles lettres, pas un constat tant qu’elles ne le confirment pas.',
      ],
    },
  },
  run(samples, gate, { seed }) {
    const tested = samples.flatMap((sample) => searched(sample, seed))
    if (tested.length === 0) return { verdict: 'insufficient data', ...NOTHING, seed }
    const ps = adjusted(
      tested.map(({ p }) => p),
      'exploratory',
    )
    const hits = tested.filter((one, at) => (ps[at] as number) <= 0.05 && agrees(one))
    const estimates = tested.flatMap(({ sample, group, gap, meanGap, above, n, p }, at) => {
      const unit = sample.measured === 'value' ? sample.unit : 'percent'
      const of = { group, reference: 'others', specification: 'held-out half', n }
      const tests = { p, pAdjusted: ps[at] as number }
      const grain = grainOf(sample)
      return [
        ...line(sample, { ...of, ...tests, name: 'median-gap', unit, value: gap }, gate, grain),
        ...line(sample, { ...of, name: 'mean-gap', unit, value: meanGap }, gate, grain),
        ...line(sample, { ...of, name: 'rank-above', unit: 'ratio', value: above }, gate, 0.01),
      ]
    })
    return {
      verdict: hits.length > 0 ? 'finding' : 'no evidence',
      estimates,
      table: tableOf(estimates),
      figure: estimatePlan(
        estimates.filter(({ name }) => name === 'median-gap'),
        { description: DESCRIPTION, what: AXIS, neutral: 0, label: (one) => rowName(one, false) },
      ),
      detectable: hits.length > 0 ? null : detectableOf(tested),
      undoneBy: hits.length > 0 ? Math.min(...hits.map(({ undoneBy }) => undoneBy)) : null,
      seed,
    }
  },
})

/** A person's compared value and sub-groups, worked out once. */
type Placed = { value: number; groups: string[] }
type Tested = {
  sample: Sample
  group: string
  /** Three specifications: of medians, of means, and how often a member lies above one of the others (a half: as often as not). */
  gap: number
  meanGap: number
  above: number
  n: number
  others: number
  /** Spread of the tested half. */
  sd: number
  p: number
  undoneBy: number
}

function searched(sample: Sample, seed: number): Tested[] {
  const people = sample.people.filter((row) => measured(sample, row) !== null)
  if (people.length < PEOPLE) return []
  const order = Uint32Array.from(people, (_, at) => at)
  shuffle(order, chance(seed))
  const half = Math.floor(people.length / 2)
  const values = heldEqual(sample, people)
  const placed = people.map((row, at) => ({
    value: values[at] as number,
    groups: subgroups(row),
  }))
  const side = (from: number, to: number): Placed[] =>
    [...order.subarray(from, to)].map((at) => placed[at] as Placed)
  const [search, test] = [side(0, half), side(half, people.length)]
  const candidates = [...membersBy(search)]
    .flatMap(([group, members]) => {
      const sides = sidesOf(search, members)
      return sides === null ? [] : [{ group, gap: gapOf(sides) }]
    })
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || a.group.localeCompare(b.group))
    .slice(0, CANDIDATES)
  const there = membersBy(test)
  return candidates.flatMap(({ group }): Tested[] => {
    const sides = sidesOf(test, there.get(group) ?? [])
    if (sides === null) return []
    const [inside, outside] = sides
    const { p, effect } = mannWhitney(inside, outside)
    return [
      {
        sample,
        group,
        gap: gapOf(sides),
        meanGap: meanOf(inside) - meanOf(outside),
        above: effect,
        n: inside.length,
        others: outside.length,
        sd: spreadOf(test),
        p,
        undoneBy: undoneBy(sample, sides),
      },
    ]
  })
}

/** Places of the people of each sub-group. */
function membersBy(people: readonly Placed[]): Map<string, number[]> {
  const members = new Map<string, number[]>()
  people.forEach(({ groups }, at) => {
    for (const group of groups) {
      const own = members.get(group)
      if (own) own.push(at)
      else members.set(group, [at])
    }
  })
  return members
}

type Sides = [inside: Float64Array, outside: Float64Array]

/** Values of the members and of all others, sorted; null when too few stand on a side. */
function sidesOf(people: readonly Placed[], members: readonly number[]): Sides | null {
  if (members.length < GROUP || people.length - members.length < GROUP) return null
  const inside = new Float64Array(members.length)
  const outside = new Float64Array(people.length - members.length)
  let [next, out] = [0, 0]
  people.forEach(({ value }, at) => {
    if (members[next] === at) inside[next++] = value
    else outside[out++] = value
  })
  return [inside.sort(), outside.sort()]
}

/** Medians and means differ by enough, and all three point the same way. */
function agrees({ sample, gap, meanGap, above }: Tested): boolean {
  const side = Math.sign(gap)
  return (
    Math.abs(gap) >= sample.relevance &&
    side * meanGap >= sample.relevance &&
    side * (above - 0.5) > 0
  )
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const gapOf = ([inside, outside]: Sides): number => quantile(inside, 0.5) - quantile(outside, 0.5)

/** The single groups of a person and every two of them together. */
function subgroups(row: Row): string[] {
  const own = VARIABLES.flatMap((variable) => {
    const group = groupOf(row, variable)
    return group === null ? [] : [`${variable}:${group}`]
  })
  return [...own, ...own.flatMap((one, at) => own.slice(at + 1).map((other) => `${one}+${other}`))]
}

function spreadOf(people: readonly Placed[]): number {
  const mean = people.reduce((sum, { value }) => sum + value, 0) / people.length
  const squares = people.reduce((sum, { value }) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / Math.max(1, people.length - 1))
}

/** Each letter at the far end moves the median by half a person: twice as many as stand between it and the relevance limit. */
function undoneBy({ relevance }: Sample, [inside, outside]: Sides): number {
  const [own, other] = [quantile(inside, 0.5), quantile(outside, 0.5)]
  const [from, to] = own < other ? [own, other - relevance] : [other + relevance, own]
  return Math.max(1, 2 * inside.filter((value) => value >= from && value <= to).length)
}

function detectableOf(tested: readonly Tested[]) {
  const [best] = tested
    .map(({ sample, n, others, sd }) => ({
      sample,
      effect: Math.max(
        sample.relevance,
        detectableMeans(n, others, sd, ALPHA / Math.max(1, tested.length)),
      ),
    }))
    .toSorted((a, b) => a.effect - b.effect)
  if (!best) return null
  const unit = best.sample.measured === 'value' ? best.sample.unit : 'percent'
  return { effect: Number(best.effect.toFixed(2)), unit, power: 0.8 }
}

const AXIS = {
  de: 'Unterschied der Mediane zu allen übrigen',
  en: 'Difference of the medians from all others',
  fr: 'Écart des médianes à tous les autres',
}
const DESCRIPTION = {
  de: 'Unterschied der Mediane der auffälligsten Untergruppen zu allen übrigen, an der zurückgelegten Hälfte.',
  en: 'Difference of the medians of the most conspicuous sub-groups from all others, on the held-out half.',
  fr: 'Écart des médianes des sous-groupes les plus marquants à tous les autres, sur la moitié mise de côté.',
}
