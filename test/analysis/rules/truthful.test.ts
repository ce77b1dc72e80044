// Lawful look-alikes of every rule that needs the person: people whose answers agree with correct letters must get no finding.
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, checkCase } from '../../../analysis/index.ts'
import type { Answers, Entry, Letter } from '../../../extract/index.ts'
import { letterOf, population } from '../../../fixtures/index.ts'

const PEOPLE = population(20_261_125, 80)
const DAYS = ['2019-09-16', '2023-11-06', '2026-06-22', '2026-10-12'] as const
const loud = ['contradiction', 'unexplained', 'indication']

/** Everything that the letter says, said again by the person; every claim with reminders, warning and a dispute after the report. */
function echo(letter: Letter, ended: boolean): Answers {
  const said = (row: Entry) => {
    const reported = row.reportedOn
    return {
      mine: true,
      ...(row.amount === null ? {} : { amount: row.amount + 40 }),
      ...(row.settledOn === null ? {} : { settledOn: row.settledOn }),
      ...(row.closedOn === null ? {} : { closedOn: row.closedOn }),
      // What is still open ends after the letter, or on its day.
      ...(ended && row.closedOn === null && row.settledOn === null
        ? { closedOn: letter.cutoffOn ?? '2026-11-24' }
        : {}),
      ...(row.type === 'claim' && reported !== null
        ? {
            disputed: true,
            disputedOn: addDays(reported, 3),
            reminders: 2,
            firstReminderOn: addDays(reported, -28),
            warnedOn: addDays(reported, -14),
            titled: false,
            acknowledged: false,
            terminable: false,
          }
        : {}),
    }
  }
  const rows = <T, V>(list: string, all: readonly T[], value: (row: T) => V) =>
    Object.fromEntries(all.map((row, n) => [`/${list}/${n}`, value(row)]))
  const issuedOn = letter.issuedOn ?? '2026-11-24'
  return {
    confirmed: 'all',
    identity: {
      bornOn: letter.identity.bornOn,
      surname: letter.identity.surname?.toUpperCase() ?? null,
      givenNames: letter.identity.givenNames?.split(' ')[0] ?? null,
    },
    entries: rows('entries', letter.entries, said),
    inquiries: rows('inquiries', letter.inquiries, ({ kind }) => ({
      known: true,
      ...(kind === 'other' ? {} : { kind }),
    })),
    addresses: rows('addresses', letter.addresses, ({ current, storedOn }) => ({
      mine: true,
      current,
      ...(storedOn === null ? {} : { since: addMonths(storedOn, -5) }),
    })),
    scores: rows('scores', letter.scores, () => ({ recipientKnown: true })),
    missing: letter.entries
      .filter(({ type }) => type === 'credit-card' || type === 'instalment-loan')
      .map(({ type, party, openedOn, reportedOn }) => ({
        type,
        party,
        openedOn: openedOn ?? reportedOn,
      })),
    request: {
      sentOn: addDays(issuedOn, -30),
      receivedOn: addDays(issuedOn, -27),
      answeredOn: issuedOn,
      asked: ['copy', 'explanation', 'recipients', 'source'],
    },
  }
}

function accusations(letters: Letter[], answers: Answers): string[] {
  const today = addDays(letters.at(-1)?.issuedOn ?? '2026-11-24', 5)
  return checkCase({ letters, answers, today }, 'de')
    .filter(({ strength }) => loud.includes(strength))
    .map(({ id, statement }) => `${id}: ${statement}`)
}

describe.each(DAYS)('copies of %s', (on) => {
  const letters = PEOPLE.map((person) => letterOf(person, 'schufa/datenkopie-15', { on }))
  test('answers that agree accuse nobody', () => {
    expect(letters.flatMap((letter) => accusations([letter], echo(letter, false)))).toEqual([])
    expect(letters.flatMap((letter) => accusations([letter], echo(letter, true)))).toEqual([])
  })
  test('nothing said: each rule answers once, and nobody is accused', () => {
    for (const letter of letters) {
      const list = checkCase({ letters: [letter], answers: {}, today: on }, 'de')
      expect(list.filter(({ strength }) => loud.includes(strength))).toEqual([])
      const asks = list.filter(({ strength }) => strength === 'untestable')
      const rules = asks.map(({ rule }) => rule.id)
      expect(rules.length - new Set(rules).size, asks.map(({ id }) => id).join()).toBe(0)
    }
  })
})

test('two copies of one person, years apart, and another bureau with the same file', () => {
  const found = PEOPLE.flatMap((person) => {
    const [older, newer] = ['2019-09-16', '2026-10-12'].map((on) =>
      letterOf(person, 'schufa/datenkopie-15', { on }),
    )
    if (!older || !newer) return []
    const other: Letter = {
      ...newer,
      issuer: 'crif-de',
      kind: 'crif-de/auskunft',
      sender: 'CRIF GmbH',
      scores: [],
    }
    return [...accusations([older, newer], {}), ...accusations([newer, other], {})]
  })
  expect(found).toEqual([])
})

test('two copies half a year apart', () => {
  const found = PEOPLE.flatMap((person) =>
    accusations(
      ['2026-04-20', '2026-10-12'].map((on) => letterOf(person, 'schufa/datenkopie-15', { on })),
      {},
    ),
  )
  expect(found).toEqual([])
})
