// E10: the person asked for conditions only, and the file says that she applied for credit.
import type { Inquiry } from '../../extract/index.ts'
import { type Answer, defineRule, inDoubt, none, unasked } from './define.ts'
import { changed, effectOfChanging } from './effect.ts'
import { listsFile } from './kinds.ts'
import type { Look, Row } from './look.ts'

export const conditionsAsCredit = defineRule({
  id: 'conditions-as-credit',
  code: 'E10',
  title: { de: 'Anfragen und ihre Art', en: 'Inquiries and their kind' },
  question: {
    de: 'Steht eine bloße Anfrage nach Konditionen als Kreditanfrage in der Akte?',
    en: 'Is a mere inquiry about conditions stored as an application for credit?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'GDPR Art. 5(1)(d), Art. 16',
    'Inquiries about conditions and about identity do not count in the score, by the bureau’s own account',
  ],
  applies: (letter) => listsFile(letter) && letter.kind !== 'schufa/bonitaetsauskunft',
  needs: {
    de: 'Dafür braucht es einen Brief, der Ihre Anfragen auflistet.',
    en: 'This needs a letter that lists inquiries.',
  },
  run: (look) => {
    if (look.listInDoubt('inquiries')) return [inDoubt(look, null, titleOf(look), '/inquiries')]
    const told = look.inquiries.filter(
      ({ path }) => (look.aboutInquiry(path).kind ?? null) !== null,
    )
    const asCredit = look.inquiries.filter(({ row }) => row.kind === 'credit')
    if (told.length === 0 && asCredit.length > 0) return [toAsk(look, asCredit.length)]
    const answers = told.flatMap((at) => judge(look, at))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        told.length === 0
          ? look.say(
              'Der Brief nennt keine Kreditanfrage.',
              'The letter names no application for credit.',
            )
          : look.say(
              `Anfragen mit Ihren Angaben verglichen: ${told.length}. Ihre Art passt dazu.`,
              `Inquiries compared with what you said: ${told.length}. Their kind fits.`,
            ),
        { checked: told.length },
      ),
    ]
  },
})

const titleOf = (look: Look) => look.say(conditionsAsCredit.title.de, conditionsAsCredit.title.en)

function toAsk(look: Look, n: number): Answer {
  return unasked(
    titleOf(look),
    look.say(
      `Der Brief nennt ${n === 1 ? 'eine Kreditanfrage' : `${n} Kreditanfragen`}. Ob Sie dabei nur nach Konditionen gefragt haben, wissen nur Sie. Sagen Sie es uns, dann prüfen wir es.`,
      `The letter names ${n === 1 ? 'one application for credit' : `${n} applications for credit`}. Only you know whether you merely asked for conditions. Tell us, then we check it.`,
    ),
  )
}

function judge(look: Look, { path, row }: Row<Inquiry>): Answer[] {
  const asked = look.aboutInquiry(path).kind
  if (asked !== 'conditions' && asked !== 'identity') return []
  const leaves = ['on', 'party', 'kind', 'purpose'].map((field) => `${path}/${field}`)
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  if (row.kind !== 'credit') return []
  const when =
    row.on === null
      ? look.say('Diese Anfrage', 'This inquiry')
      : look.say(`Die Anfrage vom ${look.date(row.on)}`, `The inquiry of ${look.date(row.on)}`)
  const own =
    asked === 'conditions'
      ? look.say(
          'Sie haben nach Ihrer Angabe nur nach Konditionen gefragt.',
          'By your account you asked for conditions only.',
        )
      : look.say(
          'Nach Ihrer Angabe wurde nur Ihre Identität oder Ihr Alter geprüft.',
          'By your account only your identity or age was checked.',
        )
  return [
    {
      matter: path,
      strength: 'contradiction',
      contestable: 'yes',
      title: look.say(
        'Eine Anfrage steht als Kreditanfrage da',
        'An inquiry is stored as an application for credit',
      ),
      statement: `${when} ${look.say('steht als Kreditanfrage in Ihrer Akte.', 'is stored as an application for credit.')} ${own}`,
      numbers: { ...(row.on === null ? {} : { inquiredOn: row.on }), saidKind: asked },
      used: (['on', 'party', 'purpose'] as const)
        .filter((field) => row[field] !== null)
        .map((field) => `${path}/${field}`),
      caveats: [
        look.say(
          'Wonach Sie gefragt haben, haben Sie angegeben. Eine E-Mail oder ein Angebot der Bank belegt es.',
          'You stated what you asked for. A mail or an offer of the bank shows it.',
        ),
        look.say(
          'Welche Anfragen in den Score eingehen, ist nicht bestätigt.',
          'Which inquiries go into the score is not confirmed.',
        ),
      ],
      grounds: ['gdpr-5-1-d', 'gdpr-16', 'bdsg-old-35-1'],
      letters: ['rectification'],
      effect: effectOfChanging(look, changed('inquiries', path, { kind: asked })),
    },
  ]
}
