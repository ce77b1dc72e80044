// `npm run corpus [-- FOLDER] [--every N] [--skip N] [--only words] [--list FILE] [--warm]`: hostile files, made here or lying in FOLDER, each through the service's
// reading child. Every file must end in a named state within its time and a gigabyte. Prints what did not, the slowest, and how they ended.
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { has } from '../programs.ts'
import { Reader } from '../../extract/index.ts'
import { goodLetter, oddFiles } from './hostile/odd.ts'
import { HOSTILE_PDFS, type Hostile } from './hostile/pdfs.ts'
import { HOSTILE_PICTURES } from './hostile/pictures.ts'
import { judged, judgedWarm, type Ended } from './judged.ts'
import { Warm } from './warm.ts'

const rest = process.argv.slice(2)
const option = (name: string) =>
  rest.includes(`--${name}`) ? rest[rest.indexOf(`--${name}`) + 1] : undefined
const folder = rest[0]?.startsWith('--') ? undefined : rest[0]
const every = Number(option('every') ?? 1)
const skip = Number(option('skip') ?? 0)
const only = option('only')
const list = option('list')
const say = (line: string) => void process.stdout.write(`${line}\n`)

const filesIn = (from: string): Hostile[] =>
  readdirSync(from, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((name) => statSync(join(from, name)).isFile())
    .map((name) => ({ name, make: () => readFileSync(join(from, name)) }))

const all = folder
  ? filesIn(folder)
  : [...HOSTILE_PDFS, ...HOSTILE_PICTURES, ...oddFiles(await goodLetter(), has('qpdf'))]
const files = all
  .filter(({ name }) => only === undefined || name.includes(only))
  .filter((_, i) => i % every === skip)
/** `--warm`: one child for many files, ten times as fast, without walls around it. */
const warm = new Warm(120_000)
const reader = rest.includes('--warm') ? null : new Reader({ language: 'en' })
const judge = (file: Hostile) => (reader ? judged(reader, file) : judgedWarm(warm, file))
const ended: Ended[] = []
for (const [i, file] of files.entries()) {
  const one = await judge(file)
  ended.push(one)
  if (list)
    appendFileSync(
      list,
      `${one.codes.join('+') || `${one.letters} letters`}\t${one.seconds.toFixed(1)} s\t${one.cpuSeconds.toFixed(1)} s CPU\t${one.megabytes.toFixed(0)} MB\t${one.name}\n`,
    )
  if (one.faults.length > 0)
    say(
      `FAULT ${one.name}: ${one.faults.join(', ')}; ${one.codes.join(' ')} ${one.seconds.toFixed(1)} s, ${one.cpuSeconds.toFixed(1)} s of CPU, ${one.megabytes.toFixed(0)} MB`,
    )
  if (i % 100 === 99) say(`${i + 1} of ${files.length}`)
}
warm.close()
await reader?.close()
const tally = new Map<string, number>()
for (const { codes, letters } of ended) {
  const state = letters > 0 ? 'a letter' : (codes[0] ?? 'no state')
  tally.set(state, (tally.get(state) ?? 0) + 1)
}
for (const [state, n] of [...tally].toSorted((a, b) => b[1] - a[1]))
  say(`${String(n).padStart(6)}  ${state}`)
const most = (of: (one: Ended) => number) => ended.toSorted((a, b) => of(b) - of(a))[0]
const slow = most((one) => one.seconds)
const busy = most((one) => one.cpuSeconds)
const large = most((one) => one.megabytes)
if (slow && busy && large) {
  say(
    `slowest ${slow.seconds.toFixed(1)} s (${slow.name}), most CPU ${busy.cpuSeconds.toFixed(1)} s (${busy.name})`,
  )
  say(`most memory of a child ${large.megabytes.toFixed(0)} MB (${large.name})`)
}
const faulty = ended.filter(({ faults }) => faults.length > 0).length
say(
  `${ended.length} files, ${ended.length - faulty} ended in a named state within their time and a gigabyte, ${faulty} did not`,
)
process.exitCode = faulty > 0 ? 1 : 0
