// E2: a claim that was paid within 100 days of its report, without further negative data, and stands more than 18 months after settlement.
import type { Entry } from '../../extract/index.ts'
import { addMonths, daysBetween, monthsBetween } from '../day.ts'
import { lawFact } from '../law/on.ts'
import {
  amountLeaf,
  amountNumbers,
  claimCaveats,
  claimWords,
  type Settled,
  settledClaims,
} from './claims.ts'
import {
  type Answer,
  defineRule,
  inDoubt,
  missingField,
  none,
  untestable,
  withoutDay,
} from './define.ts'
import { effectOfRemoving } from './effect.ts'
import { isCodeMember, listsEntries } from './kinds.ts'
import type { Look, Row } from './look.ts'
import { hasRunOut, isOverdue, overdueSinceThen } from './overdue.ts'

const SINCE = '2025-01-01'
const { months, daysToSettle } = lawFact('coc-iv-1b-fast', SINCE).value
const keptAtMost = lawFact('coc-iv-1b', SINCE).value.months ?? 36

export const fastSettledOverdue = defineRule({
  id: 'fast-settled-overdue',
  code: 'E2',
  title: {
    de: 'Schnell bezahlte Forderungen und ihre Speicherfrist',
    en: 'Quickly paid claims and how long they may stay',
    fr: 'Créances vite payées et durée de conservation',
  },
  question: {
    de: 'Steht eine binnen 100 Tagen bezahlte Forderung länger als 18 Monate in der Akte?',
    en: 'Does a claim that was paid within 100 days stand in the file more than 18 months?',
    fr: 'Une créance payée sous 100 jours figure-t-elle au dossier plus de 18 mois ?',
  },
  version: '1',
  validFrom: SINCE,
  restsOn: 'coc-iv-1b-fast',
  sources: [
    'Code of conduct of the German bureaus, no. IV.1b, in force since 1 January 2025',
    'GDPR Art. 17(1)(a)',
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
    const day = look.day
    const answers = claims.flatMap((claim) => judge(look, claim, day))
    if (answers.length > 0) return answers
    const since = look.date(SINCE)
    return [
      none(
        titleOf(look),
        day < SINCE
          ? look.say(
              `Die kürzere Frist gilt erst seit dem ${since}. Am ${look.date(day)} galt sie noch nicht.`,
              `The shorter period applies since ${since} only. On ${look.date(day)} it did not yet apply.`,
              `La durée courte ne s’applique que depuis le ${since}. Au ${look.date(day)}, elle ne s’appliquait pas encore.`,
            )
          : look.say(
              `Erledigte Forderungen geprüft: ${claims.length}. Keine hätte nach 18\u00a0Monaten gelöscht sein müssen.`,
              `Settled claims checked: ${claims.length}. None should have been deleted after 18\u00a0months.`,
              `Créances réglées vérifiées : ${claims.length}. Aucune n’aurait dû être effacée après 18 mois.`,
            ),
        { checked: claims.length, ...(day < SINCE ? { since: SINCE, stateOf: day } : {}) },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(fastSettledOverdue.title.de, fastSettledOverdue.title.en, fastSettledOverdue.title.fr)

function judge(look: Look, claim: Settled, day: string): Answer[] {
  const { path, row, on } = claim
  const title = titleOf(look)
  const doubt = look.doubtful([`${path}/type`, `${path}/status`, `${path}/settledOn`])
  if (doubt !== null) return [inDoubt(look, path, title, doubt)]
  if (on === null) return [missingField(look, path, title, `${path}/settledOn`)]
  const lastDay = addMonths(on, months ?? 18)
  const onDay = day >= SINCE && isOverdue(lastDay, day)
  const later =
    look.today >= SINCE &&
    isOverdue(lastDay, look.today) &&
    !hasRunOut('coc-iv-1b-fast', look.today)
  // After three years it is overdue in any case: that is one matter, and settled-claim-overdue names it.
  if (isOverdue(addMonths(on, keptAtMost), onDay ? day : look.today) || (!onDay && !later))
    return []
  const reportDoubt = look.doubtful([`${path}/reportedOn`])
  if (reportDoubt !== null) return [inDoubt(look, path, title, reportDoubt)]
  if (row.reportedOn === null) {
    const isSlow = row.storedOn !== null && daysBetween(row.storedOn, on) > daysToSettle
    return isSlow ? [] : [missingField(look, path, title, `${path}/reportedOn`)]
  }
  const days = daysBetween(row.reportedOn, on)
  if (days > daysToSettle) return []
  if (days < 0) {
    return [
      untestable(
        path,
        title,
        look.say(
          `Die Meldung vom ${look.date(row.reportedOn)} liegt nach der Erledigung am ${look.date(on)}. Sie kann die Meldung der Erledigung sein. Wann die Forderung gemeldet wurde, fehlt.`,
          `The report of ${look.date(row.reportedOn)} comes after the settlement on ${look.date(on)}. It may be the report of the settlement. When the claim was reported is missing.`,
          `Le signalement du ${look.date(row.reportedOn)} est postérieur au règlement du ${look.date(on)}. Ce peut être le signalement du règlement. Il manque le jour où la créance a été signalée.`,
        ),
      ),
    ]
  }
  const others = look.entries.filter((at) => at.path !== path && at.row.negative)
  const further = others.map((at) => furtherNegative(look, at, lastDay))
  if (further.includes('yes')) return []
  const open = others[further.indexOf('unknown')]
  if (open) return [missingField(look, path, title, `${open.path}/reportedOn`)]
  const used = [
    ...(claim.said ? [] : [`${path}/settledOn`]),
    `${path}/reportedOn`,
    ...amountLeaf(look, claim),
  ]
  const numbers = {
    ...amountNumbers(look, claim),
    reportedOn: row.reportedOn,
    settledOn: on,
    daysToSettle: days,
    daysAllowed: daysToSettle,
  }
  const seen = look.say(
    `${claimWords(look, claim)} wurde am ${look.date(row.reportedOn)} gemeldet und ${days}\u00a0Tage später, am ${look.date(on)}, erledigt.`,
    `${claimWords(look, claim)} was reported on ${look.date(row.reportedOn)} and settled ${days}\u00a0days later, on ${look.date(on)}.`,
    `${claimWords(look, claim)} a été signalée le ${look.date(row.reportedOn)} et réglée ${days} jours plus tard, le ${look.date(on)}.`,
  )
  if (!onDay) {
    const laterTitle = look.say(
      'Eine schnell bezahlte Forderung, deren Frist inzwischen abgelaufen ist',
      'A quickly paid claim whose period has ended since',
      'Une créance vite payée dont la durée a pris fin depuis',
    )
    return [
      overdueSinceThen(look, { matter: path, title: laterTitle, seen, lastDay, used, numbers }),
    ]
  }
  return [overdue(look, claim, { day, on, lastDay, used, numbers, seen })]
}

/** Does another negative entry keep the long period? One reported after the 18 months were over does not. */
function furtherNegative(
  look: Look,
  { path, row }: Row<Entry>,
  lastDay: string,
): 'yes' | 'no' | 'unknown' {
  const leaf = row.reportedOn === null ? `${path}/storedOn` : `${path}/reportedOn`
  const on = row.reportedOn ?? row.storedOn
  if (on === null || look.doubtful([`${path}/type`, leaf]) !== null) return 'unknown'
  return on <= lastDay ? 'yes' : 'no'
}

type Sum = {
  day: string
  on: string
  lastDay: string
  used: string[]
  numbers: Answer['numbers']
  seen: string
}

function overdue(look: Look, claim: Settled, sum: Sum): Answer {
  const passed = monthsBetween(sum.on, sum.day)
  return {
    matter: claim.path,
    strength: 'contradiction',
    contestable: 'yes',
    title: look.say(
      'Eine schnell bezahlte Forderung steht zu lange in der Akte',
      'A quickly paid claim has stayed in the file too long',
      'Une créance vite payée est restée trop longtemps au dossier',
    ),
    statement: `${sum.seen} ${look.say(
      `Andere negative Einträge nennt der Brief für diese Zeit nicht. Deshalb war sie nur bis zum ${look.date(sum.lastDay)} erlaubt. Am ${look.date(sum.day)} stand sie noch in Ihrer Akte.`,
      `The letter names no other negative entry for that time. So it was allowed until ${look.date(sum.lastDay)} only. On ${look.date(sum.day)} it was still in your file.`,
      `La lettre ne mentionne aucune autre inscription négative pour cette période. La conservation n’était donc permise que jusqu’au ${look.date(sum.lastDay)}. Au ${look.date(sum.day)}, elle figurait encore au dossier.`,
    )}`,
    numbers: {
      ...sum.numbers,
      keptUntil: sum.lastDay,
      stateOf: sum.day,
      monthsSinceSettled: passed,
    },
    used: [...sum.used, look.dayPath],
    caveats: [
      look.say(
        'Negative Einträge, die schon gelöscht sind, oder Einträge in öffentlichen Verzeichnissen zeigt der Brief nicht. Gab es solche, gilt die längere Frist.',
        'The letter does not show negative entries that are already deleted, or items in public registers. If there were any, the longer period applies.',
        'La lettre ne montre ni les inscriptions négatives déjà effacées ni les registres publics. S’il y en avait, la durée longue s’applique.',
      ),
      ...claimCaveats(look, claim),
    ],
    grounds: ['coc-iv-1b-fast', 'gdpr-17-1-a', 'bgh-i-zr-97-25'],
    letters: ['erasure', 'code-of-conduct'],
    effect: effectOfRemoving(look, [claim.path]),
  }
}
