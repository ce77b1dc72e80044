// E6: a claim that is marked as settled, and the day of the settlement is missing.
import type { Entry } from '../../extract/index.ts'
import { type Answer, defineRule, inDoubt, none, withoutDay } from './define.ts'
import { changed, effectOfChanging } from './effect.ts'
import { amountLeaf, amountNumbers, claimWords } from './claims.ts'
import { listsFile } from './kinds.ts'
import type { Look, Row } from './look.ts'

export const settledWithoutDate = defineRule({
  id: 'settled-without-date',
  code: 'E6',
  title: {
    de: 'Erledigt, und das Datum dazu',
    en: 'Settled, and the date of it',
    fr: 'Réglée, et à quelle date',
  },
  question: {
    de: 'Steht eine Forderung als erledigt da, ohne dass der Tag der Erledigung genannt ist?',
    en: 'Is a claim marked as settled without the day of the settlement?',
    fr: 'Une créance est-elle dite réglée sans que le jour du règlement soit indiqué ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'GDPR Art. 5(1)(d), Art. 16',
    'Code of conduct of the German bureaus, no. IV.1b: the period runs from the settlement',
  ],
  applies: listsFile,
  needs: {
    de: 'Dafür braucht es einen Brief, der Ihre Einträge auflistet.',
    en: 'This needs a letter that lists your entries.',
    fr: 'Il faut pour cela une lettre qui énumère vos inscriptions.',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (look.listInDoubt('entries')) return [inDoubt(look, null, titleOf(look), '/entries')]
    const settled = look.entries.filter(
      ({ row }) => row.type === 'claim' && (row.status === 'settled' || row.settledOn !== null),
    )
    const answers = settled.flatMap((at) => judge(look, at))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        settled.length === 0
          ? look.say(
              'Der Brief nennt keine erledigte Forderung.',
              'The letter names no settled claim.',
              'La lettre ne mentionne aucune créance réglée.',
            )
          : look.say(
              `Erledigte Forderungen geprüft: ${settled.length}. Jede hat ein Datum der Erledigung.`,
              `Settled claims checked: ${settled.length}. Each has a settlement date.`,
              `Créances réglées vérifiées : ${settled.length}. Chacune a une date de règlement.`,
            ),
        { checked: settled.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(settledWithoutDate.title.de, settledWithoutDate.title.en, settledWithoutDate.title.fr)

function judge(look: Look, at: Row<Entry>): Answer[] {
  const { path, row } = at
  if (row.settledOn !== null) return []
  // A date that is there and could not be read is a doubt, not a gap.
  const doubt = look.doubtful([`${path}/type`, `${path}/status`, `${path}/settledOn`])
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  const said = look.about(path).settledOn ?? null
  const missing = look.say(
    `${claimWords(look, at)} ist als erledigt gekennzeichnet. Der Tag der Erledigung fehlt. Von ihm hängt ab, wann der Eintrag gelöscht wird.`,
    `${claimWords(look, at)} is marked as settled. The day of the settlement is missing. It decides when the entry is deleted.`,
    `${claimWords(look, at)} est marquée comme réglée. Il manque le jour du règlement. C’est lui qui décide de l’effacement.`,
  )
  const own =
    said === null
      ? ''
      : look.say(
          ` Nach Ihrer Angabe war es der ${look.date(said)}.`,
          ` By your account it was ${look.date(said)}.`,
          ` Selon vous, c’était le ${look.date(said)}.`,
        )
  return [
    {
      matter: path,
      strength: 'contradiction',
      contestable: 'yes',
      title: look.say(
        'Bei einer erledigten Forderung fehlt das Datum',
        'A settled claim has no settlement date',
        'Une créance réglée n’a pas de date de règlement',
      ),
      statement: `${missing}${own}`,
      numbers: {
        ...amountNumbers(look, at),
        stateOf: look.day,
        ...(said === null ? {} : { saidSettledOn: said }),
      },
      used: [...amountLeaf(look, at), look.dayPath],
      caveats: [
        said === null
          ? look.say(
              'Wann Sie bezahlt haben, zeigt der Brief nicht. Nennen Sie uns den Tag, dann prüfen wir auch die Frist.',
              'The letter does not show when you paid. Tell us the day, then we check the period too.',
              'La lettre ne montre pas quand vous avez payé. Dites-nous le jour, nous vérifierons aussi la durée.',
            )
          : look.say(
              'Den Tag haben Sie angegeben. Legen Sie einen Nachweis bei.',
              'You gave the day. Enclose proof of it.',
              'C’est vous qui avez indiqué le jour. Joignez une preuve.',
            ),
      ],
      grounds: ['gdpr-5-1-d', 'gdpr-16', 'coc-iv-1b', 'bdsg-old-35-1'],
      letters: ['rectification'],
      effect:
        said === null
          ? null
          : effectOfChanging(look, changed('entries', path, { settledOn: said })),
    },
  ]
}
