// S1: do the printed points add up, and do the listed facts give what is printed?
import type { Trio } from '../law/fact.ts'
import { defineAnalysis } from './define.ts'
import { detectableShare, partOf, shareEstimate } from './estimate.ts'
import { columns, NOTHING } from './estimates.ts'
import { axisOf, barPlan } from './plans.ts'
import type { Sample } from './sample.ts'

export default defineAnalysis({
  id: 'recompute',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Gehen die Punkte auf?',
      question:
        'Ergibt die Summe der gedruckten Punkte den gedruckten Score, und geben die Angaben auf dem Brief nach der veröffentlichten Tabelle so viele Punkte?',
      method:
        'Addition der gedruckten Punkte; Punkte aus den gelisteten Angaben nach der Tabelle, über alle Zählweisen. Anteil mit Clopper–Pearson-Intervall, 95 %.',
      assumptions: ['Die Angaben sind so gelesen, wie sie gedruckt sind.'],
      caveats: [
        'Die Punktetabelle ist vom Herausgeber nicht bestätigt. Nur die Summe ist unabhängig von ihr.',
        'Angaben, die der Brief nicht listet, gelten als gedruckt.',
      ],
    },
    en: {
      title: 'Do the points add up?',
      question:
        'Do the printed points sum to the printed score, and do the facts on the letter give as many points by the published table?',
      method:
        'Addition of the printed points; points from the listed facts by the table, over all ways of counting. Share with Clopper–Pearson interval, 95 %.',
      assumptions: ['Values were read as they are printed.'],
      caveats: [
        'The points table is not confirmed by its publisher. Only the sum does not depend on it.',
        'Facts that the letter does not list count as printed.',
      ],
    },
    fr: {
      title: 'Les points donnent-ils le compte\u202f?',
      question:
        'La somme des points imprimés donne-t-elle le score imprimé, et les données de la lettre donnent-elles autant de points selon le barème publié\u202f?',
      method:
        'Addition des points imprimés\u202f; points des données listées selon le barème, par toutes les façons de compter. Part avec intervalle de Clopper–Pearson, 95\u202f%.',
      assumptions: ['Les données sont lues telles qu’elles sont imprimées.'],
      caveats: [
        'Le barème n’est pas confirmé par son éditeur. Seule la somme n’en dépend pas.',
        'Les données que la lettre ne liste pas valent comme imprimées.',
      ],
    },
  },
  run(samples, gate) {
    const counted = samples.map(countsOf).filter(({ added }) => added >= 100)
    if (counted.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const estimates = counted.flatMap(({ sample, added, sums, tabled, gaps }) => [
      ...shareEstimate('sum', sample, { people: sums, all: added }, gate),
      ...shareEstimate('table', sample, { people: gaps, all: tabled }, gate),
    ])
    const rows = counted.map(({ sample, added, sums, tabled, gaps }) => [
      sample.name,
      sample.version,
      gate.count(added),
      partOf(sums, added, gate),
      gate.count(tabled),
      partOf(gaps, tabled, gate),
    ])
    const [first] = rows
    // A sum that is wrong contradicts itself; a table that is not confirmed needs more than two letters.
    const found = counted.some(({ sums, gaps }) => sums > 0 || gaps >= 3)
    return {
      verdict: found ? 'finding' : 'no evidence',
      estimates,
      table: {
        columns: columns(
          'score',
          'points-table',
          'all-points',
          'wrong-sum',
          'with-listed-facts',
          'outside-table',
        ),
        rows,
      },
      figure: barPlan(DESCRIPTION, axisOf(AXIS, 'letters', counted[0]?.sample.name), [
        { label: LABEL.checked, count: Number(first?.[2] ?? 0) },
        { label: LABEL.wrong, count: first?.[3] === null ? null : Number(first?.[3] ?? 0) },
      ]),
      detectable: found ? null : detectableShare(counted[0]?.added ?? 0),
      // Only if all of the wrong sums, and all but two of the letters outside the table, were invented.
      undoneBy: found
        ? counted.reduce((sum, { sums, gaps }) => sum + sums + Math.max(0, gaps - 2), 0)
        : null,
    }
  },
})

/** Letters with all points printed, those whose sum is wrong, those with listed facts, and those outside the table. */
function countsOf(sample: Sample) {
  const added = sample.people.filter(({ sumGap }) => sumGap !== null)
  const tabled = sample.people.filter(({ tableGap }) => tableGap !== null)
  return {
    sample,
    added: added.length,
    sums: added.filter(({ sumGap }) => sumGap !== 0).length,
    tabled: tabled.length,
    gaps: tabled.filter(({ tableGap }) => tableGap !== 0).length,
  }
}

const AXIS: Trio = { de: 'Zahl', en: 'Number', fr: 'Nombre' }
const LABEL = {
  checked: { de: 'mit allen Punkten', en: 'with all points', fr: 'avec tous les points' },
  wrong: { de: 'davon Summe falsch', en: 'of these sum wrong', fr: 'dont somme fausse' },
} as const satisfies Record<string, Trio>
const DESCRIPTION: Trio = {
  de: 'Zahl der Briefe, auf denen alle Punkte stehen, und derer, bei denen sie den Score nicht ergeben.',
  en: 'Number of letters that print all points, and of those whose points do not give the score.',
  fr: 'Nombre de lettres qui impriment tous les points, et de celles dont les points ne donnent pas le score.',
}
