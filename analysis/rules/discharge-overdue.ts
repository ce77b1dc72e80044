// E3: a discharge from residual debt that stands more than six months after it was granted, with the older claims it covers.
import type { Entry } from '../../extract/index.ts'
import { addMonths, monthsBetween } from '../day.ts'
import { lawFact } from '../law/on.ts'
import { type Answer, defineRule, inDoubt, missingField, none, withoutDay } from './define.ts'
import { effectOfRemoving } from './effect.ts'
import { isCodeMember, listsEntries } from './kinds.ts'
import type { Look, Row } from './look.ts'
import { hasRunOut, isOverdue, isUnderOldLaw, overdueSinceThen } from './overdue.ts'

/** From this day SCHUFA, and from the other the rest of the association, deletes after six months. */
const SCHUFA_SINCE = '2023-03-28'
const OTHERS_SINCE = '2024-10-01'
/** Under the old act the period ran to the end of a calendar year. */
const OLD_LAW_MONTHS = 48
const { months, unclearUntilMonths } = lawFact('coc-iv-2b', OTHERS_SINCE).value
const allowedMonths = months ?? 6

export const dischargeOverdue = defineRule({
  id: 'discharge-overdue',
  code: 'E3',
  title: {
    de: 'Restschuldbefreiung und ihre Speicherfrist',
    en: 'Discharge from residual debt and how long it may stay',
    fr: 'Effacement des dettes et durée de conservation',
  },
  question: {
    de: 'Steht eine Restschuldbefreiung länger als sechs Monate in der Akte?',
    en: 'Does a discharge from residual debt stand in the file more than six months?',
    fr: 'Un effacement des dettes figure-t-il au dossier plus de six mois ?',
  },
  version: '1',
  validFrom: '2018-05-25',
  restsOn: 'coc-iv-2b',
  sources: [
    'CJEU C-26/22 and C-64/22 of 7 December 2023',
    'Code of conduct of the German bureaus, no. IV.2b; SCHUFA since 28 March 2023',
    'GDPR Art. 17(1)(d)',
  ],
  applies: (letter) => isCodeMember(letter) && listsEntries(letter),
  needs: {
    de: 'Dafür braucht es eine Datenkopie einer deutschen Auskunftei, die Ihre Einträge auflistet.',
    en: 'This needs a copy of the file from a German bureau that lists your entries.',
    fr: 'Il faut pour cela une copie de données d’une agence allemande qui énumère vos inscriptions.',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (look.listInDoubt('entries')) return [inDoubt(look, null, titleOf(look), '/entries')]
    const day = look.day
    const discharges = look.entries.filter(({ row }) => row.type === 'discharge')
    const answers = discharges.flatMap((at) => judge(look, at, day))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        discharges.length === 0
          ? look.say(
              'Der Brief nennt keine Restschuldbefreiung.',
              'The letter names no discharge.',
              'La lettre ne mentionne aucun effacement des dettes.',
            )
          : look.say(
              'Die Restschuldbefreiung steht nicht länger als erlaubt in der Akte.',
              'The discharge does not stand in the file longer than allowed.',
              'L’effacement des dettes ne figure pas au dossier plus longtemps que permis.',
            ),
        { checked: discharges.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(dischargeOverdue.title.de, dischargeOverdue.title.en, dischargeOverdue.title.fr)

function judge(look: Look, at: Row<Entry>, day: string): Answer[] {
  const { path, row } = at
  const title = titleOf(look)
  const doubt = look.doubtful([`${path}/type`, `${path}/grantedOn`])
  if (doubt !== null) return [inDoubt(look, path, title, doubt)]
  const on = row.grantedOn
  if (on === null) return [missingField(look, path, title, `${path}/grantedOn`)]
  const lastDay = addMonths(on, isUnderOldLaw(day) ? OLD_LAW_MONTHS : allowedMonths)
  const granted = look.say(
    `Die Restschuldbefreiung wurde am ${look.date(on)} erteilt.`,
    `The discharge from residual debt was granted on ${look.date(on)}.`,
    `L’effacement des dettes a été accordé le ${look.date(on)}.`,
  )
  const used = [`${path}/grantedOn`]
  const numbers = { grantedOn: on }
  if (isOverdue(lastDay, day)) return [overdue(look, at, { day, on, lastDay, granted })]
  const sureDay = addMonths(on, unclearUntilMonths)
  if (!isOverdue(sureDay, look.today) || look.today < sinceFor(look)) return []
  if (hasRunOut('coc-iv-2b', look.today)) return []
  const laterTitle = look.say(
    'Eine Restschuldbefreiung, deren Frist inzwischen abgelaufen ist',
    'A discharge whose period has ended since',
    'Un effacement des dettes dont la durée a pris fin depuis',
  )
  const seen = granted
  return [
    overdueSinceThen(look, {
      matter: path,
      title: laterTitle,
      seen,
      lastDay: sureDay,
      used,
      numbers,
    }),
  ]
}

type Sum = { day: string; on: string; lastDay: string; granted: string }

/** Since when this bureau deletes after six months. */
const sinceFor = (look: Look) => (look.letter.issuer === 'schufa' ? SCHUFA_SINCE : OTHERS_SINCE)

/** Why an overdue discharge is not certain, or null when it is. */
function whyUnclear(look: Look, { day, on }: Sum): string | null {
  if (isUnderOldLaw(day)) {
    return look.say(
      'Damals wurde nach Kalenderjahren geprüft, und die Frist konnte länger sein.',
      'At that time periods ran by calendar years and could be longer.',
      'À l’époque, les durées se comptaient en années civiles et pouvaient être plus longues.',
    )
  }
  const since = sinceFor(look)
  if (day < since) {
    return look.say(
      `Die Auskunftei löscht erst seit dem ${look.date(since)} nach sechs Monaten. Ob sie es nach der DSGVO schon vorher musste, ist für diesen Tag nicht entschieden.`,
      `The bureau deletes after six months only since ${look.date(since)}. Whether the GDPR required it before has not been decided for that day.`,
      `L’agence n’efface après six mois que depuis le ${look.date(since)}. Pour ce jour-là, il n’a pas été jugé si le RGPD l’exigeait déjà.`,
    )
  }
  if (!isOverdue(addMonths(on, unclearUntilMonths), day)) {
    return look.say(
      'Das öffentliche Register zählt ab der Rechtskraft, also etwas später. In dieser Zeit ist nicht sicher, dass die Frist vorbei war.',
      'The public register counts from finality, a little later. In that time it is not certain that the period had ended.',
      'Le registre public compte à partir du caractère définitif, un peu plus tard. Dans cet intervalle, il n’est pas certain que la durée ait pris fin.',
    )
  }
  return null
}

/** Claims that were reported before the discharge and are not settled earlier: it may cover them. */
function coveredClaims(look: Look, on: string): Row<Entry>[] {
  return look.entries.filter(({ path, row }) => {
    const reported = row.reportedOn ?? row.firstDueOn ?? row.storedOn
    return (
      row.type === 'claim' &&
      reported !== null &&
      reported < on &&
      (row.settledOn === null || row.settledOn >= on) &&
      look.doubtful([`${path}/type`, `${path}/reportedOn`]) === null
    )
  })
}

function overdue(look: Look, { path }: Row<Entry>, sum: Sum): Answer {
  const { day, on, lastDay } = sum
  const passed = monthsBetween(on, day)
  const unclear = whyUnclear(look, sum)
  const covered = unclear === null ? coveredClaims(look, on) : []
  const stood = look.say(
    `Am ${look.date(day)} stand sie noch in Ihrer Akte, ${passed}\u00a0Monate danach.`,
    `On ${look.date(day)} it was still in your file, ${passed}\u00a0months later.`,
    `Au ${look.date(day)}, il figurait encore au dossier, ${passed} mois plus tard.`,
  )
  const limit =
    unclear ??
    look.say(
      `Erlaubt sind sechs Monate, also bis zum ${look.date(lastDay)}.`,
      `Six months are allowed, until ${look.date(lastDay)}.`,
      `Six mois sont permis, jusqu’au ${look.date(lastDay)}.`,
    )
  const also =
    covered.length === 0
      ? ''
      : look.say(
          ` Ältere Forderungen, die sie erfassen kann: ${covered.length}.`,
          ` Older claims that it may cover: ${covered.length}.`,
          ` Créances plus anciennes qu’il peut couvrir : ${covered.length}.`,
        )
  const early = isUnderOldLaw(day)
  return {
    matter: path,
    with: covered.map((claim) => claim.path),
    strength: unclear === null ? 'contradiction' : 'context',
    contestable: unclear === null ? 'yes' : 'unclear',
    title: look.say(
      'Die Restschuldbefreiung steht zu lange in der Akte',
      'The discharge from residual debt has stayed in the file too long',
      'L’effacement des dettes est resté trop longtemps au dossier',
    ),
    statement: `${sum.granted} ${stood} ${limit}${also}`,
    numbers: {
      grantedOn: on,
      stateOf: day,
      monthsSinceGrant: passed,
      monthsAllowed: isUnderOldLaw(day) ? OLD_LAW_MONTHS : allowedMonths,
      keptUntil: lastDay,
      ...(isUnderOldLaw(day) || day >= sinceFor(look) ? {} : { sixMonthsSince: sinceFor(look) }),
      ...(covered.length > 0 ? { olderClaims: covered.length } : {}),
    },
    used: [
      `${path}/grantedOn`,
      ...covered.map((claim) => `${claim.path}/reportedOn`),
      look.dayPath,
    ],
    caveats: [
      look.say(
        'Gezählt wird ab der Erteilung. Das Register zählt ab der Rechtskraft, zwei Wochen oder mehr danach.',
        'The count runs from the grant. The register counts from finality, two weeks or more later.',
        'Le calcul part de la décision. Le registre compte à partir du caractère définitif, deux semaines ou plus après.',
      ),
      ...(covered.length > 0
        ? [
            look.say(
              'Manche Forderungen, etwa aus unerlaubter Handlung, erfasst eine Restschuldbefreiung nicht. Das zeigt der Brief nicht.',
              'Some claims, such as those from unlawful acts, are not covered by a discharge. The letter does not show that.',
              'Certaines créances, par exemple nées d’un acte illicite, ne sont pas couvertes par l’effacement. La lettre ne le montre pas.',
            ),
          ]
        : []),
    ],
    grounds: early
      ? ['bdsg-old-35-2-4']
      : [
          'cjeu-c-26-22',
          'coc-iv-2b',
          ...(look.letter.issuer === 'schufa' ? (['schufa-discharge-6-months'] as const) : []),
          'gdpr-17-1-d',
        ],
    letters: unclear === null ? ['erasure', 'complaint'] : [],
    effect: effectOfRemoving(look, [path, ...covered.map((claim) => claim.path)]),
  }
}
