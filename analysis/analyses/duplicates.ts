// S17: the same letter twice, or letters that look invented: what was left out, and why.
import { defineAnalysis } from './define.ts'
import { columns, NOTHING } from './estimates.ts'
import { GROUP_WORDS } from './words-of-codes.ts'
import { barPlan } from './plans.ts'
import { suspicions } from './suspicion.ts'

export default defineAnalysis({
  id: 'duplicates',
  version: '2',
  minimumN: 1,
  minimumCell: 1,
  words: {
    de: {
      title: 'Doppelte und auffällige Briefe',
      question:
        'Kamen Briefe mehrmals an, und fallen Häufungen auf, wie sie erfundene Briefe machen?',
      method:
        'Gleicher Score, Tag und gleiche Angaben von mehr verschiedenen Menschen, als die Tage erwarten lassen; Häufung eines Werts in einer Woche über das hinaus, was seine Häufigkeit in den übrigen Wochen erwarten lässt (Poisson, je eins zu einer Million).',
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
        'The same score, day and facts from more different people than the days let expect; a value that comes together in one week beyond what its frequency in the other weeks lets expect (Poisson, one in a million each).',
      assumptions: [],
      caveats: [
        'Conspicuous does not mean invented. Conspicuous letters do not count until a person has looked at them.',
        'Against a patient faker there is no statistical proof.',
      ],
    },
    fr: {
      title: 'Lettres doubles et lettres suspectes',
      question:
        'Des lettres sont-elles arrivées plusieurs fois, et voit-on des accumulations comme en font des lettres inventées\u202f?',
      method:
        'Même score, même jour et mêmes données de plus de personnes différentes que les jours ne le laissent attendre\u202f; accumulation d’une valeur en une semaine au-delà de ce que sa fréquence des autres semaines laisse attendre (Poisson, une sur un million chacune).',
      assumptions: [],
      caveats: [
        'Suspect ne veut pas dire inventé. Les lettres suspectes ne comptent pas tant que personne ne les a regardées.',
        'Contre un faussaire patient il n’y a pas de preuve statistique.',
      ],
    },
  },
  run(_, gate, { population, all, held }) {
    if (population.records.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const found = suspicions(all)
    const rows = [
      {
        code: 'kind:people',
        count: all.reduce((sum, { people }) => sum + people.length, 0),
      },
      { code: 'kind:copies', count: found.copies },
      { code: 'kind:bursts', count: found.bursts },
      ...(held === null ? [] : [{ code: 'kind:held', count: held }]),
    ]
    return {
      verdict: 'description',
      estimates: [],
      table: {
        columns: columns('what', 'number'),
        rows: rows.map(({ code, count }) => [code, gate.count(count)]),
      },
      figure: barPlan(
        DESCRIPTION,
        AXIS,
        rows.map(({ code, count }) => ({
          label: GROUP_WORDS[code] ?? AXIS,
          count: gate.count(count),
        })),
      ),
      detectable: null,
    }
  },
})

const AXIS = { de: 'Zahl der Scores', en: 'Number of scores', fr: 'Nombre de scores' }
const DESCRIPTION = {
  de: 'Zahl der Scores und der auffälligen darunter.',
  en: 'Number of scores and of the conspicuous ones among them.',
  fr: 'Nombre de scores, et des suspects parmi eux.',
}
