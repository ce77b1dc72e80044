// Makes mutants by their numbers, reads them one after another and judges what came out: all in one process, so that a mutant costs its reading and little more.
import { isDeepStrictEqual } from 'node:util'
import { readOne } from '../warm-read.ts'
import { faultsOf } from './judge.ts'
import { mutantOf } from './mutants.ts'
import type { Known } from './originals.ts'
import { printedOf } from './printed.ts'
import type { Outcome, Task } from './herd.ts'

let all: readonly Known[] = []

async function outcomeOf(n: number, seed: number): Promise<Outcome> {
  const original = all[n % all.length]
  if (!original) throw new Error('no letters to break')
  const { how, bytes } = mutantOf(original, seed + n)
  const { letters, codes, cpuMs, isPictured } = await readOne(bytes)
  const [letter] = letters
  const state = letter ? 'a letter' : (codes[0] ?? 'no state')
  const told = { n, name: original.name, how, state, cpuMs, isPictured }
  if (!letter || letter.kind !== original.letter.kind)
    return { ...told, values: 0, doubts: 0, faults: [] }
  const counted = {
    ...told,
    values: Object.keys(letter.provenance).length,
    doubts: letter.doubts.length,
  }
  // The same values from the same places are right whatever else was broken; and another program need not be asked.
  if (isDeepStrictEqual(letter, original.letter)) return { ...counted, faults: [] }
  return {
    ...counted,
    faults: faultsOf(original.letter, original.printed, letter, printedOf(bytes)),
  }
}

async function work({ numbers, seed }: Task): Promise<void> {
  for (const n of numbers) process.send?.(await outcomeOf(n, seed))
}

process.on('message', (message: Task | { letters: readonly Known[] }) => {
  if ('letters' in message) all = message.letters
  else void work(message)
})
process.send?.('ready')
