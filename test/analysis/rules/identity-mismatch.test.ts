// E8: another birth date, another name, an entry or address of somebody else.
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import { copyOn, entry, findings, verdicts } from '../made.ts'

const rule = 'identity-mismatch'
const home = { current: true, text: 'Musterweg 1', reportedBy: null, storedOn: null, since: null }
const letter = copyOn('2026-11-02', {
  entries: [entry({ type: 'credit-card', status: 'running' })],
  addresses: [home],
})
const run = (answers: Answers, own: Partial<typeof letter> = {}) =>
  findings(rule, [{ ...letter, ...own }], { answers })

test('nothing said: one answer that asks', () => {
  const list = findings(rule, [letter, letter])
  expect(list).toHaveLength(1)
  expect(list[0]).toMatchObject({ id: rule, strength: 'untestable', contestable: 'no' })
})

describe('birth date', () => {
  test.each([
    ['1984-02-29', 'none no'],
    ['1984-02-28', 'contradiction yes'], // one day beside it
    ['1983-02-28', 'contradiction yes'],
  ])('%s: %s', (bornOn, expected) => {
    expect(verdicts(run({ identity: { bornOn } }))).toEqual([expected])
  })
  test('word for word; restriction comes first', () => {
    expect(run({ identity: { bornOn: '1983-02-28' } })[0]).toMatchObject({
      id: 'identity-mismatch:/identity/bornOn',
      statement: 'Der Brief nennt den 29.02.1984 als Geburtsdatum. Sie sind am 28.02.1983 geboren.',
      letters: ['restriction', 'rectification'],
      numbers: { bornOn: '1984-02-29', saidBornOn: '1983-02-28' },
    })
  })
  test('not printed: nothing to compare; in doubt: to be looked at', () => {
    const said = { identity: { bornOn: '1983-02-28' } }
    const none = { ...letter.identity, bornOn: null }
    expect(verdicts(run(said, { identity: none }))).toEqual(['untestable no'])
    const doubts = [{ path: '/identity/bornOn', reason: '' }]
    expect(verdicts(run(said, { doubts }))).toEqual(['untestable no'])
  })
})

describe('names', () => {
  test.each([
    ['Mustermann', 'MUSTERMANN', 'none no'],
    ['Müller', 'Mueller', 'none no'],
    ['Weiß', 'WEISS', 'none no'],
    ['Muster-Mann', 'Muster Mann', 'none no'],
    ['Dr. Muster', 'Muster', 'none no'],
    ['René', 'Rene', 'none no'],
    ['Mustermann', 'Mustermann-Beispiel', 'context unclear'],
    ['Mustermann', 'Beispiel', 'contradiction yes'],
  ])('surname printed %s, said %s: %s', (surname, said, expected) => {
    const identity = { ...letter.identity, surname }
    expect(verdicts(run({ identity: { surname: said } }, { identity }))).toEqual([expected])
  })
  test.each([
    ['Erika', 'Erika Maria', 'none no'],
    ['Erika Maria', 'Maria', 'none no'],
    ['Maria Erika', 'Erika Maria', 'none no'],
    ['Erika', 'Max', 'contradiction yes'],
  ])('given name printed %s, said %s: %s', (givenNames, said, expected) => {
    const identity = { ...letter.identity, givenNames }
    expect(verdicts(run({ identity: { givenNames: said } }, { identity }))).toEqual([expected])
  })
  test('no name stands in the finding', () => {
    const [found] = run({ identity: { surname: 'Beispiel' } })
    expect(JSON.stringify(found)).not.toMatch(/Mustermann|Beispiel/)
  })
})

describe('rows of somebody else', () => {
  test.each([
    [{ entries: { '/entries/0': { mine: false } } }, 'identity-mismatch:/entries/0'],
    [{ addresses: { '/addresses/0': { mine: false } } }, 'identity-mismatch:/addresses/0'],
  ])('%o', (answers, id) => {
    expect(run(answers)).toMatchObject([{ id, strength: 'contradiction', contestable: 'yes' }])
  })
  test('called hers: looked at, in order', () => {
    expect(verdicts(run({ entries: { '/entries/0': { mine: true } } }))).toEqual(['none no'])
  })
  test('a doubt on the row, or a row that is not there', () => {
    const answers = { entries: { '/entries/0': { mine: false } } }
    const doubts = [{ path: '/entries/0/type', reason: '' }]
    expect(verdicts(run(answers, { doubts }))).toEqual(['untestable no'])
    const misread = { entries: { '/entries/0': { mine: false, onLetter: false } } }
    expect(verdicts(run(misread))).toEqual(['untestable no'])
  })
})
