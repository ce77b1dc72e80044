// S10: the chance of a bad class by documented fact.
import { binaryRegression, intercept, normalTwoSided, numeric } from '../statistics/index.ts'
import { BAD_CLASS_WORDS, isBad } from './bad-classes.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { each } from './phrase.ts'
import { estimatePlan, nameOf, rowName } from './plans.ts'
import type { Row, Sample } from './sample.ts'

const FACTS = [
  'settledDefaults',
  'inquiries',
  'contracts',
  'loans',
  'cards',
  'addresses',
  'oldestContract',
  'currentAddress',
] as const
/** Years, so that an odds ratio is one of a year and not of a month. */
const PER: Record<(typeof FACTS)[number], number> = {
  settledDefaults: 1,
  inquiries: 1,
  contracts: 1,
  loans: 1,
  cards: 1,
  addresses: 1,
  oldestContract: 12,
  currentAddress: 12,
}
const EVENTS_PER_PARAMETER = 10

export default defineAnalysis({
  id: 'bad-class',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Was geht mit einer schlechten Klasse einher?',
      question: 'Wie hängt die Chance einer schlechten Klasse mit den belegten Angaben zusammen?',
      method: `Logistische Regression auf die belegten Angaben, Wald-Intervall, 95 %; mindestens 10 schlecht und 10 gut Eingestufte je Größe. ${BAD_CLASS_WORDS.de}`,
      assumptions: ['Zusammenhänge auf der Skala der Log-Chancen sind gerade.'],
      caveats: [
        'Eine Beschreibung dessen, womit die Klasse einhergeht; nicht, warum sie vergeben wurde.',
        'Wo Angaben die Klassen ohne Ausnahme trennen, gibt es kein Chancenverhältnis, und es wird keines genannt.',
      ],
    },
    en: {
      title: 'What goes with a bad class?',
      question: 'How does the chance of a bad class go with the documented facts?',
      method: `Logistic regression on the documented facts, Wald interval, 95 %; at least 10 badly and 10 well classed people for each quantity. ${BAD_CLASS_WORDS.en}`,
      assumptions: ['Associations are straight on the scale of log odds.'],
      caveats: [
        'A description of what the class goes with; not why it was given.',
        'Where facts tell the classes apart without exception there is no odds ratio, and none is printed.',
      ],
    },
    fr: {
      title: 'Qu’est-ce qui va avec une mauvaise classe\u202f?',
      question:
        'Comment la cote d’une mauvaise classe va-t-elle avec les données documentées\u202f?',
      method: `Régression logistique sur les données documentées, intervalle de Wald, 95\u202f%\u202f; au moins 10 personnes mal classées et 10 bien classées par grandeur. ${BAD_CLASS_WORDS.fr}`,
      assumptions: ['Les liens sont droits sur l’échelle du logarithme des cotes.'],
      caveats: [
        'Une description de ce qui va avec la classe, non de la raison pour laquelle elle fut donnée.',
        'Où les données séparent les classes sans exception il n’y a pas de rapport des cotes, et aucun n’est donné.',
      ],
    },
  },
  run(samples, gate) {
    const fits = samples.flatMap((sample) => fitOf(sample) ?? [])
    if (fits.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const separated = fits.filter(({ fit }) => fit.coefficients === null)
    const estimates = fits.flatMap(({ sample, n, used, fit }) => {
      if (fit.coefficients === null || fit.covariance === null) return []
      const { coefficients, covariance, index } = fit
      return used.flatMap((name, at) => {
        const value = coefficients[at + 1] as number
        const place = index.indexOf(at + 1)
        if (place < 0) return []
        const error = Math.sqrt(covariance.get(place, place))
        const ratio = (shift: number) => Math.exp((value + shift * error) * PER[name])
        return line(
          sample,
          {
            name: 'odds',
            group: `fact:${name}`,
            specification: 'logit',
            unit: 'ratio',
            n,
            value: ratio(0),
            low: ratio(-1.959964),
            high: ratio(1.959964),
            p: normalTwoSided(value / error).p,
          },
          gate,
          0.01,
        )
      })
    })
    return {
      verdict: 'description',
      estimates,
      table: tableOf(estimates),
      figure: estimatePlan(estimates, {
        description: DESCRIPTION,
        what: AXIS,
        neutral: 1,
        label: (one) => rowName(one, false),
      }),
      detectable: null,
      furtherCaveats: separated.map(({ sample }) =>
        each((language) => `${nameOf(sample.name)[language]}: ${SEPARATED[language]}`),
      ),
    }
  },
})

function fitOf(sample: Sample) {
  const people = sample.people.flatMap((row) => {
    const bad = isBad(sample, row)
    return row.features === null || bad === null ? [] : [{ row, bad }]
  })
  const bad = people.filter((one) => one.bad).length
  const room = Math.floor(Math.min(bad, people.length - bad) / EVENTS_PER_PARAMETER)
  const used = FACTS.filter((name) =>
    varies(
      people.map(({ row }) => row),
      name,
    ),
  ).slice(0, room - 1)
  if (used.length === 0) return null
  const columns = [
    intercept(people.length),
    ...used.map((name) =>
      numeric(
        name,
        people.map(({ row }) => row.features?.[name] ?? 0),
      ),
    ),
  ]
  return {
    sample,
    n: people.length,
    used,
    fit: binaryRegression(
      columns,
      people.map((one) => (one.bad ? 1 : 0)),
    ),
  }
}

function varies(people: readonly Row[], name: (typeof FACTS)[number]): boolean {
  const first = people[0]?.features?.[name]
  return people.some(({ features }) => features?.[name] !== first)
}

const SEPARATED = {
  de: 'Die Angaben trennen gute und schlechte Klassen ohne Ausnahme. Es gibt kein endliches Chancenverhältnis.',
  en: 'The facts tell good and bad classes apart without exception. There is no finite odds ratio.',
  fr: 'Les données séparent bonnes et mauvaises classes sans exception. Il n’y a pas de rapport des cotes fini.',
}
const AXIS = {
  de: 'Chancen auf eine schlechte Klasse',
  en: 'Odds of a bad class',
  fr: 'Cote d’une mauvaise classe',
}
const DESCRIPTION = {
  de: 'Chancenverhältnis einer schlechten Klasse je Angabe, mit 95-%-Intervall; 1 heißt: kein Zusammenhang.',
  en: 'Odds ratio of a bad class by fact, with 95 % interval; 1 means: no association.',
  fr: 'Rapport des cotes d’une mauvaise classe par donnée, avec intervalle de 95\u202f%\u202f; 1 veut dire\u202f: aucun lien.',
}
