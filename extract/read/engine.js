// How eagerly the engine optimises in a process that lives for one letter.
import { setFlagsFromString } from 'node:v8'

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
