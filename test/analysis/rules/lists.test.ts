// Lists that decide, member by member: kinds of entries, fields that are compared, kinds of data behind a score.
import { describe, expect, test } from 'vitest'
import { POINTS_TABLE } from '../../../analysis/index.ts'
import { HISTORY, isAddressOnly, isThin, symbolsOf } from '../../../analysis/rules/factors.ts'
import { isSameThing, likenessLeaves, onlyMatch } from '../../../analysis/rules/same-entry.ts'
import type { Entry, EntryType, Score } from '../../../extract/index.ts'
import { copyOn, entry, findings, score, settledClaim, verdicts } from '../made.ts'

const ON = '2026-06-15'

test('the scale of the table', () => {
  expect([POINTS_TABLE.min, POINTS_TABLE.max, POINTS_TABLE.confidence]).toEqual([100, 999, 'C'])
  expect([POINTS_TABLE.validFrom, POINTS_TABLE.validTo]).toEqual(['2026-03-17', null])
  expect(POINTS_TABLE.criteria.map(({ id, measure }) => `${id} ${measure}`)).toEqual([
    'payment-defaults status',
    'account-and-card-inquiries count',
    'other-inquiries count',
    'new-instalment-loans count',
    'mortgage flag',
    'identity-confirmed flag',
    'oldest-bank-contract age',
    'youngest-credit-line age',
    'current-address-age age',
    'oldest-credit-card age',
    'longest-remaining-term term',
    'loan-status status',
  ])
})

describe('what a person can end', () => {
  test.each([
    ['court-register', 'none'],
    ['insolvency', 'none'],
    ['discharge', 'none'],
    ['fraud-marker', 'none'],
    ['claim', 'contradiction'],
    ['credit-card', 'contradiction'],
    ['telecom', 'contradiction'],
  ] as [EntryType, string][])('%s: %s', (type, strength) => {
    const letter = copyOn(ON, { entries: [entry({ type, status: 'running' })] })
    const answers = {
      entries: { '/entries/0': { closedOn: '2025-01-01', settledOn: '2025-01-01' } },
    }
    expect(findings('closed-shown-open', [letter], { answers })[0]?.strength).toBe(strength)
  })
})

describe('what goes with its end', () => {
  const gone = (own: Partial<Entry>) =>
    findings('entry-vanished', [
      copyOn('2025-01-15', {
        entries: [entry({ openedOn: '2015-01-01', status: 'running', ...own })],
      }),
      copyOn(ON),
    ])[0]?.strength
  test.each(['current-account', 'basic-account', 'credit-card', 'claim', 'insolvency'] as const)(
    '%s may be gone',
    (type) => {
      expect(gone({ type, negative: type === 'claim' || type === 'insolvency' })).toBe('none')
    },
  )
  test.each(['instalment-loan', 'mortgage', 'leasing', 'guarantee'] as const)(
    '%s stays three years after its end',
    (type) => {
      expect(gone({ type })).toBe('unexplained')
      // ended on 15 June 2023: may be gone from 16 June 2026
      expect(gone({ type, status: 'closed', closedOn: '2023-06-15' })).toBe('unexplained')
      expect(gone({ type, status: 'closed', closedOn: '2023-06-14' })).toBe('none')
      expect(gone({ type, status: 'unknown' })).toBe('none')
    },
  )
})

describe('the same thing in two letters', () => {
  const loan = (own: Partial<Entry> = {}) => entry({ type: 'instalment-loan', ...own })
  const dated = { openedOn: '2020-01-01' }
  test.each(['openedOn', 'firstDueOn', 'reportedOn', 'storedOn'] as const)(
    'by %s alone',
    (field) => {
      const a = loan({ [field]: '2020-01-01' })
      expect(isSameThing(a, loan({ [field]: '2020-02-01' }))).toBe(true) // 31 days
      expect(isSameThing(a, loan({ [field]: '2020-02-02' }))).toBe(false) // 32 days
      expect(
        isSameThing(
          loan({ ...dated, [field]: '2020-01-01' }),
          loan({ ...dated, [field]: '2021-01-01', ...(field === 'openedOn' ? {} : dated) }),
        ),
      ).toBe(false)
    },
  )
  test('no date in common, another kind, another company, another amount: another thing', () => {
    expect(isSameThing(loan({ openedOn: '2020-01-01' }), loan({ reportedOn: '2020-01-01' }))).toBe(
      false,
    )
    expect(isSameThing(loan(dated), entry({ type: 'mortgage', ...dated }))).toBe(false)
    expect(isSameThing(loan(dated), loan({ ...dated, party: 'Beispielbank AG' }))).toBe(false)
    expect(
      isSameThing(loan({ ...dated, amount: 100_000 }), loan({ ...dated, amount: 94_999 })),
    ).toBe(false)
    expect(
      isSameThing(loan({ ...dated, amount: 100_000 }), loan({ ...dated, amount: 95_000 })),
    ).toBe(true)
    expect(isSameThing(loan({ ...dated, amount: 100_000 }), loan(dated))).toBe(true)
    expect(isSameThing(loan({ ...dated, party: null }), loan({ ...dated, party: null }))).toBe(
      false,
    )
  })
  test('a number decides alone, in any spelling; a claim is never a contract', () => {
    const a = loan({ reference: '000-12.3 a' })
    expect(isSameThing(a, loan({ reference: '000123A', party: 'Beispielbank AG' }))).toBe(true)
    expect(isSameThing({ ...a, ...dated }, loan({ reference: '000124A', ...dated }))).toBe(false)
    expect(isSameThing(a, entry({ type: 'mortgage', reference: '000123A' }))).toBe(true)
    expect(isSameThing(a, entry({ type: 'claim', reference: '000123A' }))).toBe(false)
    expect(
      isSameThing(loan({ reference: '-', ...dated }), loan({ reference: '.', ...dated })),
    ).toBe(true)
    // One that prints a dash prints no number: the dates decide.
    for (const [one, other] of [
      ['-', '123'],
      ['123', '-'],
    ] as const)
      expect(
        isSameThing(loan({ reference: one, ...dated }), loan({ reference: other, ...dated })),
      ).toBe(true)
  })
  test('the seller of a claim stands for its company; one match is one, two are none', () => {
    const sold = entry({
      type: 'claim',
      party: 'Inkasso GmbH',
      originalParty: 'Musterbank AG',
      reportedOn: '2020-01-01',
    })
    const own = entry({ type: 'claim', reportedOn: '2020-01-05' })
    expect(isSameThing(sold, own)).toBe(true)
    const rows = [own, entry({ type: 'claim', reportedOn: '2023-01-05' })].map((row, n) => ({
      path: `/entries/${n}`,
      row,
    }))
    expect(onlyMatch(sold, rows)?.path).toBe('/entries/0')
    expect(onlyMatch(sold, [...rows, { path: '/entries/2', row: own }])).toBeNull()
    expect(onlyMatch(sold, [])).toBeNull()
  })
  test('leaves of a likeness: number, company and each date that is printed', () => {
    const row = loan({
      reference: '1',
      openedOn: ON,
      firstDueOn: ON,
      reportedOn: ON,
      storedOn: ON,
      amount: 5,
    })
    expect(likenessLeaves({ path: '/entries/0', row })).toEqual(
      ['reference', 'party', 'openedOn', 'firstDueOn', 'reportedOn', 'storedOn'].map(
        (field) => `/entries/0/${field}`,
      ),
    )
    expect(likenessLeaves({ path: '/entries/0', row: loan({ party: null }) })).toEqual([])
  })
})

describe('one thing twice in a letter, by one date alone', () => {
  const two = (field: string, second: string, own: Partial<Entry> = {}) => {
    const claim = (on: string) =>
      entry({
        amount: 10_000,
        currency: 'EUR',
        status: 'open',
        negative: true,
        [field]: on,
        ...own,
      })
    return verdicts(
      findings('duplicate-entry', [copyOn(ON, { entries: [claim('2026-01-01'), claim(second)] })]),
    )
  }
  test.each(['openedOn', 'firstDueOn', 'reportedOn', 'storedOn'])('%s', (field) => {
    expect(two(field, '2026-02-01')).toEqual(['unexplained yes'])
    expect(two(field, '2026-02-02')).toEqual(['none no'])
    expect(two(field, '2026-01-15', { party: null })).toEqual(['none no'])
    expect(two(field, '2026-01-15', { amount: null })).toEqual(['none no'])
  })
  test('loan and mortgage need the same amount; another pair of kinds is no likeness', () => {
    const of = (a: EntryType, b: EntryType, amount = 10_000) =>
      verdicts(
        findings('duplicate-entry', [
          copyOn(ON, {
            entries: [
              entry({ type: a, amount: 10_000, openedOn: '2020-01-01' }),
              entry({ type: b, amount, openedOn: '2020-01-01' }),
            ],
          }),
        ]),
      )
    expect(of('instalment-loan', 'mortgage')).toEqual(['unexplained yes'])
    expect(of('mortgage', 'instalment-loan')).toEqual(['unexplained yes'])
    expect(of('mortgage', 'instalment-loan', 5000)).toEqual(['none no'])
    expect(of('mortgage', 'leasing')).toEqual(['none no'])
    expect(of('mortgage', 'mortgage', 5000)).toEqual(['none no'])
  })
})

describe('kinds of data behind a score', () => {
  const NAMES = [
    'Bisherige Zahlungsstörungen',
    'Kreditaktivität letztes Jahr',
    'Kreditnutzung',
    'Länge Kredithistorie',
    'Allgemeine Daten',
    'Anschriftendaten',
  ]
  const KEYS = ['defaults', 'activity', 'use', 'history', 'general', 'address'] as const
  type Sign = Score['factors'][number]['effect']
  const of = (signs: Sign[], names = NAMES) =>
    symbolsOf(
      score({
        factors: names.map((name, n) => ({
          code: null,
          name,
          effect: signs[n] ?? null,
          rank: null,
        })),
      }),
      '/scores/0',
    )
  const all: Sign[] = ['nv', 'nv', 'nv', 'nv', 'nv', 'nv']
  test('each column has its kind and place', () => {
    const found = of(['++', '+', 'o', '-', '--', 'nv'])
    expect(KEYS.map((key) => found?.effects[key])).toEqual(['++', '+', 'o', '-', '--', 'nv'])
    expect(KEYS.map((key) => found?.leaves[key])).toEqual(
      [0, 1, 2, 3, 4, 5].map((n) => `/scores/0/factors/${n}/effect`),
    )
    expect(HISTORY).toEqual(['activity', 'use', 'history'])
  })
  test.each(NAMES)('without %s the table is not whole', (name) => {
    expect(
      of(
        all,
        NAMES.filter((one) => one !== name),
      ),
    ).toBeNull()
  })
  test.each(KEYS)('with a sign for %s', (key) => {
    const found = of(all.with(KEYS.indexOf(key), 'o'))
    if (found === null) throw new Error(key)
    expect(isThin(found)).toBe(!HISTORY.includes(key))
    expect(isAddressOnly(found)).toBe(key === 'address')
    const withAddress = of(all.with(KEYS.indexOf(key), 'o').with(5, '-'))
    expect(withAddress !== null && isAddressOnly(withAddress)).toBe(key === 'address')
  })
  test('an unread sign of the address is no use of it', () => {
    const found = of(all.with(5, null))
    expect(found !== null && isAddressOnly(found)).toBe(false)
  })
})

describe('a doubt on a claim that may be settled', () => {
  const claim = (own: Partial<Entry>, doubt: string) =>
    verdicts(
      findings('settled-claim-overdue', [
        copyOn(ON, {
          entries: [entry({ negative: true, ...own })],
          doubts: [{ path: `/entries/0/${doubt}`, reason: '' }],
        }),
      ]),
    )
  test.each([
    [{ status: 'open' }, 'status', 'untestable no'],
    [{ status: 'open' }, 'settledOn', 'untestable no'],
    [{ status: 'open' }, 'type', 'none no'],
    [{ status: 'open' }, 'amount', 'none no'],
    [{ type: 'telecom', settledOn: '2020-01-01' }, 'type', 'untestable no'],
    [{ type: 'telecom', settledOn: '2020-01-01' }, 'status', 'none no'],
    [{ type: 'telecom' }, 'type', 'none no'],
  ] as [Partial<Entry>, string, string][])('%o, %s: %s', (own, doubt, expected) => {
    expect(claim(own, doubt)).toEqual([expected])
  })
  test('a day that the person names differs from the printed one', () => {
    const letter = copyOn(ON, { entries: [settledClaim('2020-01-01')] })
    const said = (settledOn: string) =>
      findings('settled-claim-overdue', [letter], {
        answers: { entries: { '/entries/0': { settledOn } } },
      })[0]?.caveats
    expect(said('2020-01-01')).toHaveLength(1)
    expect(said('2020-01-02')?.at(-1)).toContain('ein anderes Datum')
  })
})
