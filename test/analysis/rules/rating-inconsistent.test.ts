// E13: value, letter, probability and words of one letter.
import { describe, expect, test } from 'vitest'
import type { Letter, Score } from '../../../extract/index.ts'
import { copyOn, findings, score, verdicts } from '../made.ts'

const rule = 'rating-inconsistent'
const on = (...scores: Score[]) => copyOn('2019-06-03', { scores })
const low = 'sehr geringes Risiko'

describe('words and probability', () => {
  test.each([
    [97.51, low, 'none no'],
    [97.5, low, 'none no'], // on the border both neighbours are accepted
    [97.5, 'geringes bis überschaubares Risiko', 'none no'],
    [97.49, low, 'unexplained yes'],
    [95, 'zufriedenstellendes bis erhöhtes Risiko', 'none no'],
    [95.01, 'zufriedenstellendes bis erhöhtes Risiko', 'unexplained yes'],
    [89.99, 'zufriedenstellendes bis erhöhtes Risiko', 'unexplained yes'],
    [85, 'deutlich erhöhtes bis hohes Risiko', 'none no'],
    [79.99, 'deutlich erhöhtes bis hohes Risiko', 'unexplained yes'],
    [60, 'sehr hohes Risiko', 'none no'],
    [49.99, 'sehr hohes Risiko', 'unexplained yes'],
    [49.99, 'sehr kritisches Risiko', 'none no'],
    [97.22, 'Hervorragend', 'none no'],
    [97.21, 'Hervorragend', 'unexplained yes'],
    [60, 'Gut', 'none no'], // borders between the three middle classes are not published
    [98, 'Gut', 'unexplained yes'],
    [29.99, 'Ungenügend', 'none no'],
    [30, 'Ungenügend', 'unexplained yes'],
    [98.2, 'unbekannte Worte', 'none no'],
  ])('%f and „%s“: %s', (probability, meaning, verdict) => {
    expect(verdicts(findings(rule, [on(score({ probability, meaning }))]))).toEqual([verdict])
  })

  test.each(['sehr geringes Risiko', 'Ungenügend', null])(
    'words („%s“) without a probability say nothing',
    (meaning) => {
      const one = score({ meaning, probability: null, rating: 'A' })
      expect(verdicts(findings(rule, [on(one)]))).toEqual(['none no'])
    },
  )

  test('better words for a lower probability elsewhere: the letter contradicts itself', () => {
    const wrong = score({ probability: 98.2, meaning: 'deutlich erhöhtes bis hohes Risiko' })
    const right = score({
      name: 'Basisscore',
      probability: 96.31,
      meaning: 'geringes bis überschaubares Risiko',
    })
    const list = findings(rule, [on(right, wrong)])
    expect(verdicts(list)).toEqual(['contradiction yes'])
    expect(list[0]).toMatchObject({
      id: 'rating-inconsistent:/scores/1',
      where: [
        '/scores/1',
        '/scores/0',
        '/scores/1/probability',
        '/scores/1/meaning',
        '/scores/0/probability',
        '/scores/0/meaning',
      ],
      letters: ['explanation'],
      kind: 'consistency',
    })
  })
})

describe('which other row shows that the words are wrong', () => {
  // analysis.md §5, R10; classes as in letters.md §2: over 95 to 97.5 "geringes bis überschaubares", 50 to 80 "sehr hohes"
  const wrong = score({ probability: 96, meaning: 'sehr hohes Risiko' })
  const other = (probability: number | null, meaning: string | null, own: Partial<Score> = {}) =>
    score({ name: 'Basisscore', probability, meaning, ...own })
  const verdictBeside = (one: Score, doubts: Letter['doubts'] = []) =>
    findings(rule, [{ ...on(wrong, one), doubts }])[0]?.strength
  test.each([
    [
      'better words for the same probability',
      96,
      'geringes bis überschaubares Risiko',
      'contradiction',
    ],
    [
      'better words for a lower one',
      92,
      'zufriedenstellendes bis erhöhtes Risiko',
      'contradiction',
    ],
    ['better words for a higher one', 99, 'sehr geringes Risiko', 'unexplained'],
    ['worse words for a lower one', 40, 'sehr kritisches Risiko', 'unexplained'],
    ['the same words where they fit', 60, 'sehr hohes Risiko', 'unexplained'],
    ['better words that fit no better', 92, 'sehr geringes Risiko', 'unexplained'],
    ['words of other years', 96, 'Gut', 'unexplained'],
    ['unknown words', 96, 'heiter', 'unexplained'],
    ['no words', 96, null, 'unexplained'],
  ])('%s', (_, probability, meaning, strength) => {
    expect(verdictBeside(other(probability, meaning))).toBe(strength)
  })
  test('a row without a probability shows nothing', () => {
    const meaning = 'geringes bis überschaubares Risiko'
    expect(verdictBeside(other(null, meaning, { rating: 'B' }))).toBe('unexplained')
  })
  test.each(['/scores/1/probability', '/scores/1/meaning', '/scores/1'])(
    'nor does a row with a doubt on %s',
    (path) => {
      const right = other(96, 'geringes bis überschaubares Risiko')
      expect(verdictBeside(right, [{ path, reason: '' }])).toBe('unexplained')
      expect(verdictBeside(right, [{ path: '/scores/1/value', reason: '' }])).toBe('contradiction')
    },
  )
  test('better words than the probability allows, beside worse words for a higher one', () => {
    const tooGood = score({ probability: 60, meaning: 'sehr geringes Risiko' })
    const right = other(96, 'geringes bis überschaubares Risiko')
    expect(findings(rule, [on(tooGood, right)])[0]?.strength).toBe('contradiction')
  })
})

describe('order on one scorecard', () => {
  const row = (value: number, rating: string, probability: number, own: Partial<Score> = {}) =>
    score({ value, rating, probability, ...own })
  test.each([
    ['in order', row(9700, 'B', 98.2), row(9500, 'C', 97.6), 'none no'],
    [
      'a higher value with a lower probability',
      row(9700, 'C', 96.3),
      row(9500, 'C', 97.6),
      'contradiction yes',
    ],
    [
      'a higher value with a worse letter',
      row(9700, 'D', 98.2),
      row(9500, 'C', 98.2),
      'contradiction yes',
    ],
    // letters.md §2: A to M follow the value, A is the best and M the last of them
    ['worse than A', row(9700, 'C', 98.2), row(9500, 'A', 98.2), 'contradiction yes'],
    ['A above all', row(9700, 'A', 98.2), row(9500, 'C', 98.2), 'none no'],
    ['M above L', row(9700, 'M', 98.2), row(9500, 'L', 98.2), 'contradiction yes'],
    ['the same letter', row(9700, 'A', 98.2), row(9500, 'A', 98.2), 'none no'],
    ['N beside A', row(9700, 'N', 98.2), row(9500, 'A', 98.2), 'none no'],
    ['equal probabilities', row(9700, 'C', 98.2), row(9500, 'C', 98.2), 'none no'],
    ['equal values say nothing', row(9700, 'C', 98.2), row(9700, 'D', 96), 'none no'],
    ['N to P overlap the others', row(9700, 'N', 98.2), row(4000, 'B', 98.2), 'none no'],
    [
      'another card',
      row(9700, 'D', 90),
      row(9500, 'A', 99, { name: 'SCHUFA-Score für Handel, Version 3.0' }),
      'none no',
    ],
    ['another version', row(9700, 'D', 90), row(9500, 'A', 99, { version: '2.0' }), 'none no'],
    [
      'a value missing',
      row(9700, 'D', 90),
      score({ value: null, rating: 'A', probability: 99 }),
      'none no',
    ],
  ])('%s', (_, a, b, verdict) => {
    expect(verdicts(findings(rule, [on(a, b)]))).toEqual([verdict])
    expect(verdicts(findings(rule, [on(b, a)]))).toEqual([verdict])
  })

  test('one wrong row against three right ones is one matter, and names that row', () => {
    const right = [row(9800, 'A', 99), row(9700, 'B', 98.2), row(9600, 'C', 97.6)]
    const list = findings(rule, [on(...right, row(9900, 'D', 95))])
    expect(list).toHaveLength(1)
    expect(list[0]?.id).toBe('rating-inconsistent:/scores/3')
    expect(list[0]?.statement).toContain('Zum Wert 9900 gehört 95,00\u00a0%')
  })

  test('a doubt on one of the values leaves it open', () => {
    const letter = on(row(9700, 'C', 96.3), row(9500, 'C', 97.6))
    const doubt = (path: string) =>
      verdicts(findings(rule, [{ ...letter, doubts: [{ path, reason: '' }] }]))
    expect(doubt('/scores/0/probability')).toEqual(['untestable no'])
    expect(doubt('/scores/1/value')).toEqual(['untestable no'])
    expect(doubt('/scores/1/rating')).toEqual(['contradiction yes'])
    expect(doubt('/scores')).toEqual(['untestable no'])
  })
})

test('on a letter of 2017 the ground is the act of that time', () => {
  const letter = copyOn('2017-01-26', { scores: [score({ probability: 90, meaning: low })] })
  expect(findings(rule, [letter])[0]?.grounds.map((one) => one.article)).toEqual(['§\u00a034'])
})

test('a letter without rating or probability cannot be tested', () => {
  expect(verdicts(findings(rule, [on(score({}))]))).toEqual(['untestable no'])
})

describe('which pair is named', () => {
  const row = (value: number, probability: number, rating: string | null = null) =>
    score({ value, rating, probability })
  const pair = [row(9000, 97), row(8900, 97.5), row(9100, 98)]
  test('a row that is too low breaks the order against three others', () => {
    const [found, ...more] = findings(rule, [on(...pair, row(9950, 50))])
    expect(more).toEqual([])
    expect(found?.id).toBe('rating-inconsistent:/scores/3')
    expect(found?.numbers).toMatchObject({ higherValue: 9950, ofHigher: 50 })
  })
  test('a row that is too high likewise', () => {
    const [found] = findings(rule, [on(...pair, row(100, 99.9))])
    expect(found?.numbers).toEqual({
      higherValue: 9000,
      lowerValue: 100,
      ofHigher: 97,
      ofLower: 99.9,
    })
    // Every row that takes part in a break is named.
    expect(found?.where.filter((one) => /^\/scores\/\d$/.test(one)).toSorted()).toEqual([
      '/scores/0',
      '/scores/1',
      '/scores/2',
      '/scores/3',
    ])
  })
  test('letters are named where the letters break the order', () => {
    const [found] = findings(rule, [on(row(9700, 98.2, 'D'), row(9500, 98.2, 'C'))])
    expect(found?.numbers).toEqual({
      higherValue: 9700,
      lowerValue: 9500,
      ofHigher: 'D',
      ofLower: 'C',
    })
    expect(found?.where).toContain('/scores/0/rating')
  })
})
