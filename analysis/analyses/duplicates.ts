// S17: the same letter twice, or letters that look invented: what was left out, and why.
import { barFigure } from '../figures/index.ts'
import { defineAnalysis } from './define.ts'
import { NOTHING } from './estimates.ts'
import { suspicions } from './suspicion.ts'

export default defineAnalysis({
  id: 'duplicates',
  version: '1',
  minimumN: 1,
  minimumCell: 1,
  words: {
    de: {
      title: 'Doppelte und auffällige Briefe',
      question:
        'Kamen Briefe mehrmals an, und fallen Häufungen auf, wie sie erfundene Briefe machen?',
      method:
        'Gleicher Score, Tag und gleiche Angaben von mehr verschiedenen Menschen, als die Tage erwarten lassen; Häufung eines Werts in einer Woche über das hinaus, was seine Häufigkeit über die ganze Zeit erwarten lässt (Poisson, je 1 zu einer Million).',
      assumptions: [],
      caveats: [
        'Auffällig heißt nicht erfunden. Auffällige Briefe zählen nicht mit, bis ein Mensch nachgesehen hat.',
        'Gegen geduldige Fälscher gibt es keinen statistischen Beweis.',
      ],
    },
    en: {
      title: 'Doubles and conspicuous letters',
      question:
        'Did letters arrive several times, and are there clusters as invented letters make them?',
      method:
        'The same score, day and facts from more different people than the days let expect; a value that comes together in one week beyond what its frequency over the whole time lets expect (Poisson, one in a million each).',
      assumptions: [],
      caveats: [
        'Conspicuous does not mean invented. Conspicuous letters do not count until a person has looked at them.',
        'Against a patient faker there is no statistical proof.',
      ],
    },
  },
  run(_, gate, speech, { population, all, held }) {
    if (population.records.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const found = suspicions(all)
    const rows = [
      {
        label: WORDS[speech].people,
        count: all.reduce((sum, { people }) => sum + people.length, 0),
      },
      { label: WORDS[speech].copies, count: found.copies },
      { label: WORDS[speech].bursts, count: found.bursts },
      ...(held === null ? [] : [{ label: WORDS[speech].held, count: held }]),
    ]
    return {
      verdict: 'description',
      estimates: [],
      table: {
        columns: COLUMNS[speech],
        rows: rows.map(({ label, count }) => [label, gate.count(count)]),
      },
      chart: barFigure(
        rows.map(({ label, count }) => ({ label, count: gate.count(count) })),
        WORDS[speech],
      ),
      detectable: null,
    }
  },
})

const WORDS = {
  de: {
    people: 'Scores',
    copies: 'gleiche Briefe verschiedener Menschen',
    bursts: 'in auffälligen Häufungen',
    held: 'Menschen in Quarantäne, nicht mitgezählt',
    description: 'Zahl der Scores und der auffälligen darunter.',
    withheld: 'unter 10',
  },
  en: {
    people: 'Scores',
    copies: 'equal letters of different people',
    bursts: 'in conspicuous clusters',
    held: 'people in quarantine, not counted',
    description: 'Number of scores and of the conspicuous ones among them.',
    withheld: 'under 10',
  },
}
const COLUMNS = {
  de: [
    { name: 'Was', unit: null },
    { name: 'Zahl', unit: 'Scores' },
  ],
  en: [
    { name: 'What', unit: null },
    { name: 'Number', unit: 'scores' },
  ],
}
