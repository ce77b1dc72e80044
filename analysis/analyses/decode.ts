// S2 over a campaign: where the value does not follow from the facts, does one single fact explain it?
import { defineAnalysis } from './define.ts'
import { detectableShare, shareEstimate } from './estimate.ts'
import { NOTHING, tableOf } from './estimates.ts'
import { estimatePlan, rowName } from './plans.ts'
import { QUANTITY } from './words-of-codes.ts'

export default defineAnalysis({
  id: 'decode',
  version: '2',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Welche einzelne Angabe erklärt den Unterschied?',
      question:
        'Bei wie vielen Briefen, deren Score nicht aus den Angaben folgt, erklärt ihn eine einzige andere Angabe?',
      method:
        'Aufzählung aller Stufen aller Kriterien der veröffentlichten Tabelle; eindeutig heißt: genau eine Angabe. Anteil mit Clopper–Pearson-Intervall, 95 %.',
      assumptions: ['Nur eine Angabe ist falsch.'],
      caveats: [
        'Mehrere Fehler können einander aufheben. Die Tabelle ist vom Herausgeber nicht bestätigt.',
      ],
    },
    en: {
      title: 'Which single fact explains the difference?',
      question:
        'For how many letters whose score does not follow from the facts does one other fact explain it?',
      method:
        'Enumeration of all levels of all criteria of the published table; unique means: exactly one fact. Share with Clopper–Pearson interval, 95 %.',
      assumptions: ['Only one fact is wrong.'],
      caveats: ['Several errors can cancel. The table is not confirmed by its publisher.'],
    },
    fr: {
      title: 'Quelle donnée, à elle seule, explique l’écart\u202f?',
      question:
        'Pour combien de lettres dont le score ne découle pas des données une seule autre donnée l’explique-t-elle\u202f?',
      method:
        'Énumération de tous les niveaux de tous les critères du barème publié\u202f; univoque veut dire\u202f: exactement une donnée. Part avec intervalle de Clopper–Pearson, 95\u202f%.',
      assumptions: ['Une seule donnée est fausse.'],
      caveats: [
        'Plusieurs erreurs peuvent se compenser. Le barème n’est pas confirmé par son éditeur.',
      ],
    },
  },
  run(samples, gate) {
    const counted = samples.flatMap((sample) => {
      const tabled = sample.people.filter(({ tableGap }) => tableGap !== null)
      const gaps = tabled.filter(({ explanations }) => explanations !== null)
      return tabled.length < 100
        ? []
        : [
            {
              sample,
              tabled: tabled.length,
              gaps: gaps.length,
              unique: gaps.filter(({ explanations }) => explanations === 1).length,
            },
          ]
    })
    if (counted.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const gaps = counted.reduce((sum, one) => sum + one.gaps, 0)
    const estimates = counted.flatMap(({ sample, tabled, gaps: all, unique }) => [
      ...shareEstimate('unexplained', sample, { people: all, all: tabled }, gate),
      ...(all === 0 ? [] : shareEstimate('one-fact', sample, { people: unique, all }, gate)),
    ])
    return {
      // The table is unconfirmed: a few letters may be misread, three with the same kind of gap are more than that.
      verdict: gaps >= 3 ? 'finding' : 'no evidence',
      estimates,
      table: tableOf(estimates),
      figure: estimatePlan(estimates, {
        description: DESCRIPTION,
        what: AXIS,
        label: (one) => QUANTITY[one.name] ?? rowName(one, false),
      }),
      detectable: gaps >= 3 ? null : detectableShare(counted[0]?.tabled ?? 0),
      undoneBy: gaps >= 3 ? gaps - 2 : null,
    }
  },
})

const AXIS = { de: 'Anteil der Briefe', en: 'Share of the letters', fr: 'Part des lettres' }
const DESCRIPTION = {
  de: 'Anteil der Briefe, deren Score nicht aus den Angaben folgt, und unter diesen derer, bei denen eine Angabe ihn erklärt, mit 95-%-Intervall.',
  en: 'Share of the letters whose score does not follow from the facts, and among these of those that one fact explains, with 95 % interval.',
  fr: 'Part des lettres dont le score ne découle pas des données et, parmi elles, de celles qu’une donnée explique, avec intervalle de 95\u202f%.',
}
