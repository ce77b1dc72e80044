// How scores and classes are distributed: a description for each scorecard, no test.
import { sorted } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { medianEstimate, shareEstimate } from './estimate.ts'
import { columns } from './estimates.ts'
import { axisOf } from './plans.ts'
import { each } from './phrase.ts'
import { grouped, type Sample } from './sample.ts'

export default defineAnalysis({
  id: 'distribution',
  version: '1',
  minimumN: 30,
  minimumCell: 10,
  words: {
    de: {
      title: 'Wie verteilen sich die Scores?',
      question: 'Welche Scores und Klassen stehen auf den Briefen, und wie oft?',
      method:
        'Auszählung nach Klasse, Anteile mit Clopper–Pearson-Intervall, 95 %; Quantile Typ 7, Median mit Intervall aus Ordnungsstatistiken.',
      assumptions: [],
      caveats: [
        'Menschen haben freiwillig gespendet. Die Anteile gelten für die Spenden, nicht für alle.',
        'Ohne Punktwert (Klasse „Ungenügend“) zählt ein Brief bei den Klassen, nicht bei den Quantilen.',
      ],
    },
    en: {
      title: 'How are the scores distributed?',
      question: 'Which scores and classes stand on the letters, and how often?',
      method:
        'Counts by class, shares with Clopper–Pearson interval, 95 %; quantiles of type 7, median with interval from order statistics.',
      assumptions: [],
      caveats: [
        'People donated of their own accord. The shares are those of the donations, not of everybody.',
        'Without points (class “Ungenügend”) a letter counts among the classes, not among the quantiles.',
      ],
    },
    fr: {
      title: 'Comment les scores se répartissent-ils\u202f?',
      question:
        'Quels scores et quelles classes figurent sur les lettres, et combien de fois\u202f?',
      method:
        'Décompte par classe, parts avec intervalle de Clopper–Pearson, 95\u202f%\u202f; quantiles de type 7, médiane avec intervalle des statistiques d’ordre.',
      assumptions: [],
      caveats: [
        'Les gens ont donné de leur plein gré. Les parts valent pour les dons, pas pour tout le monde.',
        'Sans points (classe «\u202fUngenügend\u202f») une lettre compte parmi les classes, pas parmi les quantiles.',
      ],
    },
  },
  run(samples, gate) {
    const groups = samples.map((sample) => ({ sample, ...countsOf(sample) }))
    const largest = groups.reduce((a, b) => (b.values.length > a.values.length ? b : a))
    const bins = gate.histogram(largest.values, largest.sample.step)
    return {
      verdict: 'description',
      estimates: groups.flatMap(({ sample, classes, values }) => [
        ...medianEstimate('median', sample, values, gate),
        // A share per class says no more than the table: where that withholds a class, so does this.
        ...Object.entries(gate.oneWay(classes).cells).flatMap(([name, shown]) =>
          shown === null
            ? []
            : shareEstimate(
                'class',
                sample,
                { people: classes[name] ?? 0, all: sample.people.length },
                gate,
                `class:${name}`,
              ),
        ),
      ]),
      table: {
        columns: columns(
          'score',
          'version',
          'class',
          'letters',
          'quantile-5',
          'quantile-25',
          'quantile-50',
          'quantile-75',
          'quantile-95',
        ),
        rows: groups.flatMap(({ sample, classes, values }) => {
          const { cells, total } = gate.oneWay(classes)
          const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) =>
            gate.quantile(values, p, sample.grain),
          )
          return [
            [sample.name, sample.version, 'all', total, ...quantiles],
            ...Object.keys(cells).map((name) => [
              sample.name,
              sample.version,
              name,
              cells[name] ?? null,
              ...quantiles.map(() => null),
            ]),
          ]
        }),
      },
      figure:
        bins.length === 0
          ? null
          : {
              kind: 'histogram',
              description: each(
                (language) =>
                  `${DESCRIPTION[language]} ${axisOf(VALUE, largest.sample.unit, largest.sample.name)[language]}`,
              ),
              axis: axisOf(VALUE, largest.sample.unit, largest.sample.name),
              bins,
              step: largest.sample.step,
            },
      detectable: null,
    }
  },
})

function countsOf({ people }: Sample): { classes: Record<string, number>; values: number[] } {
  const byClass = grouped(people, (row) => row.class ?? '?')
  const classes = [...byClass].map(([name, rows]): [string, number] => [name, rows.length])
  return {
    classes: Object.fromEntries(classes.sort(([a], [b]) => a.localeCompare(b))),
    values: sorted(people.flatMap(({ value }) => (value === null ? [] : [value]))),
  }
}

const VALUE = { de: 'Wert', en: 'value', fr: 'valeur' }
const DESCRIPTION = {
  de: 'Verteilung der Werte.',
  en: 'Distribution of the values.',
  fr: 'Répartition des valeurs.',
}
