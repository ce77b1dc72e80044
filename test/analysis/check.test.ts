// What holds for every finding of every letter: shape, pointers, grounds, figures, order; planted errors found, look-alikes left alone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, checkCase, LAW_FACTS, RULES, VERSIONS } from '../../analysis/index.ts'
import { Finding, Letter } from '../../extract/index.ts'
import {
  type ErrorId,
  ERRORS,
  letterOf,
  lookAlikes,
  plant,
  population,
  WITH_LOOK_ALIKES,
} from '../../fixtures/index.ts'
import { copyOn, entry, inquiry, pointsScore, score, settledClaim } from './made.ts'

const SEEDS = Array.from({ length: 24 }, (_, n) => n + 1)
const ORDER = ['contradiction', 'unexplained', 'indication', 'context', 'none', 'untestable']
const EVERY = [
  'settled-claim-overdue',
  'fast-settled-overdue',
  'discharge-overdue',
  'inquiry-overdue',
  'closed-shown-open',
  'settled-without-date',
  'duplicate-entry',
  'identity-mismatch',
  'address-wrong',
  'conditions-as-credit',
  'disputed-claim',
  'points-do-not-add-up',
  'rating-inconsistent',
  'unknown-recipient',
  'thin-file',
  'address-used',
  'bureaus-disagree',
  'missing-entry',
  'amount-wrong',
  'answer-incomplete',
  'value-out-of-range',
  'score-despite-default',
  'recipients-differ',
  'entry-vanished',
  'impossible-dates',
  'level-border-near',
  'decode',
]

/** Lawful letters of sixty people in four editions, and every kind of planted case. */
function cases(): Case[] {
  const kinds = [
    ['schufa/datenuebersicht-34', '2017-03-01'],
    ['schufa/datenkopie-15', '2019-06-03'],
    ['schufa/datenkopie-15', '2026-10-14'],
    ['schufa/score-2026', '2026-11-20'],
  ] as const
  const lawful = population(11, 60).flatMap((person) =>
    kinds.map(([kind, on]): Case => {
      const letter = letterOf(person, kind, { on, contracts: true })
      return { letters: [letter], answers: {}, today: '2026-11-24' }
    }),
  )
  const planted = ERRORS.flatMap((id) =>
    SEEDS.slice(0, 8).map((seed): Case => {
      const { letters, answers, today } = plant(id, seed)
      return { letters, answers, today }
    }),
  )
  return [...lawful, ...planted]
}

const ALL = cases().map((c) => ({ c, de: checkCase(c, 'de'), en: checkCase(c, 'en') }))
const loud = (one: Finding) => one.strength !== 'none' && one.strength !== 'untestable'

test('the rules are listed, each with a version of its own', () => {
  expect(RULES.map((rule) => rule.id)).toEqual(EVERY)
  expect(Object.keys(VERSIONS.rules)).toEqual(EVERY)
  expect(VERSIONS.tables).toEqual({ 'schufa-points': '2026-03-17 (unconfirmed)' })
})

describe(`over ${ALL.length} cases`, () => {
  test('every finding has the shape of the contract and is not reviewed', () => {
    for (const { de, en } of ALL) {
      for (const one of [...de, ...en]) {
        expect(Finding.safeParse(one).success, one.id).toBe(true)
        expect(one.rule.reviewed).toBe('no')
        expect(one.statement).not.toMatch(/undefined|null|NaN|\{|\}| {2}/)
      }
    }
  })

  test('every rule answers, one matter is one finding, the strongest come first', () => {
    for (const { de } of ALL) {
      expect(new Set(de.map((one) => one.rule.id))).toEqual(new Set(EVERY))
      expect(new Set(de.map((one) => one.id)).size).toBe(de.length)
      const ranks = de.map((one) => ORDER.indexOf(one.strength))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    }
  })

  test('English says the same as German', () => {
    for (const { de, en } of ALL) {
      expect(
        en.map(({ id, strength, where, numbers }) => ({ id, strength, where, numbers })),
      ).toEqual(de.map(({ id, strength, where, numbers }) => ({ id, strength, where, numbers })))
      for (const [n, one] of de.entries()) expect(en[n]?.statement).not.toBe(one.statement)
    }
  })

  test('pointers point at something, the row of the matter first', () => {
    for (const { c, de } of ALL) {
      for (const one of de.filter(loud)) {
        const [, matter] = one.id.split(':')
        expect(one.where[0], one.id).toBe(matter)
        for (const pointer of one.where) expect(valueIn(c, pointer), pointer).toBeDefined()
      }
    }
  })

  test('whatever is said has a ground that was in force on the letter’s day, and none is open', () => {
    const open = LAW_FACTS.filter((fact) => fact.confidence === '?').map((fact) => fact.text.de)
    for (const { c, de } of ALL) {
      const days = c.letters.map((letter) => letter?.cutoffOn ?? letter?.issuedOn)
      for (const one of de) {
        if (loud(one)) expect(one.grounds.length, one.id).toBeGreaterThan(0)
        for (const ground of one.grounds) {
          expect(days).toContain(ground.asOf)
          expect(open).not.toContain(ground.text)
          const isInForce = LAW_FACTS.some(
            (fact) =>
              fact.text.de === ground.text &&
              fact.validFrom <= ground.asOf &&
              (fact.validTo === null || ground.asOf <= fact.validTo),
          )
          expect(isInForce, `${one.id} ${ground.article}`).toBe(true)
          if (ground.asOf >= '2026-11-20') expect(ground.article).not.toMatch(/^§.3(1|7a)/)
        }
      }
    }
  })

  test('every figure in a statement stands in its numbers', () => {
    for (const { de } of ALL) {
      for (const one of de.filter(loud)) {
        expect(figuresMissing(one), `${one.id}: ${one.statement}`).toEqual([])
      }
    }
  })

  test('context never asks for a correction or deletion but on a right on request', () => {
    for (const { de } of ALL) {
      for (const one of de.filter((found) => found.strength === 'context')) {
        expect(one.letters.every((type) => type === 'explanation' || type === 'erasure')).toBe(true)
      }
    }
  })
})

function valueIn(c: Case, pointer: string): unknown {
  const [, n = '0', path = pointer] = /^\/letters\/(\d+)(\/.*)?$/.exec(pointer) ?? []
  let value: unknown = c.letters[Number(n)]
  for (const key of path.split('/').slice(1)) {
    value = new Map(Object.entries(value ?? {})).get(key)
  }
  return value
}

/** Dates, amounts, percentages and other numbers of a German statement that its numbers do not hold. Quotations are left out. */
function figuresMissing({ statement, numbers }: Finding): string[] {
  const held = new Set(Object.values(numbers).map(String))
  let text = statement.replace(/„[^“]*“/g, '')
  const missing: string[] = []
  const take = (pattern: RegExp, spell: (match: RegExpExecArray) => string) => {
    for (const match of text.matchAll(pattern)) {
      if (!held.has(spell(match))) missing.push(match[0])
    }
    text = text.replace(pattern, '')
  }
  take(/(\d\d)\.(\d\d)\.(\d{4})/g, ([, d, m, y]) => `${y}-${m}-${d}`)
  take(/([\d.]+),(\d\d)\u00a0Euro/g, ([, whole, rest]) =>
    String(Number(`${whole?.replaceAll('.', '')}${rest}`)),
  )
  take(/(\d+),(\d\d)\u00a0%/g, ([, whole, rest]) => String(Number(`${whole}.${rest}`)))
  take(/\d+/g, ([n]) => n)
  return missing
}

describe('planted errors and lawful look-alikes', () => {
  test.each(ERRORS)('%s is found wherever it is planted', (id: ErrorId) => {
    for (const seed of SEEDS) {
      const { letters, answers, today, expected, note } = plant(id, seed)
      const found = checkCase({ letters, answers, today }, 'de').find(
        (one) =>
          one.rule.id === expected?.rule &&
          one.strength === expected.strength &&
          one.contestable === expected.contestable &&
          one.where.some((pointer) => pointer.startsWith(expected.where)),
      )
      expect(found, `${note}, seed ${seed}`).toBeDefined()
    }
  })
  test.each(WITH_LOOK_ALIKES)('what only looks like %s is not accused', (id: ErrorId) => {
    for (const seed of SEEDS) {
      for (const { letters, answers, today, rule, note } of lookAlikes(id, seed)) {
        const accused = checkCase({ letters, answers, today }, 'de').filter(
          (one) => one.rule.id === rule && loud(one),
        )
        expect(accused, `${note}, seed ${seed}`).toEqual([])
      }
    }
  })
  test('lawful letters of sixty people: no contradiction and nothing unexplained', () => {
    const accused = ALL.slice(0, 240).flatMap(({ de }) =>
      de.filter((one) => one.strength === 'contradiction' || one.strength === 'unexplained'),
    )
    expect(accused.map((one) => one.statement)).toEqual([])
  })
})

describe('any letter at all', () => {
  const day = fc.option(
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10)),
  )
  const pick = <const T extends string | null>(...values: T[]) => fc.constantFrom(...values)
  const anyEntry = fc
    .record({
      type: pick(
        'claim',
        'credit-card',
        'instalment-loan',
        'mortgage',
        'discharge',
        'current-account',
        'framework-credit',
        'court-register',
      ),
      status: pick('running', 'closed', 'open', 'settled', 'disputed', 'titled', 'unknown'),
      negative: fc.boolean(),
      party: fc.option(pick('Musterbank AG', 'Muster-Inkasso GmbH')),
      originalParty: fc.option(pick('Musterbank AG')),
      amount: fc.option(fc.integer({ min: 0, max: 200_000 })),
      instalments: fc.option(fc.integer({ min: 0, max: 360 })),
      reportedOn: day,
      storedOn: day,
      openedOn: day,
      firstDueOn: day,
      lastDueOn: day,
      closedOn: day,
      settledOn: day,
      grantedOn: day,
    })
    .map((own) => entry({ ...own, currency: own.amount === null ? null : 'EUR' }))
  const anyScore = fc
    .record({
      value: fc.option(fc.integer({ min: 0, max: 9999 })),
      probability: fc.option(fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100)),
      rating: fc.option(pick('A', 'F', 'M', 'N', 'P', 'x')),
      meaning: fc.option(pick('Gut', 'sehr geringes Risiko', 'sehr kritisches Risiko')),
      calculatedOn: day,
    })
    .map((own) => score(own))
  const anyPoints = fc
    .tuple(
      fc.array(fc.option(fc.integer({ min: 0, max: 264 })), { minLength: 12, maxLength: 12 }),
      fc.option(fc.integer({ min: 100, max: 999 })),
      day,
    )
    .map(([points, value, calculatedOn]) => pointsScore(points, value, { calculatedOn }))
  const anyLetter = fc
    .record({
      cutoffOn: day,
      issuedOn: day,
      issuer: pick('schufa', 'crif-de', 'experian-uk'),
      kind: pick(
        'schufa/datenkopie-15',
        'schufa/score-2026',
        'schufa/bonitaetsauskunft',
        'us/adverse-action',
      ),
      entries: fc.array(anyEntry, { maxLength: 6 }),
      inquiries: fc.array(
        fc
          .record({
            on: day,
            product: pick('account', 'card', 'loan', 'other', null),
            kind: pick('credit', 'conditions', 'identity', 'other'),
          })
          .map(({ on, ...own }) => inquiry(on, own)),
        { maxLength: 5 },
      ),
      scores: fc.array(fc.oneof(anyScore, anyPoints), { maxLength: 4 }),
      doubts: fc.array(
        pick(
          '/entries',
          '/entries/0',
          '/entries/1/settledOn',
          '/scores/0/value',
          '/cutoffOn',
          '/inquiries/0/on',
        ).map((path) => ({ path, reason: 'x' })),
        { maxLength: 3 },
      ),
    })
    .map((own) => copyOn('2026-01-01', own))

  test('never throws, always answers in the shape of the contract, and leaves the letter as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyLetter), { maxLength: 2 }), day, (letters, today) => {
        const before = JSON.stringify(letters)
        const list = checkCase({ letters, answers: {}, today: today ?? '2026-11-24' }, 'en')
        expect(new Set(list.map((one) => one.rule.id)).size).toBe(EVERY.length)
        for (const one of list) Finding.parse(one)
        expect(JSON.stringify(letters)).toBe(before)
        for (const letter of letters) if (letter) Letter.parse(letter)
      }),
      { numRuns: 200, seed: 20_261_125 },
    )
  })

  test('no finding but "untestable" names a leaf that is in doubt', () => {
    fc.assert(
      fc.property(anyLetter, (letter) => {
        const list = checkCase({ letters: [letter], answers: {}, today: '2026-11-24' }, 'de')
        for (const one of list.filter(loud)) {
          const leaves = one.where.filter((pointer) => !/^\/\w+\/\d+$/.test(pointer))
          for (const { path } of letter.doubts) {
            expect(
              leaves.some((leaf) => leaf === path || leaf.startsWith(`${path}/`)),
              one.id,
            ).toBe(false)
          }
        }
      }),
      { numRuns: 200, seed: 20_261_126 },
    )
  })
})

test('the same case gives the same findings', () => {
  const c: Case = {
    letters: [copyOn('2026-11-02', { entries: [settledClaim('2020-01-01')] })],
    answers: {},
    today: '2026-11-24',
  }
  expect(checkCase(structuredClone(c), 'de')).toEqual(checkCase(c, 'de'))
})
