// E5: a contract that ended, or a claim that was paid, and still stands in the file as running or open.
import type { Entry } from '../../extract/index.ts'
import { monthsBetween } from '../day.ts'
import {
  type Answer,
  defineRule,
  inDoubt,
  missingField,
  none,
  unasked,
  withoutDay,
} from './define.ts'
import { changed, effectOfChanging } from './effect.ts'
import { listsFile } from './kinds.ts'
import type { Look, Row } from './look.ts'

/** Kinds of entries that are neither a contract nor a claim: nothing of them is "closed" by the person. */
const REGISTERS: readonly Entry['type'][] = [
  'court-register',
  'insolvency',
  'discharge',
  'fraud-marker',
]

export const closedShownOpen = defineRule({
  id: 'closed-shown-open',
  code: 'E5',
  title: {
    de: 'Beendete Verträge und ihr Stand',
    en: 'Ended contracts and their state',
    fr: 'Contrats terminés et leur état',
  },
  question: {
    de: 'Steht ein beendeter Vertrag oder eine bezahlte Forderung noch als laufend oder offen da?',
    en: 'Is a contract that ended, or a claim that was paid, still shown as running or open?',
    fr: 'Un contrat terminé ou une créance payée est-il encore présenté comme en cours ou ouvert ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: ['GDPR Art. 5(1)(d), Art. 16, Art. 19', '§ 35(1) BDSG until 24 May 2018'],
  applies: listsFile,
  needs: {
    de: 'Dafür braucht es einen Brief, der Ihre Verträge auflistet.',
    en: 'This needs a letter that lists your contracts.',
    fr: 'Il faut pour cela une lettre qui énumère vos contrats.',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (look.listInDoubt('entries')) return [inDoubt(look, null, titleOf(look), '/entries')]
    const day = look.day
    const candidates = look.entries.filter(({ row }) => !REGISTERS.includes(row.type))
    const told = candidates.filter((at) => endOf(look, at) !== null)
    const answers = told.flatMap((at) => judge(look, at, day))
    if (answers.length > 0) return answers
    const open = candidates.filter(({ row }) => isShownOpen(row, day))
    if (told.length === 0 && open.length > 0) return [toAsk(look, open.length)]
    return [
      none(
        titleOf(look),
        told.length === 0
          ? look.say(
              'Der Brief nennt keinen laufenden Vertrag und keine offene Forderung.',
              'The letter names no running contract and no open claim.',
              'La lettre ne mentionne aucun contrat en cours ni aucune créance ouverte.',
            )
          : look.say(
              `Einträge mit Ihren Angaben verglichen: ${told.length}. Ihr Stand passt dazu.`,
              `Entries compared with what you said: ${told.length}. Their state fits.`,
              `Inscriptions comparées avec vos indications : ${told.length}. Leur état concorde.`,
            ),
        { checked: told.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(closedShownOpen.title.de, closedShownOpen.title.en, closedShownOpen.title.fr)

/** The end that the person names: contracts are closed, claims are settled. Either word is taken for either. */
function endOf(look: Look, { path, row }: Row<Entry>): string | null {
  const { closedOn, settledOn } = look.about(path)
  const first = row.type === 'claim' ? settledOn : closedOn
  return first ?? closedOn ?? settledOn ?? null
}

const endField = ({ type }: Entry) => (type === 'claim' ? 'settledOn' : 'closedOn')

/** Nothing in the entry says that it is over: an end that lies ahead is an agreed one. */
function isShownOpen(row: Entry, day: string): boolean {
  if (row.status === 'closed' || row.status === 'settled' || row.status === 'unknown') return false
  const end = row.closedOn ?? row.settledOn
  return end === null || end > day
}

function toAsk(look: Look, open: number): Answer {
  return unasked(
    titleOf(look),
    look.say(
      `Der Brief zeigt ${open === 1 ? 'einen Vertrag oder eine Forderung' : `${open} Verträge oder Forderungen`} als laufend oder offen. Was davon schon beendet oder bezahlt ist, wissen nur Sie. Nennen Sie uns den Tag, dann prüfen wir es.`,
      `The letter shows ${open === 1 ? 'one contract or claim' : `${open} contracts or claims`} as running or open. Only you know which of them has ended or was paid. Tell us the day, then we check it.`,
      `La lettre présente ${open === 1 ? 'un contrat ou une créance' : `${open} contrats ou créances`} comme en cours ou ouverts. Ce qui est déjà terminé ou payé, nous ne pouvons le savoir. Dites-nous le jour, nous vérifierons.`,
    ),
  )
}

function judge(look: Look, at: Row<Entry>, day: string): Answer[] {
  const { path, row } = at
  const end = endOf(look, at)
  const isOver = row.status === 'closed' || row.status === 'settled'
  const lacksEnd = isOver && row.type !== 'claim' && row.closedOn === null
  const doubt = look.doubtful([`${path}/type`, `${path}/status`, `${path}/${endField(row)}`])
  if (end === null || end >= day) return []
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  if (row.status === 'unknown' && row.closedOn === null && row.settledOn === null)
    return [missingField(look, path, titleOf(look), `${path}/status`)]
  if (!isShownOpen(row, day) && !lacksEnd) return []
  return [found(look, at, end, day)]
}

function found(look: Look, { path, row }: Row<Entry>, end: string, day: string): Answer {
  const isClaim = row.type === 'claim'
  const isOver = row.status === 'closed' || row.status === 'settled'
  const said = isClaim
    ? look.say(
        `Sie haben diese Forderung nach Ihrer Angabe am ${look.date(end)} bezahlt.`,
        `By your account you paid this claim on ${look.date(end)}.`,
        `Selon vous, vous avez payé cette créance le ${look.date(end)}.`,
      )
    : look.say(
        `Dieser Vertrag ist nach Ihrer Angabe am ${look.date(end)} zu Ende gegangen.`,
        `By your account this contract ended on ${look.date(end)}.`,
        `Selon vous, ce contrat a pris fin le ${look.date(end)}.`,
      )
  const shown = isOver
    ? look.say(
        `Am ${look.date(day)} stand er ohne das Datum seines Endes in Ihrer Akte.`,
        `On ${look.date(day)} it stood in your file without the day of its end.`,
        `Au ${look.date(day)}, il figurait au dossier sans la date de sa fin.`,
      )
    : isClaim
      ? look.say(
          `Am ${look.date(day)} stand sie noch als offen in Ihrer Akte.`,
          `On ${look.date(day)} it was still shown as open in your file.`,
          `Au ${look.date(day)}, elle figurait encore au dossier comme ouverte.`,
        )
      : look.say(
          `Am ${look.date(day)} stand er noch als laufend in Ihrer Akte.`,
          `On ${look.date(day)} it was still shown as running in your file.`,
          `Au ${look.date(day)}, il figurait encore au dossier comme en cours.`,
        )
  return {
    matter: path,
    strength: 'contradiction',
    contestable: 'yes',
    title: isClaim
      ? look.say(
          'Eine bezahlte Forderung steht als offen da',
          'A paid claim is shown as open',
          'Une créance payée est présentée comme ouverte',
        )
      : isOver
        ? look.say(
            'Bei einem beendeten Vertrag fehlt das Ende',
            'An ended contract has no end date',
            'Un contrat terminé n’a pas de date de fin',
          )
        : look.say(
            'Ein beendeter Vertrag steht als laufend da',
            'An ended contract is shown as running',
            'Un contrat terminé est présenté comme en cours',
          ),
    statement: `${said} ${shown}`,
    numbers: { saidEndOn: end, stateOf: day, monthsSinceEnd: monthsBetween(end, day) },
    used: [look.dayPath],
    caveats: caveatsOf(look, path),
    grounds: ['gdpr-5-1-d', 'gdpr-16', 'gdpr-19', 'bdsg-old-35-1'],
    letters: ['rectification'],
    effect: effectOfChanging(
      look,
      changed('entries', path, {
        [endField(row)]: end,
        status: isClaim ? 'settled' : 'closed',
      }),
    ),
  }
}

function caveatsOf(look: Look, path: string): string[] {
  return [
    look.say(
      'Das Datum haben Sie angegeben. Legen Sie einen Nachweis bei, etwa die Bestätigung der Firma.',
      'You gave the day. Enclose proof of it, such as the company’s confirmation.',
      'C’est vous qui avez indiqué le jour. Joignez une preuve, par exemple la confirmation de l’entreprise.',
    ),
    ...(look.about(path).mine === false
      ? [
          look.say(
            'Sie sagen, dass dieser Eintrag nicht Ihrer ist. Dann geht es zuerst um die Verwechslung.',
            'You say that this entry is not yours. Then the mix-up comes first.',
            'Vous dites que cette inscription n’est pas la vôtre. Il faut alors d’abord régler la confusion de personnes.',
          ),
        ]
      : []),
  ]
}
