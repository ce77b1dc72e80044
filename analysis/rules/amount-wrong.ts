// E19: the amount on the letter is another one than the person states.
import type { Entry } from '../../extract/index.ts'
import { type Answer, defineRule, inDoubt, missingField, none, unasked } from './define.ts'
import { listsFile } from './kinds.ts'
import type { Look, Row } from './look.ts'

/** Letters print whole euros: less than one is rounding. */
const ROUNDING_CENTS = 100

export const amountWrong = defineRule({
  id: 'amount-wrong',
  code: 'E19',
  title: { de: 'Beträge im Vergleich', en: 'Amounts compared', fr: 'Montants comparés' },
  question: {
    de: 'Nennt der Brief einen anderen Betrag als Ihre Unterlagen?',
    en: 'Does the letter give another amount than your papers?',
    fr: 'La lettre indique-t-elle un autre montant que vos documents ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: ['GDPR Art. 5(1)(d), Art. 16'],
  applies: listsFile,
  needs: {
    de: 'Dafür braucht es einen Brief, der Ihre Einträge auflistet.',
    en: 'This needs a letter that lists your entries.',
    fr: 'Il faut pour cela une lettre qui énumère vos inscriptions.',
  },
  run: (look) => {
    if (look.listInDoubt('entries')) return [inDoubt(look, null, titleOf(look), '/entries')]
    const told = look.entries.filter(({ path }) => (look.about(path).amount ?? null) !== null)
    const printed = look.entries.filter(({ row }) => row.amount !== null)
    if (told.length === 0 && printed.length > 0) return [toAsk(look, printed.length)]
    const answers = told.flatMap((at) => judge(look, at))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        told.length === 0
          ? look.say(
              'Der Brief nennt keinen Betrag.',
              'The letter gives no amount.',
              'La lettre n’indique aucun montant.',
            )
          : look.say(
              `Beträge mit Ihren Angaben verglichen: ${told.length}. Sie stimmen überein.`,
              `Amounts compared with what you said: ${told.length}. They agree.`,
              `Montants comparés avec vos indications : ${told.length}. Ils concordent.`,
            ),
        { checked: told.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(amountWrong.title.de, amountWrong.title.en, amountWrong.title.fr)

function toAsk(look: Look, n: number): Answer {
  return unasked(
    titleOf(look),
    look.say(
      `Beträge auf dem Brief: ${n}. Vergleichen Sie sie mit Ihren Unterlagen. Stimmt einer nicht, nennen Sie uns den richtigen.`,
      `Amounts on the letter: ${n}. Compare them with your papers. If one is wrong, tell us the right one.`,
      `Montants sur la lettre : ${n}. Comparez-les avec vos documents. Si l’un est inexact, dites-nous lequel est exact.`,
    ),
  )
}

function judge(look: Look, { path, row }: Row<Entry>): Answer[] {
  const said = look.about(path).amount ?? null
  const leaf = `${path}/amount`
  if (said === null) return []
  const doubt = look.doubtful([leaf])
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  if (row.amount === null) return [missingField(look, path, titleOf(look), leaf)]
  const apart = Math.abs(said - row.amount)
  // A settled claim goes on showing what it once was: that nothing is owed any more is no other amount.
  if (said === 0 && (row.settledOn !== null || row.status === 'settled')) return []
  if (apart < ROUNDING_CENTS) return []
  const money = (cents: number) => look.money(cents, row.currency)
  return [
    {
      matter: path,
      strength: 'contradiction',
      contestable: 'yes',
      title: look.say('Ein Betrag stimmt nicht', 'An amount is wrong', 'Un montant est inexact'),
      statement: look.say(
        `Der Brief nennt ${money(row.amount)}. Nach Ihrer Angabe sind es ${money(said)}. Der Unterschied ist ${money(apart)}.`,
        `The letter gives ${money(row.amount)}. By your account it is ${money(said)}. The difference is ${money(apart)}.`,
        `La lettre indique ${money(row.amount)}. Selon vous, c’est ${money(said)}. L’écart est de ${money(apart)}.`,
      ),
      numbers: { amountCents: row.amount, saidAmountCents: said, differenceCents: apart },
      used: [leaf],
      caveats: [
        look.say(
          'Den richtigen Betrag haben Sie angegeben. Legen Sie den Vertrag oder die Abrechnung bei.',
          'You stated the right amount. Enclose the contract or the statement.',
          'C’est vous qui avez indiqué le montant exact. Joignez le contrat ou le relevé.',
        ),
        ...(row.type === 'claim'
          ? [
              look.say(
                'Bei einer Forderung können Zinsen und Kosten dazugekommen sein.',
                'With a claim, interest and costs may have been added.',
                'Pour une créance, des intérêts et des frais ont pu s’ajouter.',
              ),
            ]
          : []),
      ],
      grounds: ['gdpr-5-1-d', 'gdpr-16', 'bdsg-old-35-1'],
      letters: ['rectification'],
      effect: null,
    },
  ]
}
