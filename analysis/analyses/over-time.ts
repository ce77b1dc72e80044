// S13 (A14): people with two letters of one scorecard: did the score move as the facts did?
import { clopperPearson } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { estimatePlan } from './plans.ts'
import { QUANTITY } from './words-of-codes.ts'
import { grouped } from './sample.ts'
import type { ScoreRecord } from '../compare/index.ts'

/** People with two letters from whom a campaign may speak; what a single person's two letters say, the person is told. */
const CHANGERS = 50

export default defineAnalysis({
  id: 'over-time',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Bewegt sich der Score mit den Angaben?',
      question:
        'Bei wie vielen Menschen mit zwei Briefen änderte sich der Score anders, als die Tabelle aus den geänderten Angaben ergibt?',
      method:
        'Je Mensch der früheste und der späteste Brief einer Scorekarte mit Punktetabelle: Abstand von der Tabelle vorher und nachher. Anteil mit Clopper–Pearson-Intervall, 95 %.',
      assumptions: ['Angaben, die der Brief nicht listet, änderten sich nicht.'],
      caveats: [
        'Auch das Älterwerden von Verträgen und Anschriften ändert Stufen; das ist mitgerechnet.',
      ],
    },
    en: {
      title: 'Does the score move as the facts do?',
      question:
        'For how many people with two letters did the score change otherwise than the table gives from the changed facts?',
      method:
        'For each person the earliest and the latest letter of a scorecard with a points table: distance from the table before and after. Share with Clopper–Pearson interval, 95 %.',
      assumptions: ['Facts that the letter does not list did not change.'],
      caveats: ['The ageing of contracts and addresses changes levels, too; that is counted in.'],
    },
    fr: {
      title: 'Le score bouge-t-il comme les données\u202f?',
      question:
        'Pour combien de personnes avec deux lettres le score a-t-il changé autrement que le barème ne le donne d’après les données changées\u202f?',
      method:
        'Pour chaque personne la première et la dernière lettre d’une grille à barème\u202f: écart au barème avant et après. Part avec intervalle de Clopper–Pearson, 95\u202f%.',
      assumptions: ['Les données que la lettre ne liste pas n’ont pas changé.'],
      caveats: [
        'Le vieillissement des contrats et des adresses change aussi les niveaux\u202f; il est compté.',
      ],
    },
  },
  run(_, gate, { population }) {
    const changes = changesIn(
      population.records.flatMap(({ person, scores }) =>
        person === null ? [] : scores.map((score) => ({ ...score, person })),
      ),
    )
    if (changes.length < CHANGERS) return { verdict: 'insufficient data', ...NOTHING }
    const unexpected = changes.filter(({ before, after }) => before !== after).length
    const share = clopperPearson(unexpected, changes.length)
    const estimates = line(
      { name: 'score-2026' },
      {
        name: 'unexpected-change',
        specification: 'table',
        unit: 'percent',
        n: changes.length,
        value: (100 * unexpected) / changes.length,
        low: 100 * share.low,
        high: 100 * share.high,
      },
      gate,
      1,
    )
    const said =
      gate.name === 'exact' || (unexpected >= 10 && changes.length - unexpected >= 10)
        ? estimates
        : []
    return {
      verdict: unexpected >= 3 ? 'finding' : 'no evidence',
      estimates: said,
      table: tableOf(said),
      figure: estimatePlan(said, {
        description: DESCRIPTION,
        what: AXIS,
        label: ({ name }) => QUANTITY[name] ?? AXIS,
      }),
      detectable:
        unexpected >= 3
          ? null
          : {
              effect: Number((100 * (1 - 0.05 ** (1 / changes.length))).toFixed(2)),
              unit: 'percent',
              power: 0.95,
            },
      undoneBy: unexpected >= 3 ? unexpected - 2 : null,
    }
  },
})

/** Distances from the table on a person's first and last day on one scorecard; people with one day only are left out. */
function changesIn(
  scores: (ScoreRecord & { person: string })[],
): { before: number; after: number }[] {
  const tabled = scores.filter(
    ({ tableGap, calculatedOn }) => tableGap !== null && calculatedOn !== null,
  )
  return [
    ...grouped(tabled, ({ person, outcome, version }) =>
      JSON.stringify([person, outcome, version]),
    ).values(),
  ].flatMap((own) => {
    const order = own.toSorted((a, b) => (a.calculatedOn ?? '').localeCompare(b.calculatedOn ?? ''))
    const [first, last] = [order[0], order.at(-1)]
    if (!first || !last || first.calculatedOn === last.calculatedOn) return []
    return [{ before: first.tableGap ?? 0, after: last.tableGap ?? 0 }]
  })
}

const AXIS = {
  de: 'Anteil der Menschen mit zwei Briefen',
  en: 'Share of the people with two letters',
  fr: 'Part des personnes avec deux lettres',
}
const DESCRIPTION = {
  de: 'Anteil der Menschen, deren Score sich anders bewegte als ihre Angaben, mit 95-%-Intervall.',
  en: 'Share of the people whose score moved otherwise than their facts, with 95 % interval.',
  fr: 'Part des personnes dont le score a bougé autrement que leurs données, avec intervalle de 95\u202f%.',
}
