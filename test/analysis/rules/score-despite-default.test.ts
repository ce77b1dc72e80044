// R14: a value although a claim is open, where the published table gives none.
import { expect, test } from 'vitest'
import type { Entry, Letter } from '../../../extract/index.ts'
import { copyOn, findings, pointsScore, score, settledClaim, verdicts } from '../made.ts'

const rule = 'score-despite-default'
const open = (own: Partial<Entry> = {}) =>
  settledClaim(null, { status: 'open', reportedOn: '2026-03-01', ...own })
const letter = (entries: Entry[], value: number | null = 700, own: Partial<Letter> = {}) =>
  copyOn('2026-11-02', { entries, scores: [pointsScore([], value, { criteria: [] })], ...own })

test('word for word', () => {
  expect(findings(rule, [letter([open()])])).toMatchObject([
    {
      id: 'score-despite-default:/scores/0',
      strength: 'unexplained',
      contestable: 'yes',
      statement:
        'Der Brief nennt 700\u00a0Punkte. Die Forderung über 312,40\u00a0Euro steht zugleich als offen da. Nach der veröffentlichten Tabelle gibt es dann keinen Wert.',
      where: [
        '/scores/0',
        '/entries/0',
        '/scores/0/value',
        '/entries/0/amount',
        '/entries/0/reportedOn',
      ],
      letters: ['explanation'],
      numbers: { total: 700, openClaims: 1, amountCents: 31_240 },
    },
  ])
})

test.each([
  ['titled', open({ status: 'titled' }), 'unexplained yes'],
  ['disputed: how it counts is not published', open({ status: 'disputed' }), 'none no'],
  ['settled', settledClaim('2026-05-01'), 'none no'],
  ['settled without a date', settledClaim(null), 'none no'],
  ['state not printed', open({ status: 'unknown' }), 'none no'],
  ['reported on the day of the score', open({ reportedOn: '2026-11-02' }), 'unexplained yes'],
  ['reported the day after it', open({ reportedOn: '2026-11-03' }), 'none no'],
  ['a running loan is no claim', open({ type: 'instalment-loan', status: 'open' }), 'none no'],
  ['a settlement date beside the word open', open({ settledOn: '2026-05-01' }), 'none no'],
  ['no date of the report', open({ reportedOn: null }), 'untestable no'],
])('%s', (_, row, expected) => {
  expect(verdicts(findings(rule, [letter([row])]))).toEqual([expected])
})

test('no value with or without a claim is no finding', () => {
  expect(verdicts(findings(rule, [letter([open()], null)]))).toEqual(['none no'])
  expect(verdicts(findings(rule, [letter([], null)]))).toEqual(['none no'])
})

test('what the person paid before is another matter', () => {
  const said = (settledOn: string) =>
    findings(rule, [letter([open()])], { answers: { entries: { '/entries/0': { settledOn } } } })
  expect(verdicts(said('2026-11-02'))).toEqual(['none no'])
  expect(verdicts(said('2026-11-03'))).toEqual(['unexplained yes'])
})

test('other days, doubts, other scores', () => {
  const old = letter([open()], 700, {
    scores: [pointsScore([], 700, { criteria: [], calculatedOn: '2026-10-29' })],
  })
  expect(verdicts(findings(rule, [old]))).toEqual(['untestable no']) // four days
  const doubts = (path: string) => letter([open()], 700, { doubts: [{ path, reason: '' }] })
  for (const path of ['/entries/0/status', '/scores/0/value', '/entries', '/cutoffOn']) {
    expect(verdicts(findings(rule, [doubts(path)])), path).toEqual(['untestable no'])
  }
  const sector = copyOn('2026-11-02', { entries: [open()], scores: [score({})] })
  expect(verdicts(findings(rule, [sector]))).toEqual(['untestable no'])
})

test('the day since when the claim stands there is named: stored before reported, whichever is printed', () => {
  const days = (own: Partial<Entry>) =>
    findings(rule, [letter([open(own)])])[0]?.where.filter((one) => one.endsWith('On'))
  expect(days({ reportedOn: '2026-03-01' })).toEqual(['/entries/0/reportedOn'])
  expect(days({ reportedOn: null, storedOn: '2026-03-02' })).toEqual(['/entries/0/storedOn'])
  expect(days({ reportedOn: '2026-03-01', storedOn: '2026-03-02' })).toEqual([
    '/entries/0/storedOn',
  ])
})
