// What an answer under Art. 15 GDPR lacks by the finding about it, and the request that the first letter answers (Answers.request).
import type { Finding } from '../../extract/index.ts'
import type { Sent } from './chain.ts'
import type { Gaps } from './offer.ts'
import { type Case, isVouched, normalPointer } from './vouching.ts'

const RULE = 'answer-incomplete'
const KEYS = ['recipients', 'sources', 'logic', 'retention', 'rights'] as const

/** The finding that the first letter lacks something that was owed; null when there is none that may be stated. */
export function gapsOf(theCase: Case, findings: readonly Finding[]): Gaps | null {
  const finding = findings.find(
    ({ contestable, letters, rule, strength, where }) =>
      rule.id === RULE &&
      contestable === 'yes' &&
      strength === 'contradiction' &&
      letters.includes('reminder') &&
      where.some((pointer) => normalPointer(pointer).startsWith('/statements')),
  )
  const statements = theCase.letters[0]?.statements
  const keys = KEYS.filter((key) => statements?.[key] === false)
  if (!finding || keys.length === 0) return null
  const open = keys.map((key) => `/statements/${key}`).filter((one) => !isVouched(theCase, 0, one))
  return { finding: finding.id, keys, unvouched: open }
}

/** The request that the first letter answers, as a row of the log; null when nothing of it was told. */
export function requestTold(theCase: Case): Sent | null {
  const { request } = theCase.answers
  const { answeredOn, receivedOn, sentOn } = request ?? {}
  if (!sentOn && !receivedOn && !answeredOn) return null
  const dated = isVouched(theCase, 0, '/issuedOn') ? theCase.letters[0]?.issuedOn : null
  return {
    entry: {
      request: 'access',
      outcome: 'partly',
      sentOn: sentOn ?? null,
      receivedOn: receivedOn ?? null,
      answeredOn: answeredOn ?? dated ?? null,
    },
    path: 'request',
  }
}
