// Invented cases for the requests that need more than a finding: a refused contract, disputed and foreign rows, a log of letters.
import type { Answers, Finding, Letter } from '../../../extract/index.ts'
import { erika, fast, finding, letter, overdue, SENDER } from './erika.ts'

export const BANK = { 'Musterbank AG': { lines: ['Bankplatz 1', '10115 Berlin'] } }
export const DECISION: NonNullable<Answers['decision']> = {
  by: 'Musterbank AG',
  reference: 'KR-2026-77',
  on: '2026-10-20',
  outcome: 'refused',
  reasonGiven: 'Auskunft der SCHUFA',
}

const foreign = finding({
  rule: { id: 'identity-mismatch' },
  letters: ['restriction', 'rectification'],
  where: ['/entries/5', '/entries/5/party'],
})
const disputed = finding({
  rule: { id: 'disputed-claim' },
  letters: ['restriction', 'erasure'],
  where: ['/entries/0', '/entries/0/reportedOn'],
})
const address = finding({
  rule: { id: 'address-used' },
  strength: 'indication',
  contestable: 'unclear',
  letters: ['explanation', 'objection', 'complaint'],
  where: ['/scores/0'],
})
const overdueAtDesk: Finding = { ...overdue, letters: ['erasure', 'code-of-conduct', 'complaint'] }
const fastAtDesk: Finding = { ...fast, letters: ['erasure', 'code-of-conduct'] }
export const FINDINGS = {
  foreign,
  disputed,
  address,
  overdue: overdueAtDesk,
  fast: fastAtDesk,
}

/** Sent on 1 October 2026, there on the 5th: due on 5 November. */
export const SENT = { sentOn: '2026-10-01', receivedOn: '2026-10-05', by: 'registered' } as const
export type Log = NonNullable<Answers['log']>

/** A whole case with this log; `statements`: what the letter says of Art. 15 GDPR. */
export function followed(
  log: Log,
  over: Answers = {},
  findings: Finding[] = [overdueAtDesk, fastAtDesk],
  statements: Partial<Letter['statements']> = {},
) {
  const answers: Answers = { confirmed: 'all', sender: SENDER, addressees: BANK, log, ...over }
  const one = letter()
  const letters = [{ ...one, statements: { ...one.statements, ...statements } }]
  return { case: erika(answers, letters), findings }
}

/** The finding that the first letter lacks something that was owed. */
export const incomplete = () =>
  finding({
    rule: { id: 'answer-incomplete' },
    letters: ['reminder', 'complaint'],
    where: ['/statements', '/statements/recipients', '/statements/logic', '/cutoffOn'],
  })

/** One whole case for each of the types, nothing missing. */
export const WHOLE = {
  restriction: followed(
    [],
    { entries: { '/entries/5': { mine: false }, '/entries/0': { disputedOn: '2021-06-01' } } },
    [foreign, disputed],
  ),
  objection: followed([], { decision: DECISION }, [address]),
  'contest--musterbank-ag': followed([], { decision: DECISION }, []),
  contest: followed([], { decision: { ...DECISION, humanInvolved: false } }, []),
  reminder: followed([
    { request: 'erasure', ...SENT },
    { request: 'access', ...SENT, answeredOn: '2026-11-03', outcome: 'excessive' },
    { request: 'explanation', ...SENT, answeredOn: '2026-11-03', outcome: 'partly' },
  ]),
  complaint: followed([
    { request: 'erasure', ...SENT },
    { request: 'access', ...SENT, answeredOn: '2026-11-03', outcome: 'refused' },
    { request: 'reminder', sentOn: '2026-11-06', receivedOn: '2026-11-09', by: 'fax' },
  ]),
  'code-of-conduct': followed([
    { request: 'erasure', ...SENT, answeredOn: '2026-11-03', outcome: 'refused' },
  ]),
} as const
