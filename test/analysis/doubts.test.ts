// No finding rests on a doubtful field: random doubts on random fields of planted letters, and what is said then.
import { describe, expect, test } from 'vitest'
import { checkCase } from '../../analysis/index.ts'
import type { Finding, Letter } from '../../extract/index.ts'
import { ERRORS, plant, plantCombined } from '../../fixtures/index.ts'
import { dice } from './score/people-made.ts'

const LOUD: readonly string[] = ['contradiction', 'unexplained', 'indication', 'context']

/** Pointers of everything that a letter holds, rows and leaves. */
function places(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, one]) => places(one, `${path}/${key}`))
  return /^\/\w+(\/\d+)?$/.test(path) ? [path, ...inside] : inside
}

const READ = ['entries', 'inquiries', 'addresses', 'scores', 'identity', 'statements'] as const
const placesOf = (letter: Letter) => [
  '/issuedOn',
  '/cutoffOn',
  ...READ.flatMap((list) => places(letter[list], `/${list}`)),
]

const overlaps = (a: string, b: string) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
/** Leaves that a finding names; the row or list of its matter is only its place. */
const leavesOf = ({ where }: Finding) =>
  where.filter(
    (pointer) =>
      !/^(\/letters\/\d+)?\/(\w+\/\d+|entries|statements|scores\/\d+\/criteria\/\d+)$/.test(
        pointer,
      ),
  )

const CASES = [
  ...ERRORS.flatMap((id) => [1, 2].map((k) => plant(id, 4300 + k))),
  ...Array.from({ length: 8 }, (_, n) => plantCombined(77_000 + n)),
]

describe('random doubts', () => {
  test('a finding names no leaf in doubt, and says nothing more than without the doubt', () => {
    const roll = dice(20_261_125)
    let silenced = 0
    for (const { letters, answers, today, note } of CASES) {
      const said = { ...answers, confirmed: [] }
      const before = checkCase({ letters, answers: said, today }, 'de').filter(({ strength }) =>
        LOUD.includes(strength),
      )
      for (let run = 0; run < 4; run += 1) {
        const doubted = letters.map((letter) => {
          const all = placesOf(letter)
          const doubts = Array.from({ length: 1 + roll(4) }, () => ({
            path: all[roll(all.length)] ?? '/issuedOn',
            reason: 'x',
          }))
          return { ...letter, doubts }
        })
        const after = checkCase({ letters: doubted, answers: said, today }, 'de').filter(
          ({ strength }) => LOUD.includes(strength),
        )
        const doubts = doubted.flatMap((letter, n) =>
          letter.doubts.map(({ path }) => (n === 0 ? path : `/letters/${n}${path}`)),
        )
        for (const one of after) {
          for (const leaf of leavesOf(one)) {
            const broken = doubts.filter((path) => overlaps(path, leaf))
            expect(broken, `${one.id} rests on ${leaf}: ${note}`).toEqual([])
          }
        }
        // A doubt never makes a finding of what was none, only fewer or weaker ones; a class or level may stand alone where the sum fell silent.
        const ids = new Set(before.map(({ rule }) => rule.id))
        for (const one of after) expect(ids.has(one.rule.id), `${one.id}: ${note}`).toBe(true)
        silenced += before.length - after.length
      }
    }
    expect(silenced).toBeGreaterThan(20)
  })

  test('a value in doubt takes the planted finding away, or at least its own part in it', () => {
    for (const id of ERRORS) {
      const { letters, answers, today, expected, note } = plant(id, 4301)
      const [first, ...others] = letters
      const hit = checkCase({ letters, answers, today }, 'de').find(
        (one) => one.rule.id === expected?.rule && one.strength === expected.strength,
      )
      if (hit === undefined || first === undefined) throw new Error(note)
      for (const leaf of leavesOf(hit).filter((one) => !one.startsWith('/letters/'))) {
        const unsure = [{ ...first, doubts: [{ path: leaf, reason: 'x' }] }, ...others]
        const same = (confirmed: string[]) =>
          checkCase({ letters: unsure, answers: { ...answers, confirmed }, today }, 'de').filter(
            (one) => one.id === hit.id && one.strength === hit.strength,
          )
        for (const one of same([])) expect(one.where, `${hit.id}: ${note}`).not.toContain(leaf)
        // Looked at beside its crop, the value counts again.
        const again = same([leaf]).some(({ where }) => where.includes(leaf))
        expect(again, `${hit.id} with ${leaf} confirmed: ${note}`).toBe(true)
      }
    }
  })
})
