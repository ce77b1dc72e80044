// S1: do the printed points add up, and do the listed facts give what is printed?
import { barFigure } from '../figures/index.ts'
import { defineAnalysis } from './define.ts'
import { detectableShare, partOf, shareEstimate } from './estimate.ts'
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
  },
  run(samples, gate, speech) {
    const counted = samples.map(countsOf).filter(({ added }) => added >= 100)
    if (counted.length === 0)
      return {
        verdict: 'insufficient data',
        estimates: [],
        table: null,
        chart: null,
        detectable: null,
      }
    const words = WORDS[speech]
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
      table: { columns: words.columns, rows },
      chart: barFigure(
        [
          { label: words.checked, count: Number(first?.[2] ?? 0) },
          { label: words.wrong, count: first?.[3] === null ? null : Number(first?.[3] ?? 0) },
        ],
        words,
      ),
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

const WORDS = {
  de: {
    checked: 'Briefe mit allen Punkten',
    wrong: 'Summe stimmt nicht',
    description: 'Zahl der Briefe, deren Punkte den Score ergeben, und der übrigen.',
    withheld: 'unter 10',
    columns: [
      { name: 'Score', unit: null },
      { name: 'Tabelle', unit: null },
      { name: 'Briefe mit allen Punkten', unit: 'Briefe' },
      { name: 'Summe stimmt nicht', unit: 'Briefe' },
      { name: 'Briefe mit gelisteten Angaben', unit: 'Briefe' },
      { name: 'Score außerhalb der Tabelle', unit: 'Briefe' },
    ],
  },
  en: {
    checked: 'Letters with all points',
    wrong: 'Sum is wrong',
    description: 'Number of letters whose points give the score, and of the others.',
    withheld: 'under 10',
    columns: [
      { name: 'Score', unit: null },
      { name: 'Table', unit: null },
      { name: 'Letters with all points', unit: 'letters' },
      { name: 'Sum is wrong', unit: 'letters' },
      { name: 'Letters with listed facts', unit: 'letters' },
      { name: 'Score outside the table', unit: 'letters' },
    ],
  },
}
