// Which questions would let a rule say more about these letters: for the rows that exist, and only for rules that wait for an answer.
import type { Address, Answers, Entry, Finding, Inquiry, Letter } from '../../extract/index.ts'
import type { LetterView } from '../service.ts'
import { hasLetter } from './letter-values.ts'
import { answerAt } from './missing.ts'
import { inCase } from './pointers.ts'

export type List = 'entries' | 'inquiries' | 'addresses' | 'scores'
export type QuestionKind = 'yes-no' | 'day' | 'count' | 'choice' | 'amount'
/** One question: the words `ask` names in the catalogue, the place of its answer in Answers, and what was said so far. */
export type Question = {
  ask: AskName
  kind: QuestionKind
  rule: RuleId
  /** Form field, stable for the same row. */
  id: string
  keys: string[]
  said: unknown
  /** The amount that the letter prints: "right" stands for it. */
  printed?: number
  /** Asks for more about the question before it; not counted by itself. */
  more?: true
}
/** A row of a letter with its questions, in the order of the letter. */
export type QuestionRow = { list: List; letter: Letter; at: number; questions: Question[] }

export type AskName =
  | 'mine'
  | 'myAddress'
  | 'closedOn'
  | 'settledOn'
  | 'amount'
  | 'disputed'
  | 'disputedOn'
  | 'reminders'
  | 'firstReminderOn'
  | 'titled'
  | 'kind'
  | 'known'
  | 'recipientKnown'
  | 'current'
  | 'since'

const RULES = [
  'closed-shown-open',
  'amount-wrong',
  'disputed-claim',
  'conditions-as-credit',
  'unknown-recipient',
  'address-wrong',
  'identity-mismatch',
] as const
type RuleId = (typeof RULES)[number]

/** Nobody "ends" these. */
const REGISTERS: readonly Entry['type'][] = [
  'court-register',
  'insolvency',
  'discharge',
  'fraud-marker',
]

type Ask = Pick<Question, 'ask' | 'kind' | 'rule' | 'more' | 'printed'> & { key: string }
const ask = (rule: RuleId, name: AskName, kind: QuestionKind, key: string = name): Ask => ({
  rule,
  ask: name,
  kind,
  key,
})

/** Shown as if it went on: neither its state nor a day of the past says that it is over. */
function isShownOpen({ closedOn, settledOn, status }: Entry, day: string | null): boolean {
  const end = closedOn ?? settledOn
  return (
    !['closed', 'settled', 'unknown'].includes(status) &&
    day !== null &&
    (end === null || end > day)
  )
}

function ofEntry(entry: Entry, { cutoffOn, issuedOn }: Letter): Ask[] {
  const isClaim = entry.type === 'claim'
  const isOpen = !REGISTERS.includes(entry.type) && isShownOpen(entry, cutoffOn ?? issuedOn)
  return [
    ask('identity-mismatch', 'mine', 'yes-no'),
    ...(isOpen ? [ask('closed-shown-open', isClaim ? 'settledOn' : 'closedOn', 'day')] : []),
    ...(entry.amount === null
      ? []
      : [{ ...ask('amount-wrong', 'amount', 'amount'), printed: entry.amount }]),
    ...(isClaim && entry.status !== 'titled'
      ? [
          ask('disputed-claim', 'disputed', 'yes-no'),
          { ...ask('disputed-claim', 'disputedOn', 'day'), more: true as const },
          ask('disputed-claim', 'reminders', 'count'),
          { ...ask('disputed-claim', 'firstReminderOn', 'day'), more: true as const },
          ask('disputed-claim', 'titled', 'yes-no'),
        ]
      : []),
  ]
}

const ofInquiry = ({ kind }: Inquiry): Ask[] => [
  ask('unknown-recipient', 'known', 'yes-no'),
  ...(kind === 'credit' ? [ask('conditions-as-credit', 'kind', 'choice')] : []),
]

const ofAddress = ({ current }: Address): Ask[] =>
  current
    ? [ask('address-wrong', 'current', 'yes-no'), ask('address-wrong', 'since', 'day')]
    : [ask('identity-mismatch', 'myAddress', 'yes-no', 'mine')]

const normal = (pointer: string) => pointer.replace(/^\/letters\/0(?=\/)/, '')

/** Every question that could be asked about the rows of these letters. */
export function allQuestions(views: LetterView[], answers: Answers): QuestionRow[] {
  return views.filter(hasLetter).flatMap(({ letter, n }) => {
    const row = (list: List, at: number, asks: Ask[]): QuestionRow => {
      const pointer = inCase(n, `/${list}/${at}`)
      const known = Object.keys(answers[list] ?? {}).find((key) => normal(key) === pointer)
      const questions = asks.map(({ key, ...rest }): Question => {
        const keys = [list, known ?? pointer, key]
        const id = `frage${pointer.replaceAll('/', '-')}-${key}`
        return { ...rest, id, keys, said: answerAt(answers, keys) ?? null }
      })
      return { list, letter, at, questions }
    }
    const isThere = (at: number) =>
      answerAt(answers, ['entries', inCase(n, `/entries/${at}`), 'onLetter']) !== false
    return [
      ...letter.entries.flatMap((entry, at) =>
        isThere(at) ? [row('entries', at, ofEntry(entry, letter))] : [],
      ),
      ...letter.inquiries.map((inquiry, at) => row('inquiries', at, ofInquiry(inquiry))),
      ...letter.scores.flatMap(({ recipient }, at) =>
        recipient === null
          ? []
          : [row('scores', at, [ask('unknown-recipient', 'recipientKnown', 'yes-no')])],
      ),
      ...letter.addresses.map((address, at) => row('addresses', at, ofAddress(address))),
    ]
  })
}

/** A finding that waits for the person: nothing on the letter stands in its way (then it would point there), or one claim lacks more. */
const waits = ({ rule, strength, where }: Finding) =>
  strength === 'untestable' && (where.length === 0 || rule.id === 'disputed-claim')

/** The questions that matter now: of rules that wait for an answer, and those answered before, so that they can be changed. */
export function questionsFor(
  findings: readonly Finding[],
  views: LetterView[],
  answers: Answers,
): QuestionRow[] {
  const rows = allQuestions(views, answers)
  const begun = rows.flatMap(({ questions }) => questions.filter(({ said }) => said !== null))
  const asked = new Set<string>([
    ...findings.filter(waits).map(({ rule }) => rule.id),
    ...begun.map(({ rule }) => rule),
  ])
  return rows
    .map((row) => ({ ...row, questions: row.questions.filter(({ rule }) => asked.has(rule)) }))
    .filter(({ questions }) => questions.length > 0)
}

/** How many of them are still open; a question that only asks for more about another is not counted. */
export const openQuestions = (rows: readonly QuestionRow[]): number =>
  rows.flatMap(({ questions }) => questions.filter(({ more, said }) => !more && said === null))
    .length
