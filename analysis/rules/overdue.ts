// What the four rules about storage periods share: when an entry became overdue, and the answer when that happened only after the letter.
import { type FactId, LAW_FACTS } from '../law/on.ts'
import type { Answer } from './define.ts'
import type { Look } from './look.ts'

/** The last day on which the GDPR was not yet applied: older letters are judged by other periods, and never as a contradiction. */
export const LAST_DAY_OF_OLD_LAW = '2018-05-24'

export function isUnderOldLaw(day: string): boolean {
  return day <= LAST_DAY_OF_OLD_LAW
}

/** The period has run out without a successor that we know: nothing can be judged by it on such a day. */
export function hasRunOut(id: FactId, day: string): boolean {
  const to = LAW_FACTS.find((one) => one.id === id)?.validTo ?? null
  return to !== null && to < day
}

/** Overdue from the day after the last day on which an entry may stand. */
export function isOverdue(lastDay: string, on: string): boolean {
  return on > lastDay
}

type Later = {
  matter: string
  title: string
  /** What stood in the letter, one sentence in each language. */
  seen: string
  lastDay: string
  used: string[]
  numbers: Answer['numbers']
}

/** On the letter's day the entry was lawful; by today it would no longer be. Nothing is known about today: ask for a new copy. */
export function overdueSinceThen(look: Look, { matter, title, seen, ...rest }: Later): Answer {
  const day = look.day ?? look.today
  return {
    matter,
    strength: 'untestable',
    contestable: 'unclear',
    title,
    statement: `${seen} ${look.say(
      `Am ${look.date(day)} durfte das in Ihrer Akte stehen. Die Frist endete am ${look.date(rest.lastDay)}, also erst nach dem Brief. Ob der Eintrag noch da ist, zeigt nur eine neue Kopie. Fordern Sie eine an.`,
      `On ${look.date(day)} it was allowed in your file. The period ended on ${look.date(rest.lastDay)}, after the letter. Only a new copy shows whether the entry is still there. Ask for one.`,
      `Au ${look.date(day)}, sa présence au dossier était permise. La durée a pris fin le ${look.date(rest.lastDay)}, après la lettre. Seule une nouvelle copie montre si l’inscription y est encore. Demandez-en une.`,
    )}`,
    numbers: { ...rest.numbers, keptUntil: rest.lastDay, stateOf: day, today: look.today },
    used: [...rest.used, look.dayPath],
    caveats: [],
    grounds: [],
    letters: ['access'],
    effect: null,
  }
}
