// Inputs for the comparison with R: for each function 200 drawn from a seed and about 20 nasty ones, the same in every run.
import { type Chance, chance } from '../../../../analysis/statistics/index.ts'

export type Rows = { x: number[][]; y: number[]; w?: number[]; clusters?: number[] }
const N_RANDOM = 200

const list = (n: number, make: (at: number) => number): number[] =>
  Array.from({ length: n }, (_, at) => make(at))
const between = (draw: Chance, low: number, high: number): number =>
  low + draw.below(high - low + 1)
const flat = (n: number, value: number): number[] => list(n, () => value)
const run = (n: number): number[] => list(n, (at) => at + 1)

function drawn<T>(seed: number, make: (draw: Chance, at: number) => T): T[] {
  const draw = chance(seed)
  return list(N_RANDOM, (at) => at).map((at) => make(draw, at))
}

/** Scores as they come: whole numbers that tie, or numbers that do not. */
const sample = (draw: Chance, at: number, n: number): number[] =>
  list(n, () => (at % 2 === 0 ? between(draw, 300, 330) : draw.normal() * 10 ** ((at % 7) - 3)))

const NASTY_SAMPLES: number[][] = [
  [1],
  [0],
  [-5],
  [1, 1],
  [1, 2],
  flat(30, 7),
  run(49),
  run(50),
  run(120),
  [1e300, -1e300, 0],
  [1e-300, 2e-300, 3e-300],
  [0.1, 0.2, 0.30000000000000004, 0.3],
  [...flat(20, 0), 1],
  [...flat(20, 1), ...flat(20, 2)],
  list(200, (at) => at % 3),
  list(64, (at) => 2 ** (at % 40)),
  [-1, 1],
  [-2, -1, 0, 1, 2],
  list(15, (at) => (at % 2 === 0 ? -at : at)),
  [1e15, 1e15 + 1, 1e15 + 2],
]

export const samples: number[][] = [
  ...drawn(1, (draw, at) => sample(draw, at, between(draw, 1, 60))),
  ...NASTY_SAMPLES,
]

export const pairsOfSamples: { x: number[]; y: number[] }[] = [
  ...drawn(2, (draw, at) => ({
    x: sample(draw, at, between(draw, 1, 70)),
    y: sample(draw, at, between(draw, 1, 70)).map(
      (value) => value + (at % 5) * (at % 2 === 0 ? 2 : 10 ** ((at % 7) - 3)),
    ),
  })),
  ...NASTY_SAMPLES.map((x, at) => ({
    x,
    y: NASTY_SAMPLES[(at + 7) % NASTY_SAMPLES.length] as number[],
  })),
  { x: list(1500, (at) => at), y: list(1500, (at) => at + 650.5) },
]

export const differences: number[][] = [
  ...drawn(3, (draw, at) => [
    ...sample(draw, at, between(draw, 1, 60)).map((value) => value - (at % 2 === 0 ? 314 : 0)),
    at % 2 === 0 ? 3 : 0.25,
  ]),
  [1],
  [-1],
  [1, -1],
  [0, 0, 1],
  run(49),
  run(49).map((value) => -value),
  run(50),
  [...run(49), 0],
  flat(20, 2),
  [...flat(20, 2), ...flat(20, -2)],
  [1, 1, 2, 2, -3],
  list(100, (at) => (at % 2 === 0 ? at : -at) + 0.5),
  list(1000, (at) => at + 1),
]

export const quantiles: { x: number[]; p: number }[] = [
  ...drawn(4, (draw, at) => ({
    x: sample(draw, at, between(draw, 1, 60)),
    p: at % 4 === 0 ? between(draw, 0, 20) / 20 : draw.uniform(),
  })),
  ...NASTY_SAMPLES.flatMap((x) => [0, 0.25, 0.5, 1].map((p) => ({ x, p }))),
]

export const ranksOfQuantiles: { n: number; p: number; level: number }[] = [
  ...drawn(5, (draw, at) => ({
    n: between(draw, 1, 400),
    p: at % 2 === 0 ? 0.5 : 0.05 + 0.9 * draw.uniform(),
    level: [0.9, 0.95, 0.99][at % 3] as number,
  })),
  ...[1, 2, 5, 6, 7, 8, 9, 10, 20, 50, 99, 100, 1000, 5000].map((n) => ({
    n,
    p: 0.5,
    level: 0.95,
  })),
]

export const shares: { k: number; n: number; level: number }[] = [
  ...drawn(6, (draw, at) => {
    const n = between(draw, 1, at % 3 === 0 ? 3000 : 60)
    return { k: draw.below(n + 1), n, level: [0.9, 0.95, 0.99][at % 3] as number }
  }),
  ...[
    [0, 1],
    [1, 1],
    [0, 10],
    [10, 10],
    [1, 2],
    [1, 1_000_000],
    [999_999, 1_000_000],
    [500_000, 1_000_000],
    [171, 184],
    [0, 3000],
    [3000, 3000],
  ].map(([k, n]) => ({ k: k as number, n: n as number, level: 0.95 })),
  ...[
    [3, 7],
    [0, 5],
    [5, 5],
    [250, 1000],
  ].map(([k, n]) => ({ k: k as number, n: n as number, level: 0.999 })),
]

export const pLists: number[][] = [
  ...drawn(7, (draw, at) =>
    list(between(draw, 1, 40), () =>
      at % 2 === 0 ? draw.uniform() ** 3 : between(draw, 0, 10) / 10,
    ),
  ),
  [0],
  [1],
  [1, 1, 1],
  [0, 0, 0],
  [1e-300, 1e-299, 0.5],
  flat(10, 0.05),
  [0.5, 0.01, 0.01, 0.9],
  list(1000, (at) => (at + 1) / 1000),
]

export const tails: { z: number; df: number; df2: number }[] = [
  ...drawn(8, (draw, at) => ({
    z: (at % 2 === 0 ? 4 : 36) * draw.uniform(),
    df: at % 3 === 0 ? between(draw, 1, 30) : between(draw, 30, 3000),
    df2: between(draw, 2, 500),
  })),
  ...[0, 1e-12, 1e-5, 1.959963984540054, 8, 20, 36.9, 37, 37.04].map((z) => ({
    z,
    df: 200,
    df2: 300,
  })),
  ...[1, 2, 5, 1_000_000].flatMap((df) => [0.5, 3, 10].map((z) => ({ z, df, df2: 20 }))),
]

/** Regressions (none so ill-conditioned that R itself has no eight digits): facts as groups, whole numbers and measures; weights, clusters and dependent columns in some. */
export const regressions: Rows[] = [
  ...drawn(9, (draw, at) => {
    const n = between(draw, 12, 80)
    const columns = between(draw, 1, 5)
    const x = list(columns, (column) => column).map((column) =>
      list(n, () =>
        column % 3 === 0
          ? draw.below(2)
          : column % 3 === 1
            ? between(draw, 18, 80)
            : draw.normal() * 10 ** ((at % 5) - 2),
      ),
    )
    if (at % 6 === 5) x.push((x[0] as number[]).map((value) => 3 * value + 2))
    const y = list(n, (row) => 500 + 20 * (x[0] as number[])[row]! + 30 * draw.normal())
    const w = at % 3 === 1 ? list(n, () => 0.25 + draw.uniform()) : undefined
    return { x, y, ...(w ? { w } : {}), clusters: list(n, () => draw.below(8)) }
  }),
  { x: [run(5)], y: [1, 3, 5, 7, 9.5], clusters: [1, 1, 2, 2, 3] },
  {
    x: [run(20), run(20)],
    y: run(20).map((value) => value ** 2),
    clusters: list(20, (at) => at % 4),
  },
  { x: [flat(10, 1)], y: run(10), clusters: list(10, (at) => at % 3) },
  { x: [flat(10, 0)], y: run(10).map((value) => value % 4), clusters: list(10, (at) => at % 3) },
  {
    x: [run(12).map((value) => 1e4 + value)],
    y: run(12).map((value) => value % 5),
    clusters: list(12, (at) => at % 5),
  },
  {
    x: [run(12).map((value) => value * 1e-9)],
    y: run(12).map((value) => value % 5),
    clusters: list(12, (at) => at % 5),
  },
  {
    x: [run(30), run(30).map((value) => value ** 2), run(30).map((value) => value ** 3)],
    y: run(30).map((value) => Math.sin(value)),
    clusters: list(30, (at) => at % 6),
  },
  {
    x: [run(15)],
    y: run(15).map((value) => (value % 4) + value),
    w: run(15).map((value) => value % 3),
    clusters: list(15, (at) => at % 4),
  },
  {
    x: [run(16).map((value) => value % 2), run(16).map((value) => (value + 1) % 2)],
    y: run(16).map((value) => value * (value % 3)),
    clusters: list(16, (at) => at % 4),
  },
  {
    x: [run(25), run(25).map((value) => value + 1e-2 * (value % 2))],
    y: run(25).map((value) => value % 7),
    clusters: list(25, (at) => at % 5),
  },
]

/** Binary outcomes; the last ones are separated, for which R has no finite answer. */
export const binaries: Rows[] = [
  ...drawn(10, (draw, at) => {
    const n = between(draw, 60, 160)
    const x = [
      list(n, () => draw.below(2)),
      list(n, () => draw.normal()),
      ...(at % 3 === 0 ? [list(n, () => between(draw, 18, 80))] : []),
    ]
    const y = list(n, (row) => {
      const eta = -0.3 + 0.8 * x[0]![row]! + 0.5 * x[1]![row]!
      return draw.uniform() < 1 / (1 + Math.exp(-eta)) ? 1 : 0
    })
    return { x, y, ...(at % 4 === 3 ? { w: list(n, () => 1 + draw.below(3)) } : {}) }
  }),
  { x: [list(40, (at) => at % 4)], y: list(40, (at) => (at % 3 === 0 ? 1 : 0)) },
  {
    x: [list(40, (at) => at % 4), list(40, (at) => 2 * (at % 4))],
    y: list(40, (at) => (at % 3 === 0 ? 1 : 0)),
  },
  {
    x: [list(200, (at) => (at < 100 ? 0 : 1))],
    y: list(200, (at) => (at === 0 || at > 101 ? 1 : 0)),
  },
  { x: [list(60, (at) => 1000 + at)], y: list(60, (at) => (at % 7 < 3 ? 1 : 0)) },
]
export const separatedBinaries: { rows: Rows; separated: boolean }[] = [
  { rows: { x: [run(10)], y: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] }, separated: true },
  { rows: { x: [[0, 0, 0, 0, 1, 1, 1, 1]], y: [0, 1, 0, 1, 1, 1, 1, 1] }, separated: true },
  { rows: { x: [[1, 2, 3, 3, 4, 5]], y: [0, 0, 0, 1, 1, 1] }, separated: true },
  { rows: { x: [[1, 2, 3, 4, 5, 6]], y: [0, 0, 1, 0, 1, 1] }, separated: false },
  {
    rows: {
      x: [
        [0, 0, 1, 1],
        [0, 1, 0, 1],
      ],
      y: [0, 0, 0, 1],
    },
    separated: true,
  },
  {
    rows: {
      x: [
        [0, 0, 1, 1, 0, 1],
        [0, 1, 0, 1, 0, 1],
      ],
      y: [0, 1, 1, 0, 1, 1],
    },
    separated: false,
  },
  {
    rows: { x: [list(300, (at) => at / 10)], y: list(300, (at) => (at < 150 ? 0 : 1)) },
    separated: true,
  },
  {
    rows: {
      x: [list(300, (at) => at / 10)],
      y: list(300, (at) => (at < 150 !== (at === 149 || at === 151) ? 0 : 1)),
    },
    separated: false,
  },
  { rows: { x: [run(8)], y: flat(8, 1) }, separated: true },
]

export const ordinals: (Rows & { classes: number })[] = drawn(11, (draw, at) => {
  const classes = 3 + (at % 3)
  const n = between(draw, 90, 160)
  const x = [list(n, () => draw.below(2)), list(n, () => draw.normal())]
  const y = list(n, (row) => {
    const latent =
      0.9 * x[0]![row]! - 0.4 * x[1]![row]! + Math.log(1 / (1 - draw.uniform()) - 1 + 1e-12)
    return Math.min(classes - 1, Math.max(0, Math.floor((latent + 2) * (classes / 4))))
  })
  for (let level = 0; level < classes; level++) y[level] = level
  return { x, y, classes }
})

/** Median regressions: whole numbers (many exact fits and ties) and measures. */
export const medians: Rows[] = [
  ...drawn(12, (draw, at) => {
    const n = between(draw, 15, 90)
    const x = list(between(draw, 1, 4), (column) => column).map((column) =>
      list(n, () => (column % 2 === 0 ? draw.below(3) : draw.normal())),
    )
    const y = list(n, (row) =>
      at % 2 === 0
        ? 700 + 12 * x[0]![row]! + (draw.uniform() < 0.2 ? between(draw, -40, 40) : 0)
        : 5 + x[0]![row]! + 2 * draw.normal() + (draw.uniform() < 0.1 ? 100 : 0),
    )
    return { x, y, ...(at % 5 === 4 ? { w: list(n, () => 0.5 + draw.uniform()) } : {}) }
  }),
  { x: [run(9)], y: run(9) },
  { x: [run(9)], y: flat(9, 4) },
  { x: [flat(9, 1)], y: [1, 2, 3, 4, 5, 6, 7, 8, 1000] },
  { x: [run(10), run(10)], y: run(10).map((value) => value ** 2) },
  { x: [list(40, (at) => at % 2), list(40, (at) => (at + 1) % 2)], y: list(40, (at) => at % 5) },
  {
    x: [list(200, (at) => at % 2)],
    y: list(200, (at) => (at % 10 === 0 ? 900 : 500 + 50 * (at % 2))),
  },
]

export const sequences: { y: number[]; w: number[] }[] = [
  ...drawn(13, (draw, at) => {
    const y = sample(draw, at, between(draw, 1, 50))
    return { y, w: y.map(() => 1 + draw.below(4)) }
  }),
  ...NASTY_SAMPLES.map((y) => ({ y, w: y.map((_, at) => 1 + (at % 3)) })),
]

export const rakings: { groups: number[][]; shares: number[][] }[] = drawn(14, (draw, at) => {
  const n = between(draw, 60, 200)
  const variables = 2 + (at % 2)
  const sizes = list(variables, () => between(draw, 2, 4))
  const groups = sizes.map((size) => list(n, (row) => (row < size ? row : draw.below(size))))
  const wanted = sizes.map((size) => {
    const raw = list(size, () => 0.5 + draw.uniform())
    const total = raw.reduce((sum, value) => sum + value, 0)
    return raw.map((value) => value / total)
  })
  return { groups, shares: wanted }
})

export type Tables = number[][]
export const tables: Tables[] = [
  ...drawn(15, (draw, at) =>
    list(between(draw, 2, 6), () => 0).map(() =>
      list(4, () => between(draw, at % 4 === 0 ? 0 : 1, 40)),
    ),
  ),
  [
    [1, 2, 3, 4],
    [4, 3, 2, 1],
  ],
  [
    [0, 5, 5, 1],
    [3, 2, 0, 6],
  ],
  [
    [10, 0, 3, 7],
    [2, 9, 4, 4],
    [6, 6, 6, 6],
  ],
  [
    [1000, 2000, 1500, 2500],
    [1, 1, 1, 1],
  ],
]

export const matchings: { values: number[]; cells: number[]; group: number[] }[] = drawn(
  16,
  (draw, at) => {
    const n = between(draw, 30, 120)
    const cells = list(n, () => draw.below(6))
    return {
      values: sample(draw, at, n),
      cells,
      group: list(n, (row) => (row < 4 ? row % 2 : draw.below(2))),
    }
  },
)

export const factTables: { numbers: number[][]; groups: number[][] }[] = drawn(17, (draw) => {
  const n = between(draw, 3, 15)
  const missing = (value: number): number => (draw.uniform() < 0.1 ? Number.NaN : value)
  return {
    numbers: [list(n, () => missing(between(draw, 18, 80))), list(n, () => draw.normal())],
    groups: [list(n, () => missing(draw.below(3)))],
  }
})

/** The same draws for both sides: values and index matrices. */
export const resamplings: { values: number[]; strata: number[]; rows: number[][] }[] = drawn(
  18,
  (draw) => {
    const n = between(draw, 10, 30)
    return {
      values: list(n, () => Math.exp(draw.normal())),
      strata: list(n, (row) => row % 2),
      rows: list(199, () => 0).map(() => list(n, () => draw.below(n))),
    }
  },
).slice(0, 40)

export const permutations: { values: number[]; labels: number[]; strata: number[] }[] = [
  ...drawn(19, (draw, at) => {
    const n = between(draw, 4, 10)
    return {
      values: sample(draw, at, n),
      labels: list(n, (row) => (row === 0 ? 1 : row === 1 ? 0 : draw.below(2))),
      strata: list(n, () => (at % 2 === 0 ? 0 : draw.below(2))),
    }
  }),
  { values: [1, 2, 3, 4, 5, 6], labels: [1, 1, 1, 0, 0, 0], strata: flat(6, 0) },
  { values: flat(6, 3), labels: [1, 1, 1, 0, 0, 0], strata: flat(6, 0) },
]

export const powers: { n: number; m: number; sd: number; alpha: number; power: number }[] = drawn(
  20,
  (draw) => ({
    n: between(draw, 2, 3000),
    m: between(draw, 2, 3000),
    sd: 100 * draw.uniform(),
    alpha: 0.001 + 0.2 * draw.uniform(),
    power: 0.5 + 0.49 * draw.uniform(),
  }),
)

export const splines: { x: number[]; y: number[]; df: number }[] = drawn(21, (draw, at) => {
  const n = between(draw, 20, 80)
  const x = list(n, () => between(draw, 18, 80) + draw.uniform())
  return {
    x,
    y: list(n, (row) => Math.sin((x[row] as number) / 10) + draw.normal()),
    df: 2 + (at % 4),
  }
})

export const ALL = {
  samples,
  pairsOfSamples,
  differences,
  quantiles,
  ranksOfQuantiles,
  shares,
  pLists,
  tails,
  regressions,
  binaries,
  ordinals,
  medians,
  sequences,
  rakings,
  tables,
  matchings,
  factTables,
  resamplings,
  permutations,
  powers,
  splines,
}
