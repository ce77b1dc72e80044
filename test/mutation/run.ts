// `npm run mutants [-- --room vault --count 500 --seed 1 --only rules/pairs --loud]`: breaks rules, score and law data in one place at a time and counts how
// many breaks the narrow tests notice; other rooms stand in rooms.ts. Prints the survivors; ends with 1 under the room's goal. `--from 250` passes over the first 250 of the sample, so
// that a long run can be cut into slices.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Bench } from './bench.ts'
import { ROOT } from './judge.ts'
import { mutantsOf } from './mutants.ts'
import type { Mutant } from './nodes.ts'
import { ROOMS } from './rooms.ts'

/** Tests of everything over many made cases: they would notice more, but a rule must be pinned by tests of its own. */
const BROAD =
  /\/(check|truthful|random-people|combined|doubts|scorer|planted|attacker|membership)\.test\.ts$/

const argument = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1]
const given = (name: string) => process.argv.includes(`--${name}`)
const count = given('count') ? Number(argument('count')) : 500
const seed = given('seed') ? Number(argument('seed')) : 1
const from = given('from') ? Number(argument('from')) : 0
const only = given('only') ? argument('only') : undefined
const room = ROOMS[(given('room') ? argument('room') : undefined) ?? 'rules']
if (!room) throw new Error(`rooms: ${Object.keys(ROOMS).join(', ')}`)
const { targets, goal, withSteps } = room

/** Park and Miller, so that a seed names the same sample everywhere. */
function dice(start: number): (n: number) => number {
  let state = (start * 7919 + 12_345) % 2_147_483_647
  return (n) => {
    state = (state * 48_271) % 2_147_483_647
    return state % n
  }
}

/** A folder's files with this ending, or the file itself. */
const files = (place: string, ending: string) =>
  place.endsWith('.ts')
    ? [place]
    : readdirSync(path.join(ROOT, place))
        .filter((name) => name.endsWith(ending))
        .map((name) => `${place}/${name}`)

function sample(): Mutant[] {
  const pick = dice(seed)
  const all = targets
    .flatMap((place) => files(place, '.ts'))
    .filter((file) => only === undefined || file.includes(only))
    .flatMap((file) =>
      mutantsOf(file, readFileSync(path.join(ROOT, file), 'utf8'), pick, withSteps),
    )
  const left = [...all]
  const drawn: Mutant[] = []
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(pick(left.length), 1))
  process.stdout.write(`${drawn.length} of ${all.length} mutants, seed ${seed}\n`)
  return drawn.slice(from)
}

const tests = room.tests
  .flatMap((folder) => files(folder, '.test.ts'))
  .filter((file) => !BROAD.test(file))
const heard = new Map<string, string[]>()

/** Tests that noticed something in this file first, then those of the same name, then the rest, the quick ones first. */
function orderFor({ file }: Mutant): string[] {
  const name = path.basename(file, '.ts')
  const known = heard.get(file) ?? []
  const weight = (one: string) => {
    if (known.includes(one)) return 0
    if (one.includes(`/${name}.test`)) return 1
    return 2
  }
  return tests.toSorted(
    (a, b) => weight(a) - weight(b) || (spent.get(a) ?? 0) - (spent.get(b) ?? 0),
  )
}

const bench = new Bench()
const spent = await bench.unbroken(tests)
const drawn = sample()
const survivors: Mutant[] = []
const byOperator = new Map<string, { all: number; killed: number }>()
for (const [n, mutant] of drawn.entries()) {
  if (n > 0 && n % 10 === 0) process.stdout.write(`${n} judged, ${n - survivors.length} killed\n`)
  const verdict = await bench.judged(mutant, orderFor(mutant))
  const tally = byOperator.get(mutant.operator) ?? { all: 0, killed: 0 }
  byOperator.set(mutant.operator, {
    all: tally.all + 1,
    killed: tally.killed + (verdict.killed ? 1 : 0),
  })
  if (verdict.killed) {
    const test = verdict.by?.split(': ')[0] ?? ''
    const known = heard.get(mutant.file) ?? []
    if (tests.includes(test) && !known.includes(test)) heard.set(mutant.file, [...known, test])
  } else {
    survivors.push(mutant)
    process.stdout.write(
      `survives: ${mutant.file}:${mutant.line} ${mutant.operator} ${mutant.was} → ${mutant.text || '(gone)'}\n`,
    )
  }
}
for (const [operator, { all, killed }] of byOperator)
  process.stdout.write(`${operator.padEnd(12)} ${killed} of ${all}\n`)
const killed = drawn.length - survivors.length
const share = drawn.length === 0 ? 1 : killed / drawn.length
const cpuSeconds = Math.round(bench.cpuSeconds())
bench.close()
process.stdout.write(
  `killed ${killed} of ${drawn.length} (${(share * 100).toFixed(1)} %), ${cpuSeconds} s of CPU\n`,
)
process.exitCode = share >= goal ? 0 : 1
