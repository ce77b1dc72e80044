// What misreading would do to a person: findings of a letter as it was read beside those of what it truly says. A finding that only the read letter
// gives accuses a bureau of what it did not write.
import { checkCase } from '../../analysis/index.ts'
import type { Finding, Letter } from '../../extract/index.ts'

export type Harm = { true: number; found: number; false: { rule: string; where: string[] }[] }

const LOUD: readonly string[] = ['contradiction', 'unexplained', 'indication']

const loud = (letter: Letter, today: string): Finding[] =>
  checkCase({ letters: [letter], answers: {}, today }, 'en').filter(({ strength }) =>
    LOUD.includes(strength),
  )

/** Compares by rule: each true finding answers one of the read letter's. `today` is the day of the check, YYYY-MM-DD. */
export function harmOf(truth: Letter, read: Letter, today: string): Harm {
  const open = loud(truth, today).map(({ rule }) => rule.id)
  const all = open.length
  const wrong: Harm['false'] = []
  for (const { rule, where } of loud(read, today)) {
    const at = open.indexOf(rule.id)
    if (at >= 0) open.splice(at, 1)
    else wrong.push({ rule: rule.id, where: [...where] })
  }
  return { true: all, found: all - open.length, false: wrong }
}
