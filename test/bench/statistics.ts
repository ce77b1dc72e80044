// Statistics at 300,000 people: our columns against DuckDB, R and plain JavaScript, on the same data in one run.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Row } from './run.ts'
import {
  bootstrapQuantileDifference,
  chance,
  countsByGroup,
  mannWhitneyOfCounts,
  quantilesByGroup,
  ranksInCells,
  sortedOfCounts,
} from '../../analysis/statistics/index.ts'
import { tempFolder } from '../folder.ts'

const SHAPE = { lowest: 100, levels: 900 }
const GROUPS = 200
const CELLS = 5_000
const PS = [0.1, 0.25, 0.5, 0.75, 0.9]

function people(n: number) {
  const draw = chance(7)
  const scores = Int16Array.from({ length: n }, () =>
    Math.max(100, Math.min(999, Math.round(700 + 120 * draw.normal()))),
  )
  const groups = Uint16Array.from({ length: n }, () => draw.below(GROUPS))
  const cells = Uint16Array.from({ length: n }, () => draw.below(CELLS))
  const sides = Uint16Array.from({ length: n }, () => draw.below(2))
  return { n, scores, groups, cells, sides }
}
type People = ReturnType<typeof people>

/** Best of `times`, in milliseconds of wall time. */
async function best(times: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < times; at++) {
    const start = performance.now()
    await work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

const quantiles = ({ scores, groups }: People) => {
  const shape = { ...SHAPE, groups: GROUPS }
  return quantilesByGroup(countsByGroup(scores, groups, shape), shape, PS)
}
const rankSum = ({ scores, sides }: People) => {
  const counts = countsByGroup(scores, sides, { ...SHAPE, groups: 2 })
  return mannWhitneyOfCounts(counts.subarray(0, 900), counts.subarray(900))
}
const ranks = ({ scores, cells }: People) =>
  ranksInCells(scores, cells, { ...SHAPE, groups: CELLS })
const boot = ({ scores, sides }: People) => {
  const counts = countsByGroup(scores, sides, { ...SHAPE, groups: 2 })
  const [x, y] = [
    sortedOfCounts(counts.subarray(0, 900), 100),
    sortedOfCounts(counts.subarray(900), 100),
  ]
  return bootstrapQuantileDifference(x, y, 0.5, { seed: 1, draws: 2_000 })
}

/** Plain JavaScript: resample, sort, take the middle; 20 of 2,000 are timed and multiplied. */
function naiveBootstrap({ scores, sides }: People): number {
  const side = (wanted: number) => Array.from(scores.filter((_, row) => sides[row] === wanted))
  const [x, y] = [side(0), side(1)]
  const middle = (values: number[]) => {
    const again = values
      .map(() => values[Math.floor(Math.random() * values.length)] ?? 0)
      .sort((a, b) => a - b)
    return again[Math.floor(again.length / 2)] ?? 0
  }
  let sum = 0
  for (let at = 0; at < 20; at++) sum += middle(x) - middle(y)
  return sum
}

async function duck(data: People) {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  const folder = tempFolder('duck')
  const file = join(folder, 'people.csv')
  const lines = Array.from(
    { length: data.n },
    (_, row) => `${data.scores[row]},${data.groups[row]},${data.cells[row]},${data.sides[row]}`,
  )
  writeFileSync(file, `score,grp,cell,side\n${lines.join('\n')}\n`)
  await connection.run(
    `CREATE TABLE people AS SELECT (row_number() OVER () - 1)::INTEGER id, score::SMALLINT score, grp::SMALLINT grp, cell::INTEGER cell, side::TINYINT side FROM read_csv('${file}')`,
  )
  rmSync(folder, { recursive: true })
  /** Every row of the answer in this process, as DuckDB's own vectors: not yet a number a person, which would cost more. */
  const fetched = async (sql: string) => {
    let rows = 0
    for (const chunk of await (await connection.run(sql)).fetchAllChunks()) rows += chunk.rowCount
    return rows
  }
  const lower = 'SELECT id, rank() OVER (PARTITION BY cell ORDER BY score) - 1 AS lower FROM people'
  const both =
    'SELECT id, rank() OVER (PARTITION BY cell ORDER BY score) - 1 AS lower, count(*) OVER (PARTITION BY cell, score) - 1 AS same FROM people'
  return {
    quantiles: await best(5, () =>
      fetched('SELECT grp, quantile_cont(score, [0.1,0.25,0.5,0.75,0.9]) FROM people GROUP BY grp'),
    ),
    rankSum: await best(5, () =>
      fetched(
        'SELECT sum(r) FROM (SELECT side, rank() OVER (ORDER BY score) + (count(*) OVER (PARTITION BY score) - 1) / 2.0 AS r FROM people) WHERE side = 0',
      ),
    ),
    // The anchor does less than we do (who lies below; we also count who is equal) and still hands a row to everybody.
    ranks: await best(5, () => fetched(lower)),
    ranksAndTies: await best(5, () => fetched(both)),
    ranksKept: await best(5, () => fetched(`SELECT max(lower) FROM (${lower})`)),
  }
}

/** Milliseconds of R's own functions on the same numbers, or null where R is missing. */
function inR(data: People): { quantiles: number; rankSum: number; ranks: number } | null {
  const folder = tempFolder('r')
  const file = join(folder, 'people.csv')
  writeFileSync(
    file,
    `s,g,c,d\n${Array.from({ length: data.n }, (_, row) => `${data.scores[row]},${data.groups[row]},${data.cells[row]},${data.sides[row]}`).join('\n')}\n`,
  )
  const script = `p <- read.csv('${file}'); ms <- function(f) { best <- Inf; for (i in 1:2) best <- min(best, system.time(f())[['elapsed']]); cat(1000 * best, '\\n') }
ms(function() tapply(p$s, p$g, quantile, c(.1,.25,.5,.75,.9))); ms(function() suppressWarnings(wilcox.test(p$s[p$d == 0], p$s[p$d == 1]))); ms(function() ave(p$s, p$c, FUN = rank))`
  const done = spawnSync('Rscript', ['--vanilla', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  })
  rmSync(folder, { recursive: true })
  if (done.status !== 0) return null
  const [q = Number.NaN, w = Number.NaN, r = Number.NaN] = done.stdout
    .trim()
    .split('\n')
    .map(Number)
  return { quantiles: q, rankSum: w, ranks: r }
}

/** Our times at 300,000 and 3,000,000 people, and the ratios to the anchors at 300,000. */
export async function statisticsAgainstAnchors(): Promise<Row[]> {
  const small = people(300_000)
  const large = people(3_000_000)
  const tasks = { quantiles, rankSum, ranks, boot }
  const times: Record<string, { small: number; large: number }> = {}
  for (const [name, task] of Object.entries(tasks)) {
    task(small)
    times[name] = {
      small: await best(7, () => task(small)),
      large: await best(4, () => task(large)),
    }
  }
  const duckdb = await duck(small)
  const r = inR(small)
  const naive = 100 * (await best(1, () => naiveBootstrap(small)))
  const of = (ours: number, theirs: number | undefined) =>
    theirs === undefined ? 'missing' : (ours / theirs).toFixed(4)
  const rows = Object.entries(times).map(([name, { small: ms, large: more }]): Row => {
    const anchor = name as 'quantiles' | 'rankSum' | 'ranks'
    return {
      what: `${name}, 300,000 people; 3 million take ${(more / ms).toFixed(1)} times as long`,
      figure: `${ms.toFixed(1)} ms`,
      anchor: name === 'boot' ? 'naive' : `DuckDB ${of(ms, duckdb[anchor])} ×`,
      ratio: name === 'boot' ? `${of(ms, naive)} ×` : `R ${of(ms, r?.[anchor])} ×`,
    }
  })
  const { ranks: ours } = times
  const extra: Row[] = [
    ['ranks and ties as rows, the same answer as ours', duckdb.ranksAndTies],
    ['ranks left inside DuckDB, only their largest handed out', duckdb.ranksKept],
  ].map(([what, theirs]) => ({
    what: `  ${what}`,
    figure: `${Number(theirs).toFixed(1)} ms`,
    anchor: `DuckDB ${of(ours?.small ?? Number.NaN, Number(theirs))} ×`,
  }))
  const { scores, groups, cells, sides } = small
  const columns = scores.byteLength + groups.byteLength + cells.byteLength + sides.byteLength
  const rankBytes = 18
  return [
    ...rows,
    ...extra,
    {
      what: 'columns, a letter, and with ranks while they are worked out',
      figure: `${columns / small.n} and ${columns / small.n + rankBytes} bytes`,
      anchor: 'goal 64',
    },
  ]
}
