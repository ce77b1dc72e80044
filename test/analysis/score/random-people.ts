// How many random people are recomputed exactly: sum, class, and every criterion that follows from the entries.
import { recompute } from '../../../analysis/index.ts'
import { dice, drawPerson } from './people-made.ts'

export type Tally = {
  people: number
  exact: number
  criteria: number
  oneReading: number
  wrong: string[]
}

/**
 * Where the sources differ, all numbers that they give, highest first: a bank contract of 4 to 5 years 27 or 23; inquiries without a contract
 * opened after them count, or only openings do (then there is none: 117).
 */
function readings(id: string, right: number): number[] {
  if (id === 'oldest-bank-contract' && right === 27) return [27, 23]
  if (id === 'account-and-card-inquiries' && right !== 117) return [117, right]
  return [right]
}

/**
 * Exact: the printed points add up, the class is that of the oracle, and every criterion but the identity (no entry tells it) gives the
 * oracle's points, and all of them where the sources differ, and no others. `oneReading`: criteria with a single number.
 */
export function recomputePeople(seed: number, people: number): Tally {
  const roll = dice(seed)
  const tally: Tally = { people, exact: 0, criteria: 0, oneReading: 0, wrong: [] }
  for (let n = 0; n < people; n += 1) {
    const { letter, points, total, className } = drawPerson(roll)
    const found = recompute(letter, '/scores/0')
    const rows = found?.rows ?? []
    const wrong = rows.flatMap((row, i) => {
      if (row.id === 'identity-confirmed') return row.expected.length === 0 ? [] : [row.id]
      const right = points[i] ?? Number.NaN
      const allowed = readings(row.id, right)
      tally.criteria += 1
      if (row.expected.length === 1) tally.oneReading += 1
      return row.expected.join() === allowed.join()
        ? []
        : [`${row.id}: ${row.expected.join()} for ${right}`]
    })
    if (found?.sum !== total || found.classByTable !== className || rows.length !== 12)
      wrong.push('total')
    if (wrong.length === 0) tally.exact += 1
    else tally.wrong.push(`person ${n}: ${wrong.join('; ')}`)
  }
  return tally
}
