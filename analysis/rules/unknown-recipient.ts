// E14: a score went to, or an inquiry came from, a company with which the person had no business.
import { type Answer, defineRule, inDoubt, none, unasked } from './define.ts'
import { isUnderGdpr } from './kinds.ts'
import type { Look } from './look.ts'

export const unknownRecipient = defineRule({
  id: 'unknown-recipient',
  code: 'E14',
  title: { de: 'Wer Ihre Daten bekam', en: 'Who received your data', fr: 'Qui a reçu vos données' },
  question: {
    de: 'Bekam eine Firma Ihren Score, mit der Sie nichts zu tun hatten?',
    en: 'Did a company receive your score with which you had no business?',
    fr: 'Une entreprise qui vous est étrangère a-t-elle reçu votre score ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: ['GDPR Art. 15(1)(c), Art. 5(1)(a)', 'CJEU C-154/21 of 12 January 2023'],
  applies: (letter) =>
    isUnderGdpr(letter) &&
    (letter.scores.some(({ recipient }) => recipient !== null) || letter.inquiries.length > 0),
  needs: {
    de: 'Dafür braucht es einen Brief, der Empfänger Ihrer Scores oder Anfragen nennt.',
    en: 'This needs a letter that names recipients of your scores or inquiries.',
    fr: 'Il faut pour cela une lettre qui mentionne des destinataires de vos scores ou des consultations.',
  },
  run: (look) => {
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    const rows = disclosures(look)
    const told = rows.filter(({ known }) => typeof known === 'boolean')
    if (told.length === 0) return [toAsk(look, rows.length)]
    const answers = told.flatMap((one) => (one.known === false ? judge(look, one) : []))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        look.say(
          `Empfänger und Anfragen, zu denen Sie etwas gesagt haben: ${told.length}. Alle kennen Sie.`,
          `Recipients and inquiries about which you said something: ${told.length}. You know them all.`,
          `Destinataires et consultations dont vous avez parlé : ${told.length}. Vous les connaissez tous.`,
        ),
        { checked: told.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(unknownRecipient.title.de, unknownRecipient.title.en, unknownRecipient.title.fr)

type Disclosure = {
  path: string
  party: string
  on: string | null
  onField: 'transmittedOn' | 'on'
  known: boolean | null | undefined
}

/** Scores that were sent out and inquiries, each with the company and what the person says about it. */
function disclosures(look: Look): Disclosure[] {
  return [
    ...look.scores.flatMap(({ path, row }): Disclosure[] =>
      row.recipient === null
        ? []
        : [
            {
              path,
              party: 'recipient',
              on: row.transmittedOn,
              onField: 'transmittedOn',
              known: look.aboutScore(path).recipientKnown,
            },
          ],
    ),
    ...look.inquiries.map(
      ({ path, row }): Disclosure => ({
        path,
        party: 'party',
        on: row.on,
        onField: 'on',
        known: look.aboutInquiry(path).known,
      }),
    ),
  ]
}

function toAsk(look: Look, n: number): Answer {
  return unasked(
    titleOf(look),
    look.say(
      `Der Brief nennt Empfänger und Anfragen: ${n}. Sagen Sie uns, welche Firma Sie nicht kennen. Dann fragen wir nach dem Grund.`,
      `Recipients and inquiries on the letter: ${n}. Tell us which company you do not know. Then we ask for the reason.`,
      `Destinataires et consultations sur la lettre : ${n}. Dites-nous quelle entreprise vous ne connaissez pas. Nous en demanderons la raison.`,
    ),
  )
}

function judge(look: Look, { path, party, on, onField }: Disclosure): Answer[] {
  const leaves = [`${path}/${party}`, ...(on === null ? [] : [`${path}/${onField}`])]
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  const isScore = onField === 'transmittedOn'
  const when =
    on === null
      ? ''
      : look.say(` am ${look.date(on)}`, ` on ${look.date(on)}`, ` le ${look.date(on)}`)
  return [
    {
      matter: path,
      strength: 'unexplained',
      contestable: 'yes',
      title: isScore
        ? look.say(
            'Ein unbekannter Empfänger Ihres Scores',
            'An unknown recipient of your score',
            'Un destinataire inconnu de votre score',
          )
        : look.say(
            'Eine Anfrage von Unbekannt',
            'An inquiry of an unknown company',
            'Une consultation d’une entreprise inconnue',
          ),
      statement: isScore
        ? look.say(
            `Ihr Score ging${when} an eine Firma, mit der Sie nach Ihrer Angabe nichts zu tun hatten. Der Brief nennt keinen Grund dafür.`,
            `Your score went${when} to a company with which, by your account, you had no business. The letter gives no reason for it.`,
            `Votre score a été transmis${when} à une entreprise avec laquelle, selon vous, vous n’aviez aucune relation. La lettre n’en donne pas la raison.`,
          )
        : look.say(
            `Eine Firma, mit der Sie nach Ihrer Angabe nichts zu tun hatten, fragte${when} nach Ihnen. Der Brief nennt keinen Grund dafür.`,
            `A company with which, by your account, you had no business asked about you${when}. The letter gives no reason for it.`,
            `Une entreprise avec laquelle, selon vous, vous n’aviez aucune relation s’est renseignée sur vous${when}. La lettre n’en donne pas la raison.`,
          ),
      numbers: on === null ? {} : { [isScore ? 'transmittedOn' : 'inquiredOn']: on },
      used: leaves,
      caveats: [
        look.say(
          'Es kann ein Dienstleister einer Firma sein, die Sie kennen, oder ein Kauf auf Rechnung. Es kann auch ein Zeichen sein, dass jemand Ihren Namen benutzt.',
          'It may be a service of a company that you know, or a purchase on account. It may also be a sign that somebody uses your name.',
          'Ce peut être le prestataire d’une entreprise que vous connaissez, ou un achat sur facture. Ce peut aussi être le signe que quelqu’un utilise votre nom.',
        ),
      ],
      grounds: ['gdpr-15-1-c', 'gdpr-5-1-a', 'cjeu-c-154-21', 'bdsg-old-34'],
      letters: ['explanation', 'access'],
      effect: null,
    },
  ]
}
