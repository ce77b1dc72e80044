// The whole check of one case: every rule over every letter that it applies to, ordered from the strongest to what could not be tested.
import { type Finding, Strength } from '../extract/index.ts'
import type { Case } from './case.ts'
import { type Answer, findingOf, inDoubt, type Rule, ruleOf, untestable } from './rules/define.ts'
import { RULES } from './rules/index.ts'
import { type Look, lookAt } from './rules/look.ts'
import { hasRunOut } from './rules/overdue.ts'
import type { Speech } from './rules/words.ts'

export type { Case } from './case.ts'

const ORDER = Strength.options

/**
 * All findings of a case. Every rule answers: with findings, with one "nothing found" a letter, or with what is missing. A letter that is
 * null (not recognised) is passed over and keeps its place in pointers.
 */
export function checkCase(c: Case, speech: Speech): Finding[] {
  // Each letter is opened once, for all rules.
  const looks = c.letters.flatMap((letter, index) =>
    letter === null ? [] : [lookAt(c, letter, index, speech)],
  )
  const all = RULES.flatMap((rule) => answersOf(rule, looks, speech))
  const ordered = all.toSorted((a, b) => rank(a) - rank(b))
  // One matter is one finding: of two answers about the same thing the stronger one stays.
  return ordered.filter(({ id }, n) => ordered.findIndex((other) => other.id === id) === n)
}

/** By strength; among what cannot be tested, what may be overdue by now comes first. */
function rank(finding: Finding): number {
  return ORDER.indexOf(finding.strength) * 2 + (finding.contestable === 'unclear' ? 0 : 1)
}

function answersOf(rule: Rule, all: readonly Look[], speech: Speech): Finding[] {
  const looks = all.filter(({ letter }) => rule.applies(letter))
  if (looks.length === 0) return [notApplicable(rule, speech)]
  return looks.flatMap((look) =>
    (runOut(rule, look) ?? rule.run(look)).map((answer) =>
      findingOf(rule, withoutDoubt(rule, answer, look), look),
    ),
  )
}

/** On the letter's day the period behind the rule had run out: nothing is guessed. Null: the rule may judge. */
function runOut(rule: Rule, look: Look): Answer[] | null {
  if (rule.restsOn === undefined || look.day === null || !hasRunOut(rule.restsOn, look.day)) {
    return null
  }
  return [
    untestable(
      null,
      rule.title[look.speech],
      look.say(
        `Für den ${look.date(look.day)} kennen wir keine Frist. Die bekannte Regel galt an diesem Tag nicht mehr.`,
        `We know no period for ${look.date(look.day)}. The known rule was no longer in force on that day.`,
        `Nous ne connaissons aucune durée pour le ${look.date(look.day)}. La règle connue n’était plus en vigueur ce jour-là.`,
      ),
    ),
  ]
}

/** No finding rests on a doubtful field, whatever the rule itself looked after: the last gate. */
function withoutDoubt(rule: Rule, answer: Answer, look: Look): Answer {
  if (answer.strength === 'none') {
    const hidden = rowInDoubt(rule, look)
    if (hidden !== null) return inDoubt(look, null, rule.title[look.speech], hidden)
  }
  const isQuiet = answer.strength === 'none' || answer.strength === 'untestable'
  if (isQuiet && answer.contestable === 'no') return answer
  const title = rule.title[look.speech]
  const doubt = look.doubtful(answer.used)
  if (doubt !== null) return inDoubt(look, answer.matter, title, doubt)
  const { elsewhere } = answer
  const other = elsewhere === undefined ? null : elsewhere.at.doubtful(elsewhere.used)
  if (elsewhere === undefined || other === null) return answer
  const unsure = inDoubt(look, answer.matter, title, other)
  return { ...unsure, used: [], elsewhere: { at: elsewhere.at, row: null, used: [other] } }
}

/** The list that a rule searches: "nothing found" in it is only true when no row of it is in doubt as a whole. */
const SEARCHES: Record<string, string> = {
  'settled-claim-overdue': 'entries',
  'fast-settled-overdue': 'entries',
  'discharge-overdue': 'entries',
  'settled-without-date': 'entries',
  'duplicate-entry': 'entries',
  'inquiry-overdue': 'inquiries',
}

/** The first row that the rule would have to know and that was not read with certainty, or null. */
function rowInDoubt(rule: Rule, look: Look): string | null {
  const row = new RegExp(`^/${SEARCHES[rule.id] ?? '-'}/\\d+$`)
  const paths = look.letter.doubts.map(({ path }) => path).filter((path) => row.test(path))
  return look.doubtful(paths)
}

/** No letter of the case holds what the rule looks at. */
function notApplicable(rule: Rule, speech: Speech): Finding {
  return {
    id: rule.id,
    kind: 'rule',
    rule: ruleOf(rule),
    title: rule.title[speech],
    statement: rule.needs[speech],
    contestable: 'no',
    strength: 'untestable',
    numbers: {},
    where: [],
    caveats: [],
    grounds: [],
    letters: [],
    effect: null,
  }
}
