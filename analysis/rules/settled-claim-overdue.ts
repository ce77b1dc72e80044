// E1: a settled claim that stands in the file more than three years, to the day, after it was settled.
import { addMonths, monthsBetween } from '../day.ts'
import { lawFact } from '../law/on.ts'
import {
  amountLeaf,
  amountNumbers,
  claimCaveats,
  claimWords,
  type Settled,
  settledClaims,
} from './claims.ts'
import { type Answer, defineRule, inDoubt, missingField, none, withoutDay } from './define.ts'
import { effectOfRemoving } from './effect.ts'
import { isCodeMember, listsEntries } from './kinds.ts'
import type { Look } from './look.ts'
import { hasRunOut, isOverdue, isUnderOldLaw, overdueSinceThen } from './overdue.ts'

/** Before 25 May 2018 the period ran to the end of a calendar year: never under four years after settlement. */
const OLD_LAW_MONTHS = 48

export const settledClaimOverdue = defineRule({
  id: 'settled-claim-overdue',
  code: 'E1',
  title: {
    de: 'Erledigte Forderungen und ihre Speicherfrist',
    en: 'Settled claims and how long they may stay',
    fr: 'Créances réglées et durée de conservation',
  },
  question: {
    de: 'Steht eine erledigte Forderung länger als drei Jahre nach der Erledigung in der Akte?',
    en: 'Does a settled claim stand in the file more than three years after it was settled?',
    fr: 'Une créance réglée figure-t-elle au dossier plus de trois ans après son règlement ?',
  },
  version: '1',
  validFrom: '2018-05-25',
  restsOn: 'coc-iv-1b',
  sources: [
    'Code of conduct of the German bureaus, no. IV.1b (approved 24 May 2024)',
    'GDPR Art. 17(1)(a), Art. 5(1)(e)',
    'BGH I ZR 97/25 of 18 December 2025',
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
    const claims = settledClaims(look)
    const answers = claims.flatMap((claim) => judge(look, claim, look.day ?? look.today))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        claims.length === 0
          ? look.say(
              'Der Brief nennt keine erledigte Forderung.',
              'The letter names no settled claim.',
              'La lettre ne mentionne aucune créance réglée.',
            )
          : look.say(
              `Erledigte Forderungen geprüft: ${claims.length}. Keine steht länger als erlaubt in der Akte.`,
              `Settled claims checked: ${claims.length}. None stands in the file longer than allowed.`,
              `Créances réglées vérifiées : ${claims.length}. Aucune ne figure au dossier plus longtemps que permis.`,
            ),
        { checked: claims.length },
      ),
    ]
  },
})

/** Months that a settled claim may stay by the law of a day. */
function monthsAllowed(day: string): number {
  if (isUnderOldLaw(day)) return OLD_LAW_MONTHS
  return lawFact('coc-iv-1b', day).value.months ?? OLD_LAW_MONTHS
}

const titleOf = (look: Look) =>
  look.say(settledClaimOverdue.title.de, settledClaimOverdue.title.en, settledClaimOverdue.title.fr)

function judge(look: Look, claim: Settled, day: string): Answer[] {
  const { path, on } = claim
  const leaves = [`${path}/type`, `${path}/status`, `${path}/settledOn`]
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  if (on === null) return [missingField(look, path, titleOf(look), `${path}/settledOn`)]
  const lastDay = addMonths(on, monthsAllowed(day))
  const used = [...(claim.said ? [] : [`${path}/settledOn`]), ...amountLeaf(look, claim)]
  const numbers = { ...amountNumbers(look, claim), settledOn: on }
  const settled = look.say(
    `${claimWords(look, claim)} wurde am ${look.date(on)} erledigt.`,
    `${claimWords(look, claim)} was settled on ${look.date(on)}.`,
    `${claimWords(look, claim)} a été réglée le ${look.date(on)}.`,
  )
  if (!isOverdue(lastDay, day)) {
    if (hasRunOut('coc-iv-1b', look.today)) return []
    const today = addMonths(on, monthsAllowed(look.today))
    if (!isOverdue(today, look.today)) return []
    const title = look.say(
      'Eine erledigte Forderung, deren Frist inzwischen abgelaufen ist',
      'A settled claim whose period has ended since',
      'Une créance réglée dont la durée a pris fin depuis',
    )
    return [
      overdueSinceThen(look, { matter: path, title, seen: settled, lastDay: today, used, numbers }),
    ]
  }
  return [overdue(look, claim, { day, on, lastDay, used, numbers, settled })]
}

type Sum = {
  day: string
  on: string
  lastDay: string
  used: string[]
  numbers: Answer['numbers']
  settled: string
}

function overdue(look: Look, claim: Settled, sum: Sum): Answer {
  const { day, on, lastDay } = sum
  const months = monthsBetween(on, day)
  const old = isUnderOldLaw(day)
  const stood = look.say(
    `Am ${look.date(day)} stand sie noch in Ihrer Akte, ${months}\u00a0Monate danach.`,
    `On ${look.date(day)} it was still in your file, ${months}\u00a0months later.`,
    `Au ${look.date(day)}, elle figurait encore au dossier, ${months} mois plus tard.`,
  )
  const limit = old
    ? look.say(
        'Damals wurde nach Kalenderjahren geprüft, und die Frist konnte länger sein. Ob die Forderung noch stehen durfte, ist unklar.',
        'At that time periods ran by calendar years and could be longer. Whether the claim was still allowed is unclear.',
        'À l’époque, les durées se comptaient en années civiles et pouvaient être plus longues. Il est incertain que la créance ait encore été permise.',
      )
    : look.say(
        `Erlaubt war sie bis zum ${look.date(lastDay)}.`,
        `It was allowed until ${look.date(lastDay)}.`,
        `Sa conservation était permise jusqu’au ${look.date(lastDay)}.`,
      )
  return {
    matter: claim.path,
    strength: old ? 'context' : 'contradiction',
    contestable: old ? 'unclear' : 'yes',
    title: look.say(
      'Eine erledigte Forderung steht zu lange in der Akte',
      'A settled claim has stayed in the file too long',
      'Une créance réglée est restée trop longtemps au dossier',
    ),
    statement: `${sum.settled} ${stood} ${limit}`,
    numbers: { ...sum.numbers, stateOf: day, monthsSinceSettled: months, keptUntil: lastDay },
    used: [...sum.used, look.dayPath],
    caveats: [
      look.say(
        'Gezählt wird vom Tag der Erledigung. Ob die Forderung zu Recht gemeldet wurde, prüft diese Regel nicht.',
        'The count runs from the day of settlement. This rule does not check whether the claim was rightly reported.',
        'Le calcul part du jour du règlement. Cette règle ne vérifie pas si la créance avait été signalée à bon droit.',
      ),
      ...claimCaveats(look, claim),
    ],
    grounds: old
      ? ['bdsg-old-35-2-4']
      : ['coc-iv-1b', 'gdpr-17-1-a', 'gdpr-5-1-e', 'bgh-i-zr-97-25'],
    letters: old ? [] : ['erasure', 'code-of-conduct', 'complaint'],
    effect: effectOfRemoving(look, [claim.path]),
  }
}
