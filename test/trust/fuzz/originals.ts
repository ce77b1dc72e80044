// The letters that are broken: every kind and edition, each in another dress, as drawn and as they read unbroken.
import type { Letter } from '../../../extract/index.ts'
import { drawLetter, DRESSES, examples } from '../../../fixtures/index.ts'
import { type Original, takenApart } from './mutants.ts'
import { type Printed, printedOf } from './printed.ts'
import type { Warm } from '../warm.ts'

export type Known = Original & { letter: Letter; printed: Printed }

/** @param only how many, for a quick look */
export async function originals(warm: Warm, only = Number.POSITIVE_INFINITY): Promise<Known[]> {
  const out: Known[] = []
  for (const [i, { name, number, letter: truth }] of examples(29, 2, 'fuzz').entries()) {
    if (out.length >= only) break
    const dress = DRESSES[i % DRESSES.length]
    if (!dress) continue
    const sent = Buffer.from(await drawLetter(truth, dress))
    const [letter] = (await warm.read(sent)).letters
    const printed = printedOf(sent)
    if (!letter || !printed) throw new Error(`the unbroken letter ${name} is not read`)
    out.push({
      name: `${name} ${number} in dress ${i % DRESSES.length}`,
      sent,
      apart: takenApart(sent),
      letter,
      printed,
    })
  }
  return out
}
