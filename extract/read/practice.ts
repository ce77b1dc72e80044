// A child that waits reads practice letters, so that the engine has compiled what a letter needs before one comes: reading the first letter of
// a process costs four times the CPU of reading the tenth. Three drawn letters of invented people ("Synthetisches Beispiel" on each), drawn by
// fixtures/ from person 4711/0–2 in the dresses `ruled`, `airy` and `ledger`; they pass the same way as any letter and leave nothing behind.
import { readFileSync } from 'node:fs'

const NAMES = ['uebersicht-2018', 'kopie-2018', 'kopie-2026'] as const

/** The bytes of a practice letter. */
export const practiceLetter = (name: (typeof NAMES)[number]): Uint8Array =>
  readFileSync(new URL(`practice/${name}.pdf`, import.meta.url))

/**
 * Gives each practice letter to `read` once, until `isCalled`: the letter of a person never waits longer than one of these takes (0.4 s at worst).
 * A second time would cost every child 0.8 s of computing and save its letter 0.1 s.
 * A practice letter that cannot be read is no harm: the next reading is slower, and a test says so.
 */
export async function practise(
  read: (letter: Uint8Array) => Promise<unknown>,
  isCalled: () => boolean,
): Promise<void> {
  for (const name of NAMES) {
    if (isCalled()) return
    try {
      await read(practiceLetter(name))
    } catch {
      return
    }
    await new Promise((resolve) => setImmediate(resolve)) // lets the pipe speak
  }
}

export { NAMES as PRACTICE_LETTERS }
