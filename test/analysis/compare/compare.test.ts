// Comparing: planted groups with answers worked out by hand.
import { describe, expect, it } from 'vitest'
import { Finding, type Letter } from '../../../extract/index.ts'
import {
  compareWith,
  Comparison,
  comparisonFindings,
  populationOf,
  type PopulationRecord,
  recordOf,
  type Twins,
} from '../../../analysis/compare/index.ts'
import { twinStrength } from '../../../analysis/compare/findings/twins.ts'
import { basisscore, GOOD_POINTS, letter, score2026 } from './letters.ts'

const batch = (letters: Letter[]) =>
  populationOf(
    { campaign: 'demo', batch: '2026-11', asOf: '2026-11-20' },
    letters.flatMap((one) => recordOf(one, {}) ?? []),
  )
const others = (...values: number[]) => values.map((value) => letter([score2026(value)]))
const many = (count: number, value: number) => Array.from({ length: count }, () => value)
const first = (own: Letter, letters: Letter[]) => {
  const [comparison] = compareWith(own, {}, batch(letters))
  if (!comparison) throw new Error('nothing compared')
  return comparison
}
const twins = (own: Letter, letters: Letter[]) =>
  comparisonFindings([first(own, letters)], 0, 'de').find(({ rule }) => rule.id === 'twins')
const position = (own: Letter, letters: Letter[], speech: 'de' | 'en' = 'de') =>
  comparisonFindings([first(own, letters)], 0, speech).find(
    ({ rule }) => rule.id === 'peer-position',
  )

describe('a record', () => {
  it('holds numbers and facts and nothing that tells who it is', () => {
    const record = recordOf(letter([score2026(893)]), {})
    const text = JSON.stringify(record)
    for (const word of ['Mustermann', 'Erika', '1980-05-17', '00.000.000', 'MUSTER', 'Holding'])
      expect(text).not.toContain(word)
    expect(record?.scores[0]).toMatchObject({
      outcome: 'score-2026',
      version: '2026-03-17',
      value: 893,
      sumGap: 0,
      cell: {
        defaults: 'none',
        inquiries: '0',
        oldestContract: 'from-15',
        addressAge: 'from-10',
        loan: 'yes',
      },
    })
  })

  it('is not made of a letter with a doubt on what it uses, until the person has looked', () => {
    const doubted = (path: string) =>
      letter([score2026(893)], { doubts: [{ path, reason: 'unclear' }] })
    for (const path of ['/scores/0/value', '/scores/0', '/entries', '/scores/0/criteria/3/points'])
      expect(recordOf(doubted(path), {})).toBeNull()
    expect(recordOf(doubted('/scores/0/value'), { confirmed: ['/scores/0/value'] })).not.toBeNull()
    expect(recordOf(doubted('/entries'), { confirmed: 'all' })).not.toBeNull()
    // Names, other scores and labels enter no comparison.
    for (const path of ['/identity/surname', '/scores/1/value', '/scores/0/criteria/3/label'])
      expect(recordOf(doubted(path), {})).not.toBeNull()
  })

  it('reads what was confirmed in the second letter by its pointer in the case', () => {
    const confirmed = ['/letters/1/scores/0/value']
    expect(recordOf(letter([score2026(893)]), { confirmed }, 1)?.scores[0]?.confirmed).toBe(true)
    expect(recordOf(letter([score2026(893)]), { confirmed }, 0)?.scores[0]?.confirmed).toBe(false)
  })
})

describe('peer position', () => {
  it('counts 171 of 184 above as about 170 of about 185', () => {
    // 171 above, 3 alike, 10 below: rounded 170 of 185.
    const letters = others(...many(171, 893), ...many(3, 700), ...many(10, 650))
    const { peers } = first(letter([score2026(700)]), letters)
    expect(peers).toMatchObject({ of: 185, higher: 170, bound: 'counted', median: 893 })
    const finding = position(letter([score2026(700)]), letters)
    // scipy.stats.binomtest(170, 185).proportion_ci('exact') = 0.8698 0.9539, outwards 86–96.
    expect(finding).toMatchObject({ strength: 'context', contestable: 'no', letters: [] })
    expect(finding?.numbers).toMatchObject({ sharePercent: 92, lowPercent: 86, highPercent: 96 })
    expect(finding?.statement).toBe(
      'Etwa\u00a0185 Menschen mit denselben Grundangaben haben gespendet. ' +
        'Von ihnen haben etwa\u00a0170 einen höheren Score als Sie. ' +
        'Ihr Score liegt etwa 195\u00a0Punkte unter der Mitte der Gruppe. ' +
        'Das allein ist kein Zeichen für einen Fehler.',
    )
  })

  it('is untestable with 19 peers and says nothing about their number', () => {
    const finding = position(letter([score2026(700)]), others(...many(19, 893)), 'en')
    expect(finding).toMatchObject({ strength: 'untestable' })
    expect(finding?.statement).toBe(
      'We would need 20\u00a0similar files for this. So far there are too few. We will check again.',
    )
    const few = position(letter([score2026(700)]), others(893), 'en')
    expect(finding?.statement).toBe(few?.statement)
    expect(Object.keys(finding?.numbers ?? {})).toEqual(Object.keys(few?.numbers ?? {}))
  })

  it('is said from the twentieth peer on', () => {
    expect(position(letter([score2026(700)]), others(...many(20, 893)))?.strength).toBe('context')
  })

  it('withholds a count under 10', () => {
    const letters = others(...many(9, 893), ...many(20, 650))
    expect(first(letter([score2026(700)]), letters).peers).toMatchObject({
      of: 30,
      higher: null,
      bound: 'few',
    })
  })
})

describe('twins', () => {
  it('are unexplained when three others with the same facts have more', () => {
    const finding = twins(letter([score2026(855)]), others(893, 893, 893))
    expect(finding).toMatchObject({
      strength: 'unexplained',
      contestable: 'unclear',
      letters: ['explanation'],
      numbers: { twins: 5, different: 5, mostly: 'higher', gap: 'middle' },
    })
    expect(finding?.statement).toBe(
      'Etwa\u00a05 Menschen haben Briefe mit denselben Angaben wie auf Ihrem. ' +
        'Alle oder fast alle von ihnen haben einen anderen Score, meist einen höheren. ' +
        'Der Unterschied beträgt 10 bis 49\u00a0Punkte. Der Brief nennt keinen Grund.',
    )
  })

  it('never give away the value of a single twin', () => {
    const comparison = first(letter([score2026(855)]), others(893))
    expect(comparison.twins).toEqual({
      count: 'some',
      different: 'some',
      mostly: 'higher',
      gap: 'middle',
      confirmed: false,
    })
    expect(JSON.stringify(comparison)).not.toContain('893')
  })

  it('count alone only when both letters were confirmed', () => {
    expect(twins(letter([score2026(855)]), others(893))?.strength).toBe('context')
    const other = recordOf(letter([score2026(893)]), { confirmed: 'all' })
    const population = populationOf(
      { campaign: 'demo', batch: '1', asOf: '2026-11-20' },
      other ? [other] : [],
    )
    const own = letter([score2026(855)])
    const compared = compareWith(own, { confirmed: ['/scores/0/value'] }, population)
    expect(comparisonFindings(compared, 0, 'de')[0]?.strength).toBe('unexplained')
  })

  it('are none when all are alike, within 9 points', () => {
    const finding = twins(letter([score2026(893)]), others(893, 902, 884))
    expect(finding).toMatchObject({ strength: 'none', letters: [] })
    expect(twins(letter([score2026(893)]), others(903, 903, 903))?.strength).toBe('unexplained')
  })

  it('are untestable when nobody documents the same facts', () => {
    const different = { ...GOOD_POINTS, mortgage: 55 }
    const finding = twins(letter([score2026(893)]), [letter([score2026(948, different)])])
    expect(finding?.strength).toBe('untestable')
  })

  it('stand at most 31 days apart', () => {
    const at = (day: string) => letter([score2026(800, GOOD_POINTS, day)])
    const own = letter([score2026(893, GOOD_POINTS, '2026-11-02')])
    expect(first(own, [at('2026-10-02')]).twins?.count).toBe('some')
    expect(first(own, [at('2026-10-01')]).twins?.count).toBe(0)
  })
})

describe('the strength of twins', () => {
  const twins = (count: 'some' | number, different: 'some' | number, confirmed = false): Twins => ({
    count,
    different,
    confirmed,
    mostly: null,
    gap: null,
  })

  it.each([
    ['nobody', twins(0, 0), 'untestable'],
    ['one, alike', twins('some', 0), 'none'],
    ['many, alike', twins(50, 0), 'none'],
    ['one, different, unconfirmed', twins('some', 'some'), 'context'],
    ['one, different, both confirmed', twins('some', 'some', true), 'unexplained'],
    ['one of many, confirmed', twins(50, 'some', true), 'context'],
    ['three of three', twins(5, 5), 'unexplained'],
    ['a quarter of many', twins(40, 10), 'unexplained'],
    ['less than a quarter of many', twins(45, 10), 'context'],
  ] as const)('with %s', (_, some, strength) => {
    expect(twinStrength(some)).toBe(strength)
  })
})

describe('the place of a finding', () => {
  it('lies in its letter of the case, and two scores are told apart', () => {
    const both = letter([score2026(893), basisscore(97.5)])
    const compared = compareWith(both, {}, batch(others(...many(3, 893))), { letterIndex: 1 })
    const findings = comparisonFindings(compared, 1, 'en')
    expect(findings.map(({ id }) => id)).toEqual([
      'twins:/letters/1/scores/0',
      'peer-position:/letters/1/scores/0',
      'twins:/letters/1/scores/1',
      'peer-position:/letters/1/scores/1',
    ])
    expect(findings[0]?.where).toEqual(['/letters/1/scores/0'])
    expect(findings[3]?.title).toBe('Where your score stands among similar files (Basisscore)')
    for (const finding of findings) expect(Finding.parse(finding)).toEqual(finding)
  })

  it('is a current score where there is one, and a transmitted one only to say why not', () => {
    const sent = { ...score2026(800), transmittedOn: '2026-05-01', recipient: 'Musterbank AG' }
    const population = batch(others(...many(3, 893)))
    const current = compareWith(letter([sent, score2026(893)]), {}, population)
    expect(current.map(({ score }) => score)).toEqual(['/scores/1'])
    const [only] = compareWith(letter([sent]), {}, population)
    expect(only).toMatchObject({ score: '/scores/0', obstacle: 'transmitted', twins: null })
    expect(compareWith(letter([]), {}, population)).toEqual([])
  })
})

describe('a population', () => {
  const some = others(...many(30, 893), 700, 701, 855, 640)
  const records = batch(some).records

  it('has the same hash and gives the same comparison in any order', () => {
    const name = { campaign: 'demo', batch: '2026-11', asOf: '2026-11-20' }
    const turned = populationOf(name, [...records].reverse())
    expect(turned.sha256).toBe(batch(some).sha256)
    const own = letter([score2026(800)])
    expect(compareWith(own, {}, turned)).toEqual(compareWith(own, {}, batch(some)))
  })

  it('leaves the person herself out, and counts a person with two letters once', () => {
    const marked = (person: string | null) => (record: PopulationRecord) => ({ ...record, person })
    const name = { campaign: 'demo', batch: '2026-11', asOf: '2026-11-20' }
    const mine = batch(others(855)).records.map(marked('me'))
    const twice = batch(others(893, 893, 893)).records.map(marked('one'))
    const all = populationOf(name, [...mine, ...twice])
    const own = letter([score2026(855)])
    expect(compareWith(own, {}, all, { excluding: 'me' })[0]?.twins?.count).toBe('some')
    expect(compareWith(own, {}, all, { excluding: 'me' })[0]?.twins?.different).toBe('some')
  })

  it('gives comparisons of the published shape', () => {
    for (const comparison of compareWith(letter([score2026(800)]), {}, batch(some)))
      expect(Comparison.parse(comparison)).toEqual(comparison)
  })
})
