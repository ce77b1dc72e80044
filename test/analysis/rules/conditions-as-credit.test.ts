// E10: asked for conditions, stored as an application.
import { expect, test } from 'vitest'
import type { Inquiry } from '../../../extract/index.ts'
import { copyOn, findings, inquiry, pointsScore, verdicts } from '../made.ts'

const rule = 'conditions-as-credit'
const run = (said: object, own: Partial<Inquiry> = {}, more = {}) =>
  findings(rule, [copyOn('2026-11-02', { inquiries: [inquiry('2026-05-01', own)], ...more })], {
    answers: { inquiries: { '/inquiries/0': said } },
  })

test.each([
  ['credit', 'conditions', 'contradiction yes'],
  ['credit', 'identity', 'contradiction yes'],
  ['credit', 'credit', 'none no'],
  ['conditions', 'conditions', 'none no'],
  ['conditions', 'credit', 'none no'], // in her favour: not complained about
  ['other', 'conditions', 'none no'], // the letter does not call it an application
] as const)('stored as %s, asked for %s: %s', (kind, asked, expected) => {
  expect(verdicts(run({ kind: asked }, { kind }))).toEqual([expected])
})

test('word for word, with the score that would follow', () => {
  // One card inquiry: 82; none: 117.
  const points = [264, 82, 99, 66, 0, 38, 18, 36, 0, 24, 61, 9]
  const scores = [pointsScore(points, 697)]
  const [found] = run({ kind: 'conditions' }, { product: 'card' }, { scores })
  expect(found).toMatchObject({
    id: 'conditions-as-credit:/inquiries/0',
    statement:
      'Die Anfrage vom 01.05.2026 steht als Kreditanfrage in Ihrer Akte. Sie haben nach Ihrer Angabe nur nach Konditionen gefragt.',
    letters: ['rectification'],
    where: ['/inquiries/0', '/inquiries/0/on', '/inquiries/0/party'],
    effect: { from: 697, high: 732 },
  })
})

test('without a date the matter is the same', () => {
  const letter = copyOn('2026-11-02', { inquiries: [inquiry(null)] })
  const answers = { inquiries: { '/inquiries/0': { kind: 'conditions' as const } } }
  expect(findings(rule, [letter], { answers })[0]?.statement).toMatch(/^Diese Anfrage steht/)
})

test('the ground changes with 25 May 2018', () => {
  const articles = (day: string) => {
    const letter = copyOn(day, { inquiries: [inquiry('2018-01-10')] })
    const answers = { inquiries: { '/inquiries/0': { kind: 'conditions' as const } } }
    return findings(rule, [letter], { answers })[0]?.grounds.map(({ law }) => law)
  }
  expect(articles('2018-05-24')).toEqual(['BDSG in der bis 24. Mai 2018 geltenden Fassung'])
  expect(articles('2018-05-25')).toEqual(['DSGVO', 'DSGVO'])
})

test('nothing said: one answer; no application: none; in doubt: to be looked at', () => {
  const many = copyOn('2026-11-02', { inquiries: [inquiry('2026-05-01'), inquiry('2026-04-01')] })
  const list = findings(rule, [many, many])
  expect(list).toHaveLength(1)
  expect(list[0]).toMatchObject({ id: rule, strength: 'untestable' })
  expect(verdicts(findings(rule, [copyOn('2026-11-02')]))).toEqual(['none no'])
  const doubts = [{ path: '/inquiries/0/kind', reason: '' }]
  expect(verdicts(run({ kind: 'conditions' }, {}, { doubts }))).toEqual(['untestable no'])
})

test('nothing found says what was looked at', () => {
  expect(findings(rule, [copyOn('2026-11-02')])[0]?.statement).toBe(
    'Der Brief nennt keine Kreditanfrage.',
  )
  expect(run({ kind: 'credit' })[0]?.statement).toBe(
    'Anfragen mit Ihren Angaben verglichen: 1. Ihre Art passt dazu.',
  )
  expect(
    findings(rule, [copyOn('2026-11-02', { inquiries: [inquiry('2026-05-01')] })])[0]?.statement,
  ).toContain('nennt eine Kreditanfrage')
})

test('exactly these numbers and places, with and without date and company', () => {
  const one = (own: Partial<Inquiry>) => run({ kind: 'identity' }, own)[0]
  expect(one({})?.numbers).toEqual({ inquiredOn: '2026-05-01', saidKind: 'identity' })
  expect(one({ on: null })?.numbers).toEqual({ saidKind: 'identity' })
  expect(one({ on: null, party: null, purpose: 'Kredit' })?.where).toEqual([
    '/inquiries/0',
    '/inquiries/0/purpose',
  ])
  expect(one({})?.caveats).toHaveLength(2)
  for (const field of ['on', 'party', 'kind', 'purpose']) {
    const doubts = [{ path: `/inquiries/0/${field}`, reason: '' }]
    expect(verdicts(run({ kind: 'identity' }, {}, { doubts })), field).toEqual(['untestable no'])
  }
})
