// Borders and doubts that the tests of the single rules leave open: the very day of a deadline, one row alone, three entries of one thing.
import { describe, expect, test } from 'vitest'
import { dueAnywhere } from '../../../analysis/law/deadline.ts'
import { inFrench } from '../../../analysis/law/fact.ts'
import { LAW_FACTS, mayBeCited } from '../../../analysis/index.ts'
import { breaksOf } from '../../../analysis/rules/sequence.ts'
import { copy, copyOn, entry, findings, pointsScore, score, verdicts } from '../made.ts'

const ON = '2026-06-15'
const doubtOn = (path: string) => ({ doubts: [{ path, reason: '' }] })

test('a place in an act of the Union, as French letters name it', () => {
  const plain = (article: string) => inFrench(article).replaceAll('\u00a0', ' ')
  expect(plain('Art. 16')).toBe('article 16')
  expect(plain('Art. 15(3)')).toBe('article 15, paragraphe 3')
  expect(plain('Art. 15(1)(h)')).toBe('article 15, paragraphe 1, point h)')
})

test('what stands on an official page or in a judgment may be cited', () => {
  const sure = LAW_FACTS.filter(({ confidence }) => confidence === 'A')
  expect(sure.length).toBeGreaterThan(5)
  expect(sure.every(mayBeCited)).toBe(true)
})

test('in time wherever the addressee sits: the latest of all states and three days more', () => {
  // Received on Thursday, 19 March 2026: the 19th of April is a Sunday, so Monday the 20th; then three days.
  expect(dueAnywhere('2026-03-19', 1)).toBe('2026-04-23')
})

describe('the order of dates', () => {
  const claim = (own: object) => breaksOf(entry({ type: 'claim', ...own }), ON)
  test('due on the day of the letter is possible, a day later is not', () => {
    expect(claim({ firstDueOn: ON })).toEqual([])
    expect(claim({ firstDueOn: '2026-06-16' }).map(({ isSure }) => isSure)).toEqual([true])
  })
  test('an end on the day of the letter is possible, a day later is odd', () => {
    const closed = (closedOn: string) =>
      breaksOf(entry({ type: 'telecom', status: 'closed', closedOn }), ON)
    expect(closed(ON)).toEqual([])
    expect(closed('2026-06-16').map(({ isSure }) => isSure)).toEqual([false])
  })
  test('one sure break beside an odd one: only the sure one is said', () => {
    const row = entry({
      type: 'claim',
      reportedOn: '2026-03-01',
      firstDueOn: '2026-02-01',
      settledOn: '2026-01-15',
    })
    const [found] = findings('impossible-dates', [copyOn(ON, { entries: [row] })])
    expect(found?.strength).toBe('contradiction')
    expect(found?.numbers).toEqual({ settledOn: '2026-01-15', firstDueOn: '2026-02-01' })
  })
  test.each(['/issuedOn', '/cutoffOn'])(
    'with a doubt on %s, no date is held against the letter’s day',
    (path) => {
      const late = entry({ type: 'telecom', openedOn: '2026-12-24' })
      const run = (more: object) =>
        findings('impossible-dates', [copy({ entries: [late], ...more })])
      expect(verdicts(run({}))).toEqual(['contradiction yes'])
      expect(run(doubtOn(path)).some(({ strength }) => strength === 'contradiction')).toBe(false)
    },
  )
})

describe('a discharge, on the day from which SCHUFA deletes after six months', () => {
  const letter = (day: string) =>
    copyOn(day, {
      entries: [entry({ type: 'discharge', grantedOn: '2022-01-10', negative: true })],
    })
  test('the day before names that day, the day itself does not', () => {
    const [before] = findings('discharge-overdue', [letter('2023-03-27')])
    expect([before?.contestable, before?.numbers['sixMonthsSince']]).toEqual([
      'unclear',
      '2023-03-28',
    ])
    const [since] = findings('discharge-overdue', [letter('2023-03-28')])
    expect([since?.contestable, since?.numbers['sixMonthsSince']]).toEqual(['yes', undefined])
  })
  test('a period that ended after the letter counts from that day on', () => {
    const fresh = copyOn('2022-08-01', {
      entries: [entry({ type: 'discharge', grantedOn: '2022-07-15', negative: true })],
    })
    const said = (today: string) =>
      verdicts(findings('discharge-overdue', [fresh], { today })).includes('untestable unclear')
    expect([said('2023-03-27'), said('2023-03-28')]).toEqual([false, true])
  })
})

test('one amount on the letter is enough to ask about it', () => {
  const letter = copyOn(ON, { entries: [entry({ amount: 10_000, currency: 'EUR' })] })
  expect(verdicts(findings('amount-wrong', [letter]))).toEqual(['untestable no'])
})

test.each(['/scores', '/entries'])(
  'a doubt on %s as a whole leaves score and open claim open',
  (path) => {
    const letter = copyOn(ON, {
      scores: [pointsScore([], 700, { calculatedOn: ON })],
      entries: [entry({ status: 'open', negative: true, reportedOn: '2026-01-01' })],
    })
    expect(verdicts(findings('score-despite-default', [letter]))).toEqual(['unexplained yes'])
    const [open] = findings('score-despite-default', [{ ...letter, ...doubtOn(path) }])
    expect([open?.strength, open?.where]).toEqual(['untestable', [path]])
  },
)

test('a page that was not read may hold the missing contract', () => {
  const answers = {
    missing: [{ type: 'credit-card', party: 'Musterbank AG', openedOn: '2015-01-01' }],
  }
  const letter = copyOn(ON, { entries: [entry({ type: 'telecom', party: 'Fernsprech GmbH' })] })
  expect(verdicts(findings('missing-entry', [letter], { answers }))).toEqual(['contradiction yes'])
  const unread = { ...letter, ...doubtOn('/pages') }
  expect(verdicts(findings('missing-entry', [unread], { answers }))).toEqual(['untestable no'])
})

test('three entries of one thing are one matter, whichever two were seen first', () => {
  const row = (openedOn: string) =>
    entry({
      type: 'instalment-loan',
      amount: 500_000,
      currency: 'EUR',
      openedOn,
      status: 'running',
    })
  // The first and the third are near to the second, not to each other; the last two are another thing.
  const others = (openedOn: string) =>
    entry({ type: 'credit-card', party: 'Beispielbank AG', amount: 90_000, openedOn })
  const letter = copyOn(ON, {
    entries: [
      row('2024-01-01'),
      others('2020-05-01'),
      row('2024-02-20'),
      others('2020-05-11'),
      row('2024-01-26'),
    ],
  })
  expect(
    findings('duplicate-entry', [letter])
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['duplicate-entry:/entries/0', 'duplicate-entry:/entries/1'])
})

test('the address in a score: with its points where they are printed, by its sign where not', () => {
  const printed = copyOn(ON, { scores: [pointsScore([264], 700, { calculatedOn: ON })] })
  printed.scores[0]?.criteria.splice(0, 12, {
    id: 'current-address-age',
    label: 'Aktuelle Adresse',
    points: 42,
  })
  const [points] = findings('address-used', [printed], { speech: 'en' })
  expect(points?.statement).toContain('counts 42 of 94\u00a0points')
  expect(points?.numbers).toMatchObject({ points: 42, of: 94 })
  const kinds = [
    'Bisherige Zahlungsstörungen',
    'Kreditaktivität letztes Jahr',
    'Kreditnutzung',
    'Länge Kredithistorie',
    'Allgemeine Daten',
    'Anschriftendaten',
  ]
  const factors = kinds.map((name) => ({ code: null, name, effect: '+' as const, rank: null }))
  const signs = copyOn(ON, { scores: [score({ calculatedOn: ON, factors })] })
  const [sign] = findings('address-used', [signs], { speech: 'en' })
  expect(sign?.statement).toContain('address data were used')
  expect(sign?.numbers).not.toHaveProperty('points')
})
