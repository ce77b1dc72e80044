// How the engine is set in a process that lives for one letter: how eagerly it optimises, how much it may keep.
import { setFlagsFromString } from 'node:v8'

/** MB on the heap; pdf.js needs about 150. */
const HEAP = 512
/**
 * MB for what is new, so that hardly anything is collected while a letter is read. Beside other work a letter of a process that has practised then cost
 * 172 instead of 213 ms of CPU; on a quiet machine readings scatter as much as they gain. Twice as much brought no more.
 */
const YOUNG = 32

/** Options of a reading child; they are part of its code cache. */
export const READER_OPTIONS = [
  `--max-old-space-size=${HEAP}`,
  `--min-semi-space-size=${YOUNG}`,
  `--max-semi-space-size=${YOUNG}`,
  '--no-warnings',
]

/** Bytes of bytecode that a function may run before it is looked at; the engine of Node 20 has 135,168. */
const BUDGET = 1_000_000

/**
 * Engines before 12 (Node 20) optimise functions that a letter uses for milliseconds: half of the computing of the first letters was the compiler's.
 * Later ones wait by themselves, and do not know the flag. To be called before our code is loaded: the flags are part of its code cache.
 */
export function compileLate() {
  if (Number.parseInt(process.versions.v8, 10) < 12)
    setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}
