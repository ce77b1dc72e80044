// The shape of a rule and of its answer, and how an answer becomes a `Finding` of the contract.
import type { Finding, Letter, RequestType, Strength } from '../../extract/index.ts'
import { type FactId, groundsOn } from '../law/on.ts'
import type { Trio } from '../law/fact.ts'
import type { Look, Opened } from './look.ts'
import { fieldWords, rowWords } from './words.ts'
import type { RuleId } from './words-about.ts'

/** What a rule says about one matter, in the language of the look. */
export type Answer = {
  /** Pointer of the matter inside the letter; null: the letter as a whole. */
  matter: string | null
  strength: Strength
  contestable: Finding['contestable']
  title: string
  statement: string
  numbers: Finding['numbers']
  /** Leaves of the letter whose values were used; each can be confirmed by the person. */
  used: string[]
  /** Further rows that belong to the matter. */
  with?: string[]
  /** A row of another letter of the case that belongs to the matter, and its leaves that were used. */
  elsewhere?: { at: Opened; row: string | null; used: string[] }
  /** Of the case as a whole, said once however many letters it has. */
  ofCase?: true
  /** Further matters at the same place are told apart by a number from 1; the first has none. */
  nth?: number
  caveats: string[]
  grounds: FactId[]
  letters: RequestType[]
  effect: Finding['effect']
  kind?: Finding['kind']
}

export type Rule = {
  id: RuleId
  /** Short form of the knowledge base: 'E1'. */
  code: string
  /** What is tested, as a noun phrase: title of "nothing found" and "cannot be tested". */
  title: Trio
  question: Trio
  version: string
  validFrom: string
  /** The dated fact without which the rule cannot judge: once it has run out, the answer is "cannot be tested". */
  restsOn?: FactId
  sources: string[]
  /** Does this letter hold what the rule looks at? */
  applies: (letter: Letter) => boolean
  /** What a case would need, when none of its letters does. */
  needs: Trio
  run: (look: Look) => Answer[]
}

export function defineRule(rule: Rule): Rule {
  return rule
}

/** Puts an answer into the shape of the contract. Pointers become pointers of the case. */
export function findingOf(rule: Rule, answer: Answer, look: Look): Finding {
  const rows = answer.matter === null ? [] : [answer.matter]
  const own = [...rows, ...(answer.with ?? []), ...answer.used].map(look.inCase)
  return {
    id: idOf(rule, answer, look),
    kind: answer.kind ?? 'rule',
    rule: ruleOf(rule),
    title: answer.title,
    statement: answer.statement,
    contestable: answer.contestable,
    strength: answer.strength,
    numbers: answer.numbers,
    where: [...new Set([...own, ...placesElsewhere(answer)])],
    caveats: answer.caveats,
    grounds: groundsOn(answer.grounds, look.day ?? look.today, look.speech),
    letters: answer.letters,
    effect: answer.effect,
  }
}

function idOf(rule: Rule, { matter, ofCase, nth }: Answer, look: Look): string {
  if (matter !== null) return `${rule.id}:${look.inCase(matter)}${nth ? `:${nth}` : ''}`
  return ofCase || look.index === 0 ? rule.id : `${rule.id}:${look.inCase('')}`
}

function placesElsewhere({ elsewhere }: Answer): string[] {
  if (elsewhere === undefined) return []
  const { at, row, used } = elsewhere
  return [...(row === null ? [] : [row]), ...used].map(at.inCase)
}

export function ruleOf(rule: Rule): Finding['rule'] {
  return {
    id: rule.id,
    version: rule.version,
    validFrom: rule.validFrom,
    sources: rule.sources,
    reviewed: 'no',
  }
}

const quiet = {
  used: [],
  caveats: [],
  grounds: [],
  letters: [],
  effect: null,
} satisfies Partial<Answer>

/** Looked, and found nothing. */
export function none(title: string, statement: string, numbers: Finding['numbers'] = {}): Answer {
  return { ...quiet, matter: null, strength: 'none', contestable: 'no', title, statement, numbers }
}

/** Cannot be tested; `statement` names what is missing. */
export function untestable(matter: string | null, title: string, statement: string): Answer {
  return {
    ...quiet,
    matter,
    strength: 'untestable',
    contestable: 'no',
    title,
    statement,
    numbers: {},
  }
}

/** Cannot be tested before the person, or another letter, says more: once a case, not once a row. */
export function unasked(title: string, statement: string): Answer {
  return { ...untestable(null, title, statement), ofCase: true }
}

/** Cannot be tested because a field could not be read with certainty. */
export function inDoubt(look: Look, matter: string | null, title: string, leaf: string): Answer {
  const field = fieldWords(leaf)
  const row = rowWords(leaf)
  const at =
    row === null
      ? { de: '', en: '', fr: '' }
      : { de: ` bei ${row.de}`, en: ` at ${row.en}`, fr: `, ${row.fr}` }
  return {
    ...untestable(
      matter,
      title,
      look.say(
        `Nicht sicher gelesen: ${field.de}${at.de}. Vergleichen Sie die Stelle mit Ihrem Brief und bestätigen Sie sie. Dann prüfen wir es.`,
        `Not read with certainty: ${field.en}${at.en}. Compare it with your letter and confirm it. Then we check it.`,
        `Non lu avec certitude : ${field.fr}${at.fr}. Comparez cet endroit avec votre lettre et confirmez-le. Nous vérifierons ensuite.`,
      ),
    ),
    used: [leaf],
  }
}

/** Cannot be tested because the letter does not print a field. */
export function missingField(
  look: Look,
  matter: string | null,
  title: string,
  leaf: string,
): Answer {
  const field = fieldWords(leaf)
  const row = rowWords(leaf)
  const at =
    row === null
      ? { de: '', en: '', fr: '' }
      : { de: ` bei ${row.de}`, en: ` at ${row.en}`, fr: `, ${row.fr}` }
  return untestable(
    matter,
    title,
    look.say(
      `Es fehlt${at.de}: ${field.de}. Ohne diese Angabe lässt sich das nicht prüfen.`,
      `Missing${at.en}: ${field.en}. Without it this cannot be checked.`,
      `Il manque ${field.fr}${at.fr}. Sans cette indication, la vérification est impossible.`,
    ),
  )
}

/** The letter's own day is missing or in doubt: no rule about time can judge. */
export function withoutDay(look: Look, title: string): Answer {
  return look.doubtful([look.dayPath]) === null
    ? missingField(look, null, title, '/issuedOn')
    : inDoubt(look, null, title, look.dayPath)
}
