// S4 over a campaign: do people with the same documented facts get the same score?
import { isDifferent, isTwin } from '../compare/index.ts'
import type { Trio } from '../law/fact.ts'
import { defineAnalysis } from './define.ts'
import { detectableShare, partOf, shareEstimate } from './estimate.ts'
import { columns } from './estimates.ts'
import { barPlan } from './plans.ts'
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
    fr: {
      title: 'Mêmes données, même score\u202f?',
      question:
        'Des personnes avec les mêmes données documentées reçoivent-elles le même score\u202f?',
      method:
        'Cellules exactes\u202f: même grille de score, même version et mêmes données, 31 jours d’écart au plus. Différent veut dire\u202f: au moins 10 points, 1 point de pourcentage ou une autre classe. Part des personnes avec un jumeau qui diffèrent d’au moins la moitié de leurs jumeaux\u202f; intervalle de Clopper–Pearson, 95\u202f%.',
      assumptions: ['Les données sont lues telles qu’elles sont imprimées.'],
      caveats: [
        'Seul ce que les lettres impriment est comparé. L’agence peut utiliser d’autres données.',
        'Les personnes d’une cellule dépendent les unes des autres. L’intervalle est donc plutôt trop étroit.',
      ],
    },
  },
  run(samples, gate) {
    const counted = samples.map(countsOf)
    const paired = counted.reduce((sum, { paired: n }) => sum + n, 0)
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
    const table = {
      columns: columns(
        'score',
        'version',
        'with-facts',
        'with-twin',
        'other-than-twins',
        'cells',
        'pairs',
      ),
      rows,
    }
    if (paired === 0)
      return { verdict: 'insufficient data', estimates: [], table, figure: null, detectable: null }
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
      figure: barPlan(DESCRIPTION, AXIS, [
        { label: LABEL.paired, count: cells.paired },
        { label: LABEL.different, count: partOf(all.different, all.paired, gate) },
        { label: LABEL.single, count: cells.single },
      ]),
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

const AXIS: Trio = { de: 'Zahl der Scores', en: 'Number of scores', fr: 'Nombre de scores' }
const LABEL = {
  paired: { de: 'mit Zwilling', en: 'with a twin', fr: 'avec un jumeau' },
  different: {
    de: 'davon anders als die Zwillinge',
    en: 'of them other than the twins',
    fr: 'dont autres que les jumeaux',
  },
  single: { de: 'ohne Zwilling', en: 'without a twin', fr: 'sans jumeau' },
} as const satisfies Record<string, Trio>
const DESCRIPTION: Trio = {
  de: 'Zahl der Scores mit Zwilling, davon der abweichenden, und ohne Zwilling.',
  en: 'Number of scores with a twin, of those that differ, and without a twin.',
  fr: 'Nombre de scores avec un jumeau, dont ceux qui diffèrent, et sans jumeau.',
}
