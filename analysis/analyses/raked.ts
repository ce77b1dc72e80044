// S16: what if the donors looked like the population in what is known of it?
import { effectiveN, quantile, rake, sorted } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { marginsOf } from './margins.ts'
import { estimatePlan, rowName } from './plans.ts'

const EFFECTIVE = 100

export default defineAnalysis({
  id: 'raked',
  version: '1',
  minimumN: EFFECTIVE,
  minimumCell: 10,
  words: {
    de: {
      title: 'Gewichtet wie die Bevölkerung',
      question:
        'Wo läge der Median, wenn die Spenden nach Alter, Geschlecht und Land zusammengesetzt wären wie die Bevölkerung?',
      method:
        'Gewichte durch schrittweises Anpassen an die Randverteilungen (Raking), gekappt beim Fünffachen ihres Medians; wirksame Zahl nach Kish.',
      assumptions: ['Innerhalb einer Gruppe unterscheiden sich Spender nicht von anderen.'],
      caveats: [
        'Gewichten nimmt nur die Verzerrung der gewichteten Größen. Wer spendet, kann sich auch sonst unterscheiden.',
      ],
    },
    en: {
      title: 'Weighted like the population',
      question:
        'Where would the median lie if the donations were composed like the population in age, sex and state?',
      method:
        'Weights by iterative fitting to the margins (raking), cut at five times their median; effective number after Kish.',
      assumptions: ['Within a group donors do not differ from others.'],
      caveats: [
        'Weighting removes the bias of the weighted quantities only. Who donates may differ in other ways, too.',
      ],
    },
    fr: {
      title: 'Pondéré comme la population',
      question:
        'Où serait la médiane si les dons étaient composés comme la population par âge, sexe et Land\u202f?',
      method:
        'Poids par ajustement pas à pas aux répartitions (raking), plafonnés à cinq fois leur médiane\u202f; nombre effectif selon Kish.',
      assumptions: ['Dans un groupe, les donateurs ne diffèrent pas des autres.'],
      caveats: [
        'La pondération n’enlève que le biais des grandeurs pondérées. Qui donne peut différer aussi autrement.',
      ],
    },
  },
  run(samples, gate, { campaign }) {
    const results = samples.flatMap((sample) => {
      const people = sample.people.filter(({ value }) => value !== null)
      const margins = marginsOf(campaign.margins, people)
      if (margins.length === 0 || people.length < EFFECTIVE) return []
      const raked = rake(margins)
      if (effectiveN(raked.weights) < EFFECTIVE) return []
      return [{ sample, people, raked }]
    })
    if (results.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const estimates = results.flatMap(({ sample, people, raked }) => {
      const values = people.map(({ value }) => value ?? 0)
      const raw = quantile(sorted(values), 0.5)
      const of = { name: 'median', unit: sample.unit, n: people.length }
      return [
        ...line(sample, { ...of, specification: 'donations', value: raw }, gate, sample.grain),
        ...line(
          sample,
          {
            ...of,
            specification: 'raked',
            n: Math.floor(raked.effectiveN),
            value: weightedMedian(values, raked.weights),
          },
          gate,
          sample.grain,
        ),
      ]
    })
    return {
      verdict: 'description',
      estimates,
      table: tableOf(estimates),
      figure: estimatePlan(estimates, {
        description: DESCRIPTION,
        what: AXIS,
        label: (one) => rowName(one, true),
      }),
      detectable: null,
    }
  },
})

/** The smallest value with at least half of the weight at or below it. */
function weightedMedian(values: readonly number[], weights: Float64Array): number {
  const order = values
    .map((value, at) => ({ value, weight: weights[at] as number }))
    .toSorted((a, b) => a.value - b.value)
  const half = order.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  for (const { value, weight } of order) {
    sum += weight
    if (sum >= half) return value
  }
  return Number.NaN
}

const AXIS = { de: 'Median', en: 'median', fr: 'médiane' }
const DESCRIPTION = {
  de: 'Median der Spenden, ungewichtet und gewichtet.',
  en: 'Median of the donations, unweighted and weighted.',
  fr: 'Médiane des dons, non pondérée et pondérée.',
}
