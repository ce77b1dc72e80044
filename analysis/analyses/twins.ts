// S4 over a campaign: do people with the same documented facts get the same score?
import { isDifferent, isTwin } from '../compare/index.ts'
import { barFigure } from '../figures/index.ts'
import { defineAnalysis } from './define.ts'
import { detectableShare, shareEstimate } from './estimate.ts'
import { grouped, type Sample } from './sample.ts'

export default defineAnalysis({
  id: 'twins',
  version: '1',
  minimumN: 2,
  minimumCell: 2,
  words: {
    de: {
      title: 'Gleiche Angaben, gleicher Score?',
      question: 'Bekommen Menschen mit denselben belegten Angaben denselben Score?',
      method:
        'Genaue Zellen: gleiche Scorekarte, Version und Angaben, höchstens 31 Tage auseinander. Verschieden heißt: mindestens 10 Punkte, 1 Prozentpunkt oder eine andere Klasse. Anteil der Menschen mit Zwilling, die von mindestens der Hälfte ihrer Zwillinge abweichen; Clopper–Pearson-Intervall, 95 %.',
      assumptions: ['Die Angaben sind so gelesen, wie sie gedruckt sind.'],
      caveats: [
        'Nur was auf den Briefen steht, wird verglichen. Die Auskunftei kann weitere Angaben verwenden.',
        'Menschen einer Zelle hängen voneinander ab. Das Intervall ist deshalb eher zu eng.',
      ],
    },
    en: {
      title: 'Same facts, same score?',
      question: 'Do people with the same documented facts get the same score?',
      method:
        'Exact cells: same scorecard, version and facts, at most 31 days apart. Different means: at least 10 points, 1 percentage point or another class. Share of people with a twin who differ from at least half of their twins; Clopper–Pearson interval, 95 %.',
      assumptions: ['Values were read as they are printed.'],
      caveats: [
        'Only what the letters print is compared. The bureau may use further facts.',
        'People of one cell depend on each other. The interval is therefore rather too narrow.',
      ],
    },
  },
  run(samples, gate, speech) {
    const counted = samples.map(countsOf)
    const paired = counted.reduce((sum, { paired: n }) => sum + n, 0)
    const words = WORDS[speech]
    const rows = counted.map(({ sample, single, paired: all, different, cells, pairs }) => [
      sample.name,
      sample.version,
      gate.count(single + all),
      gate.count(all),
      gate.count(different),
      gate.name === 'exact' ? cells : null,
      gate.name === 'exact' ? pairs : null,
    ])
    const table = { columns: words.columns, rows }
    if (paired === 0)
      return { verdict: 'insufficient data', estimates: [], table, chart: null, detectable: null }
    const total = sumOf(counted)
    const { cells } = gate.oneWay(total)
    // One misread letter makes one person differ; three that differ are more than that.
    const found = counted.some(({ different }) => different >= 3)
    return {
      verdict: found ? 'finding' : 'no evidence',
      estimates: counted.flatMap(({ sample, paired: all, different }) =>
        all === 0 ? [] : shareEstimate('different', sample, { people: different, all }, gate),
      ),
      table,
      chart: barFigure(
        [
          { label: words.alike, count: cells.alike },
          { label: words.different, count: cells.different },
          { label: words.single, count: cells.single },
        ],
        words,
      ),
      detectable: found ? null : detectableShare(paired),
    }
  },
})

type Counts = {
  sample: Sample
  /** People without a twin, with one, and those of them who differ from at least half of their twins. */
  single: number
  paired: number
  different: number
  /** Cells with at least two people, and pairs of twins. */
  cells: number
  pairs: number
}

function countsOf(sample: Sample): Counts {
  const byFacts = grouped(
    sample.people.filter(({ value, facts }) => value !== null && facts !== null),
    ({ facts }) => facts ?? '',
  )
  const counts = { sample, single: 0, paired: 0, different: 0, cells: 0, pairs: 0 }
  for (const people of byFacts.values()) {
    let links = 0
    for (const one of people) {
      const twins = people.filter((other) => other !== one && isTwin(one, other))
      const differing = twins.filter((other) => isDifferent(one, other, sample)).length
      links += twins.length
      if (twins.length === 0) counts.single++
      else counts.paired++
      if (differing > 0 && differing * 2 >= twins.length) counts.different++
    }
    if (links > 0) counts.cells++
    counts.pairs += links / 2
  }
  return counts
}

function sumOf(counted: Counts[]): { alike: number; different: number; single: number } {
  const total = { alike: 0, different: 0, single: 0 }
  for (const { single, paired, different } of counted) {
    total.alike += paired - different
    total.different += different
    total.single += single
  }
  return total
}

const WORDS = {
  de: {
    alike: 'gleich wie die Zwillinge',
    different: 'anders als die Zwillinge',
    single: 'kein Zwilling',
    description:
      'Zahl der Menschen mit gleichem, mit anderem Score als ihre Zwillinge, und ohne Zwilling.',
    withheld: 'unter 10',
    columns: [
      { name: 'Score', unit: null },
      { name: 'Version', unit: null },
      { name: 'mit belegten Angaben', unit: 'Menschen' },
      { name: 'mit Zwilling', unit: 'Menschen' },
      { name: 'anders als die Zwillinge', unit: 'Menschen' },
      { name: 'Zellen', unit: 'Zellen' },
      { name: 'Paare', unit: 'Paare' },
    ],
  },
  en: {
    alike: 'same as the twins',
    different: 'other than the twins',
    single: 'no twin',
    description:
      'Number of people with the same, with another score than their twins, and without a twin.',
    withheld: 'under 10',
    columns: [
      { name: 'Score', unit: null },
      { name: 'Version', unit: null },
      { name: 'with documented facts', unit: 'people' },
      { name: 'with a twin', unit: 'people' },
      { name: 'other than the twins', unit: 'people' },
      { name: 'Cells', unit: 'cells' },
      { name: 'Pairs', unit: 'pairs' },
    ],
  },
}
