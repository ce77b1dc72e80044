// S12: the same people on the same day under two scorecards: does one place them lower?
import type { AnalysisResult } from '../../extract/index.ts'
import type { Gate } from '../disclosure/index.ts'
import { clopperPearson, midRanks, signedRank } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { partOf } from './estimate.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { adjusted } from './multiplicity.ts'
import { each } from './phrase.ts'
import { axisOf, estimatePlan, nameOf } from './plans.ts'
import type { Row, Sample } from './sample.ts'

const PAIRS = 30

export default defineAnalysis({
  id: 'versions',
  version: '1',
  minimumN: PAIRS,
  minimumCell: 10,
  words: {
    de: {
      title: 'Dieselben Menschen, derselbe Tag, andere Scorekarten',
      question:
        'Nennen zwei Scorekarten für dieselben Menschen am selben Tag verschiedene Wahrscheinlichkeiten?',
      method:
        'Gepaarte Unterschiede der gedruckten Prozentzahlen, Vorzeichen-Rang-Test nach Wilcoxon, Median der Unterschiede. Ein Befund erst ab einem Prozentpunkt und nach der Korrektur für alle Paare. Dazu, ohne Test, die Rangkorrelation der Werte und der Anteil der Menschen, die die eine Karte ins beste und die andere ins schlechteste Fünftel stellt (Clopper–Pearson, 95 %).',
      assumptions: ['Unterschiede streuen gleich nach beiden Seiten.'],
      caveats: [
        'Die Skalen der Karten sind verschieden; verglichen werden nur die gedruckten Prozentzahlen.',
      ],
    },
    en: {
      title: 'The same people, the same day, other scorecards',
      question:
        'Do two scorecards print different probabilities for the same people on the same day?',
      method:
        'Paired differences of the printed percentages, Wilcoxon signed-rank test, median of the differences. A finding only from one percentage point and after the correction for all pairs. Besides, without a test, the rank correlation of the values and the share of people whom one card puts into the best fifth and the other into the worst (Clopper–Pearson, 95 %).',
      assumptions: ['Differences spread alike to both sides.'],
      caveats: ['The scales of the cards differ; only the printed percentages are compared.'],
    },
    fr: {
      title: 'Les mêmes personnes, le même jour, d’autres grilles',
      question:
        'Deux grilles de score donnent-elles des probabilités différentes pour les mêmes personnes le même jour\u202f?',
      method:
        'Écarts appariés des pourcentages imprimés, test des rangs signés de Wilcoxon, médiane des écarts. Un résultat seulement dès un point de pourcentage et après la correction pour toutes les paires. En outre, sans test, la corrélation des rangs des valeurs et la part des personnes qu’une grille met dans le meilleur cinquième et l’autre dans le pire (Clopper–Pearson, 95\u202f%).',
      assumptions: ['Les écarts se dispersent également des deux côtés.'],
      caveats: [
        'Les échelles des grilles diffèrent\u202f; seuls les pourcentages imprimés sont comparés.',
      ],
    },
  },
  run(samples, gate, { campaign }) {
    const pairs = samples.flatMap((one, at) =>
      samples.slice(at + 1).map((other) => ({ one, other, differences: paired(one, other) })),
    )
    const enough = pairs.filter(({ differences }) => differences.length >= PAIRS)
    if (enough.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const tested = enough.map((pair) => {
      const moved = pair.differences.filter((difference) => difference !== 0)
      return {
        ...pair,
        p: moved.length === 0 ? 1 : signedRank(pair.differences).p,
        median: middle(pair.differences),
      }
    })
    const family = campaign.analyses.find(({ ids }) => ids.includes('versions'))?.family
    const ps = adjusted(
      tested.map(({ p }) => p),
      family ?? 'exploratory',
    )
    const found = tested.filter(
      ({ median }, at) => (ps[at] as number) <= 0.05 && Math.abs(median) >= 1,
    )
    const estimates = tested.flatMap(({ one, other, differences, p, median }, at) => [
      ...line(
        { name: titleOf(one) },
        {
          name: 'paired-difference',
          group: titleOf(one),
          reference: titleOf(other),
          specification: 'signed-rank',
          unit: 'percent',
          n: differences.length,
          value: median,
          p,
          pAdjusted: ps[at] as number,
        },
        gate,
        0.1,
      ),
      ...shiftLines(one, other, gate),
    ])
    return {
      verdict: found.length > 0 ? 'finding' : 'no evidence',
      estimates,
      table: tableOf(estimates),
      figure: drawnAs(estimates),
      detectable: found.length > 0 ? null : { effect: 1, unit: 'percent', power: 0.8 },
      // As many pairs again that lean the other way put the median back to 0.
      undoneBy:
        found.length > 0
          ? Math.min(...found.map(({ differences, median }) => leaning(differences, median)))
          : null,
    }
  },
})

const titleOf = ({ name, version }: Sample): string =>
  version === null || name.includes(version) ? name : `${name} ${version}`

/** How differently two cards order the same people: rank correlation, and who goes from the best fifth to the worst. */
function shiftLines(one: Sample, other: Sample, gate: Gate) {
  const pairs = bothValues(one, other)
  if (pairs.length < PAIRS) return []
  const n = pairs.length
  const [x, y] = [midRanks(pairs.map(([a]) => a)), midRanks(pairs.map(([, b]) => b))]
  const fifth = (rank: number): number => Math.min(4, Math.floor((5 * (rank - 0.5)) / n))
  const thrown = x.filter((rank, at) => Math.abs(fifth(rank) - fifth(y[at] as number)) === 4).length
  const who = {
    group: titleOf(one),
    reference: titleOf(other),
    specification: 'ranks',
    n,
  }
  const share = clopperPearson(thrown, n)
  return [
    ...line(
      { name: titleOf(one) },
      { ...who, name: 'rank-correlation', unit: 'ratio', value: correlation(x, y) },
      gate,
      0.01,
    ),
    ...(partOf(thrown, n, gate) === null
      ? []
      : line(
          { name: titleOf(one) },
          {
            ...who,
            name: 'best-to-worst',
            unit: 'percent',
            value: (100 * thrown) / n,
            low: 100 * share.low,
            high: 100 * share.high,
          },
          gate,
          1,
        )),
  ]
}

/** Printed values of people who have both scorecards computed on one day. */
function bothValues(one: Sample, other: Sample): [number, number][] {
  const byPerson = new Map(other.people.map((row) => [keyOf(row), row]))
  return one.people.flatMap((row): [number, number][] => {
    const value = byPerson.get(keyOf(row))?.value ?? null
    return row.value === null || value === null ? [] : [[row.value, value]]
  })
}

/** Pearson's correlation; of ranks it is Spearman's. NaN when one side does not vary. */
function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (x.length + 1) / 2
  let [xy, xx, yy] = [0, 0, 0]
  x.forEach((value, at) => {
    const [a, b] = [value - mean, (y[at] as number) - mean]
    xy += a * b
    xx += a * a
    yy += b * b
  })
  return xy / Math.sqrt(xx * yy)
}

const keyOf = (row: Row): string => `${row.who}|${row.calculatedOn}`

/** Differences of printed probabilities of people who have both scorecards computed on one day. */
function paired(one: Sample, other: Sample): number[] {
  const byPerson = new Map(other.people.map((row) => [keyOf(row), row]))
  return one.people.flatMap((row) => {
    const same = byPerson.get(keyOf(row))
    return row.probability === null || same === undefined || same.probability === null
      ? []
      : [Number((row.probability - same.probability).toFixed(6))]
  })
}

function middle(values: readonly number[]): number {
  const order = values.toSorted((a, b) => a - b)
  const half = Math.floor(order.length / 2)
  return order.length % 2 === 1
    ? (order[half] as number)
    : ((order[half - 1] as number) + (order[half] as number)) / 2
}

function leaning(differences: readonly number[], median: number): number {
  const same = differences.filter(
    (difference) => Math.sign(difference) === Math.sign(median) && Math.abs(difference) >= 1,
  ).length
  return Math.max(1, 2 * same - differences.length)
}

/** Every pair of cards with the median of its differences. */
function drawnAs(estimates: AnalysisResult['estimates']) {
  const pairs = estimates.filter(({ name }) => name === 'paired-difference')
  const plan = estimatePlan(
    // The name of a card stands in each row, so all may stand in one figure.
    pairs.map((one) => ({ ...one, outcome: '' })),
    {
      description: DESCRIPTION,
      what: AXIS,
      neutral: 0,
      label: ({ group, reference }) =>
        each(
          (language) => `${nameOf(group ?? '')[language]} − ${nameOf(reference ?? '')[language]}`,
        ),
    },
  )
  return plan === null ? null : { ...plan, axis: axisOf(AXIS, 'percent') }
}

const AXIS = {
  de: 'Median der Unterschiede der Wahrscheinlichkeit',
  en: 'Median of the differences in probability',
  fr: 'Médiane des écarts de probabilité',
}
const DESCRIPTION = {
  de: 'Median der Unterschiede der gedruckten Wahrscheinlichkeiten, für jedes Paar von Scorekarten.',
  en: 'Median of the differences of the printed probabilities, for each pair of scorecards.',
  fr: 'Médiane des écarts des probabilités imprimées, pour chaque paire de grilles.',
}
