// Reads files named on the command line as one upload, as the reading child does, and says what it cost and when which page was told: JSON.
import { readFileSync } from 'node:fs'
import { readLetter } from '../../extract/pipeline.ts'
import { Refusal } from '../../extract/index.ts'

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const files = process.argv.slice(3).map((file) => new Uint8Array(readFileSync(file)))
const [began, before] = [performance.now(), cpu()]
const told: { page: number; wall: number }[] = []
const answer = await readLetter(files, 'de', {
  now: () => Math.min(performance.now(), cpu() * 1000),
  progress: (page) => told.push({ page, wall: (performance.now() - began) / 1000 }),
}).catch((error: unknown) => {
  if (error instanceof Refusal) return { letters: [], refusals: [{ code: error.code }] }
  throw error
})
console.log(
  JSON.stringify({
    cpuSeconds: cpu() - before,
    wallSeconds: (performance.now() - began) / 1000,
    letters: answer.letters.length,
    said: answer.refusals.map((one) => one.code),
    told,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
process.exit(0)
