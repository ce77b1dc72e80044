// E12: the printed points against their total, against the published table and its classes, and against the documented facts.
import type { Score } from '../../extract/index.ts'
import { isPointsScore, recompute, type Recomputed } from '../score/recompute.ts'
import { classOf } from '../score/table.ts'
import { type Answer, defineRule, inDoubt, missingField, none, untestable } from './define.ts'
import { misreadRows } from './effect.ts'
import type { Look } from './look.ts'
import { classAnswer, criterionAnswer, doubtOnFacts, type Scored, sumAnswer } from './points.ts'
import { totalAnswer } from './total.ts'

export const pointsDoNotAddUp = defineRule({
  id: 'points-do-not-add-up',
  code: 'E12',
  title: {
    de: 'Die Punkte nachgerechnet',
    en: 'The points computed again',
    fr: 'Les points recalculés',
  },
  question: {
    de: 'Ergeben die Punkte den Score, und passen sie zur veröffentlichten Tabelle und zu den Einträgen?',
    en: 'Do the points give the score, and do they fit the published table and the entries?',
    fr: 'Les points donnent-ils le score, et concordent-ils avec le barème publié et les inscriptions ?',
  },
  version: '1',
  validFrom: '2026-03-17',
  sources: [
    'Points table of the SCHUFA score of 17 March 2026, from secondary sources, unconfirmed',
    'GDPR Art. 15(1)(h), Art. 5(1)(a) and (d)',
    'CJEU C-203/22 of 27 February 2025',
  ],
  applies: (letter) => letter.scores.some(isTestable),
  needs: {
    de: 'Dafür braucht es einen Brief, der einen Wert des neuen SCHUFA-Scores nennt (100 bis 999). Es gibt ihn seit dem 17.03.2026.',
    en: 'This needs a letter with a value of the new SCHUFA score (100 to 999). It has existed since 17 March 2026.',
    fr: 'Il faut pour cela une lettre avec une valeur du nouveau score SCHUFA (100 à 999). Il existe depuis le 17 mars 2026.',
  },
  run: (look) => {
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    return look.letter.scores.flatMap((score, n) =>
      isTestable(score) ? judge(look, `/scores/${n}`) : [],
    )
  },
})

/** Points are printed, or at least a value on the scale of 2026. */
const isTestable = (score: Score) =>
  isPointsScore(score) && (score.criteria.length > 0 || score.value !== null)

const titleOf = (look: Look) =>
  look.say(pointsDoNotAddUp.title.de, pointsDoNotAddUp.title.en, pointsDoNotAddUp.title.fr)

function judge(look: Look, path: string): Answer[] {
  const title = titleOf(look)
  const found = recompute(look.letter, path, misreadRows(look))
  if (found === null) {
    return [
      untestable(
        path,
        title,
        look.say(
          'Für den Tag dieses Scores kennen wir keine veröffentlichte Punktetabelle.',
          'We know no published points table for the day of this score.',
          'Nous ne connaissons aucun barème publié pour le jour de ce score.',
        ),
      ),
    ]
  }
  const at: Scored = { look, path, found }
  if (!found.printed) {
    const matters = [totalAnswer(at, title), ...classMatter(at)]
    return matters.length > 1 ? matters.filter((one) => one.strength !== 'none') : matters
  }
  const answers = [...sumMatter(at), ...classMatter(at), ...criteriaMatters(at)]
  return answers.length > 0 ? answers : [nothing(look, found)]
}

function sumMatter(at: Scored): Answer[] {
  const { look, path, found } = at
  const leaves = [`${path}/value`, ...found.rows.map((row) => `${row.path}/points`)]
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  const gap = found.rows.find((row) => row.points === null)
  if (gap !== undefined) return [missingField(look, path, titleOf(look), `${gap.path}/points`)]
  if (found.total === null) return [missingField(look, path, titleOf(look), `${path}/value`)]
  if (!found.complete) {
    const n = found.rows.length
    return [
      untestable(
        path,
        titleOf(look),
        look.say(
          `Der Score hat ${found.table.criteria.length} Kriterien, gelesen sind ${n}. So lässt sich die Summe nicht prüfen.`,
          `The score has ${found.table.criteria.length} criteria, ${n} were read. The sum cannot be checked like this.`,
          `Le score a ${found.table.criteria.length} critères, ${n} ont été lus. La somme ne peut être vérifiée ainsi.`,
        ),
      ),
    ]
  }
  const sum = found.sum ?? 0
  return sum === found.total ? [] : [sumAnswer(at, sum, found.total)]
}

function classMatter(at: Scored): Answer[] {
  const { look, path, found } = at
  const { classPrinted, classByTable, total } = found
  if (classPrinted === null || classByTable === null || total === null) return []
  const known = [...found.table.classes.map((one) => one.name), 'Ungenügend']
  const printed = known.find((name) => name.toLowerCase() === classPrinted.trim().toLowerCase())
  if (printed === undefined || printed === classByTable) return []
  // A class that fits the sum belongs to the matter of the wrong total.
  const bySum = found.sum === null ? null : classOf(found.table, found.sum)
  if (found.complete && found.sum !== total && bySum === printed) return []
  const doubt = look.doubtful([`${path}/value`, `${path}/meaning`])
  // A doubt on the value is already said about the sum.
  if (doubt === `${path}/value`) return []
  if (doubt !== null) return [inDoubt(look, `${path}/meaning`, titleOf(look), doubt)]
  return [classAnswer(at, total, printed, classByTable)]
}

/** Criteria one by one. When the sum is wrong, a strange number is part of that matter and not named twice. */
function criteriaMatters(at: Scored): Answer[] {
  const { look, found } = at
  const sumIsWrong =
    found.complete && found.sum !== null && found.total !== null && found.sum !== found.total
  return found.rows.flatMap((row) => {
    if (row.points === null || look.doubtful([`${row.path}/points`]) !== null) return []
    const differs = row.expected.length > 0 && !row.expected.includes(row.points)
    if (differs) {
      const doubt = doubtOnFacts(at, row.id)
      if (doubt !== null) return [inDoubt(look, row.path, titleOf(look), doubt)]
      return [criterionAnswer(at, row, true)]
    }
    return row.inTable === false && !sumIsWrong ? [criterionAnswer(at, row, false)] : []
  })
}

function nothing(look: Look, found: Recomputed): Answer {
  const compared = found.rows.filter((row) => row.expected.length > 0).length
  const all = found.rows.length
  return none(
    titleOf(look),
    look.say(
      `Die ${all} Punktzahlen ergeben ${found.sum ?? 0}, wie es der Brief sagt, und stehen in der Tabelle. Mit den Einträgen vergleichen ließen sich ${compared} davon. Sie passen.`,
      `The ${all} points add up to ${found.sum ?? 0}, as the letter says, and are in the table. ${compared} of them could be compared with the entries. They fit.`,
      `Les ${all} nombres de points donnent ensemble ${found.sum ?? 0}, comme l’indique la lettre, et figurent au barème. ${compared} ont pu être comparés avec les inscriptions. Ils concordent.`,
    ),
    { criteria: all, sum: found.sum, compared },
  )
}
