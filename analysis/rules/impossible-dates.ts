// R19: dates that cannot stand in this order: settled before due, ended before begun, or later than the letter itself.
import { type Answer, defineRule, inDoubt, none } from './define.ts'
import { listsEntries } from './kinds.ts'
import type { Look } from './look.ts'
import { type Break, breaksOf, type DateField } from './sequence.ts'
import { fieldWords } from './words.ts'

export const impossibleDates = defineRule({
  id: 'impossible-dates',
  code: 'R19',
  title: { de: 'Reihenfolge der Daten', en: 'Order of the dates', fr: 'Ordre des dates' },
  question: {
    de: 'Nennt der Brief Daten, die so nicht aufeinander folgen können?',
    en: 'Does the letter print dates that cannot follow each other like this?',
    fr: 'La lettre indique-t-elle des dates qui ne peuvent pas se suivre ainsi ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: ['GDPR Art. 5(1)(d), Art. 16', 'Arithmetic of dates'],
  applies: (letter) => listsEntries(letter) || letter.scores.length > 0,
  needs: {
    de: 'Dafür braucht es einen Brief mit Daten.',
    en: 'This needs a letter with dates.',
    fr: 'Il faut pour cela une lettre qui porte des dates.',
  },
  run: (look) => {
    const entries = look.entries.map(({ path, row }) => ({
      path,
      breaks: breaksOf(row, letterDay(look)),
    }))
    const rows = [...entries, ...otherRows(look)]
    const answers = rows.flatMap(({ path, breaks }) =>
      breaks.length === 0 ? [] : [answer(look, path, breaks)],
    )
    if (answers.length > 0) return answers
    const unsure = rows.map(({ path }) => path).find((path) => dateDoubt(look, path) !== null)
    if (unsure !== undefined) {
      return [inDoubt(look, unsure, titleOf(look), dateDoubt(look, unsure) ?? unsure)]
    }
    return [
      none(
        titleOf(look),
        look.say(
          `Zeilen geprüft: ${rows.length}. Ihre Daten können so aufeinander folgen.`,
          `Rows checked: ${rows.length}. Their dates can follow each other like this.`,
          `Lignes vérifiées : ${rows.length}. Leurs dates peuvent se suivre ainsi.`,
        ),
        { checked: rows.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(impossibleDates.title.de, impossibleDates.title.en, impossibleDates.title.fr)

/** The later of the letter's own days, when sure. */
function letterDay(look: Look): string | null {
  const { issuedOn, cutoffOn } = look.letter
  if (look.doubtful(['/issuedOn', '/cutoffOn']) !== null) return null
  const days = [issuedOn, cutoffOn].flatMap((on) => on ?? [])
  return days.toSorted().at(-1) ?? null
}

const letterPath = (look: Look) =>
  look.letter.issuedOn === letterDay(look) ? '/issuedOn' : '/cutoffOn'

/** A date field of this row that is in doubt. */
function dateDoubt(look: Look, path: string): string | null {
  const doubt = look.letter.doubts.find(
    (one) =>
      one.path === path ||
      (one.path.startsWith(`${path}/`) && /\/(\w+On|on|since)$/.test(one.path)),
  )
  return doubt === undefined ? null : look.doubtful([doubt.path])
}

type Checked = { path: string; breaks: Break[] }

/** Inquiries, addresses and scores: only a date after the letter is impossible there. */
function otherRows(look: Look): Checked[] {
  const day = letterDay(look)
  const ahead = (late: DateField, on: string | null): Break[] =>
    day === null || on === null || on <= day
      ? []
      : [{ early: 'letter', late, earlyOn: day, lateOn: on, isSure: true }]
  return [
    ...look.letter.inquiries.map((row, n) => ({
      path: `/inquiries/${n}`,
      breaks: ahead('on', row.on),
    })),
    ...look.letter.addresses.map((row, n) => ({
      path: `/addresses/${n}`,
      breaks: [...ahead('storedOn', row.storedOn), ...ahead('since', row.since)],
    })),
    ...look.letter.scores.map((row, n) => ({
      path: `/scores/${n}`,
      breaks: [
        ...ahead('calculatedOn', row.calculatedOn),
        ...ahead('transmittedOn', row.transmittedOn),
      ],
    })),
  ]
}

/** The leaf of a date inside its row. */
function leafOf(path: string, field: DateField): string {
  return `${path}/${field}`
}

function answer(look: Look, path: string, breaks: Break[]): Answer {
  const leaves = breaks.flatMap(({ early, late }) => [
    leafOf(path, late),
    early === 'letter' ? letterPath(look) : leafOf(path, early),
  ])
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return inDoubt(look, path, titleOf(look), doubt)
  const sure = breaks.filter((one) => one.isSure)
  const isSure = sure.length > 0
  const named = isSure ? sure : breaks
  const odd = breaks.some((one) => !one.isSure && one.late === 'reportedOn')
  return {
    matter: path,
    kind: 'consistency',
    strength: isSure ? 'contradiction' : 'unexplained',
    contestable: isSure ? 'yes' : 'unclear',
    title: look.say(
      'Daten, die nicht zusammenpassen',
      'Dates that do not fit together',
      'Des dates qui ne vont pas ensemble',
    ),
    statement: named.map((one) => sentence(look, path, one)).join(' '),
    numbers: Object.fromEntries(
      named.flatMap(({ early, late, earlyOn, lateOn }) => [
        [early === 'letter' ? 'letterOn' : early, earlyOn],
        [late, lateOn],
      ]),
    ),
    used: [...new Set(leaves)],
    caveats: [
      isSure
        ? look.say(
            'Das zeigt, dass eine der Angaben nicht stimmen kann. Welche, zeigt es nicht.',
            'This shows that one of the values cannot be right. It does not show which.',
            'Cela montre que l’une des indications ne peut être exacte. Cela ne montre pas laquelle.',
          )
        : odd
          ? look.say(
              'Die gedruckte Meldung kann die Meldung der Erledigung sein. Dann ist die Reihenfolge in Ordnung.',
              'The printed report may be that of the settlement. Then the order is in order.',
              'Le signalement imprimé peut être celui du règlement. Alors l’ordre est correct.',
            )
          : look.say(
              'Das Ende kann vereinbart sein und noch bevorstehen. Dann fehlt nur der richtige Stand.',
              'The end may be agreed and still to come. Then only the state is not right.',
              'La fin peut être convenue et encore à venir. Alors seul l’état est inexact.',
            ),
    ],
    grounds: ['gdpr-5-1-d', 'gdpr-16', 'bdsg-old-35-1'],
    letters: ['rectification'],
    effect: null,
  }
}

function sentence(
  look: Look,
  path: string,
  { early, late, earlyOn, lateOn, isSure }: Break,
): string {
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const lateWords = fieldWords(leafOf(path, late))
  if (early === 'letter') {
    return look.say(
      `${upper(lateWords.de)} ist der ${look.date(lateOn)}. Der Brief ist vom ${look.date(earlyOn)}, also älter.`,
      `${upper(lateWords.en)} is ${look.date(lateOn)}. The letter is of ${look.date(earlyOn)}, so it is older.`,
      `${upper(lateWords.fr)} est le ${look.date(lateOn)}. La lettre est du ${look.date(earlyOn)}, donc antérieure.`,
    )
  }
  const earlyWords = fieldWords(leafOf(path, early))
  const order = look.say(
    `${upper(earlyWords.de)} ist der ${look.date(earlyOn)}, ${lateWords.de} der ${look.date(lateOn)}.`,
    `${upper(earlyWords.en)} is ${look.date(earlyOn)}, ${lateWords.en} ${look.date(lateOn)}.`,
    `${upper(earlyWords.fr)} est le ${look.date(earlyOn)}, ${lateWords.fr} le ${look.date(lateOn)}.`,
  )
  const verdict = isSure
    ? look.say(
        'Das eine kann nicht vor dem anderen liegen.',
        'The one cannot come before the other.',
        'L’une ne peut précéder l’autre.',
      )
    : look.say(
        'Das ist eine ungewöhnliche Reihenfolge.',
        'That is an unusual order.',
        'C’est un ordre inhabituel.',
      )
  return `${order} ${verdict}`
}
