// E14: companies with which the person had no business.
import { expect, test } from 'vitest'
import { copyOn, findings, inquiry, score, verdicts } from '../made.ts'

const rule = 'unknown-recipient'
const sent = score({ transmittedOn: '2026-09-01', recipient: 'Musterbank AG (Musterstadt)' })
const letter = copyOn('2026-11-02', {
  scores: [sent, score({ calculatedOn: '2026-11-02' })],
  inquiries: [inquiry('2026-09-01')],
})
const run = (answers: object, more = {}) => findings(rule, [{ ...letter, ...more }], { answers })

test('a score went to an unknown company', () => {
  expect(run({ scores: { '/scores/0': { recipientKnown: false } } })).toMatchObject([
    {
      id: 'unknown-recipient:/scores/0',
      strength: 'unexplained',
      contestable: 'yes',
      statement:
        'Ihr Score ging am 01.09.2026 an eine Firma, mit der Sie nach Ihrer Angabe nichts zu tun hatten. Der Brief nennt keinen Grund dafür.',
      where: ['/scores/0', '/scores/0/recipient', '/scores/0/transmittedOn'],
      letters: ['explanation', 'access'],
      numbers: { transmittedOn: '2026-09-01' },
    },
  ])
})

test('an inquiry of an unknown company', () => {
  expect(run({ inquiries: { '/inquiries/0': { known: false } } })).toMatchObject([
    { id: 'unknown-recipient:/inquiries/0', strength: 'unexplained', contestable: 'yes' },
  ])
})

test.each([
  ['known', { scores: { '/scores/0': { recipientKnown: true } } }, 'none no'],
  ['nothing said', {}, 'untestable no'],
  [
    'said of a score that was not sent',
    { scores: { '/scores/1': { recipientKnown: false } } },
    'untestable no',
  ],
  ['null is not no', { scores: { '/scores/0': { recipientKnown: null } } }, 'untestable no'],
])('%s', (_, answers, expected) => {
  expect(verdicts(run(answers))).toEqual([expected])
})

test('without a day the sentence leaves it out; in doubt nothing is said', () => {
  const answers = { scores: { '/scores/0': { recipientKnown: false } } }
  const undated = run(answers, { scores: [{ ...sent, transmittedOn: null }] })
  expect(undated[0]?.statement).toMatch(/^Ihr Score ging an eine Firma/)
  const doubts = [{ path: '/scores/0/recipient', reason: '' }]
  expect(verdicts(run(answers, { doubts }))).toEqual(['untestable no'])
  expect(verdicts(run(answers, { doubts: [{ path: '/scores', reason: '' }] }))).toEqual([
    'untestable no',
  ])
})

test('the ground of an old letter is the old act; a letter without recipients has nothing to ask', () => {
  const answers = { scores: { '/scores/0': { recipientKnown: false } } }
  const old = copyOn('2018-05-24', { scores: [{ ...sent, transmittedOn: '2018-03-01' }] })
  const laws = (list: ReturnType<typeof findings>) => list[0]?.grounds.map(({ article }) => article)
  expect(laws(findings(rule, [old], { answers }))).toEqual(['§\u00a034'])
  expect(laws(findings(rule, [{ ...old, cutoffOn: '2018-05-25' }], { answers }))).toEqual([
    'Art.\u00a015\u00a0Abs.\u00a01\u00a0Buchst.\u00a0c',
    'Art.\u00a05\u00a0Abs.\u00a01\u00a0Buchst.\u00a0a',
  ])
  expect(verdicts(findings(rule, [copyOn('2026-11-02')], { answers }))).toEqual(['untestable no'])
})
