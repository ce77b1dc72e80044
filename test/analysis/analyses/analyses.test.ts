// Analyses over a batch: planted data whose answers are worked out by hand.
import { describe, expect, it } from 'vitest'
import {
  AnalysisResult,
  type CampaignFile,
  emptyEntry,
  type Entry,
  type Letter,
} from '../../../extract/index.ts'
import { ANALYSES, ANALYSIS_PROBLEMS, runAnalyses } from '../../../analysis/analyses/index.ts'
import { populationOf, type PopulationRecord, recordOf } from '../../../analysis/compare/index.ts'
import { RELEASED } from '../../../analysis/disclosure/index.ts'
import { basisscore, letter, score2026 } from '../compare/letters.ts'
import { draw } from '../figures/drawing.ts'
import { CAMPAIGN } from './synthetic/campaign.ts'

const campaign: CampaignFile = {
  ...CAMPAIGN,
  id: 'demo',
  analyses: [
    { family: 'primary', ids: ['recompute'], groups: [], declaredOn: '2026-11-01' },
    { family: 'secondary', ids: ['twins'], groups: [], declaredOn: '2026-11-01' },
  ],
  margins: [],
}

const name = { campaign: 'demo', batch: '1', asOf: '2026-11-20' }
const records = (letters: Letter[]) => letters.flatMap((one) => recordOf(one, {}) ?? [])
const batch = (letters: Letter[]) => populationOf(name, records(letters))
const copies = (n: number, value: number) =>
  Array.from({ length: n }, () => letter([score2026(value)]))
const only = (id: string, letters: Letter[], options = {}) => {
  const [result] = runAnalyses(batch(letters), campaign, id, { speech: 'en', ...options })
  if (!result) throw new Error('no result')
  return result
}

describe('recompute', () => {
  it('finds 15 of 115 letters whose points do not add up', () => {
    const result = only('recompute', [...copies(100, 893), ...copies(15, 850)])
    expect(result).toMatchObject({ verdict: 'finding', family: 'primary', detectable: null })
    expect(result.table?.rows).toEqual([['Score (since March 2026)', '2026-03-17', 115, 15, 0, 0]])
    // R: binom.test(15, 115)$conf.int = 0.0749 0.2060
    expect(result.estimates[0]).toMatchObject({ name: 'sum', value: 13.04, n: 115, level: 0.95 })
    expect(result.estimates[0]?.low).toBeCloseTo(7.49, 1)
    expect(result.estimates[0]?.high).toBeCloseTo(20.6, 1)
  })

  it('says what it could have seen when all is right', () => {
    const result = only('recompute', copies(115, 893))
    // 1 − 0.05^(1/115) = 2.57 %
    expect(result.verdict).toBe('no evidence')
    expect(result.detectable).toEqual({ effect: 2.57, unit: 'percent', power: 0.95 })
  })

  it('says nothing about ninety-nine letters', () => {
    expect(only('recompute', copies(99, 893))).toMatchObject({
      verdict: 'insufficient data',
      estimates: [],
      table: null,
      chart: null,
    })
  })
})

describe('twins', () => {
  it('counts the three who differ from their nine twins, not the nine', () => {
    const result = only('twins', [...copies(9, 893), ...copies(3, 855)])
    expect(result).toMatchObject({ verdict: 'finding', family: 'secondary' })
    // 12 people, one cell, 12 · 11 / 2 = 66 pairs.
    expect(result.table?.rows).toEqual([
      ['Score (since March 2026)', '2026-03-17', 12, 12, 3, 1, 66],
    ])
    expect(result.estimates[0]).toMatchObject({ value: 25, n: 12 })
  })

  it('is no evidence when one letter differs, or none', () => {
    expect(only('twins', [...copies(11, 893), ...copies(1, 855)]).verdict).toBe('no evidence')
    expect(only('twins', copies(12, 893)).verdict).toBe('no evidence')
  })
})

describe('peer position', () => {
  it('gives median 813, middle half 807–819 and ranks 8 to 18 for 801 … 825', () => {
    const letters = Array.from({ length: 25 }, (_, at) => letter([score2026(801 + at)]))
    const result = only('peer-position', letters)
    expect(result).toMatchObject({ verdict: 'description', family: 'exploratory' })
    expect(result.table?.rows[0]?.slice(2)).toEqual([25, 807, 813, 819])
    // scipy.stats.binom.ppf(0.025, 25, 0.5) = 8: the 8th and the 18th value.
    expect(result.estimates[0]).toMatchObject({ value: 813, low: 808, high: 818, n: 25 })
    expect(result.estimates[0]?.group).toBe(
      'defaults:none inquiries:0 oldestContract:from-15 addressAge:from-10 loan:yes',
    )
  })

  it('needs twenty in a cell', () => {
    expect(only('peer-position', copies(19, 893)).verdict).toBe('insufficient data')
  })
})

describe('distribution', () => {
  it('counts classes and describes values', () => {
    const classed = (n: number, value: number | null, meaning: string) =>
      Array.from({ length: n }, () => letter([{ ...score2026(value), meaning }]))
    const letters = [
      ...classed(25, 893, 'Hervorragend'),
      ...classed(12, 720, 'Gut'),
      ...classed(3, null, 'Ungenügend'),
    ]
    const result = only('distribution', letters)
    expect(result.table?.rows).toEqual([
      ['Score (since March 2026)', '2026-03-17', 'all', 40, 720, 720, 893, 893, 893],
      ['Score (since March 2026)', '2026-03-17', 'Gut', 12, null, null, null, null, null],
      ['Score (since March 2026)', '2026-03-17', 'Hervorragend', 25, null, null, null, null, null],
      ['Score (since March 2026)', '2026-03-17', 'Ungenügend', 3, null, null, null, null, null],
    ])
    const share = result.estimates.find(({ group }) => group === 'class:Hervorragend')
    // scipy.stats.binomtest(25, 40).proportion_ci('exact') = 0.4580 0.7727
    expect(share).toMatchObject({ value: 62.5, low: 45.8, high: 77.27, n: 40 })
  })
})

describe('thin files', () => {
  const account = emptyEntry({
    type: 'current-account',
    party: 'Musterbank AG',
    openedOn: '2010-01-01',
    status: 'running',
  })
  const address = {
    current: true,
    text: null,
    reportedBy: null,
    storedOn: '2020-01-01',
    since: null,
  }
  const copy = (value: number, entries: Entry[]) =>
    letter([basisscore(value)], { kind: 'schufa/datenkopie-15', entries, addresses: [address] })

  it('are 36 of 120, with a median of 92 against 97.5', () => {
    const letters = [
      ...Array.from({ length: 36 }, () => copy(92, [])),
      ...Array.from({ length: 84 }, () => copy(97.5, [account])),
    ]
    const result = only('thin-file', letters)
    expect(result.table?.rows).toEqual([
      ['Basisscore', 'without such entries', 36, 92, 92, 92],
      ['Basisscore', 'with entries', 84, 97.5, 97.5, 97.5],
    ])
    expect(result.estimates[0]).toMatchObject({ name: 'thin', value: 30, n: 120 })
  })
})

describe('all of them', () => {
  const mixed = [...copies(40, 893), ...copies(3, 855), ...copies(25, 720)]

  it('are results of the published shape, with a figure that draws', async () => {
    const results = runAnalyses(batch(mixed), campaign)
    expect(results.map(({ id }) => id)).toEqual(ANALYSES.map(({ id }) => id))
    for (const result of results) {
      expect(AnalysisResult.parse(result)).toEqual(result)
      expect(result.caveats[0]).toBe('Genaue Zahlen, nicht zur Veröffentlichung.')
      if (result.chart) {
        const { svg, warnings } = await draw(result.chart as never)
        expect(warnings).toEqual([])
        expect(svg).not.toContain('style=')
      }
    }
  })

  it('do not depend on the order of records', () => {
    const turned = populationOf(name, records(mixed).toReversed())
    expect(runAnalyses(turned, campaign)).toEqual(runAnalyses(batch(mixed), campaign))
  })

  it('count a person once, and say why letters were left out', () => {
    const mark = (person: string) => (record: PopulationRecord) => ({ ...record, person })
    const three = records([
      letter([score2026(893)]),
      letter([score2026(893)]),
      letter([score2026(800, undefined, '2026-05-01')]),
    ]).map(mark('one'))
    const all = populationOf(name, [...three, ...records(copies(30, 893))])
    const [result] = runAnalyses(all, campaign, 'distribution')
    expect(result?.dataset).toMatchObject({
      n: 31,
      excluded: { duplicate: 1, 'further-letter': 1 },
    })
    expect(result?.table?.rows[0]?.[3]).toBe(31)
  })

  it('let nothing about fewer than ten through the released gate, and counts in steps of 5', () => {
    const results = runAnalyses(batch(mixed), campaign, null, { gate: RELEASED })
    for (const { dataset, estimates, table, caveats } of results) {
      expect(dataset.n).toBe(70)
      expect(caveats).not.toContain('Genaue Zahlen, nicht zur Veröffentlichung.')
      for (const { n } of estimates) expect(n % 5).toBe(0)
      const counted = (table?.columns ?? []).flatMap(({ unit }, at) =>
        unit === 'Menschen' || unit === 'Briefe' ? [at] : [],
      )
      for (const row of table?.rows ?? [])
        for (const at of counted) {
          const count = row[at]
          expect(count === null || (Number(count) >= 10 && Number(count) % 5 === 0)).toBe(true)
        }
    }
    // The 3 and the 25 each differ from at least half of their 67 twins: 28, said as 30.
    expect(results.find(({ id }) => id === 'twins')?.table?.rows[0]?.[4]).toBe(30)
    // Three alone are not said, nor that everybody has a twin.
    const few = only('twins', [...copies(40, 893), ...copies(3, 855)], { gate: RELEASED })
    expect(few.table?.rows[0]?.slice(2)).toEqual([45, null, null, null, null])
    expect(few.estimates).toEqual([])
  })

  it('refuse a name that does not exist, in words', () => {
    expect(() => runAnalyses(batch(mixed), campaign, 'nonsense')).toThrow('ANALYSIS_UNKNOWN')
    for (const language of ['de', 'en', 'fr'] as const)
      expect(ANALYSIS_PROBLEMS.ANALYSIS_UNKNOWN[language].detail).toContain('{known}')
  })
})
