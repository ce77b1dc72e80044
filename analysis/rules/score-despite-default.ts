// R14: a value of the 2026 score although an open default stands in the file, where the published table gives none.
import type { Entry } from '../../extract/index.ts'
import { daysBetween } from '../day.ts'
import { SAME_FILE_DAYS } from '../score/material.ts'
import { isPointsScore } from '../score/recompute.ts'
import { pointsTableOn } from '../score/table.ts'
import { amountLeaf, amountNumbers, claimWords } from './claims.ts'
import {
  type Answer,
  defineRule,
  inDoubt,
  missingField,
  none,
  untestable,
  withoutDay,
} from './define.ts'
import { listsEntries } from './kinds.ts'
import type { Look, Row } from './look.ts'
import { aboutTable } from './points.ts'

export const scoreDespiteDefault = defineRule({
  id: 'score-despite-default',
  code: 'R14',
  title: {
    de: 'Score und offene Forderung',
    en: 'Score and open claim',
    fr: 'Score et créance ouverte',
  },
  question: {
    de: 'Nennt der Brief einen Score, obwohl eine offene Forderung in der Akte steht?',
    en: 'Does the letter give a score although an open claim stands in the file?',
    fr: 'La lettre indique-t-elle un score alors qu’une créance ouverte figure au dossier ?',
  },
  version: '1',
  validFrom: '2026-03-17',
  sources: [
    'Points table of the SCHUFA score of 17 March 2026, from secondary sources, unconfirmed: no value with an open payment default',
    'GDPR Art. 15(1)(h), Art. 5(1)(d)',
  ],
  applies: (letter) => letter.scores.some(isPointsScore) && listsEntries(letter),
  needs: {
    de: 'Dafür braucht es einen Brief mit dem neuen SCHUFA-Score (100 bis 999) und Ihren Einträgen.',
    en: 'This needs a letter with the new SCHUFA score (100 to 999) and your entries.',
    fr: 'Il faut pour cela une lettre avec le nouveau score SCHUFA (100 à 999) et vos inscriptions.',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    const list = (['scores', 'entries'] as const).find((one) => look.listInDoubt(one))
    if (list !== undefined) return [inDoubt(look, null, titleOf(look), `/${list}`)]
    const day = look.day
    return look.scores.flatMap(({ path, row }) =>
      isPointsScore(row) ? [judge(look, path, row.calculatedOn ?? day, day)] : [],
    )
  },
})

const titleOf = (look: Look) =>
  look.say(scoreDespiteDefault.title.de, scoreDespiteDefault.title.en, scoreDespiteDefault.title.fr)

/** Open by the letter on the day of the score: what was reported only later did not count, what the person paid before is another matter. */
function isOpen(look: Look, { path, row }: Row<Entry>, day: string): boolean {
  if (row.type !== 'claim' || row.settledOn !== null) return false
  if (row.status !== 'open' && row.status !== 'titled') return false
  const since = row.storedOn ?? row.reportedOn
  const paid = look.about(path).settledOn ?? null
  return (since === null || since <= day) && (paid === null || paid > day)
}

function judge(look: Look, path: string, on: string, day: string): Answer {
  const value = look.letter.scores[Number(path.split('/')[2])]?.value ?? null
  const open = look.entries.filter((at) => isOpen(look, at, on))
  const [first] = open
  if (value === null || first === undefined) {
    return none(
      titleOf(look),
      value === null
        ? look.say(
            'Der Brief nennt keinen Wert. Das kann an einer offenen Forderung liegen oder an zu wenig Daten.',
            'The letter gives no value. That may come from an open claim or from too few data.',
            'La lettre n’indique aucune valeur. Cela peut venir d’une créance ouverte ou de données trop peu nombreuses.',
          )
        : look.say(
            'Neben dem Score steht keine offene Forderung.',
            'No open claim stands beside the score.',
            'Aucune créance ouverte ne figure à côté du score.',
          ),
      { openClaims: open.length },
    )
  }
  const fields = ['type', 'status', 'settledOn']
  const doubt = look.doubtful([
    `${path}/value`,
    ...open.flatMap((at) => fields.map((field) => `${at.path}/${field}`)),
  ])
  if (doubt !== null) return inDoubt(look, path, titleOf(look), doubt)
  if (first.row.storedOn === null && first.row.reportedOn === null)
    return missingField(look, path, titleOf(look), `${first.path}/reportedOn`)
  const table = pointsTableOn(on)
  if (table === null || Math.abs(daysBetween(on, day)) > SAME_FILE_DAYS) return otherDay(look, path)
  return found(look, path, value, open, first, table)
}

function otherDay(look: Look, path: string): Answer {
  return untestable(
    path,
    titleOf(look),
    look.say(
      'Der Score wurde an einem anderen Tag berechnet, als die Einträge gelten.',
      'The score was computed on another day than the entries are stated for.',
      'Le score a été calculé un autre jour que celui pour lequel valent les inscriptions.',
    ),
  )
}

function found(
  look: Look,
  path: string,
  value: number,
  open: Row<Entry>[],
  first: Row<Entry>,
  table: NonNullable<ReturnType<typeof pointsTableOn>>,
): Answer {
  const isSure = table.status === 'confirmed'
  const dated = (['storedOn', 'reportedOn'] as const).find((field) => first.row[field] !== null)
  return {
    matter: path,
    with: open.map((at) => at.path),
    kind: 'recomputation',
    strength: isSure ? 'contradiction' : 'unexplained',
    contestable: 'yes',
    title: look.say(
      'Ein Score trotz offener Forderung',
      'A score although a claim is open',
      'Un score malgré une créance ouverte',
    ),
    statement: look.say(
      `Der Brief nennt ${value}\u00a0Punkte. ${claimWords(look, first)} steht zugleich als offen da. Nach der veröffentlichten Tabelle gibt es dann keinen Wert.`,
      `The letter gives ${value}\u00a0points. ${claimWords(look, first)} is shown as open at the same time. By the published table there is no value then.`,
      `La lettre indique ${value} points. ${claimWords(look, first)} y figure en même temps comme ouverte. Selon le barème publié, il n’y a alors pas de valeur.`,
    ),
    numbers: { total: value, openClaims: open.length, ...amountNumbers(look, first) },
    used: [
      `${path}/value`,
      ...amountLeaf(look, first),
      ...(dated === undefined ? [] : [`${first.path}/${dated}`]),
    ],
    caveats: [
      aboutTable(look, table),
      look.say(
        'Für Sie ist der Wert eher günstig. Fragen Sie nach, kann er wegfallen.',
        'For you the value is rather favourable. If you ask, it may be withdrawn.',
        'Pour vous, la valeur est plutôt favorable. Si vous interrogez l’agence, elle peut être retirée.',
      ),
    ],
    grounds: ['gdpr-15-1-h', 'gdpr-5-1-d', 'cjeu-c-203-22'],
    letters: ['explanation'],
    effect: null,
  }
}
