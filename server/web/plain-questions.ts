// Questions that belong to no row of a letter: what a rule needs to know of the person, the decision she suffered, and what the campaign asks.
import type { Answers, Campaign, Donation, Finding, Texts } from '../../extract/index.ts'
import { answerAt, type MissingField, missingField, understood, withAnswers } from './missing.ts'
import type { Form } from './routes/answer.ts'

/** One question: where its answer stands in Answers, how it is given, what was said so far. `asked`: the campaign's own words. */
export type PlainQuestion = MissingField & {
  id: string
  said: unknown
  asked: { text: Texts; why: Texts } | null
}
export type PlainGroup = 'you' | 'decision' | 'campaign'
export type PlainQuestions = Record<PlainGroup, PlainQuestion[]>

/** What rules ask of the person, by the rule that waits for it. */
const OF_RULES: Record<string, string> = {
  'about/identityChecked': 'decode',
  'identity/surname': 'identity-mismatch',
  'identity/givenNames': 'identity-mismatch',
  'identity/bornOn': 'identity-mismatch',
}

const DECISION = ['by', 'on', 'outcome', 'reasonGiven', 'humanInvolved', 'reference'].map(
  (key) => `decision/${key}`,
)

/** The field of a question; names of fields come from paths that pages and campaigns write, never from a form. */
const plainId = (path: string) => `frage-${path.replaceAll('/', '-')}`

/**
 * What to ask beside the rows: rules that wait, the decision, and the campaign's questions. Those about the person serve its statistics,
 * so they are asked only of who allowed these, or answered before. Without findings: everything that could be asked.
 */
export function plainQuestions(
  findings: readonly Finding[] | null,
  campaign: Campaign,
  donation: Pick<Donation, 'consent'>,
  answers: Answers,
): PlainQuestions {
  const question = (path: string, asked: PlainQuestion['asked'] = null): PlainQuestion => {
    const field = missingField(path)
    return { ...field, id: plainId(path), said: answerAt(answers, field.keys) ?? null, asked }
  }
  const isWaiting = (rule: string) =>
    findings === null || findings.some((one) => one.rule.id === rule && one.strength !== 'none')
  const counts =
    findings === null || donation.consent.at(-1)?.purposes.includes('analysis') === true
  const own = campaign.questions
    .map(({ path, text, why }) => question(path, { text, why }))
    .filter(({ path, said }) => counts || said !== null || !path.startsWith('about/'))
  const asked = new Set(own.map(({ path }) => path))
  return {
    you: Object.entries(OF_RULES)
      .map(([path, rule]) => ({ ...question(path), rule }))
      .filter(({ path, rule, said }) => !asked.has(path) && (said !== null || isWaiting(rule))),
    decision: DECISION.map((path) => question(path)),
    campaign: own,
  }
}

/** How many of them are open and would show more; nobody has to have suffered a decision. */
export const openPlain = ({ you, campaign }: PlainQuestions): number =>
  [...you, ...campaign].filter(({ said }) => said === null).length

/**
 * What a form says about one of them: the answer, null for one that was taken back, `undefined` when it did not ask; `wrong` when it cannot
 * be understood or the model has no place for it (a year of birth in the future).
 */
export function plainGiven(
  form: Form,
  question: PlainQuestion,
): { value: unknown } | { wrong: 'day' | 'number' | 'value' } {
  const [typed] = form.all(question.id)
  if (typed === undefined) return { value: undefined }
  const known = understood(question, typed)
  if (!known) return { wrong: question.kind === 'day' ? 'day' : 'number' }
  if (known.value === undefined) return { value: question.said === null ? undefined : null }
  return withAnswers({}, [[question.keys, known.value]]) ? known : { wrong: 'value' }
}
