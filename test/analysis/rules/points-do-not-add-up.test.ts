// E12: sums, levels, classes and facts. 264+117+99+48+0+38+56+36+42+74+48+0 = 822 by hand.
import { describe, expect, test } from 'vitest'
import { POINTS_TABLE } from '../../../analysis/index.ts'
import type { Entry, Letter } from '../../../extract/index.ts'
import { copyOn, entry, findings, inquiry, pointsScore, score, verdicts } from '../made.ts'

const rule = 'points-do-not-add-up'
const ON = '2026-06-15'
const POINTS = [264, 117, 99, 48, 0, 38, 56, 36, 42, 74, 48, 0]

/** Twelve points alone, no lists: an account page. */
const page = (points: (number | null)[], value: number | null, own: Partial<Letter> = {}) =>
  copyOn(ON, {
    kind: 'schufa/score-2026',
    scores: [pointsScore(points, value, { calculatedOn: ON })],
    ...own,
  })

const FILE: Entry[] = [
  entry({
    type: 'instalment-loan',
    openedOn: '2026-03-01',
    lastDueOn: '2030-03-01',
    status: 'running',
  }),
  entry({ type: 'credit-card', openedOn: '2014-06-20', status: 'running' }),
  entry({ type: 'current-account', openedOn: '2008-04-01', status: 'running' }),
]
const HOME = {
  current: true,
  text: 'Musterweg 1',
  reportedBy: null,
  storedOn: '2021-05-10',
  since: null,
}
/** The same with the file of which 822 follows. */
const full = (points: number[], value: number, own: Partial<Letter> = {}) =>
  copyOn(ON, {
    scores: [pointsScore(points, value, { calculatedOn: ON })],
    entries: FILE,
    inquiries: [inquiry('2026-02-02')],
    addresses: [HOME],
    ...own,
  })

describe('the sum', () => {
  test('fits: nothing found, and it says what was compared', () => {
    expect(findings(rule, [full(POINTS, 822)])[0]).toMatchObject({
      id: rule,
      strength: 'none',
      numbers: { criteria: 12, sum: 822, compared: 11 },
    })
  })
  test.each([
    [823, 1],
    [821, 1],
    [784, 38],
  ])('%i printed: a contradiction, whatever the table says', (value, difference) => {
    const [found] = findings(rule, [page(POINTS, value)])
    expect(found).toMatchObject({
      id: 'points-do-not-add-up:/scores/0',
      kind: 'recomputation',
      strength: 'contradiction',
      contestable: 'yes',
      letters: ['explanation', 'rectification'],
      numbers: { sum: 822, total: value, difference },
    })
  })
  test('the sentence, and every value that can be confirmed', () => {
    const [found] = findings(rule, [page(POINTS, 784)])
    expect(found?.statement).toBe(
      'Die 12 Punktzahlen auf dem Brief ergeben zusammen 822. Der Brief nennt 784. Der Unterschied ist 38.',
    )
    expect(found?.where).toHaveLength(14)
    expect(found?.where.slice(0, 3)).toEqual([
      '/scores/0',
      '/scores/0/value',
      '/scores/0/criteria/0/points',
    ])
  })
  test('a strange number is part of the matter of a wrong sum', () => {
    const list = findings(rule, [page(POINTS.with(8, 45), 822)])
    expect(verdicts(list)).toEqual(['contradiction yes'])
    expect(list[0]?.statement).toContain(
      'Bei „Aktuelle Adresse“ steht eine Punktzahl, die es in der Tabelle nicht gibt.',
    )
  })
  test.each([
    ['no value', page(POINTS, null)],
    [
      'a point missing',
      page(
        POINTS.with(8, 0).map((one, n) => (n === 8 ? null : one)),
        822,
      ),
    ],
    [
      'eleven criteria',
      copyOn(ON, {
        scores: [
          {
            ...pointsScore(POINTS, 822, { calculatedOn: ON }),
            criteria: pointsScore(POINTS, 822).criteria.slice(0, 11),
          },
        ],
      }),
    ],
    [
      'a day without a table',
      { ...page(POINTS, 800), scores: [pointsScore(POINTS, 800, { calculatedOn: '2026-03-16' })] },
    ],
    ['a score without points', copyOn(ON, { scores: [score({})] })],
    [
      'a doubt on the value',
      page(POINTS, 800, { doubts: [{ path: '/scores/0/value', reason: '' }] }),
    ],
    [
      'a doubt on one point',
      page(POINTS, 800, { doubts: [{ path: '/scores/0/criteria/3/points', reason: '' }] }),
    ],
    ['a doubt on the score', page(POINTS, 800, { doubts: [{ path: '/scores/0', reason: '' }] })],
  ])('%s: cannot be tested', (_, letter) => {
    expect(verdicts(findings(rule, [letter]))).toEqual(['untestable no'])
  })
  test('after the person has looked at everything the doubt is gone', () => {
    const letter = page(POINTS, 800, { doubts: [{ path: '/scores/0', reason: '' }] })
    expect(verdicts(findings(rule, [letter], { answers: { confirmed: 'all' } }))).toEqual([
      'contradiction yes',
    ])
  })
})

describe('levels of the table', () => {
  test.each([
    ['45 is no level of the address', POINTS.with(8, 45), 825, ['unexplained yes']],
    ['27 for the bank contract', POINTS.with(6, 27), 793, ['none no']],
    ['23 for the bank contract, by the other source', POINTS.with(6, 23), 789, ['none no']],
    ['25 is neither', POINTS.with(6, 25), 791, ['unexplained yes']],
  ])('%s', (_, points, value, verdict) => {
    expect(verdicts(findings(rule, [page(points, value)]))).toEqual(verdict)
  })
  test('the finding lies on the criterion and names the table as unconfirmed', () => {
    const [found] = findings(rule, [page(POINTS.with(8, 45), 825)])
    expect(found).toMatchObject({
      id: 'points-do-not-add-up:/scores/0/criteria/8',
      where: ['/scores/0/criteria/8', '/scores/0/criteria/8/points'],
      letters: ['explanation'],
    })
    expect(found?.caveats[0]).toContain('17.03.2026')
  })
})

describe('classes', () => {
  const classed = (value: number, meaning: string | null) => {
    const points = POINTS.with(0, 264 - (822 - value))
    return copyOn(ON, {
      kind: 'schufa/score-2026',
      scores: [pointsScore(points, value, { calculatedOn: ON, meaning })],
    })
  }
  const saysClass = (letter: Letter) =>
    findings(rule, [letter])
      .filter((one) => one.id.endsWith('/meaning'))
      .map((one) => one.strength)
  test.each([
    [776, 'Hervorragend', []],
    [776, 'Gut', ['unexplained']],
    [775, 'Gut', []],
    [775, 'Hervorragend', ['unexplained']],
    [709, 'Gut', []],
    [708, 'Gut', ['unexplained']],
    [708, 'Akzeptabel', []],
    [642, 'akzeptabel', []],
    [641, 'Akzeptabel', ['unexplained']],
    [641, 'Ausreichend', []],
    [641, 'Ungenügend', ['unexplained']],
    [700, 'ein anderes Wort', []],
    [700, null, []],
  ])('%i and „%s“', (value, meaning, strengths) => {
    expect(saysClass(classed(value, meaning))).toEqual(strengths)
  })
  test('a class that fits the sum belongs to the matter of the wrong total', () => {
    const letter = copyOn(ON, {
      scores: [pointsScore(POINTS, 700, { calculatedOn: ON, meaning: 'Hervorragend' })],
    })
    expect(findings(rule, [letter]).map((one) => one.id)).toEqual([
      'points-do-not-add-up:/scores/0',
    ])
  })
  test('a doubtful class', () => {
    const letter = { ...classed(776, 'Gut'), doubts: [{ path: '/scores/0/meaning', reason: '' }] }
    expect(findings(rule, [letter]).find((one) => one.id.endsWith('/meaning'))?.strength).toBe(
      'untestable',
    )
  })
})

describe('documented facts', () => {
  test('82 printed with no account or card event in twelve months: unexplained', () => {
    const [found, ...more] = findings(rule, [full(POINTS.with(1, 82), 787)])
    expect(more).toEqual([])
    expect(found).toMatchObject({
      id: 'points-do-not-add-up:/scores/0/criteria/1',
      kind: 'recomputation',
      strength: 'unexplained',
      statement:
        'Nach den Einträgen auf dem Brief gibt die Tabelle für „Anfragen/Abschlüsse Girokonto und Kreditkarte“ 117\u00a0Punkte. Der Brief nennt 82.',
      numbers: { points: 82, expectedLow: 117, expectedHigh: 117 },
      letters: ['explanation'],
    })
  })
  test('a difference that one reading of the counting rules explains is none', () => {
    const inquiries = [inquiry('2026-02-02'), inquiry('2026-05-12', { product: 'card' })]
    expect(verdicts(findings(rule, [full(POINTS.with(1, 82), 787, { inquiries })]))).toEqual([
      'none no',
    ])
    expect(verdicts(findings(rule, [full(POINTS, 822, { inquiries })]))).toEqual(['none no'])
    const [found] = findings(rule, [full(POINTS.with(1, 44), 749, { inquiries })])
    expect(found).toMatchObject({
      strength: 'unexplained',
      numbers: { expectedLow: 82, expectedHigh: 117 },
    })
    expect(found?.where).toContain('/inquiries/1/on')
  })
  test('an age one level too young names the contract and its date', () => {
    const [found] = findings(rule, [full(POINTS.with(9, 59), 807)])
    expect(found?.where).toEqual([
      '/scores/0/criteria/9',
      '/entries/1',
      '/scores/0/criteria/9/points',
      '/entries/1/openedOn',
    ])
  })
  test('a doubt on the fact leaves it open, a doubt on the creditor’s name does not', () => {
    const doubt = (path: string) =>
      full(POINTS.with(9, 59), 807, { doubts: [{ path, reason: '' }] })
    expect(verdicts(findings(rule, [doubt('/entries/1/openedOn')]))).toEqual(['untestable no'])
    expect(verdicts(findings(rule, [doubt('/entries/1')]))).toEqual(['untestable no'])
    expect(verdicts(findings(rule, [doubt('/entries')]))).toEqual(['untestable no'])
    expect(verdicts(findings(rule, [doubt('/entries/1/party')]))).toEqual(['unexplained yes'])
  })
  test('openings count among the account and card events, so a doubt on a start leaves them open', () => {
    const doubt = (path: string) =>
      findings(rule, [full(POINTS.with(1, 82), 787, { doubts: [{ path, reason: '' }] })]).map(
        (one) => [one.id, one.strength],
      )
    const criterion = 'points-do-not-add-up:/scores/0/criteria/1'
    expect(doubt('/entries/2/openedOn')).toEqual([[criterion, 'untestable']])
    expect(doubt('/inquiries/0/on')).toEqual([[criterion, 'untestable']])
    expect(doubt('/inquiries/0/party')).toEqual([[criterion, 'unexplained']])
    expect(doubt('/addresses/0/storedOn')).toEqual([[criterion, 'unexplained']])
  })
  test('an entry that the person calls misread does not count', () => {
    const answers = { entries: { '/entries/1': { onLetter: false } } }
    const [found] = findings(rule, [full(POINTS, 822)], { answers })
    expect(found).toMatchObject({
      strength: 'unexplained',
      numbers: { expectedLow: 24, expectedHigh: 24 },
    })
  })
})

describe('a value without the points of its criteria', () => {
  // By the file 784 (identity not confirmed) or 822 (confirmed), and nothing else.
  const plain = (value: number | null, own: Partial<Letter> = {}) => {
    const letter = full(POINTS, 822, own)
    const bare = { ...pointsScore([], value, { calculatedOn: ON }), criteria: [] }
    return { ...letter, scores: [bare] }
  }
  test.each([
    [784, 'none no'],
    [822, 'none no'],
    [785, 'unexplained yes'],
    [800, 'unexplained yes'],
    [860, 'unexplained yes'],
  ])('%i: %s', (value, verdict) => {
    expect(verdicts(findings(rule, [plain(value)]))).toEqual([verdict])
  })
  test('one criterion alone would explain 787: one account or card event more', () => {
    const [found] = findings(rule, [plain(787)])
    expect(found).toMatchObject({
      id: 'points-do-not-add-up:/scores/0',
      statement:
        'Nach den Einträgen auf dem Brief gibt die Tabelle 784 bis 822\u00a0Punkte. Der Brief nennt 787. Keine bekannte Zählweise ergibt diese Zahl. Der Unterschied passt nur zu einem anderen Stand bei „Anfragen und Abschlüsse Girokonto und Kreditkarte“.',
      numbers: { total: 787, low: 784, high: 822, explaining: 1 },
      where: ['/scores/0', '/scores/0/value', '/cutoffOn'],
      letters: ['explanation'],
    })
  })
  test('800 has two explanations (address 58 instead of 42, card 52 instead of 74), so none is named', () => {
    const [found] = findings(rule, [plain(800)])
    expect(found?.numbers['explaining']).toBe(2)
    expect(found?.statement).not.toContain('Der Unterschied passt')
  })
  test.each([
    ['an unknown criterion', plain(822, { addresses: [] })],
    [
      'an account page that lists nothing',
      { ...plain(822, { entries: [], inquiries: [], addresses: [] }), kind: 'schufa/score-2026' },
    ],
    ['a doubt on the value', plain(800, { doubts: [{ path: '/scores/0/value', reason: '' }] })],
    ['a doubt on a fact', plain(800, { doubts: [{ path: '/entries/1/openedOn', reason: '' }] })],
    ['no value', plain(null)],
  ])('%s: cannot be tested', (_, letter) => {
    expect(verdicts(findings(rule, [letter]))).toEqual(['untestable no'])
  })
  test('a class beyond its borders is still named', () => {
    const letter = plain(822)
    const scores = letter.scores.map((one) => ({ ...one, meaning: 'Gut' }))
    expect(findings(rule, [{ ...letter, scores }]).map((one) => one.id)).toEqual([
      'points-do-not-add-up:/scores/0/meaning',
    ])
  })
  test('a score that was sent out earlier is not measured against the file of today', () => {
    const letter = plain(800)
    const scores = letter.scores.map((one) => ({ ...one, calculatedOn: null, transmittedOn: ON }))
    expect(verdicts(findings(rule, [{ ...letter, scores }]))).toEqual(['untestable no'])
  })
})

test('no letter with points in the case: cannot be tested', () => {
  expect(verdicts(findings(rule, [copyOn('2019-01-01')]))).toEqual(['untestable no'])
})

describe('once the bureau has confirmed the table', () => {
  // analysis.md §5: R8 (levels), R9 (facts), R10 (class), R14 and the decoder are unexplained until then, and contradictions from then on.
  const bare = (value: number) => [pointsScore([], value, { criteria: [], calculatedOn: ON })]
  const open = entry({ status: 'open', negative: true, reportedOn: '2026-01-01' })
  test.each([
    ['a number that is no level', rule, page(POINTS.with(8, 45), 825)],
    ['other facts', rule, full(POINTS.with(9, 59), 807)],
    [
      'another class',
      rule,
      page(POINTS, 822, {
        scores: [pointsScore(POINTS, 822, { calculatedOn: ON, meaning: 'Gut' })],
      }),
    ],
    ['a single fact', 'decode', full(POINTS, 787, { scores: bare(787) })],
    [
      'a value beside an open claim',
      'score-despite-default',
      copyOn(ON, { scores: bare(700), entries: [open] }),
    ],
  ])('%s', (_, id, letter) => {
    expect(findings(id, [letter])[0]?.strength).toBe('unexplained')
    POINTS_TABLE.status = 'confirmed'
    try {
      expect(findings(id, [letter])[0]?.strength).toBe('contradiction')
    } finally {
      POINTS_TABLE.status = 'unconfirmed'
    }
  })
})
