// E5: contracts that ended and claims that were paid, still shown as running or open.
import { describe, expect, test } from 'vitest'
import type { Entry, Letter } from '../../../extract/index.ts'
import { copyOn, entry, findings, pointsScore, settledClaim, verdicts } from '../made.ts'

const rule = 'closed-shown-open'
const on = '2026-11-02'
const loan = (own: Partial<Entry> = {}) =>
  entry({ type: 'instalment-loan', openedOn: '2021-03-01', status: 'running', ...own })
const says = (said: object, letter: Letter, today = on) =>
  findings(rule, [letter], { answers: { entries: { '/entries/0': said } }, today })

describe('a contract that ended', () => {
  test.each([
    ['2026-08-14', {}, ['contradiction yes']],
    ['2026-11-01', {}, ['contradiction yes']], // the day before the letter's day
    ['2026-11-02', {}, ['none no']], // on it
    ['2026-11-20', {}, ['none no']], // after it: the letter was right
    ['2026-08-14', { closedOn: '2026-08-14', status: 'closed' } as const, ['none no']],
    ['2026-08-14', { closedOn: '2028-03-01' } as const, ['contradiction yes']], // an agreed end
    ['2026-08-14', { status: 'closed' } as const, ['contradiction yes']], // without its day
    ['2026-08-14', { status: 'unknown' } as const, ['untestable no']],
  ])('ended %s, printed %o: %s', (closedOn, own, expected) => {
    expect(verdicts(says({ closedOn }, copyOn(on, { entries: [loan(own)] })))).toEqual(expected)
  })

  test('word for word, with the place and what to enclose', () => {
    const [found] = says({ closedOn: '2026-08-14' }, copyOn(on, { entries: [loan()] }))
    expect(found).toMatchObject({
      id: 'closed-shown-open:/entries/0',
      title: 'Ein beendeter Vertrag steht als laufend da',
      statement:
        'Dieser Vertrag ist nach Ihrer Angabe am 14.08.2026 zu Ende gegangen. Am 02.11.2026 stand er noch als laufend in Ihrer Akte.',
      where: ['/entries/0', '/cutoffOn'],
      letters: ['rectification'],
      numbers: { saidEndOn: '2026-08-14', stateOf: on, monthsSinceEnd: 2 },
    })
    expect(found?.grounds.map(({ article }) => article)).toContain('Art.\u00a016')
  })

  test('before 25 May 2018 the ground is the old act', () => {
    const [found] = says({ closedOn: '2017-01-01' }, copyOn('2018-05-24', { entries: [loan()] }))
    expect(found?.grounds.map(({ article }) => article)).toEqual(['§\u00a035\u00a0Abs.\u00a01'])
  })
})

describe('a claim that was paid', () => {
  const claim = (own: Partial<Entry> = {}) =>
    settledClaim(null, { status: 'open', reportedOn: '2025-01-10', ...own })
  test.each([
    ['open', ['contradiction yes']],
    ['titled', ['contradiction yes']],
    ['disputed', ['contradiction yes']],
    ['settled', ['none no']], // without a date: another rule
  ] as const)('shown as %s', (status, expected) => {
    const letter = copyOn(on, { entries: [claim({ status })] })
    expect(verdicts(says({ settledOn: '2026-02-01' }, letter))).toEqual(expected)
  })
})

describe('winning can cost points', () => {
  // Loan of 2021 to 2030 running: 28 for the remaining term 4 to 5 years, 0 for the state; closed: 61 and 19. A credit card that ends: 52 → 24.
  const points = [264, 117, 99, 66, 0, 38, 27, 36, 42, 52, 28, 0]
  const letter = (...entries: Entry[]) =>
    copyOn(on, { entries, scores: [pointsScore(points, 769)] })
  test('a loan that ended', () => {
    const running = loan({ openedOn: '2022-03-01', lastDueOn: '2031-03-01' })
    const [found] = says({ closedOn: '2026-08-14' }, letter(running))
    expect(found?.effect).toMatchObject({ from: 769, high: 769 + 33 + 19 })
  })
  test('a card that ended', () => {
    const card = entry({ type: 'credit-card', openedOn: '2022-05-01', status: 'running' })
    const [found] = says({ closedOn: '2026-08-14' }, letter(card))
    expect(found?.effect?.low).toBeLessThan(769)
  })
})

test('nothing said: one answer however many contracts run; nothing to ask about: none', () => {
  const many = copyOn(on, { entries: [loan(), loan(), settledClaim(null, { status: 'open' })] })
  const list = findings(rule, [many, many])
  expect(list.map(({ id, strength }) => [id, strength])).toEqual([[rule, 'untestable']])
  expect(list[0]?.statement).toContain('3 Verträge oder Forderungen')
  expect(verdicts(findings(rule, [copyOn(on)]))).toEqual(['none no'])
})

test('a doubt on the state, a misread row, no day', () => {
  const doubts = [{ path: '/entries/0/status', reason: '' }]
  const unsure = copyOn(on, { entries: [loan()], doubts })
  expect(verdicts(says({ closedOn: '2026-08-14' }, unsure))).toEqual(['untestable no'])
  const misread = copyOn(on, { entries: [loan()] })
  expect(verdicts(says({ closedOn: '2026-08-14', onLetter: false }, misread))).toEqual(['none no'])
  const undated = { ...misread, cutoffOn: null, issuedOn: null }
  expect(verdicts(says({ closedOn: '2026-08-14' }, undated))).toEqual(['untestable no'])
})

test('a register entry is nothing that the person closes', () => {
  const letter = copyOn(on, { entries: [entry({ type: 'court-register', status: 'open' })] })
  expect(verdicts(says({ closedOn: '2026-01-01' }, letter))).toEqual(['none no'])
})

test('a closed contract without its day, and a paid claim, in their own words', () => {
  const closed = copyOn(on, { entries: [loan({ status: 'closed' })] })
  expect(says({ closedOn: '2026-08-14' }, closed)[0]).toMatchObject({
    title: 'Bei einem beendeten Vertrag fehlt das Ende',
    statement:
      'Dieser Vertrag ist nach Ihrer Angabe am 14.08.2026 zu Ende gegangen. Am 02.11.2026 stand er ohne das Datum seines Endes in Ihrer Akte.',
  })
  const claim = copyOn(on, { entries: [settledClaim(null, { status: 'open' })] })
  expect(says({ settledOn: '2026-08-14' }, claim)[0]).toMatchObject({
    title: 'Eine bezahlte Forderung steht als offen da',
    statement:
      'Sie haben diese Forderung nach Ihrer Angabe am 14.08.2026 bezahlt. Am 02.11.2026 stand sie noch als offen in Ihrer Akte.',
  })
})

test('nothing found says what was looked at', () => {
  const [nothing] = findings(rule, [copyOn(on)])
  expect(nothing?.statement).toBe(
    'Der Brief nennt keinen laufenden Vertrag und keine offene Forderung.',
  )
  const [later] = says({ closedOn: '2026-11-20' }, copyOn(on, { entries: [loan()] }))
  expect(later).toMatchObject({
    statement: 'Einträge mit Ihren Angaben verglichen: 1. Ihr Stand passt dazu.',
    numbers: { checked: 1 },
  })
})

test('of two days said, that of the payment counts for a claim, that of the end for a contract', () => {
  const both = { settledOn: '2026-02-01', closedOn: '2026-03-01' }
  const claim = copyOn(on, { entries: [settledClaim(null, { status: 'open' })] })
  expect(says(both, claim)[0]?.numbers).toEqual({
    saidEndOn: '2026-02-01',
    stateOf: on,
    monthsSinceEnd: 9,
  })
  expect(says(both, copyOn(on, { entries: [loan()] }))[0]?.numbers).toEqual({
    saidEndOn: '2026-03-01',
    stateOf: on,
    monthsSinceEnd: 8,
  })
  // Either word is taken for either.
  expect(says({ closedOn: '2026-02-01' }, claim)[0]?.numbers['saidEndOn']).toBe('2026-02-01')
})

test('not hers: said beside it; a doubt on kind or end leaves it open', () => {
  const letter = copyOn(on, { entries: [loan()] })
  expect(says({ closedOn: '2026-08-14', mine: false }, letter)[0]?.caveats).toHaveLength(2)
  expect(says({ closedOn: '2026-08-14', mine: true }, letter)[0]?.caveats).toHaveLength(1)
  for (const field of ['type', 'status', 'closedOn']) {
    const doubts = [{ path: `/entries/0/${field}`, reason: '' }]
    expect(verdicts(says({ closedOn: '2026-08-14' }, { ...letter, doubts }))).toEqual([
      'untestable no',
    ])
  }
})

test('one that runs is asked about, and one register entry never', () => {
  expect(findings(rule, [copyOn(on, { entries: [loan()] })])[0]?.statement).toContain(
    'zeigt einen Vertrag oder eine Forderung als laufend',
  )
  const shown = (own: Partial<Entry>) =>
    verdicts(findings(rule, [copyOn(on, { entries: [loan(own)] })]))
  expect(shown({ status: 'closed' })).toEqual(['none no'])
  expect(shown({ status: 'settled' })).toEqual(['none no'])
  expect(shown({ status: 'unknown' })).toEqual(['none no'])
  expect(shown({ closedOn: '2026-11-02' })).toEqual(['none no'])
  expect(shown({ closedOn: '2026-11-03' })).toEqual(['untestable no'])
  for (const type of ['court-register', 'insolvency', 'discharge', 'fraud-marker'] as const)
    expect(shown({ type, status: 'open' }), type).toEqual(['none no'])
})

test('a state that is not known, but with an end printed, is in order', () => {
  const said = (own: Partial<Entry>) =>
    verdicts(says({ closedOn: '2026-08-14' }, copyOn(on, { entries: [loan(own)] })))
  expect(said({ status: 'unknown', closedOn: '2026-08-14' })).toEqual(['none no'])
  expect(said({ status: 'unknown', settledOn: '2026-08-14' })).toEqual(['none no'])
  expect(said({ status: 'unknown' })).toEqual(['untestable no'])
})
