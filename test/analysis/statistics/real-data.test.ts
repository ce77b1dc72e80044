// Three public data sets with known results: mortgage refusals in Boston, admissions at Berkeley, German credit.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  binaryRegression,
  conditionalDisparity,
  covariance,
  demographicDisparity,
  intercept,
  leastSquares,
  mantelHaenszel,
  numeric,
  standardErrors,
} from '../../../analysis/statistics/index.ts'

describe('Boston mortgages (AER::HMDA, n = 2,380; columns of it in oracle/hmda.csv)', () => {
  const [, ...lines] = readFileSync(new URL('./oracle/hmda.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map((line) => line.split(',').map(Number))
  const column = (at: number): number[] => rows.map((row) => row[at] ?? Number.NaN)
  const columns = [intercept(rows.length), numeric('pirat', column(1)), numeric('afam', column(2))]
  const refused = column(0)

  it('has the coefficients of the textbook, and of R to 1e-10', () => {
    const fit = leastSquares(columns, refused)
    expect(rows).toHaveLength(2380)
    expect(fit.coefficients[2]).toBeCloseTo(0.1774282432364, 10)
    expect(fit.coefficients[1]).toBeCloseTo(0.55919458626, 10)
    const errors = standardErrors(fit, covariance(fit, 'HC1'))
    expect(errors[2]).toBeCloseTo(0.0249462661734, 10)
  })

  it('has R’s logit', () => {
    const fit = binaryRegression(columns, refused)
    expect(fit.separated).toBe(false)
    expect(fit.coefficients?.[2]).toBeCloseTo(1.2727819279, 9)
    expect(fit.coefficients?.[1]).toBeCloseTo(5.37036205266, 9)
  })
})

describe('admissions at Berkeley 1973 (datasets::UCBAdmissions)', () => {
  // Women rejected and admitted, men rejected and admitted, departments A to F.
  const departments = [
    [19, 89, 313, 512],
    [8, 17, 207, 353],
    [391, 202, 205, 120],
    [244, 131, 279, 138],
    [299, 94, 138, 53],
    [317, 24, 351, 22],
  ].map(([groupBad = 0, groupGood = 0, otherBad = 0, otherGood = 0]) => ({
    groupBad,
    groupGood,
    otherBad,
    otherGood,
  }))

  it('turns its sign within departments', () => {
    const total = departments.reduce((sum, one) => ({
      groupBad: sum.groupBad + one.groupBad,
      groupGood: sum.groupGood + one.groupGood,
      otherBad: sum.otherBad + one.otherBad,
      otherGood: sum.otherGood + one.otherGood,
    }))
    expect(demographicDisparity(total)?.toFixed(4)).toBe('0.1438')
    expect(conditionalDisparity(departments)?.toFixed(4)).toBe('-0.0193')
  })

  it('has the common odds ratio 0.9047 with p = .2169', () => {
    const { odds, p, interval, chiSquare } = mantelHaenszel(departments)
    expect(odds?.toFixed(4)).toBe('0.9047')
    expect(p.toFixed(4)).toBe('0.2169')
    expect(chiSquare.toFixed(4)).toBe('1.5246')
    expect(interval?.low).toBeCloseTo(0.7719074, 6)
    expect(interval?.high).toBeCloseTo(1.0603298, 6)
  })
})

describe('German credit (caret::GermanCredit)', () => {
  it('has a gap of −.1494 in good credit at age 25 and under', () => {
    // 190 people of 25 and under, 110 of them good; 810 older, 590 good.
    const young = [...Array<number>(110).fill(1), ...Array<number>(80).fill(0)]
    const older = [...Array<number>(590).fill(1), ...Array<number>(220).fill(0)]
    const member = [...young.map(() => 1), ...older.map(() => 0)]
    const fit = leastSquares([intercept(1000), numeric('young', member)], [...young, ...older])
    expect(fit.coefficients[1]?.toFixed(4)).toBe('-0.1494')
  })
})
