// How far an unknown reaches: by hand, and against all corners of small random programs counted out.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachOf } from '../../../analysis/disclosure/linear.ts'

const range = (equations: number[][], values: number[], of = 0) => {
  const reach = reachOf(equations, values, of)
  return reach && [reach.least, reach.most].map((one) => Number(one.toFixed(6)))
}

describe('an unknown', () => {
  it('reaches as far as the others leave it', () => {
    expect(range([[1, 1]], [10])).toEqual([0, 10])
    expect(range([[-1, -1]], [-10])).toEqual([0, 10])
    // x = 5 + y and x + y + z = 9: without y x is 5 and z is 4, without z x is 7 and y is 2.
    const both = [
      [1, -1, 0],
      [1, 1, 1],
    ]
    expect([0, 1, 2].map((of) => range(both, [5, 9], of))).toEqual([
      [5, 7],
      [0, 2],
      [0, 4],
    ])
  })

  it('is known where the equations settle it, and not bounded where they do not', () => {
    const settled = [
      [1, 1],
      [1, -1],
    ]
    expect(range(settled, [10, 4])).toEqual([7, 7])
    expect(range(settled, [10, 4], 1)).toEqual([3, 3])
    expect(range([[1, -1]], [5])).toEqual([5, Number.POSITIVE_INFINITY])
    expect(reachOf([], [], 0)).toEqual({ least: 0, most: Number.POSITIVE_INFINITY, points: [] })
  })

  it('is nothing where those who are together nothing are', () => {
    const none = [
      [-1, -1, 0],
      [1, 1, 1],
    ]
    expect([0, 1, 2].map((of) => range(none, [0, 5], of))).toEqual([
      [0, 0],
      [0, 0],
      [5, 5],
    ])
  })

  it('loses nothing by an equation that is said twice, and fits nowhere where two contradict', () => {
    const twice = [
      [1, 1],
      [2, 2],
    ]
    expect(range(twice, [10, 20])).toEqual([0, 10])
    expect(range(twice, [10, 21])).toBeNull()
    expect(range([[1, 1]], [-1])).toBeNull()
  })

  it('is looked at no further than is asked for', () => {
    const near = reachOf([[1, 1]], [100], 0, 10)
    expect((near?.most ?? 0) - (near?.least ?? 0)).toBeGreaterThanOrEqual(10)
    const tight = reachOf([[1, 1]], [9], 0, 10)
    expect([tight?.least, tight?.most]).toEqual([0, 9])
  })

  it('reaches exactly the outermost corners of any small program, and each point met is possible', () => {
    const row = fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 4, maxLength: 4 })
    const point = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(row, point, fc.nat(3), (second, inside, of) => {
        // The first equation bounds all of them; a point inside makes sure that something fits.
        const equations = [[1, 1, 1, 1], second]
        const sum = (coefficients: readonly number[], x: readonly number[]) =>
          coefficients.reduce((total, one, i) => total + one * (x[i] ?? 0), 0)
        const values = equations.map((one) => sum(one, inside))
        const reach = reachOf(equations, values, of)
        const corners = cornersOf(equations, values).map((x) => x[of] ?? 0)
        expect(reach?.least).toBeCloseTo(Math.min(...corners), 6)
        expect(reach?.most).toBeCloseTo(Math.max(...corners), 6)
        for (const x of reach?.points ?? []) {
          expect(Math.min(...x)).toBeGreaterThan(-1e-6)
          for (const [at, one] of equations.entries())
            expect(sum(one, [...x])).toBeCloseTo(values[at] ?? 0, 6)
        }
      }),
      { seed: 20261126, numRuns: 400 },
    )
  })
})

/** Every corner of two equations over x ≥ 0: one or two unknowns that are not nothing, solved by determinants. */
function cornersOf([first = [], second = []]: number[][], [a = 0, b = 0]: number[]): number[][] {
  const corners: number[][] = []
  const keep = (x: number[]) => {
    const fits = [first, second].every(
      (one, at) =>
        Math.abs(one.reduce((sum, c, i) => sum + c * (x[i] ?? 0), 0) - (at ? b : a)) < 1e-9,
    )
    if (fits && x.every((one) => one > -1e-9)) corners.push(x)
  }
  const only = (...set: [number, number][]) =>
    first.map((_, at) => set.find(([i]) => i === at)?.[1] ?? 0)
  for (const i of first.keys()) {
    keep(only([i, a]))
    for (let j = i + 1; j < first.length; j++) {
      const [p = 0, q = 0, r = 0, s = 0] = [first[i], first[j], second[i], second[j]]
      const determinant = p * s - q * r
      if (determinant !== 0)
        keep(only([i, (a * s - q * b) / determinant], [j, (p * b - a * r) / determinant]))
    }
  }
  return corners
}
