// Released results in the reader's language: question, table, estimates and figure on the page, and the same through the API's words.
import { beforeAll, describe, expect, it } from 'vitest'
import { ANALYSES, type Coded, codedAnalyses, inWords } from '../../analysis/index.ts'
import { RELEASED } from '../../analysis/disclosure/index.ts'
import { CAMPAIGN, drawnCampaign } from '../analysis/analyses/synthetic/campaign.ts'
import { MANY } from '../analysis/analyses/synthetic/effects.ts'

const LANGUAGES = ['de', 'en', 'fr'] as const
/** Names as printed on letters and numbers of points: the same in every language. */
const PRINTED =
  /^(SCHUFA-Score .*|[A-P]|Hervorragend|Gut|Akzeptabel|Ausreichend|\d{4}-\d\d-\d\d|\d\.\d|[-\d]+( \/ [-\d]+)*|)$/
let results: Coded[]

beforeAll(() => {
  const asked = ANALYSES.map(({ id }) => id).filter((id) => id !== 'table-recovery')
  results = codedAnalyses(drawnCampaign(1_200, 3, MANY), CAMPAIGN, asked, { gate: RELEASED })
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
})
