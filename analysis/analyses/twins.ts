// S4 over a campaign: do people with the same documented facts get the same score?
import { isDifferent, isTwin } from '../compare/index.ts'
import { barFigure } from '../figures/index.ts'
import { defineAnalysis } from './define.ts'
import { detectableShare, partOf, shareEstimate } from './estimate.ts'
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
    const rows = counted.map((one) => {
      const { cells, total } = gate.oneWay({ paired: one.paired, single: one.single })
      return [
        one.sample.name,
        one.sample.version,
        total,
        cells.paired,
        partOf(one.different, one.paired, gate),
        gate.name === 'exact' ? one.cells : null,
        gate.name === 'exact' ? one.pairs : null,
      ]
    })
    const table = { columns: words.columns, rows }
    if (paired === 0)
      return { verdict: 'insufficient data', estimates: [], table, chart: null, detectable: null }
    const all = sumOf(counted)
    const { cells } = gate.oneWay({ paired: all.paired, single: all.single })
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
          { label: words.paired, count: cells.paired },
          { label: words.different, count: partOf(all.different, all.paired, gate) },
          { label: words.single, count: cells.single },
        ],
        words,
      ),
      detectable: found ? null : detectableShare(paired),
      // In a pair one invented letter makes two people differ.
      undoneBy: found
        ? Math.ceil(counted.reduce((sum, one) => sum + Math.max(0, one.different - 2), 0) / 2)
        : null,
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

/** Over all scorecards; a person with several scores counts once for each. */
function sumOf(counted: Counts[]): Pick<Counts, 'single' | 'paired' | 'different'> {
  const total = { single: 0, paired: 0, different: 0 }
  for (const { single, paired, different } of counted) {
    total.single += single
    total.paired += paired
    total.different += different
  }
  return total
}

const WORDS = {
  de: {
    paired: 'mit Zwilling',
    different: 'davon anders als die Zwillinge',
    single: 'ohne Zwilling',
    description: 'Zahl der Scores mit Zwilling, davon der abweichenden, und ohne Zwilling.',
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
    paired: 'with a twin',
    different: 'of them other than the twins',
    single: 'without a twin',
    description: 'Number of scores with a twin, of those that differ, and without a twin.',
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
