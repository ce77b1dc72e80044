// Simulated releases for attacks: invented people, what is published of them, and what someone who knows a person makes of it.
import { CHANGED_LEAST, oneWayOut, roundTo5 } from '../../analysis/disclosure/index.ts'
import { chance } from './tables.ts'

export type Person = { sex: string; age: string; state: string; class: string; moves: string }
const LEVELS: Record<keyof Person, readonly string[]> = {
  sex: ['female', 'male', 'diverse'],
  age: ['18-29', '30-39', '40-49', '50-59', '60-'],
  state: ['BE', 'BY', 'HE', 'NW', 'SN', 'HB'],
  class: ['A', 'B', 'C', 'D', 'E'],
  moves: ['0', '1', '2', '3+'],
}
const FIELDS = Object.keys(LEVELS) as (keyof Person)[]

export function drawn(random: () => number): Person {
  const pick = (levels: readonly string[]) =>
    levels[Math.floor(random() ** 1.7 * levels.length)] ?? levels[0] ?? ''
  return {
    sex: pick(LEVELS.sex),
    age: pick(LEVELS.age),
    state: pick(LEVELS.state),
    class: pick(LEVELS.class),
    moves: pick(LEVELS.moves),
  }
}

/** What may be said of each field, and the size of the whole; null where it is withheld. `weak`: exact counts, nothing withheld. */
export function published(people: readonly Person[], weak = false): Map<string, number | null> {
  const out = new Map<string, number | null>([
    ['n', weak ? people.length : roundTo5(people.length)],
  ])
  for (const field of FIELDS) {
    const counts = Object.fromEntries(
      LEVELS[field].map((level) => [level, people.filter((one) => one[field] === level).length]),
    )
    const cells: Record<string, number | null> = weak ? counts : oneWayOut(counts).cells
    for (const [level, count] of Object.entries(cells)) out.set(`${field}:${level}`, count)
  }
  return out
}

/**
 * Membership (Homer et al. 2008): the sum, over all that was published, of how much more of the person's own cells there is than in a release
 * without her. The attacker is the strongest there can be: she knows everybody else, and asks whether this one is in it too.
 * @returns area under the curve: 0.5 is a guess, 1 is certainty
 */
export function membershipAuc(seed: number, rounds: number, size: number, weak = false): number {
  const random = chance(seed)
  const scores: { score: number; isIn: boolean }[] = []
  for (let round = 0; round < rounds; round++) {
    const pool = Array.from({ length: size }, () => drawn(random))
    const target = drawn(random)
    const other = drawn(random)
    const isIn = round % 2 === 0
    const out = published([...pool, isIn ? target : other], weak)
    // What she expects without the person: people like those of the reference, drawn apart.
    const reference = Array.from({ length: size + 1 }, () => drawn(random))
    const expected = weak ? published([...pool, other], true) : published(reference)
    let score = 0
    for (const field of FIELDS) {
      const key = `${field}:${target[field]}`
      const seen = out.get(key)
      const usual = expected.get(key)
      if (seen != null && usual != null) score += seen - usual
    }
    scores.push({ score, isIn })
  }
  return aucOf(scores)
}

/** The same where only the release before and the one after are known: ten came and ten went, the target among them or not. */
export function differenceAuc(
  seed: number,
  rounds: number,
  size: number,
  came: number,
  least = CHANGED_LEAST,
): number {
  const random = chance(seed)
  const scores: { score: number; isIn: boolean }[] = []
  for (let round = 0; round < rounds; round++) {
    const stay = Array.from({ length: size }, () => drawn(random))
    const target = drawn(random)
    const isIn = round % 2 === 0
    const new_ = Array.from({ length: came }, (_, i) => (i === 0 && isIn ? target : drawn(random)))
    const before = published(stay)
    const after = published([...stay, ...new_])
    let score = 0
    for (const field of FIELDS) {
      const key = `${field}:${target[field]}`
      const was = before.get(key)
      const is = after.get(key)
      // P4: a cell that changed by fewer stands as it was.
      const changed = new_.filter((one) => one[field] === target[field]).length
      if (was != null && is != null && changed >= least) score += is - was
    }
    scores.push({ score, isIn })
  }
  return aucOf(scores)
}

function aucOf(scores: readonly { score: number; isIn: boolean }[]): number {
  const ins = scores.filter(({ isIn }) => isIn)
  const outs = scores.filter(({ isIn }) => !isIn)
  let wins = 0
  for (const one of ins)
    for (const other of outs)
      wins += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0
  return wins / (ins.length * outs.length)
}
