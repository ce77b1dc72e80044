// `npm run fuzz -- [COUNT] [--seed N] [--from N] [--numbers N,N] [--list FILE]`: mutated drawn letters, read one after another by a warm child. None may crash or hang the
// child or give a wrong value as sure. Prints the figures and the first faults; any mutant comes again by its number.
import { appendFileSync } from 'node:fs'
import { faultsOf } from './fuzz-judge.ts'
import { mutantOf } from './fuzz-mutants.ts'
import { originals } from './fuzz-originals.ts'
import { printedOf } from './printed.ts'
import { Warm } from './warm.ts'

const rest = process.argv.slice(2)
const option = (name: string, otherwise: number) =>
  rest.includes(`--${name}`) ? Number(rest[rest.indexOf(`--${name}`) + 1]) : otherwise
const count = Number(rest[0]?.startsWith('--') ? 20_000 : (rest[0] ?? 20_000))
const seed = option('seed', 20_261_125)
const from = option('from', 0)
const list = rest.includes('--list') ? rest[rest.indexOf('--list') + 1] : undefined
/** Far above the 20 s of a text on a quiet machine: the CPU is what is judged. */
const WALL_MS_MAX = 120_000
const CPU_MS_MAX = 20_000
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** `--numbers 31,596`: these mutants alone. */
const named = rest.includes('--numbers') ? (rest[rest.indexOf('--numbers') + 1] ?? '') : ''
const numbers = named
  ? named.split(',').map(Number)
  : Array.from({ length: count }, (_, i) => from + i)
const warm = new Warm(WALL_MS_MAX)
const all = await originals(warm)
const states = new Map<string, number>()
const faults = new Map<string, number>()
let crashed = 0
let hung = 0
let wrong = 0
let values = 0
let doubted = 0
let cpuMs = 0
let slowest = 0
for (const n of numbers) {
  const original = all[n % all.length]
  if (!original) break
  const mutant = mutantOf(original, seed + n)
  const read = await warm.read(mutant.bytes)
  cpuMs += read.cpuMs
  slowest = Math.max(slowest, read.cpuMs)
  const state = read.letters.length > 0 ? 'a letter' : (read.codes[0] ?? 'no state')
  states.set(state, (states.get(state) ?? 0) + 1)
  if (state === 'killed:limit' || state === 'no state' || state === 'READ_FAILED') {
    crashed += 1
    say(`${state}: mutant ${n}, ${original.name}, ${mutant.how}`)
  }
  // Killed by the clock while others held the machine, and little CPU used: that says nothing.
  if (read.cpuMs > CPU_MS_MAX || (state === 'killed:time' && read.cpuMs > CPU_MS_MAX / 2)) {
    hung += 1
    say(
      `too slow (${(read.cpuMs / 1000).toFixed(1)} s of CPU): mutant ${n}, ${original.name}, ${mutant.how}`,
    )
  }
  const [letter] = read.letters
  if (letter && letter.kind === original.letter.kind) {
    values += Object.keys(letter.provenance).length
    doubted += letter.doubts.length
    const found = faultsOf(original.letter, original.printed, letter, printedOf(mutant.bytes))
    if (found.length > 0) wrong += 1
    for (const { kind, at, was, is } of found) {
      faults.set(kind, (faults.get(kind) ?? 0) + 1)
      const line = `${kind}: mutant ${n}, ${original.name}, ${mutant.how}: ${at} ${was} → ${is}`
      if (list) appendFileSync(list, `${line}\n`)
      if (wrong <= 20) say(line)
    }
  }
  if ((n - from) % 500 === 499)
    say(
      `${n - from + 1} of ${count}: ${crashed} crashed, ${hung} too slow, ${wrong} with something wrong and sure`,
    )
}
warm.close()
for (const [state, n] of [...states].toSorted((a, b) => b[1] - a[1]))
  say(`${String(n).padStart(6)}  ${state}`)
for (const [kind, n] of faults) say(`${String(n).padStart(6)}  values: ${kind}`)
say(`${values} values with a place read, ${doubted} doubts`)
say(
  `${numbers.length} mutants of ${all.length} letters, seed ${seed}: ${crashed} crashes, ${hung} hangs, ${wrong} with a wrong value reported as sure`,
)
say(
  `${(cpuMs / numbers.length).toFixed(0)} ms of CPU a mutant, the slowest ${(slowest / 1000).toFixed(1)} s`,
)
process.exitCode = crashed + hung + wrong > 0 ? 1 : 0
