// Released results: rounded, said in the reader's language, with nothing that is still a code and no number from nowhere, a figure with a title on its axis.
import { beforeAll, describe, expect, it } from 'vitest'
import { type Coded, codedAnalyses, inWords } from '../../../analysis/index.ts'
import { RELEASED } from '../../../analysis/disclosure/index.ts'
import { AnalysisResult } from '../../../extract/index.ts'
import { numbersIn, numbersOf } from '../traced.ts'
import { CAMPAIGN, drawnCampaign } from './synthetic/campaign.ts'
import { MANY } from './synthetic/effects.ts'

const LANGUAGES = ['de', 'en', 'fr'] as const
/** Names as printed on letters and numbers of points: the same in every language. */
const PRINTED =
  /^(SCHUFA-Score .*|[A-P]|Hervorragend|Gut|Akzeptabel|Ausreichend|\d{4}-\d\d-\d\d|\d\.\d|[-\d]+( \/ [-\d]+)*|)$/
let results: Coded[]

beforeAll(() => {
  results = codedAnalyses(drawnCampaign(500, 6, MANY), CAMPAIGN, null, { gate: RELEASED })
}, 120_000)

describe('a released result', () => {
  it.each(LANGUAGES)('has no text in %s that is still a code', (language) => {
    for (const result of results) {
      const { table } = inWords(result, language)
      table?.columns.forEach(({ name, unit }, at) => {
        expect(name, `${result.id}: column`).toBeTruthy()
        const code = result.table?.columns[at]
        expect(result.words, result.id).toHaveProperty([`column/${code?.name}`])
        if (unit !== null) expect(result.words, result.id).toHaveProperty([`unit/${code?.unit}`])
      })
      for (const [row, cells] of (result.table?.rows ?? []).entries())
        for (const [at, code] of cells.entries())
          if (typeof code === 'string' && !PRINTED.test(code))
            expect([result.id, table?.rows[row]?.[at] === code && code.includes(':')]).toEqual([
              result.id,
              false,
            ])
    }
  })

  it('says what every code of an estimate means', () => {
    for (const { id, estimates, words } of results)
      for (const { name, outcome, group, reference, specification, unit } of estimates) {
        const said = [
          ['quantity', name],
          ['unit', unit],
          ...(PRINTED.test(outcome) ? [] : [['outcome', outcome]]),
          ...[group, reference].flatMap((one) =>
            one === null || PRINTED.test(one) ? [] : [['group', one]],
          ),
          ...(PRINTED.test(specification) ? [] : [['way', specification]]),
        ]
        for (const [role, code] of said)
          expect(words, `${id}: ${role} ${code}`).toHaveProperty([`${role}/${code}`])
      }
  })

  it('has other words in each language, and the same numbers', () => {
    for (const result of results) {
      const [de, en, fr] = LANGUAGES.map((language) => inWords(result, language))
      expect(new Set([de?.question, en?.question, fr?.question]).size, result.id).toBe(3)
      expect(de?.caveats.length).toBe(fr?.caveats.length)
      expect(en?.table?.rows.flat().filter(Number)).toEqual(de?.table?.rows.flat().filter(Number))
      expect(en?.estimates).toEqual(de?.estimates)
    }
  })

  it('draws its figure in the language, with a title and unit on its axis, in two widths', () => {
    for (const result of results) {
      if (result.figure === null) continue
      for (const language of LANGUAGES)
        for (const width of [544, 340] as const) {
          const { chart } = inWords(result, language, width)
          expect(chart?.['width'], result.id).toBe(width)
          const axis = result.figure.axis[language].split(' ')[0] ?? ''
          expect(JSON.stringify(chart), result.id).toContain(axis)
        }
    }
    const without = results.filter(
      ({ figure, estimates }) => figure === null && estimates.length > 0,
    )
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it('is rounded: counts to 5, points to whole ones, nothing about fewer than 10', () => {
    for (const coded of results) {
      const result = AnalysisResult.parse(inWords(coded, 'en'))
      for (const { n, value, unit } of result.estimates) {
        expect(n % 5, `${result.id}`).toBe(0)
        expect(n).toBeGreaterThanOrEqual(10)
        if (unit === 'points' && result.id !== 'surrogate')
          expect(value, result.id).toBe(Math.round(value ?? 0))
      }
      expect(result.dataset.n % 5).toBe(0)
    }
  })

  it('says no number that is neither its own nor a constant of its method, and the same ones in each language', () => {
    for (const result of results) {
      const said = LANGUAGES.map((language) => {
        const { title, question, method, assumptions, caveats } = inWords(result, language)
        const drawn = [result.figure?.description[language], result.figure?.axis[language]]
        const texts = [title, question, method, ...assumptions, ...caveats, ...drawn]
        return [
          ...new Set(texts.flatMap((text) => numbersIn((text ?? '').replaceAll(CARD, '')))),
        ].toSorted((a, b) => a - b)
      })
      expect(said[1], result.id).toEqual(said[0])
      expect(said[2], result.id).toEqual(said[0])
      const { dataset, estimates, table, minimumN, minimumCell, undoneBy, detectable } = result
      const own = numbersOf([
        dataset,
        estimates,
        table?.rows,
        minimumN,
        minimumCell,
        undoneBy,
        detectable,
      ])
      for (const { level } of estimates) own.add(100 * level)
      const constants = [...LEVELS, ...(CONSTANTS[result.id] ?? [])]
      const strange = (said[0] ?? []).filter((one) => !own.has(one) && !constants.includes(one))
      expect(strange, result.id).toEqual([])
    }
  })
})

/** The name of a scorecard as letters print it, version and all. */
const CARD = /SCHUFA-Score für \p{L}+, Version \d\.\d/gu
/** The level of all intervals; the year in the name of the score; ratios of 1 and differences of 0 are "none". */
const LEVELS = [95, 2026, 0, 1]
/** Constants of methods, by hand: where they come from stands behind them. */
const CONSTANTS: Record<string, readonly number[]> = {
  // Relevance in points and percent, days between twins (analysis.md §2).
  twins: [10, 1, 31],
  // Type of quantiles (Hyndman and Fan).
  'peer-position': [7],
  distribution: [7],
  // Numbers of neighbours, permutations.
  'situation-testing': [8, 16, 32, 2_999],
  // Bootstrap and permutations (at most).
  'group-gap': [499, 9_999],
  // Events a parameter; the standard deviations of ages are years.
  'bad-class': [10],
  // Ends of the range that is said, decimals.
  'scale-mapping': [5, 2, 3],
  // One in eight in 2018 (field.md §1.5, A1).
  'bad-without-negative': [2_018],
  // Sub-groups that are tested.
  'subgroup-search': [5],
  // Bands of days; the month of Art. 12(3).
  'response-times': [30],
  // Power.
  power: [80],
  // Letters a level, letters met, agreement and number of draws, letters of an alarm (analysis.md §3).
  'table-recovery': [10, 95, 200],
}
