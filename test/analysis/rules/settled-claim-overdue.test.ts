// E1: settled claims and the three years, to the day. Expected days are counted on a calendar.
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../extract/index.ts'
import { copyOn, entry, findings, pointsScore, score, settledClaim, verdicts } from '../made.ts'

const rule = 'settled-claim-overdue'
const on = (day: string, ...entries: Entry[]) => copyOn(day, { entries })

describe('three years to the day', () => {
  test.each([
    ['2026-11-01', '2023-11-02', 'none no'],
    ['2026-11-02', '2023-11-02', 'none no'],
    ['2026-11-03', '2023-11-02', 'contradiction yes'],
    // 29 February: until 28 February three years later
    ['2027-02-27', '2024-02-29', 'none no'],
    ['2027-02-28', '2024-02-29', 'none no'],
    ['2027-03-01', '2024-02-29', 'contradiction yes'],
    // month end
    ['2025-08-31', '2022-08-31', 'none no'],
    ['2025-09-01', '2022-08-31', 'contradiction yes'],
    // two years and eleven months: lawful
    ['2026-11-02', '2023-12-02', 'none no'],
    // the first day of the GDPR
    ['2018-05-25', '2015-05-25', 'none no'],
    ['2018-05-25', '2015-05-24', 'contradiction yes'],
  ])('on %s, settled %s: %s', (day, settledOn, verdict) => {
    expect(verdicts(findings(rule, [on(day, settledClaim(settledOn))]))).toEqual([verdict])
  })
})

describe('before 25 May 2018 nothing is a contradiction, and nothing is said under four years', () => {
  test.each([
    ['2018-05-24', '2014-05-24', 'none no'],
    ['2018-05-24', '2014-05-23', 'context unclear'],
    ['2017-01-26', '2013-06-01', 'none no'],
    ['2017-01-26', '2012-06-01', 'context unclear'],
  ])('on %s, settled %s: %s', (day, settledOn, verdict) => {
    const [found] = findings(rule, [on(day, settledClaim(settledOn))])
    expect(verdicts(found ? [found] : [])).toEqual([verdict])
    if (verdict.startsWith('context')) {
      expect(found?.letters).toEqual([])
      expect(found?.grounds.map((one) => one.article)).toEqual([
        '§\u00a035\u00a0Abs.\u00a02\u00a0Satz\u00a02\u00a0Nr.\u00a04',
      ])
    }
  })
})

test('the finding, word for word', () => {
  const letter = copyOn('2026-11-02', {
    entries: [entry({ type: 'telecom' }), settledClaim('2022-06-03')],
  })
  const [found] = findings(rule, [letter])
  expect(found).toMatchObject({
    id: 'settled-claim-overdue:/entries/1',
    kind: 'rule',
    title: 'Eine erledigte Forderung steht zu lange in der Akte',
    statement:
      'Die Forderung über 312,40\u00a0Euro wurde am 03.06.2022 erledigt. Am 02.11.2026 stand sie noch in Ihrer Akte, 52\u00a0Monate danach. Erlaubt war sie bis zum 03.06.2025.',
    where: ['/entries/1', '/entries/1/settledOn', '/entries/1/amount', '/cutoffOn'],
    numbers: {
      amountCents: 31_240,
      settledOn: '2022-06-03',
      stateOf: '2026-11-02',
      monthsSinceSettled: 52,
      keptUntil: '2025-06-03',
    },
    letters: ['erasure', 'code-of-conduct', 'complaint'],
    rule: { id: rule, version: '1', validFrom: '2018-05-25', reviewed: 'no' },
    effect: null,
  })
  expect(found?.grounds.map((one) => [one.article, one.asOf])).toEqual([
    ['Ziffer\u00a0IV.1b', '2026-11-02'],
    ['Art.\u00a017\u00a0Abs.\u00a01\u00a0Buchst.\u00a0a', '2026-11-02'],
    ['Art.\u00a05\u00a0Abs.\u00a01\u00a0Buchst.\u00a0e', '2026-11-02'],
    ['I\u00a0ZR\u00a097/25', '2026-11-02'],
  ])
  const [english] = findings(rule, [letter], { speech: 'en' })
  expect(english?.statement).toBe(
    'The claim of €312.40 was settled on 3 June 2022. On 2 November 2026 it was still in your file, 52\u00a0months later. It was allowed until 3 June 2025.',
  )
})

test('the judgment of 18 December 2025 is no ground before its day', () => {
  const articles = (day: string) =>
    findings(rule, [on(day, settledClaim('2020-01-01'))])[0]?.grounds.map((one) => one.law)
  expect(articles('2025-12-17')).toEqual(['Verhaltensregeln der Auskunfteien', 'DSGVO', 'DSGVO'])
  expect(articles('2025-12-18')).toContain('BGH')
})

describe('what became overdue after the letter', () => {
  const letter = on('2026-11-02', settledClaim('2023-11-10'))
  test.each([
    ['2026-11-10', 'none no'],
    ['2026-11-11', 'untestable unclear'],
  ])('today %s: %s', (today, verdict) => {
    expect(verdicts(findings(rule, [letter], { today }))).toEqual([verdict])
  })
  test('the finding asks for a new copy', () => {
    const [found] = findings(rule, [letter], { today: '2026-11-24', speech: 'en' })
    expect(found?.statement).toContain('Ask for one.')
    expect(found?.letters).toEqual(['access'])
    expect(found?.numbers).toMatchObject({ keptUntil: '2026-11-10', today: '2026-11-24' })
  })
})

describe('missing and doubtful fields', () => {
  test('no settlement date: cannot be tested, and says so', () => {
    const [found] = findings(rule, [on('2026-11-02', settledClaim(null))])
    expect(found).toMatchObject({
      id: 'settled-claim-overdue:/entries/0',
      strength: 'untestable',
      contestable: 'no',
      statement:
        'Es fehlt bei Eintrag\u00a01: das Datum der Erledigung. Ohne diese Angabe lässt sich das nicht prüfen.',
    })
  })
  test('the person gives the date: contradiction, with the caveat that she said it', () => {
    const answers = { entries: { '/letters/0/entries/0': { settledOn: '2022-06-03' } } }
    const [found] = findings(rule, [on('2026-11-02', settledClaim(null))], { answers })
    expect(found?.strength).toBe('contradiction')
    expect(found?.where).toEqual(['/entries/0', '/entries/0/amount', '/cutoffOn'])
    expect(found?.caveats.join(' ')).toContain('haben Sie angegeben')
  })
  test('no day on the letter', () => {
    const letter = {
      ...on('2026-11-02', settledClaim('2020-01-01')),
      cutoffOn: null,
      issuedOn: null,
    }
    expect(verdicts(findings(rule, [letter]))).toEqual(['untestable no'])
  })
  test('the date of the letter stands in when no cut-off date is printed', () => {
    const letter = { ...on('2026-11-02', settledClaim('2020-01-01')), cutoffOn: null }
    const [found] = findings(rule, [letter])
    expect(found?.where.at(-1)).toBe('/issuedOn')
  })
  test.each([
    ['/entries/0/settledOn', 'the value'],
    ['/entries/0', 'a part above it'],
    ['/entries', 'the whole list'],
    ['/cutoffOn', 'the day of the letter'],
    ['/entries/0/status', 'the state'],
  ])('a doubt on %s (%s) leaves it open', (path) => {
    const letter = {
      ...on('2026-11-02', settledClaim('2020-01-01')),
      doubts: [{ path, reason: '' }],
    }
    expect(verdicts(findings(rule, [letter]))).toEqual(['untestable no'])
  })
  test('a doubt on another field does not; a doubtful amount is left out of the sentence', () => {
    const letter = {
      ...on('2026-11-02', settledClaim('2020-01-01')),
      doubts: [
        { path: '/entries/0/amount', reason: '' },
        { path: '/entries/01/settledOn', reason: '' },
      ],
    }
    const [found] = findings(rule, [letter])
    expect(found?.strength).toBe('contradiction')
    expect(found?.statement).toMatch(/^Die Forderung wurde am 01\.01\.2020 erledigt\./)
    expect(found?.where).toEqual(['/entries/0', '/entries/0/settledOn', '/cutoffOn'])
    expect(found?.numbers).not.toHaveProperty('amountCents')
  })
  test('the person looked at the doubtful value: the doubt is lifted', () => {
    const letter = {
      ...on('2026-11-02', settledClaim('2020-01-01')),
      doubts: [{ path: '/entries/0/settledOn', reason: '' }],
    }
    const said = (confirmed: string[] | 'all') =>
      verdicts(findings(rule, [letter], { answers: { confirmed } }))
    expect(said(['/entries/0/settledOn'])).toEqual(['contradiction yes'])
    expect(said(['/letters/0/entries/0/settledOn'])).toEqual(['contradiction yes'])
    expect(said('all')).toEqual(['contradiction yes'])
    expect(said(['/entries/0/amount'])).toEqual(['untestable no'])
  })
  test('a claim whose kind or state is in doubt is not passed over', () => {
    const open = entry({ status: 'open', negative: true })
    const letter = {
      ...on('2026-11-02', open),
      doubts: [{ path: '/entries/0/settledOn', reason: '' }],
    }
    expect(verdicts(findings(rule, [letter]))).toEqual(['untestable no'])
  })
})

describe('what the person says', () => {
  const letter = on('2026-11-02', settledClaim('2020-01-01'))
  test('not on the letter: the entry is dropped', () => {
    const answers = { entries: { '/entries/0': { onLetter: false } } }
    expect(verdicts(findings(rule, [letter], { answers }))).toEqual(['none no'])
  })
  test('not mine: the finding stays and says what comes first', () => {
    const answers = { entries: { '/entries/0': { mine: false } } }
    const [found] = findings(rule, [letter], { answers })
    expect(found?.caveats.join(' ')).toContain('Verwechslung')
  })
  test('another date than printed: the printed one counts and the difference is named', () => {
    const answers = { entries: { '/entries/0': { settledOn: '2020-02-01' } } }
    const [found] = findings(rule, [letter], { answers })
    expect(found?.numbers['settledOn']).toBe('2020-01-01')
    expect(found?.caveats.join(' ')).toContain('01.02.2020')
  })
})

describe('other letters', () => {
  test('nothing settled: looked, and found nothing', () => {
    const [found] = findings(rule, [on('2026-11-02', entry({ status: 'open', negative: true }))])
    expect(found).toMatchObject({
      id: rule,
      strength: 'none',
      statement: 'Der Brief nennt keine erledigte Forderung.',
      where: [],
    })
  })
  test('a second letter has pointers of its own, a letter that was not recognised keeps its place', () => {
    const list = findings(rule, [
      on('2026-11-02'),
      null,
      on('2026-11-02', settledClaim('2020-01-01')),
    ])
    expect(list.map((one) => one.id).toSorted()).toEqual([
      'settled-claim-overdue',
      'settled-claim-overdue:/letters/2/entries/0',
    ])
    expect(list[0]?.where).toEqual([
      '/letters/2/entries/0',
      '/letters/2/entries/0/settledOn',
      '/letters/2/entries/0/amount',
      '/letters/2/cutoffOn',
    ])
  })
  test('an account page without lists, a foreign bureau, no letter at all: cannot be tested', () => {
    const page = copyOn('2026-11-02', { kind: 'schufa/score-2026', scores: [score({})] })
    const foreign = { ...on('2026-11-02', settledClaim('2020-01-01')), issuer: 'experian-uk' }
    for (const letters of [[page], [foreign], [null], []]) {
      expect(verdicts(findings(rule, letters))).toEqual(['untestable no'])
    }
  })
})

test('the effect is computed on the account page that lies beside the copy', () => {
  const claim = settledClaim('2023-10-01')
  const points = [152, 117, 99, 66, 0, 38, 18, 36, 42, 24, 61, 9]
  const page = copyOn('2026-11-02', {
    kind: 'schufa/score-2026',
    scores: [pointsScore(points, 662)],
  })
  const [found] = findings(rule, [on('2026-11-02', claim), page])
  expect(found?.effect).toMatchObject({
    score: '/letters/1/scores/0',
    from: 662,
    low: 774,
    high: 774,
  })
  const unsure = { ...page, doubts: [{ path: '/scores/0/criteria/0/points', reason: '' }] }
  expect(findings(rule, [on('2026-11-02', claim), unsure])[0]?.effect).toMatchObject({
    from: 662,
    low: null,
    high: null,
  })
})
