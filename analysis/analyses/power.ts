// S20: could we have seen it? The smallest differences that the groups of this campaign would show.
import type { AnalysisResult } from '../../extract/index.ts'
import { detectableMeans } from '../statistics/index.ts'
import { measured } from './adjustment.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { pairings, variablesOf } from './groups.ts'
import { ALPHA } from './multiplicity.ts'
import { axisOf, barPlan, rowName } from './plans.ts'
import { grainOf } from './spoken.ts'

export default defineAnalysis({
  id: 'power',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Was hätten wir sehen können?',
      question:
        'Welcher Unterschied zwischen Gruppen wäre mit diesen Briefen mit 80 % Wahrscheinlichkeit aufgefallen?',
      method:
        'Kleinster erkennbarer Unterschied der Mittel, zweiseitig, nach der Korrektur für alle Vergleiche; Streuung wie beobachtet.',
      assumptions: ['Beide Gruppen streuen gleich.'],
      caveats: ['Was kleiner ist, kann da sein und wäre nicht gesehen worden.'],
    },
    en: {
      title: 'What could we have seen?',
      question:
        'Which difference between groups would have shown in these letters with 80 % probability?',
      method:
        'Smallest detectable difference of means, two-sided, after the correction for all comparisons; spread as observed.',
      assumptions: ['Both groups spread alike.'],
      caveats: ['What is smaller may be there and would not have been seen.'],
    },
    fr: {
      title: 'Qu’aurions-nous pu voir\u202f?',
      question:
        'Quel écart entre groupes se serait vu dans ces lettres avec une probabilité de 80\u202f%\u202f?',
      method:
        'Plus petit écart décelable des moyennes, bilatéral, après la correction pour toutes les comparaisons\u202f; dispersion telle qu’observée.',
      assumptions: ['Les deux groupes se dispersent également.'],
      caveats: ['Ce qui est plus petit peut exister et n’aurait pas été vu.'],
    },
  },
  run(samples, gate, { campaign }) {
    const variables = variablesOf(campaign.analyses, 'group-gap')
    const all = samples.flatMap((sample) =>
      pairings(sample, variables, (row) => measured(sample, row) !== null),
    )
    if (all.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const estimates = all.flatMap(({ sample, variable, group, reference, people, member }) => {
      const values = people.map((row) => measured(sample, row) ?? 0)
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      const sd = Math.sqrt(
        values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
      )
      const inside = member.reduce((sum, one) => sum + one, 0)
      return line(
        sample,
        {
          name: 'detectable',
          group: `${variable}:${group}`,
          reference: `${variable}:${reference}`,
          specification: 'means',
          unit: sample.measured === 'value' ? sample.unit : 'percent',
          n: people.length,
          value: detectableMeans(inside, people.length - inside, sd, ALPHA / all.length),
        },
        gate,
        grainOf(sample),
      )
    })
    return {
      verdict: 'description',
      estimates,
      table: tableOf(estimates),
      figure: drawnAs(estimates),
      detectable: null,
    }
  },
})

function drawnAs(estimates: AnalysisResult['estimates']) {
  const first = estimates.toSorted((a, b) => b.n - a.n)[0]
  if (!first) return null
  const rows = estimates
    .filter(({ outcome, unit }) => outcome === first.outcome && unit === first.unit)
    .map((one) => ({ label: rowName(one, false), count: Number((one.value ?? 0).toPrecision(3)) }))
  return barPlan(DESCRIPTION, axisOf(AXIS, first.unit, first.outcome), rows)
}

const AXIS = {
  de: 'Kleinster erkennbarer Unterschied',
  en: 'Smallest detectable difference',
  fr: 'Plus petit écart décelable',
}
const DESCRIPTION = {
  de: 'Kleinster Unterschied jeder Gruppe zur größten, der mit 80 % Wahrscheinlichkeit aufgefallen wäre.',
  en: 'Smallest difference of each group from the largest that would have shown with 80 % probability.',
  fr: 'Plus petit écart de chaque groupe au plus grand qui se serait vu avec une probabilité de 80\u202f%.',
}
