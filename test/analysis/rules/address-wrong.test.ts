// E9: the current address, and since when it is.
import { describe, expect, test } from 'vitest'
import type { Address } from '../../../extract/index.ts'
import { copyOn, findings, pointsScore, verdicts } from '../made.ts'

const rule = 'address-wrong'
const home = (own: Partial<Address> = {}): Address => ({
  current: true,
  text: 'Musterweg 1, 12345 Musterstadt',
  reportedBy: null,
  storedOn: '2020-03-15',
  since: null,
  ...own,
})
const run = (said: object, own: Partial<Address> = {}, more = {}) =>
  findings(rule, [copyOn('2026-11-02', { addresses: [home(own)], ...more })], {
    answers: { addresses: { '/addresses/0': said } },
  })

describe('stored on 15 March 2020', () => {
  test.each([
    ['2016-03-15', 'contradiction yes'],
    ['2019-09-14', 'contradiction yes'], // six months and a day before
    ['2019-09-15', 'none no'], // six months: an address reaches the bureau late
    ['2020-03-15', 'none no'],
    ['2020-06-15', 'none no'], // a contract made three months before moving in
    ['2020-06-16', 'context unclear'],
  ])('lived there since %s: %s', (since, expected) => {
    expect(verdicts(run({ mine: true, current: true, since }))).toEqual([expected])
  })
})

test.each([
  ['2020-02-15', 'none no'],
  ['2020-02-14', 'contradiction yes'],
  ['2020-04-15', 'none no'],
  ['2020-04-16', 'contradiction yes'],
])('printed as lived in since 15 March 2020, said %s: %s', (since, expected) => {
  expect(verdicts(run({ since }, { since: '2020-03-15' }))).toEqual([expected])
})

test('word for word, and what it does to criterion 9', () => {
  // Stored six years and seven months ago: 49; lived there ten years: 63.
  const points = [264, 117, 99, 66, 0, 38, 18, 36, 49, 24, 61, 9]
  const [found] = run({ since: '2016-03-15' }, {}, { scores: [pointsScore(points, 781)] })
  expect(found).toMatchObject({
    id: 'address-wrong:/addresses/0',
    title: 'Die Anschrift gilt als jünger, als sie ist',
    statement:
      'Die aktuelle Anschrift ist nach dem Brief gespeichert seit dem 15.03.2020. Sie wohnen dort nach Ihrer Angabe seit dem 15.03.2016. Das sind 48\u00a0Monate Unterschied.',
    where: ['/addresses/0', '/addresses/0/storedOn'],
    letters: ['rectification'],
    effect: { score: '/scores/0', from: 781, low: 795, high: 795 },
  })
})

test('a younger address would cost points, and the effect says so', () => {
  const points = [264, 117, 99, 66, 0, 38, 18, 36, 49, 24, 61, 9]
  const scores = [pointsScore(points, 781)]
  const [found] = run({ since: '2024-03-15' }, { since: '2020-03-15' }, { scores })
  expect(found?.effect).toMatchObject({ from: 781, high: 781 - 49 + 28 })
})

test('lives at the former address: from then on its age counts, and only its own', () => {
  // letters.md §3, age of the address on 2 November 2026: stored 15 March 2020, six years 49; stored 15 March 2016, ten years 63
  const points = [264, 117, 99, 66, 0, 38, 18, 36, 49, 24, 61, 9]
  const addresses = [home(), home({ current: false, storedOn: '2016-03-15' })]
  const letter = copyOn('2026-11-02', { addresses, scores: [pointsScore(points, 781)] })
  const [found] = findings(rule, [letter], {
    answers: { addresses: { '/addresses/1': { current: true } } },
  })
  expect(found).toMatchObject({
    id: 'address-wrong:/addresses/1',
    effect: { from: 781, low: 781 - 49 + 63, high: 781 - 49 + 63 },
  })
  // No longer there, but where she lives now is not said: nothing to compute.
  const [gone] = findings(rule, [letter], {
    answers: { addresses: { '/addresses/0': { current: false } } },
  })
  expect(gone).toMatchObject({ id: 'address-wrong:/addresses/0', effect: null })
})

describe('current or not', () => {
  test.each([
    [{ current: false }, true, 'contradiction yes'],
    [{ current: true }, false, 'contradiction yes'],
    [{ current: true }, true, 'none no'],
    [{ current: false }, false, 'none no'],
    [{ mine: false, current: false }, true, 'none no'], // somebody else's: the mix-up rule
  ])('said %o, printed current %s: %s', (said, current, expected) => {
    expect(verdicts(run(said, { current }))).toEqual([expected])
  })
})

test('nothing said, no date printed, a doubt, no list', () => {
  expect(verdicts(run({}))).toEqual(['untestable no'])
  expect(verdicts(run({ since: '2016-03-15' }, { storedOn: null }))).toEqual(['untestable no'])
  const doubts = [{ path: '/addresses/0/storedOn', reason: '' }]
  expect(verdicts(run({ since: '2016-03-15' }, {}, { doubts }))).toEqual(['untestable no'])
  const listDoubt = { doubts: [{ path: '/addresses', reason: '' }] }
  expect(verdicts(run({ since: '2016-03-15' }, {}, listDoubt))).toEqual(['untestable no'])
  expect(verdicts(findings(rule, [copyOn('2026-11-02')]))).toEqual(['untestable no'])
})
