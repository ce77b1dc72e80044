// S15 (A1): how many without any negative entry stand in a bad class?
import { rake, wilson } from '../statistics/index.ts'
import { BAD_CLASS_WORDS, isBad } from './bad-classes.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { marginsOf } from './margins.ts'
import { partOf } from './estimate.ts'
import { axisOf, barPlan } from './plans.ts'

export default defineAnalysis({
  id: 'bad-without-negative',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Schlechte Klasse ohne Zahlungsstörung',
      question:
        'Wie viele Menschen, deren Brief nichts Negatives nennt, stehen trotzdem in einer schlechten Klasse?',
      method: `Anteil mit Wilson-Intervall, 95 %; wo Randverteilungen der Bevölkerung angegeben sind, auch gewichtet. ${BAD_CLASS_WORDS.de}`,
      assumptions: ['Der Brief listet alles, was gespeichert ist.'],
      caveats: [
        'Der Anteil gilt für die Spenden, nicht für alle Menschen. 2018 war es einer von acht.',
      ],
    },
    en: {
      title: 'Bad class without a default',
      question:
        'How many people whose letter names nothing negative stand in a bad class all the same?',
      method: `Share with Wilson interval, 95 %; weighted too where margins of the population are given. ${BAD_CLASS_WORDS.en}`,
      assumptions: ['The letter lists everything that is stored.'],
      caveats: [
        'The share is that of the donations, not of all people. In 2018 it was one in eight.',
      ],
    },
    fr: {
      title: 'Mauvaise classe sans incident de paiement',
      question:
        'Combien de personnes dont la lettre ne cite rien de négatif sont quand même dans une mauvaise classe\u202f?',
      method: `Part avec intervalle de Wilson, 95\u202f%\u202f; pondérée aussi, où des répartitions de la population sont données. ${BAD_CLASS_WORDS.fr}`,
      assumptions: ['La lettre liste tout ce qui est enregistré.'],
      caveats: [
        'La part vaut pour les dons, pas pour toutes les personnes. En 2018 c’était une sur huit.',
      ],
    },
  },
  run(samples, gate, { campaign }) {
    const counted = samples.flatMap((sample) => {
      const people = sample.people.filter(
        (row) => row.negative === false && isBad(sample, row) !== null,
      )
      return people.length < 100
        ? []
        : [{ sample, people, bad: people.filter((row) => isBad(sample, row) === true).length }]
    })
    if (counted.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const estimates = counted.flatMap(({ sample, people, bad }) => {
      if (partOf(bad, people.length, gate) === null) return []
      const share = wilson(bad, people.length)
      const of = { name: 'bad-without-negative', unit: 'percent', n: people.length }
      const margins = marginsOf(campaign.margins, people)
      const raked = margins.length > 0 ? rake(margins) : null
      const weighted = raked
        ? people.reduce(
            (sum, row, at) =>
              sum + (isBad(sample, row) === true ? (raked.weights[at] as number) : 0),
            0,
          ) / people.length
        : null
      const within =
        raked && weighted !== null
          ? wilson(Math.round(weighted * raked.effectiveN), Math.round(raked.effectiveN))
          : null
      return [
        ...line(
          sample,
          {
            ...of,
            specification: 'donations',
            value: (100 * bad) / people.length,
            low: 100 * share.low,
            high: 100 * share.high,
          },
          gate,
          1,
        ),
        ...(weighted === null
          ? []
          : line(
              sample,
              {
                ...of,
                specification: 'raked',
                value: 100 * weighted,
                low: 100 * (within?.low ?? 0),
                high: 100 * (within?.high ?? 1),
              },
              gate,
              1,
            )),
      ]
    })
    const first = counted.toSorted((a, b) => b.people.length - a.people.length)[0]
    return {
      verdict: 'description',
      estimates,
      table: tableOf(estimates),
      figure: first
        ? barPlan(DESCRIPTION, axisOf(AXIS, 'people', first.sample.name), [
            { label: LABEL.all, count: gate.count(first.people.length) ?? 0 },
            { label: LABEL.bad, count: partOf(first.bad, first.people.length, gate) },
          ])
        : null,
      detectable: null,
    }
  },
})

const AXIS = { de: 'Zahl', en: 'Number', fr: 'Nombre' }
const LABEL = {
  all: { de: 'ohne Negatives', en: 'nothing negative', fr: 'rien de négatif' },
  bad: { de: 'davon schlechte Klasse', en: 'of these bad class', fr: 'dont mauvaise classe' },
}
const DESCRIPTION = {
  de: 'Menschen ohne negativen Eintrag, und wie viele davon in einer schlechten Klasse stehen.',
  en: 'People without a negative entry, and how many of them stand in a bad class.',
  fr: 'Personnes sans inscription négative, et combien d’entre elles sont dans une mauvaise classe.',
}
