// S19: what goes with the score where no table is published? A straight line by least absolute deviations, judged on people it has not seen.
import {
  chance,
  type Column,
  intercept,
  leastAbsolute,
  numeric,
  quantile,
  shuffle,
  sorted,
} from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { estimatePlan, rowName } from './plans.ts'
import type { Row, Sample } from './sample.ts'

const PEOPLE = 300
const FOLDS = 5
/** More people than these do not change a dozen coefficients, but cost. */
const MOST = 3_000
const FACTS = [
  'settledDefaults',
  'openDefaults',
  'inquiries',
  'contracts',
  'loans',
  'cards',
  'addresses',
  'oldestContract',
  'currentAddress',
] as const
/** Ages are counted in months; what is printed is the change a year. */
const IN_MONTHS = new Set<string>(['oldestContract', 'currentAddress'])

export default defineAnalysis({
  id: 'surrogate',
  version: '2',
  minimumN: PEOPLE,
  minimumCell: 10,
  words: {
    de: {
      title: 'Womit geht der Score einher?',
      question:
        'Wie hängt ein Score ohne veröffentlichte Tabelle mit den belegten Angaben zusammen?',
      method: `Gerade Gleichung mit kleinsten absoluten Abweichungen; Fehler an je einem Fünftel, das sie nicht gesehen hat.`,
      assumptions: ['Zusammenhänge sind gerade und addieren sich.'],
      caveats: [
        'Ein Ersatzmodell, nicht das der Auskunftei. Es beschreibt, womit der Score einhergeht.',
      ],
    },
    en: {
      title: 'What goes with the score?',
      question: 'How does a score without a published table go with the documented facts?',
      method:
        'Straight equation by least absolute deviations; error on a fifth at a time that it has not seen.',
      assumptions: ['Associations are straight and add up.'],
      caveats: ['A surrogate, not the bureau’s model. It describes what the score goes with.'],
    },
    fr: {
      title: 'Qu’est-ce qui va avec le score\u202f?',
      question: 'Comment un score sans barème publié va-t-il avec les données documentées\u202f?',
      method:
        'Équation droite aux moindres écarts absolus\u202f; erreur sur un cinquième à la fois, qu’elle n’a pas vu.',
      assumptions: ['Les liens sont droits et s’additionnent.'],
      caveats: [
        'Un modèle de remplacement, pas celui de l’agence. Il décrit ce qui va avec le score.',
      ],
    },
  },
  run(samples, gate, { seed }) {
    const fits = samples.flatMap((sample) => fitOf(sample, seed) ?? [])
    if (fits.length === 0) return { verdict: 'insufficient data', ...NOTHING, seed }
    const estimates = fits.flatMap(({ sample, n, names, coefficients, error, naive }) => [
      ...names.flatMap((name, at) =>
        line(
          sample,
          {
            name: 'slope',
            group: `fact:${name}`,
            specification: 'least-absolute',
            unit: sample.unit,
            n,
            value: (coefficients[at + 1] ?? Number.NaN) * (IN_MONTHS.has(name) ? 12 : 1),
          },
          gate,
          0.01,
        ),
      ),
      ...line(
        sample,
        { name: 'error', specification: 'unseen fifth', unit: sample.unit, n, value: error },
        gate,
        0.01,
      ),
      ...line(
        sample,
        { name: 'error', specification: 'median alone', unit: sample.unit, n, value: naive },
        gate,
        0.01,
      ),
    ])
    return {
      verdict: 'description',
      estimates,
      table: tableOf(estimates),
      figure: estimatePlan(
        estimates.filter(({ name }) => name === 'slope'),
        { description: DESCRIPTION, what: AXIS, neutral: 0, label: (one) => rowName(one, false) },
      ),
      detectable: null,
      seed,
    }
  },
})

function fitOf(sample: Sample, seed: number) {
  if (sample.table) return null
  const all = sample.people.filter(({ value, features }) => value !== null && features !== null)
  if (all.length < PEOPLE) return null
  const order = Uint32Array.from(all, (_, at) => at)
  shuffle(order, chance(seed))
  const people = [...order.subarray(0, MOST)].map((at) => all[at] as Row)
  const names = FACTS.filter(
    (name) => new Set(people.map(({ features }) => features?.[name])).size > 1,
  )
  const values = people.map(({ value }) => value ?? 0)
  const whole = leastAbsolute(columnsOf(people, names), values)
  let [error, naive] = [0, 0]
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = people.filter((_, at) => at % FOLDS !== fold)
    const unseen = people.filter((_, at) => at % FOLDS === fold)
    const { coefficients } = leastAbsolute(
      columnsOf(seen, names),
      seen.map(({ value }) => value ?? 0),
    )
    const columns = columnsOf(unseen, names)
    const middle = quantile(sorted(seen.map(({ value }) => value ?? 0)), 0.5)
    unseen.forEach(({ value }, row) => {
      const guess = columns.reduce(
        (sum, { values: own }, at) =>
          sum +
          (Number.isNaN(coefficients[at]) ? 0 : (coefficients[at] as number)) *
            (own[row] as number),
        0,
      )
      error += Math.abs((value ?? 0) - guess)
      naive += Math.abs((value ?? 0) - middle)
    })
  }
  return {
    sample,
    n: people.length,
    names,
    coefficients: whole.coefficients,
    error: error / people.length,
    naive: naive / people.length,
  }
}

function columnsOf(people: readonly Row[], names: readonly (typeof FACTS)[number][]): Column[] {
  return [
    intercept(people.length),
    ...names.map((name) =>
      numeric(
        name,
        people.map(({ features }) => features?.[name] ?? 0),
      ),
    ),
  ]
}

const AXIS = {
  de: 'Änderung des Scores',
  en: 'change of the score',
  fr: 'variation du score',
}
const DESCRIPTION = {
  de: 'Änderung des Scores mit jeder Angabe, nach der geraden Gleichung; 0 heißt: keine.',
  en: 'Change of the score with each fact, by the straight equation; 0 means: none.',
  fr: 'Variation du score avec chaque donnée, selon l’équation droite\u202f; 0 veut dire\u202f: aucune.',
}
