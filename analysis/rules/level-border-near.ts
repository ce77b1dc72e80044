// R20: days on which the score of 2026 changes by itself within 31 days of the letter. Information, no complaint.
import { type Border, bordersAhead } from '../score/borders.ts'
import { isPointsScore, recompute } from '../score/recompute.ts'
import type { PointsTable } from '../score/table.ts'
import { type Answer, defineRule, inDoubt, none, untestable, withoutDay } from './define.ts'
import { misreadRows } from './effect.ts'
import type { Look } from './look.ts'
import { doubtOnFacts } from './points.ts'

const DAYS_AHEAD = 31

export const levelBorderNear = defineRule({
  id: 'level-border-near',
  code: 'R20',
  title: {
    de: 'Was sich bald von selbst ändert',
    en: 'What soon changes by itself',
    fr: 'Ce qui change bientôt de soi-même',
  },
  question: {
    de: 'Wechselt ein Kriterium in den nächsten 31 Tagen von selbst die Stufe?',
    en: 'Does a criterion change its level by itself within the next 31 days?',
    fr: 'Un critère change-t-il de niveau de lui-même dans les 31 jours ?',
  },
  version: '1',
  validFrom: '2026-03-17',
  sources: [
    'Points table of the SCHUFA score of 17 March 2026, from secondary sources, unconfirmed',
  ],
  applies: (letter) => letter.scores.some((score) => isPointsScore(score) && score.value !== null),
  needs: {
    de: 'Dafür braucht es einen Brief mit einem Wert des neuen SCHUFA-Scores (100 bis 999).',
    en: 'This needs a letter with a value of the new SCHUFA score (100 to 999).',
    fr: 'Il faut pour cela une lettre avec une valeur du nouveau score SCHUFA (100 à 999).',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    return look.scores.flatMap(({ path, row }) =>
      isPointsScore(row) && row.value !== null ? [judge(look, path)] : [],
    )
  },
})

const titleOf = (look: Look) =>
  look.say(levelBorderNear.title.de, levelBorderNear.title.en, levelBorderNear.title.fr)

function judge(look: Look, path: string): Answer {
  const without = misreadRows(look)
  const found = recompute(look.letter, path, without)
  const borders = bordersAhead(look.letter, path, DAYS_AHEAD, without)
  if (found === null || borders === null) {
    return untestable(
      path,
      titleOf(look),
      look.say(
        'Dafür müssen im selben Brief Einträge und Score für denselben Tag stehen.',
        'This needs entries and score for the same day in one letter.',
        'Il faut pour cela les inscriptions et le score pour le même jour dans une seule lettre.',
      ),
    )
  }
  const sure = borders.filter(({ row }) => doubtOnFacts({ look, path, found }, row.id) === null)
  const [unsure] = borders.filter((one) => !sure.includes(one))
  const [first] = sure
  if (first !== undefined) return ahead(look, path, sure, found.table)
  const doubt = unsure === undefined ? null : doubtOnFacts({ look, path, found }, unsure.row.id)
  if (doubt !== null) return inDoubt(look, path, titleOf(look), doubt)
  return none(
    titleOf(look),
    look.say(
      `In den ${DAYS_AHEAD}\u00a0Tagen nach der Berechnung wechselt kein Kriterium von selbst die Stufe.`,
      `In the ${DAYS_AHEAD}\u00a0days after the computation no criterion changes its level by itself.`,
      `Dans les ${DAYS_AHEAD} jours qui suivent le calcul, aucun critère ne change de niveau de lui-même.`,
    ),
    { daysAhead: DAYS_AHEAD },
  )
}

const spread = (look: Look, points: number[]) => {
  const [low, high] = [points[0] ?? 0, points.at(-1) ?? 0]
  return low === high
    ? `${low}`
    : look.say(`${low} bis ${high}`, `${low} to ${high}`, `${low} à ${high}`)
}

function ahead(look: Look, path: string, borders: Border[], table: PointsTable): Answer {
  const sentences = borders.map(({ row, on, from, to }) =>
    look.say(
      `Am ${look.date(on)} wechselt „${row.label}“ von ${spread(look, from)} auf ${spread(look, to)}\u00a0Punkte.`,
      `On ${look.date(on)} “${row.label}” changes from ${spread(look, from)} to ${spread(look, to)}\u00a0points.`,
      `Le ${look.date(on)}, « ${row.label} » passe de ${spread(look, from)} à ${spread(look, to)} points.`,
    ),
  )
  const numbers = borders.flatMap(({ row, on, from, to }, n) => [
    [`change${n + 1}`, row.id],
    [`change${n + 1}On`, on],
    [`change${n + 1}From`, from[0] ?? null],
    [`change${n + 1}FromHigh`, from.at(-1) ?? null],
    [`change${n + 1}To`, to[0] ?? null],
    [`change${n + 1}ToHigh`, to.at(-1) ?? null],
  ])
  return {
    matter: path,
    kind: 'recomputation',
    strength: 'context',
    contestable: 'no',
    title: look.say(
      'Eine Stufe ändert sich bald von selbst',
      'A level soon changes by itself',
      'Un niveau change bientôt de lui-même',
    ),
    statement: sentences.join(' '),
    numbers: Object.fromEntries(numbers),
    used: [look.dayPath],
    caveats: [
      `${howSure(look, table)} ${look.say(
        'Kommt etwas Neues in die Akte, gilt das nicht mehr.',
        'If anything new comes into the file, it no longer holds.',
        'Si quelque chose de nouveau entre au dossier, ce n’est plus vrai.',
      )}`,
    ],
    grounds: ['gdpr-15-1-h', 'cjeu-c-203-22'],
    letters: [],
    effect: null,
  }
}

/** By which table a level was said to change. */
export const howSure = (look: Look, { status }: Pick<PointsTable, 'status'>) =>
  status === 'confirmed'
    ? look.say(
        'Gerechnet ist mit der bestätigten Punktetabelle und den Einträgen dieses Briefs.',
        'This uses the confirmed points table and the entries of this letter.',
        'Le calcul suit le barème confirmé et les inscriptions de cette lettre.',
      )
    : look.say(
        'Gerechnet ist mit der Punktetabelle aus zweiter Hand und den Einträgen dieses Briefs.',
        'This uses the points table from secondary sources and the entries of this letter.',
        'Le calcul suit le barème de seconde main et les inscriptions de cette lettre.',
      )
