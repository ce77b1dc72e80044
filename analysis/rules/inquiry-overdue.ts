// E4: an inquiry that stands in the file more than twelve months after it was made.
import { addMonths, monthsBetween } from '../day.ts'
import type { Inquiry } from '../../extract/index.ts'
import { RETENTION } from '../law/retention.ts'
import { type Answer, defineRule, inDoubt, missingField, none, withoutDay } from './define.ts'
import { effectOfRemoving } from './effect.ts'
import { isCodeMember, listsEntries } from './kinds.ts'
import type { Look, Row } from './look.ts'
import { hasRunOut, isOverdue, isUnderOldLaw, overdueSinceThen } from './overdue.ts'

const months = RETENTION['coc-iv-6'].value.months ?? 12
/** Bureaus that state themselves that they keep inquiries for twelve months: for them it is their own rule, not only a right on request. */
const STATE_IT_THEMSELVES: readonly string[] = ['schufa']

export const inquiryOverdue = defineRule({
  id: 'inquiry-overdue',
  code: 'E4',
  title: {
    de: 'Anfragen und ihre Speicherfrist',
    en: 'Inquiries and how long they may stay',
    fr: 'Consultations et durée de conservation',
  },
  question: {
    de: 'Steht eine Anfrage länger als zwölf Monate in der Akte?',
    en: 'Does an inquiry stand in the file more than twelve months?',
    fr: 'Une consultation figure-t-elle au dossier plus de douze mois ?',
  },
  version: '1',
  validFrom: '2018-05-25',
  restsOn: 'coc-iv-6',
  sources: [
    'Code of conduct of the German bureaus, no. IV.6',
    'SCHUFA: inquiries are stored for twelve months',
    'GDPR Art. 17(1)(a)',
  ],
  applies: (letter) =>
    isCodeMember(letter) && letter.kind !== 'schufa/bonitaetsauskunft' && listsEntries(letter),
  needs: {
    de: 'Dafür braucht es eine Datenkopie einer deutschen Auskunftei, die Ihre Anfragen auflistet.',
    en: 'This needs a copy of the file from a German bureau that lists inquiries.',
    fr: 'Il faut pour cela une copie de données d’une agence allemande qui énumère des consultations.',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (look.listInDoubt('inquiries')) return [inDoubt(look, null, titleOf(look), '/inquiries')]
    const day = look.day
    const answers = look.inquiries.flatMap((at) => judge(look, at, day))
    if (answers.length > 0) return answers
    const n = look.inquiries.length
    return [
      none(
        titleOf(look),
        n === 0
          ? look.say(
              'Der Brief nennt keine Anfrage.',
              'The letter names no inquiry.',
              'La lettre ne mentionne aucune consultation.',
            )
          : look.say(
              `Anfragen geprüft: ${n}. Keine ist älter als zwölf Monate.`,
              `Inquiries checked: ${n}. None is older than twelve months.`,
              `Consultations vérifiées : ${n}. Aucune n’a plus de douze mois.`,
            ),
        { checked: n },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(inquiryOverdue.title.de, inquiryOverdue.title.en, inquiryOverdue.title.fr)

function judge(look: Look, { path, row }: Row<Inquiry>, day: string): Answer[] {
  const leaf = `${path}/on`
  const doubt = look.doubtful([leaf])
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  if (row.on === null) return [missingField(look, path, titleOf(look), leaf)]
  const lastDay = addMonths(row.on, months)
  const seen = look.say(
    `Die Anfrage stammt vom ${look.date(row.on)}.`,
    `The inquiry dates from ${look.date(row.on)}.`,
    `La consultation date du ${look.date(row.on)}.`,
  )
  const numbers = { inquiredOn: row.on }
  if (isOverdue(lastDay, day)) return [overdue(look, path, { day, on: row.on, lastDay, seen })]
  if (!isOverdue(lastDay, look.today) || hasRunOut('coc-iv-6', look.today)) return []
  const title = look.say(
    'Eine Anfrage, deren Frist inzwischen abgelaufen ist',
    'An inquiry whose period has ended since',
    'Une consultation dont la durée a pris fin depuis',
  )
  return [overdueSinceThen(look, { matter: path, title, seen, lastDay, used: [leaf], numbers })]
}

type Sum = { day: string; on: string; lastDay: string; seen: string }

function overdue(look: Look, path: string, { day, on, lastDay, seen }: Sum): Answer {
  const old = isUnderOldLaw(day)
  const own = STATE_IT_THEMSELVES.includes(look.letter.issuer) && !old
  const passed = monthsBetween(on, day)
  const stood = look.say(
    `Am ${look.date(day)} stand sie noch in Ihrer Akte, mehr als zwölf Monate danach.`,
    `On ${look.date(day)} it was still in your file, more than twelve months later.`,
    `Au ${look.date(day)}, elle figurait encore au dossier, plus de douze mois après.`,
  )
  const limit = own
    ? look.say(
        `Die Auskunftei speichert Anfragen nach eigener Angabe zwölf Monate, also bis zum ${look.date(lastDay)}.`,
        `By its own statement the bureau keeps inquiries for twelve months, until ${look.date(lastDay)}.`,
        `Selon sa propre déclaration, l’agence conserve les consultations douze mois, jusqu’au ${look.date(lastDay)}.`,
      )
    : old
      ? look.say(
          'Welche Frist damals für Anfragen galt, ist unklar.',
          'Which period applied to inquiries at that time is unclear.',
          'La durée qui s’appliquait alors aux consultations est incertaine.',
        )
      : look.say(
          'Nach zwölf Monaten können Sie verlangen, dass sie gelöscht wird.',
          'After twelve months you may ask for it to be deleted.',
          'Après douze mois, vous pouvez en demander l’effacement.',
        )
  return {
    matter: path,
    strength: own ? 'contradiction' : 'context',
    contestable: own ? 'yes' : 'unclear',
    title: look.say(
      'Eine Anfrage steht zu lange in der Akte',
      'An inquiry has stayed in the file too long',
      'Une consultation est restée trop longtemps au dossier',
    ),
    statement: `${seen} ${stood} ${limit}`,
    numbers: {
      inquiredOn: on,
      stateOf: day,
      monthsSinceInquiry: passed,
      monthsAllowed: months,
      keptUntil: lastDay,
    },
    used: [`${path}/on`, look.dayPath],
    caveats: [
      look.say(
        'Ob die Anfrage in den Score eingegangen ist, zeigt der Brief nicht.',
        'The letter does not show whether the inquiry went into the score.',
        'La lettre ne montre pas si la consultation est entrée dans le score.',
      ),
    ],
    grounds: old
      ? ['bdsg-old-35-2-4']
      : ['coc-iv-6', ...(own ? (['schufa-inquiry-12-months'] as const) : []), 'gdpr-17-1-a'],
    letters: old ? [] : ['erasure'],
    effect: effectOfRemoving(look, [path]),
  }
}
