// Letters with two or three errors at their borders and a lawful look-alike beside them: all are found, nobody else is accused, and each
// finding has its place, its rule's version and day, and a ground that was in force on the letter's day.
import { expect, test } from 'vitest'
import { checkCase, LAW_FACTS, RULES } from '../../analysis/index.ts'
import { Finding, isRealDay, type Letter } from '../../extract/index.ts'
import { ERRORS, plant, plantCombined } from '../../fixtures/index.ts'

const LOUD: readonly string[] = ['contradiction', 'unexplained', 'indication']
const CASES = Array.from({ length: 60 }, (_, n) => plantCombined(910_000 + n))

/** The value at a pointer of the case; undefined when there is nothing. */
function at(letters: readonly (Letter | null)[], pointer: string): unknown {
  const [, n = '0', path = pointer] = /^\/letters\/(\d+)(\/.*)?$/.exec(pointer) ?? []
  let value: unknown = letters[Number(n)]
  for (const key of path.split('/').slice(1)) value = Reflect.get(Object(value), key)
  return value
}

test('every error of every letter is found, and no look-alike is', () => {
  for (const { letters, answers, today, expected, lawful, note } of CASES) {
    const found = checkCase({ letters, answers, today }, 'de')
    for (const { rule, where, strength, contestable } of expected) {
      const hit = found.find(
        (one) => one.rule.id === rule && one.strength === strength && one.where.includes(where),
      )
      expect(hit?.contestable, `${rule} in ${note}`).toBe(contestable)
    }
    for (const { rule, where } of lawful) {
      const accused = found.filter(
        (one) => one.rule.id === rule && LOUD.includes(one.strength) && one.where.includes(where),
      )
      expect(accused, `${rule} in ${note}`).toEqual([])
    }
  }
})

test('each finding over all planted cases has a place, a dated rule and a ground in force', () => {
  const single = ERRORS.flatMap((id) => [31, 32, 33].map((seed) => plant(id, 7000 + seed)))
  let checked = 0
  for (const { letters, answers, today, note } of [...CASES, ...single]) {
    const days = letters.map((letter) => letter.cutoffOn ?? letter.issuedOn)
    for (const one of checkCase({ letters, answers, today }, 'de')) {
      Finding.parse(one)
      const rule = RULES.find(({ id }) => id === one.rule.id)
      expect(one.rule.version, one.id).toBe(rule?.version)
      expect(isRealDay(one.rule.validFrom)).toBe(true)
      expect(one.rule.sources.length).toBeGreaterThan(0)
      if (![...LOUD, 'context'].includes(one.strength)) continue
      checked += 1
      expect(one.where.length, one.id).toBeGreaterThan(0)
      for (const pointer of one.where)
        expect(at(letters, pointer), `${pointer} of ${note}`).not.toBeUndefined()
      expect(one.grounds.length, `${one.id} of ${note}`).toBeGreaterThan(0)
      for (const ground of one.grounds) {
        expect(days).toContain(ground.asOf)
        const fact = LAW_FACTS.find(({ text }) => text.de === ground.text)
        expect(fact !== undefined && fact.validFrom <= ground.asOf).toBe(true)
        expect(fact?.validTo === null || (fact?.validTo ?? '') >= ground.asOf).toBe(true)
      }
    }
  }
  expect(checked).toBeGreaterThan(200)
})
