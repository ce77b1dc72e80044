// What a person put right in a letter, value by value: who, when, from what to what. It can tell who she is, so it lies with her identity.
import { type Letter, valueAt } from '../../extract/index.ts'
import { type Clock, instantOf } from '../clock.ts'
import type { PatchOperation } from '../service.ts'

type Leaf = string | number | boolean | null
/** `by`: whoever held the receipt. `path` inside the letter `letter`; a row that was added has neither value. */
export type Correction = {
  at: string
  by: 'person'
  letter: number
  path: string
  from: Leaf
  to: Leaf
}

/** More than anybody corrects by hand; a program that writes without end keeps its newest. */
const KEPT = 2000

const leaf = (value: unknown): Leaf =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null

/** The list with what these operations change in a letter; tests of a patch change nothing. */
export function withCorrections(
  before: readonly Correction[],
  { n, letter, clock }: { n: number; letter: Letter; clock: Clock },
  operations: readonly PatchOperation[],
): Correction[] {
  const at = instantOf(clock)
  const fresh = operations
    .filter(({ op }) => op === 'replace' || op === 'add')
    .map(({ op, path, value }): Correction => {
      const from = op === 'replace' ? leaf(valueAt(letter, path)) : null
      return { at, by: 'person', letter: n, path, from, to: leaf(value) }
    })
  return [...before, ...fresh].slice(-KEPT)
}
