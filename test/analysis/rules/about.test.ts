// Every rule says in three languages how it computes and what it cannot show, and reads only fields that exist.
import { describe, expect, test } from 'vitest'
import { RULE_TEXTS, RULES } from '../../../analysis/index.ts'
import { emptyLetter } from '../../../extract/index.ts'
import { entry, inquiry, score } from '../made.ts'

const LETTER: object = emptyLetter('schufa/datenkopie-15', 1)
const ROWS: Record<string, object> = {
  entries: entry({}),
  inquiries: inquiry(null),
  scores: score({}),
  addresses: { current: true, text: '', reportedBy: null, storedOn: null, since: null },
  identity: { surname: null, givenNames: null, bornOn: null, birthplace: null },
}

test('every rule has its texts, in the order of the rules, and none is left over', () => {
  expect(Object.keys(RULE_TEXTS)).toEqual(RULES.map(({ id }) => id))
})

describe.each(Object.entries(RULE_TEXTS))('%s', (_, { inputs, arithmetic, limits, reviewedBy }) => {
  test('speaks three languages and is not reviewed', () => {
    for (const { de, en, fr } of [arithmetic, limits]) {
      for (const text of [de, en, fr]) expect(text).toMatch(/^\S.*\.$/)
      expect(new Set([de, en, fr]).size).toBe(3)
    }
    expect(reviewedBy).toBeNull()
  })
  test('names fields that exist', () => {
    expect(inputs.length).toBeGreaterThan(0)
    for (const input of inputs.filter((one) => !/^(answers|confirmed)/.test(one))) {
      const [list = '', field] = input.split('/')
      expect(LETTER).toHaveProperty(list)
      if (field !== undefined) expect(ROWS[list]).toHaveProperty(field)
    }
  })
})
