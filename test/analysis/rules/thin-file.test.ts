// E15: scores from few data, and E16: the address in the score.
import { describe, expect, test } from 'vitest'
import type { Score } from '../../../extract/index.ts'
import { copyOn, entry, findings, pointsScore, score, settledClaim, verdicts } from '../made.ts'

const NAMES = [
  'Bisherige Zahlungsstörungen',
  'Kreditaktivität letztes Jahr',
  'Kreditnutzung',
  'Länge Kredithistorie',
  'Allgemeine Daten',
  'Anschriftendaten',
]
type Effect = Score['factors'][number]['effect']
/** Six signs in the order of the columns. */
const signs = (...effects: Effect[]) =>
  score({
    factors: NAMES.map((name, n) => ({ code: null, name, effect: effects[n] ?? null, rank: null })),
  })

describe('thin-file by the signs', () => {
  const rule = 'thin-file'
  test.each([
    ['an ordinary file', signs('++', '+', 'o', '+', '+', 'nv'), 'none no'],
    ['no history', signs('nv', 'nv', 'nv', 'nv', '-', 'nv'), 'context unclear'],
    ['no history, no default either', signs('++', 'nv', 'nv', 'nv', '-', '+'), 'context unclear'],
    ['one history sign', signs('nv', 'nv', 'nv', '-', '-', '-'), 'none no'],
    ['the address alone', signs('nv', 'nv', 'nv', 'nv', 'nv', '-'), 'indication unclear'],
    ['a sign that cannot be read', signs('nv', null, 'nv', 'nv', '-', 'nv'), 'untestable no'],
  ])('%s', (_, one, verdict) => {
    expect(verdicts(findings(rule, [copyOn('2019-06-03', { scores: [one] })]))).toEqual([verdict])
  })
  test('the address alone: the ground is the act of that day, and none of it after 19 November 2026', () => {
    const laws = (day: string) =>
      findings(rule, [
        copyOn(day, { scores: [signs('nv', 'nv', 'nv', 'nv', 'nv', '-')] }),
      ])[0]?.grounds.map((one) => one.article.split('\u00a0').slice(0, 2).join(' '))
    expect(laws('2017-01-26')).toEqual(['§ 28b'])
    expect(laws('2026-11-19')?.[0]).toBe('§ 31')
    expect(laws('2026-11-20')).toEqual(['Art. 15', 'Art. 22', 'Art. 5'])
  })
  test('several rows are one finding', () => {
    const thin = signs('nv', 'nv', 'nv', 'nv', '-', 'nv')
    const letter = copyOn('2019-06-03', {
      scores: [signs('++', '+', 'o', '+', '+', 'nv'), thin, thin],
    })
    const [found, ...more] = findings(rule, [letter])
    expect(more).toEqual([])
    expect(found).toMatchObject({ id: 'thin-file:/scores/1', numbers: { scores: 2, allScores: 3 } })
    expect(found?.where.slice(0, 2)).toEqual(['/scores/1', '/scores/2'])
    expect(found?.statement).toMatch(/^Bei 2 von 3 Scores auf dem Brief/)
  })
  test('a doubt on a sign', () => {
    const letter = copyOn('2019-06-03', {
      scores: [signs('nv', 'nv', 'nv', 'nv', '-', 'nv')],
      doubts: [{ path: '/scores/0/factors/2/effect', reason: '' }],
    })
    expect(verdicts(findings(rule, [letter]))).toEqual(['untestable no'])
  })
})

describe('thin-file by points and entries', () => {
  const rule = 'thin-file'
  const THIN = [264, 117, 99, 66, 0, 0, 18, 36, 0, 24, 61, 9]
  test.each([
    ['none, none, none', THIN, 'context unclear'],
    ['a bank contract', THIN.with(6, 12), 'none no'],
    ['a card', THIN.with(9, 0), 'none no'],
    ['a loan', THIN.with(11, 0), 'none no'],
    ['a point missing', [...THIN.slice(0, 11), null], 'untestable no'],
  ])('%s', (_, points, verdict) => {
    const letter = copyOn('2026-06-15', {
      kind: 'schufa/score-2026',
      scores: [pointsScore(points, 694)],
    })
    expect(verdicts(findings(rule, [letter]))).toEqual([verdict])
  })
  test('the numbers of "none" by points', () => {
    const letter = copyOn('2026-06-15', { scores: [pointsScore(THIN.with(6, 12), 688)] })
    expect(findings(rule, [letter])[0]?.numbers).toEqual({ checked: 1 })
  })
  test('the three criteria in any order, the first of the list too', () => {
    // letters.md §3: no bank contract 18, no card 24, no loan 9
    const whole = pointsScore(THIN, 694)
    const bank = whole.criteria.filter(({ id }) => id === 'oldest-bank-contract')
    const others = whole.criteria.filter(({ id }) => id !== 'oldest-bank-contract')
    const run = (criteria: Score['criteria']) =>
      verdicts(findings(rule, [copyOn('2026-06-15', { scores: [{ ...whole, criteria }] })]))
    expect(run([...bank, ...others])).toEqual(['context unclear'])
    expect(run(others)).toEqual(['untestable no'])
  })
  const basis = score({ name: 'Basisscore', unit: 'percent', value: 93.1 })
  test.each([
    ['no entry', [], 'context unclear'],
    ['a telephone contract', [entry({ type: 'telecom' })], 'none no'],
    ['a claim', [settledClaim('2019-01-01')], 'none no'],
  ])('a Basisscore with %s', (_, entries, verdict) => {
    expect(verdicts(findings(rule, [copyOn('2019-06-03', { scores: [basis], entries })]))).toEqual([
      verdict,
    ])
  })
  test('context asks for an explanation and nothing else', () => {
    expect(findings(rule, [copyOn('2019-06-03', { scores: [basis] })])[0]?.letters).toEqual([
      'explanation',
    ])
  })
  test('a page that lists nothing cannot tell; no value, no score', () => {
    const bare = copyOn('2026-06-15', {
      kind: 'schufa/score-2026',
      scores: [score({ value: 812, unit: 'points' })],
    })
    expect(verdicts(findings(rule, [bare]))).toEqual(['untestable no'])
    expect(
      verdicts(findings(rule, [copyOn('2019-06-03', { scores: [score({ value: null })] })])),
    ).toEqual(['untestable no'])
  })
})

describe('address-used', () => {
  const rule = 'address-used'
  const used = signs('++', '+', 'o', '+', '+', '-')
  test.each([
    ['2017-01-26', used, 'context unclear'],
    ['2026-11-19', used, 'context unclear'],
    ['2026-11-20', used, 'indication unclear'],
    ['2019-06-03', signs('++', '+', 'o', '+', '+', 'nv'), 'none no'],
    ['2019-06-03', signs('++', '+', 'o', '+', '+', null), 'untestable no'],
    // the address alone is the matter of thin-file
    ['2019-06-03', signs('nv', 'nv', 'nv', 'nv', 'nv', '-'), 'none no'],
    ['2019-06-03', score({}), 'untestable no'],
  ])('on %s: %#', (day, one, verdict) => {
    expect(verdicts(findings(rule, [copyOn(day, { scores: [one] })]))).toEqual([verdict])
  })
  test('the day of the score decides, not that of the letter', () => {
    const letter = copyOn('2026-12-01', { scores: [{ ...used, transmittedOn: '2026-11-19' }] })
    expect(verdicts(findings(rule, [letter]))).toEqual(['context unclear'])
  })
  test('§ 31 and § 37a BDSG are never grounds from 20 November 2026', () => {
    const [found] = findings(rule, [copyOn('2026-11-20', { scores: [used] })])
    expect(found?.grounds.map((one) => one.law)).toEqual(['DSGVO', 'DSGVO', 'DSGVO'])
    expect(found?.letters).toEqual(['explanation', 'objection', 'complaint'])
  })
  test('the criterion of the points score', () => {
    const letter = copyOn('2026-06-15', {
      kind: 'schufa/score-2026',
      scores: [
        pointsScore([264, 117, 99, 66, 0, 0, 18, 36, 42, 24, 61, 9], 736, {
          calculatedOn: '2026-06-15',
        }),
      ],
    })
    const [found] = findings(rule, [letter])
    expect(found).toMatchObject({
      strength: 'context',
      contestable: 'unclear',
      numbers: { points: 42, of: 94 },
    })
    expect(found?.where).toEqual(['/scores/0', '/scores/0/criteria/8/points', '/cutoffOn'])
  })
  test('the criterion of the address as the first of the list, and none of it', () => {
    // letters.md §3: five years at the address 42 of 94
    const whole = pointsScore([264, 117, 99, 66, 0, 0, 18, 36, 42, 24, 61, 9], 736)
    const at = (criteria: Score['criteria']) =>
      findings(rule, [copyOn('2026-06-15', { scores: [{ ...whole, criteria }] })])[0]
    const home = whole.criteria.filter(({ id }) => id === 'current-address-age')
    const others = whole.criteria.filter(({ id }) => id !== 'current-address-age')
    expect(at([...home, ...others])).toMatchObject({
      strength: 'context',
      numbers: { scores: 1, allScores: 1, stateOf: '2026-06-15', points: 42, of: 94 },
      where: ['/scores/0', '/scores/0/criteria/0/points', '/cutoffOn'],
    })
    expect(at(others)?.strength).toBe('untestable')
  })
  test('the numbers of a sign, before and after 20 November 2026', () => {
    const numbers = (day: string) => findings(rule, [copyOn(day, { scores: [used] })])[0]?.numbers
    const plain = { scores: 1, allScores: 1 }
    expect(numbers('2026-11-19')).toEqual({ ...plain, stateOf: '2026-11-19' })
    expect(numbers('2026-11-20')).toEqual({
      ...plain,
      stateOf: '2026-11-20',
      reportedBarSince: '2026-11-20',
    })
  })
  test('a doubt on the sign', () => {
    const letter = copyOn('2019-06-03', {
      scores: [used],
      doubts: [{ path: '/scores/0/factors/5', reason: '' }],
    })
    expect(verdicts(findings(rule, [letter]))).toEqual(['untestable no'])
  })
})

describe('thin-file, exactly', () => {
  const rule = 'thin-file'
  const basis = score({ name: 'Basisscore', unit: 'percent', value: 93.1 })
  const spelled = (day: string, own: Score) =>
    findings(rule, [copyOn(day, { scores: [own] })])[0]?.grounds.map(({ article }) =>
      article.replaceAll('\u00a0', ' '),
    )
  test('grounds, by the act of the day', () => {
    expect(spelled('2017-01-26', basis)).toEqual(['§ 34'])
    expect(spelled('2019-06-03', basis)).toEqual([
      'Art. 15 Abs. 1 Buchst. g',
      'Art. 15 Abs. 1 Buchst. h',
    ])
    const thin = signs('nv', 'nv', 'nv', 'nv', '-', 'nv')
    expect(spelled('2017-01-26', thin)).toEqual(['§ 34'])
    expect(spelled('2019-06-03', thin)).toEqual([
      'Art. 15 Abs. 1 Buchst. g',
      'Art. 15 Abs. 1 Buchst. h',
    ])
    expect(spelled('2019-06-03', signs('nv', 'nv', 'nv', 'nv', 'nv', '-'))).toEqual([
      '§ 31 Abs. 1',
      'Art. 15 Abs. 1 Buchst. h',
      'Art. 22 Abs. 1',
      'Art. 5 Abs. 1 Buchst. d',
    ])
  })
  test('a page that could not be read, or a doubtful list, may hold the history', () => {
    for (const path of ['/pages', '/entries', '/scores']) {
      const letter = copyOn('2019-06-03', { scores: [basis], doubts: [{ path, reason: '' }] })
      expect(verdicts(findings(rule, [letter])), path).toEqual(['untestable no'])
    }
  })
  test('every kind of contract is history, a register that is not negative is none', () => {
    for (const type of [
      'current-account',
      'basic-account',
      'credit-card',
      'instalment-loan',
      'mortgage',
      'framework-credit',
      'leasing',
      'guarantee',
      'mail-order-account',
      'telecom',
      'energy',
      'building-loan',
    ] as const) {
      const letter = copyOn('2019-06-03', { scores: [basis], entries: [entry({ type })] })
      expect(findings(rule, [letter])[0], type).toMatchObject({
        strength: 'none',
        numbers: { checked: 1 },
      })
    }
    const other = copyOn('2019-06-03', { scores: [basis], entries: [entry({ type: 'other' })] })
    expect(verdicts(findings(rule, [other]))).toEqual(['context unclear'])
  })
  test('the places of the points and of the signs', () => {
    const points = [264, 117, 99, 66, 0, 0, 18, 36, 0, 24, 61, 9]
    const letter = copyOn('2026-06-15', { scores: [pointsScore(points, 694)] })
    expect(findings(rule, [letter])[0]?.where).toEqual([
      '/scores/0',
      '/scores/0/criteria/6/points',
      '/scores/0/criteria/9/points',
      '/scores/0/criteria/11/points',
      '/cutoffOn',
    ])
    const thin = signs('nv', 'nv', 'nv', 'nv', '-', 'nv')
    expect(findings(rule, [copyOn('2019-06-03', { scores: [thin] })])[0]?.where).toEqual([
      '/scores/0',
      '/scores/0/factors/1/effect',
      '/scores/0/factors/2/effect',
      '/scores/0/factors/3/effect',
      '/cutoffOn',
    ])
  })
})
