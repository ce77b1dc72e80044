// E10: the person asked for conditions only, and the file says that she applied for credit.
import type { Inquiry } from '../../extract/index.ts'
import { type Answer, defineRule, inDoubt, none, unasked } from './define.ts'
import { changed, effectOfChanging } from './effect.ts'
import { listsFile } from './kinds.ts'
import type { Look, Row } from './look.ts'

export const conditionsAsCredit = defineRule({
  id: 'conditions-as-credit',
  code: 'E10',
  title: {
    de: 'Anfragen und ihre Art',
    en: 'Inquiries and their kind',
    fr: 'Consultations et leur type',
  },
  question: {
    de: 'Steht eine bloße Anfrage nach Konditionen als Kreditanfrage in der Akte?',
    en: 'Is a mere inquiry about conditions stored as an application for credit?',
    fr: 'Une simple demande de conditions figure-t-elle au dossier comme une demande de crédit ?',
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
    fr: 'Il faut pour cela une lettre qui énumère des consultations.',
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
              'La lettre ne mentionne aucune demande de crédit.',
            )
          : look.say(
              `Anfragen mit Ihren Angaben verglichen: ${told.length}. Ihre Art passt dazu.`,
              `Inquiries compared with what you said: ${told.length}. Their kind fits.`,
              `Consultations comparées avec vos indications : ${told.length}. Leur type concorde.`,
            ),
        { checked: told.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(conditionsAsCredit.title.de, conditionsAsCredit.title.en, conditionsAsCredit.title.fr)

function toAsk(look: Look, n: number): Answer {
  return unasked(
    titleOf(look),
    look.say(
      `Der Brief nennt ${n === 1 ? 'eine Kreditanfrage' : `${n} Kreditanfragen`}. Ob Sie dabei nur nach Konditionen gefragt haben, wissen nur Sie. Sagen Sie es uns, dann prüfen wir es.`,
      `The letter names ${n === 1 ? 'one application for credit' : `${n} applications for credit`}. Only you know whether you merely asked for conditions. Tell us, then we check it.`,
      `La lettre mentionne ${n === 1 ? 'une demande de crédit' : `${n} demandes de crédit`}. Si vous avez seulement demandé les conditions, nous ne pouvons le savoir. Dites-le-nous, nous vérifierons.`,
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
      ? look.say('Diese Anfrage', 'This inquiry', 'Cette consultation')
      : look.say(
          `Die Anfrage vom ${look.date(row.on)}`,
          `The inquiry of ${look.date(row.on)}`,
          `La consultation du ${look.date(row.on)}`,
        )
  const own =
    asked === 'conditions'
      ? look.say(
          'Sie haben nach Ihrer Angabe nur nach Konditionen gefragt.',
          'By your account you asked for conditions only.',
          'Selon vous, vous aviez seulement demandé les conditions.',
        )
      : look.say(
          'Nach Ihrer Angabe wurde nur Ihre Identität oder Ihr Alter geprüft.',
          'By your account only your identity or age was checked.',
          'Selon vous, seuls votre identité ou votre âge ont été vérifiés.',
        )
  return [
    {
      matter: path,
      strength: 'contradiction',
      contestable: 'yes',
      title: look.say(
        'Eine Anfrage steht als Kreditanfrage da',
        'An inquiry is stored as an application for credit',
        'Une consultation est enregistrée comme demande de crédit',
      ),
      statement: `${when} ${look.say('steht als Kreditanfrage in Ihrer Akte.', 'is stored as an application for credit.', 'est enregistrée comme demande de crédit.')} ${own}`,
      numbers: { ...(row.on === null ? {} : { inquiredOn: row.on }), saidKind: asked },
      used: (['on', 'party', 'purpose'] as const)
        .filter((field) => row[field] !== null)
        .map((field) => `${path}/${field}`),
      caveats: [
        look.say(
          'Wonach Sie gefragt haben, haben Sie angegeben. Eine E-Mail oder ein Angebot der Bank belegt es.',
          'You stated what you asked for. A mail or an offer of the bank shows it.',
          'C’est vous qui avez indiqué ce que vous aviez demandé. Un courriel ou une offre de la banque le prouve.',
        ),
        look.say(
          'Welche Anfragen in den Score eingehen, ist nicht bestätigt.',
          'Which inquiries go into the score is not confirmed.',
          'On ignore officiellement quelles consultations entrent dans le score.',
        ),
      ],
      grounds: ['gdpr-5-1-d', 'gdpr-16', 'bdsg-old-35-1'],
      letters: ['rectification'],
      effect: effectOfChanging(look, changed('inquiries', path, { kind: asked })),
    },
  ]
}
