// E18: contracts that the person has and the letter does not list.
import { describe, expect, test } from 'vitest'
import type { Entry, Letter } from '../../../extract/index.ts'
import { copyOn, entry, findings, pointsScore, verdicts } from '../made.ts'

const rule = 'missing-entry'
const on = '2026-11-02'
const card = { type: 'credit-card', party: 'Kartenhaus Beispiel AG', openedOn: '2012-04-02' }
const listed = (own: Partial<Entry> = {}) =>
  entry({ type: 'credit-card', party: 'Kartenhaus Beispiel AG', openedOn: '2012-04-02', ...own })
const run = (missing: (typeof card | object)[], letter: Letter) =>
  findings(rule, [letter], { answers: { missing: missing as (typeof card)[] } })

test('word for word, with the score that it would bring', () => {
  // No card: 24 points; one of 14 years: 74. As a bank contract: 18, or 49 when cards count.
  const points = [264, 117, 99, 66, 0, 38, 18, 36, 0, 24, 61, 9]
  const [found] = run([card], copyOn(on, { scores: [pointsScore(points, 732)] }))
  expect(found).toMatchObject({
    id: 'missing-entry:/entries',
    strength: 'contradiction',
    contestable: 'yes',
    statement:
      'Sie haben nach Ihrer Angabe seit dem 02.04.2012 eine Kreditkarte bei „Kartenhaus Beispiel AG“. Am 02.11.2026 stand davon nichts in Ihrer Akte.',
    letters: ['rectification'],
    numbers: { missing: 0, saidOpenedOn: '2012-04-02', stateOf: on },
  })
})

describe('what is listed is not missing', () => {
  test.each([
    ['the same', {}, 'none no'],
    ['another spelling of the company', { party: 'KARTENHAUS BEISPIEL' }, 'none no'],
    ['under another kind on the same day', { type: 'framework-credit' } as const, 'none no'],
    ['31 days later', { openedOn: '2012-05-03' }, 'none no'],
    ['32 days later: to be compared', { openedOn: '2012-05-04' }, 'untestable no'],
    ['without a date', { openedOn: null }, 'none no'],
    ['a company that is not legible', { party: null, openedOn: '2019-01-01' }, 'untestable no'],
    ['another company', { party: 'Musterbank AG' }, 'contradiction yes'],
  ])('%s', (_, own, expected) => {
    expect(verdicts(run([card], copyOn(on, { entries: [listed(own)] })))).toEqual([expected])
  })
})

describe('what need not be listed', () => {
  test.each([
    ['telecom', '2015-01-01', 'none no'],
    ['energy', '2015-01-01', 'none no'],
    ['something else', '2015-01-01', 'none no'],
    ['instalment-loan', '2026-10-03', 'none no'], // younger than a month
    ['instalment-loan', '2026-10-02', 'contradiction yes'],
    ['instalment-loan', '2026-11-10', 'none no'], // after the letter
  ])('%s since %s: %s', (type, openedOn, expected) => {
    expect(verdicts(run([{ ...card, type, openedOn }], copyOn(on)))).toEqual([expected])
  })
})

test('without a start or a company that is needed: one answer that says so', () => {
  expect(verdicts(run([{ type: 'credit-card', party: 'X' }], copyOn(on)))).toEqual([
    'untestable no',
  ])
  const nameless = { type: 'credit-card', openedOn: '2012-04-02' }
  expect(verdicts(run([nameless], copyOn(on)))).toEqual(['contradiction yes'])
  const some = copyOn(on, { entries: [listed()] })
  expect(verdicts(run([nameless], some))).toEqual(['untestable no'])
})

test('two missing contracts are two matters with ids of their own', () => {
  const loan = { type: 'instalment-loan', party: 'Musterbank AG', openedOn: '2024-02-01' }
  expect(run([card, loan], copyOn(on)).map(({ id }) => id)).toEqual([
    'missing-entry:/entries',
    'missing-entry:/entries:1',
  ])
})

test('nothing said; a second letter is not asked about; doubts; no day', () => {
  const both = findings(rule, [copyOn(on), copyOn(on)], { answers: { missing: [card] } })
  expect(both.map(({ id }) => id)).toEqual(['missing-entry:/entries'])
  expect(verdicts(findings(rule, [copyOn(on), copyOn(on)]))).toEqual(['untestable no'])
  const doubts = [{ path: '/entries/0/party', reason: '' }]
  const unsure = copyOn(on, { entries: [listed({ party: 'Xartenhaus' })], doubts })
  expect(verdicts(run([card], unsure))).toEqual(['untestable no'])
  expect(verdicts(run([card], copyOn(on, { cutoffOn: null, issuedOn: null })))).toEqual([
    'untestable no',
  ])
})

test('asked of the first letter that lists the file, once a case', () => {
  const page = copyOn(on, { kind: 'schufa/score-2026' })
  const lacks = findings(rule, [page, copyOn(on)], {
    answers: { missing: [{ type: 'mortgage', party: 'X' }] },
  })
  expect(lacks.map(({ id }) => id)).toEqual([rule])
  const other = copyOn(on, { entries: [listed({ openedOn: '2019-01-01' })] })
  const compared = findings(rule, [page, other], { answers: { missing: [card] } })
  expect(compared.map(({ id, strength }) => [id, strength])).toEqual([[rule, 'untestable']])
  expect(findings(rule, [null, copyOn(on)]).map(({ id }) => id)).toEqual([rule])
})

test('exactly these grounds, in 2026 and in 2017', () => {
  const articles = (day: string) =>
    run([card], copyOn(day))[0]?.grounds.map(({ article }) => article.replaceAll('\u00a0', ' '))
  expect(articles(on)).toEqual(['Art. 16', 'Art. 5 Abs. 1 Buchst. d'])
  expect(articles('2017-01-26')).toEqual(['§ 35 Abs. 1'])
})
