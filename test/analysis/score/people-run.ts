// `npm run people [-- 100000 1]`: random people recomputed exactly, against the table typed a second time. Ends with 1 when one differs.
import { recomputePeople } from './random-people.ts'

const [people = 100_000, seed = 1] = process.argv.slice(2).map(Number)
const tally = recomputePeople(seed, people)
process.stdout.write(
  `${tally.exact} of ${tally.people} people exact; ${tally.criteria} criteria, ${tally.oneReading} with one reading; seed ${seed}\n`,
)
for (const line of tally.wrong.slice(0, 10)) process.stdout.write(`${line}\n`)
const { user, system } = process.cpuUsage()
process.stdout.write(`${((user + system) / 1e6).toFixed(1)} s of CPU\n`)
process.exitCode = tally.exact === tally.people ? 0 : 1
