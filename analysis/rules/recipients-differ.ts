// R16: one scorecard, one day, two values: recipients got another score than the letter shows, or than each other.
import type { Score } from '../../extract/index.ts'
import { type Answer, defineRule, inDoubt, none, untestable } from './define.ts'
import { isUnderGdpr } from './kinds.ts'
import type { Look, Row } from './look.ts'

export const recipientsDiffer = defineRule({
  id: 'recipients-differ',
  code: 'R16',
  title: {
    de: 'Derselbe Score bei mehreren Empfängern',
    en: 'The same score at several recipients',
    fr: 'Le même score chez plusieurs destinataires',
  },
  question: {
    de: 'Bekamen Empfänger am selben Tag einen anderen Wert derselben Scorekarte?',
    en: 'Did recipients get another value of the same scorecard on the same day?',
    fr: 'Des destinataires ont-ils reçu le même jour une autre valeur de la même grille de score ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'GDPR Art. 15(1)(c) and (h), Art. 5(1)(d)',
    'A scorecard gives one value for one file on one day',
  ],
  applies: (letter) =>
    isUnderGdpr(letter) && letter.scores.some(({ transmittedOn }) => transmittedOn !== null),
  needs: {
    de: 'Dafür braucht es einen Brief, der übermittelte Scores nennt.',
    en: 'This needs a letter that names scores that were sent out.',
    fr: 'Il faut pour cela une lettre qui mentionne des scores transmis.',
  },
  run: (look) => {
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    const groups = groupsOf(look)
    if (groups.length === 0) return [nothingToCompare(look)]
    const answers = groups.flatMap((group) => judge(look, group))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        look.say(
          `Scores, die für denselben Tag mehrfach genannt sind: ${groups.length}. Die Werte sind gleich.`,
          `Scores that are named more than once for the same day: ${groups.length}. The values are equal.`,
          `Scores mentionnés plusieurs fois pour le même jour : ${groups.length}. Les valeurs sont égales.`,
        ),
        { checked: groups.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(recipientsDiffer.title.de, recipientsDiffer.title.en, recipientsDiffer.title.fr)

function nothingToCompare(look: Look): Answer {
  return untestable(
    null,
    titleOf(look),
    look.say(
      'Der Brief nennt keinen Score zweimal für denselben Tag. Zu vergleichen gibt es nichts.',
      'The letter names no score twice for the same day. There is nothing to compare.',
      'La lettre ne mentionne aucun score deux fois pour le même jour. Il n’y a rien à comparer.',
    ),
  )
}

const dayOfScore = ({ transmittedOn, calculatedOn }: Score) => transmittedOn ?? calculatedOn

/** A card made for one customer differs by design. */
const isOwnCard = ({ name }: Score) => /individuell/i.test(name)

/** Rows of one card and one day, at least one of them sent out. */
function groupsOf(look: Look): Row<Score>[][] {
  const groups = new Map<string, Row<Score>[]>()
  for (const at of look.scores) {
    const day = dayOfScore(at.row)
    if (at.row.value === null || day === null || isOwnCard(at.row)) continue
    const key = [at.row.name.toLowerCase(), at.row.version ?? '', at.row.unit, day].join('|')
    groups.set(key, [...(groups.get(key) ?? []), at])
  }
  return [...groups.values()].filter(
    (rows) => rows.length > 1 && rows.some(({ row }) => row.transmittedOn !== null),
  )
}

function judge(look: Look, rows: Row<Score>[]): Answer[] {
  const values = [...new Set(rows.flatMap(({ row }) => row.value ?? []))]
  const [first, ...others] = rows
  if (values.length < 2 || first === undefined) return []
  const used = rows.flatMap(({ path, row }) => [
    `${path}/name`,
    `${path}/value`,
    `${path}/${row.transmittedOn === null ? 'calculatedOn' : 'transmittedOn'}`,
  ])
  const doubt = look.doubtful(used)
  if (doubt !== null) return [inDoubt(look, first.path, titleOf(look), doubt)]
  const day = dayOfScore(first.row) ?? ''
  const written = values.map((one) =>
    look.say(String(one).replace('.', ','), String(one), String(one).replace('.', ',')),
  )
  const list = `${written.slice(0, -1).join(', ')} ${look.say('und', 'and', 'et')} ${written.at(-1) ?? ''}`
  return [
    {
      matter: first.path,
      with: others.map(({ path }) => path),
      strength: 'unexplained',
      contestable: 'yes',
      title: look.say(
        'Ein Score mit zwei Werten am selben Tag',
        'One score with two values on the same day',
        'Un score avec deux valeurs le même jour',
      ),
      statement: look.say(
        `Für „${first.row.name}“ nennt der Brief am ${look.date(day)} verschiedene Werte: ${list}. Er sagt nicht, warum.`,
        `For “${first.row.name}” the letter gives different values on ${look.date(day)}: ${list}. It does not say why.`,
        `Pour « ${first.row.name} », la lettre indique des valeurs différentes le ${look.date(day)} : ${list}. Elle n’en dit pas la raison.`,
      ),
      numbers: {
        on: day,
        ...Object.fromEntries(values.map((one, n) => [`value${n + 1}`, one])),
        difference: Math.max(...values) - Math.min(...values),
      },
      used,
      caveats: [
        look.say(
          'Zwischen zwei Abfragen am selben Tag kann sich die Akte geändert haben.',
          'Between two queries on the same day the file may have changed.',
          'Entre deux consultations le même jour, le dossier a pu changer.',
        ),
      ],
      grounds: ['gdpr-15-1-h', 'gdpr-15-1-c', 'gdpr-5-1-d', 'bdsg-old-34'],
      letters: ['explanation'],
      effect: null,
    },
  ]
}
