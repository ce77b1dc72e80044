// What the rules said of a letter, one word a rule: for counting over many letters (A7, A8, A10, A11, A13), never for judging one.
import type { Finding } from '../../extract/index.ts'
import type { PopulationRecord } from './population.ts'

export type Check = NonNullable<PopulationRecord['checks']>[string]

const FOUND = new Set<Finding['strength']>(['contradiction', 'unexplained', 'indication'])

/**
 * One word for each rule that looked at the letter: 'found' where it found something in it, 'none' where it looked and did not.
 * @param findings all findings of the case, "nothing found" and "cannot be tested" included
 * @param letterIndex place of the letter in its case
 */
export function checksOf(findings: readonly Finding[], letterIndex: number): Record<string, Check> {
  const checks: Record<string, Check> = {}
  for (const { id, kind, rule, strength, where } of findings) {
    const about = [...where, id.slice(rule.id.length + 1)].filter((pointer) => pointer !== '')
    if (kind === 'comparison' || !isAbout(about, letterIndex)) continue
    const said: Check = FOUND.has(strength)
      ? 'found'
      : strength === 'untestable'
        ? 'untestable'
        : 'none'
    const before = checks[rule.id]
    if (before === undefined || RANK[said] > RANK[before]) checks[rule.id] = said
  }
  return checks
}

/** What was found outweighs what was not, and that what could not be looked at. */
const RANK: Record<Check, number> = { untestable: 0, none: 1, found: 2 }

/** Pointers of a case with several letters begin with the letter's place; a finding about nothing in particular is about all. */
function isAbout(where: readonly string[], letterIndex: number): boolean {
  if (where.length === 0) return true
  return where.some((pointer) => {
    const place = /^\/letters\/(\d+)/.exec(pointer)?.[1]
    return place === undefined ? letterIndex === 0 : Number(place) === letterIndex
  })
}
