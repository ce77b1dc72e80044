// R19: sequences that cannot be, those that only look odd, and those that are fine.
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../extract/index.ts'
import { copyOn, entry, findings, inquiry, score, settledClaim, verdicts } from '../made.ts'

const rule = 'impossible-dates'
const on = (...entries: Entry[]) => copyOn('2026-11-02', { entries })

describe('entries', () => {
  test.each([
    [
      'settled the day before it was due',
      settledClaim('2026-02-28', { firstDueOn: '2026-03-01' }),
      'contradiction yes',
    ],
    [
      'settled on the day it was due',
      settledClaim('2026-03-01', { firstDueOn: '2026-03-01' }),
      'none no',
    ],
    ['settled after', settledClaim('2026-03-02', { firstDueOn: '2026-03-01' }), 'none no'],
    [
      'ended the day before it began',
      entry({ type: 'telecom', openedOn: '2025-05-02', closedOn: '2025-05-01', status: 'closed' }),
      'contradiction yes',
    ],
    [
      'ended on the day it began',
      entry({ type: 'telecom', openedOn: '2025-05-02', closedOn: '2025-05-02', status: 'closed' }),
      'none no',
    ],
    [
      'the last instalment before the first',
      entry({ type: 'instalment-loan', firstDueOn: '2026-03-01', lastDueOn: '2026-02-01' }),
      'contradiction yes',
    ],
    [
      'settled the day before it was reported',
      settledClaim('2026-03-01', { reportedOn: '2026-03-02' }),
      'unexplained unclear',
    ],
    [
      'settled on the day of the report',
      settledClaim('2026-03-02', { reportedOn: '2026-03-02' }),
      'none no',
    ],
    ['stored the day after the letter', entry({ storedOn: '2026-11-03' }), 'contradiction yes'],
    ['stored on the day of the letter', entry({ storedOn: '2026-11-02' }), 'none no'],
    [
      'a claim due after the letter',
      entry({ negative: true, firstDueOn: '2026-11-03' }),
      'contradiction yes',
    ],
    [
      'a loan whose instalments lie ahead',
      entry({
        type: 'instalment-loan',
        openedOn: '2026-10-01',
        firstDueOn: '2026-12-01',
        lastDueOn: '2030-12-01',
      }),
      'none no',
    ],
    [
      'an agreed end ahead',
      entry({ type: 'leasing', openedOn: '2026-10-01', closedOn: '2027-10-01', status: 'running' }),
      'none no',
    ],
    [
      'called ended with an end ahead',
      entry({ type: 'leasing', openedOn: '2025-10-01', closedOn: '2027-10-01', status: 'closed' }),
      'unexplained unclear',
    ],
    [
      'a discharge granted after the letter',
      entry({ type: 'discharge', grantedOn: '2026-12-01' }),
      'contradiction yes',
    ],
    ['no dates at all', entry({}), 'none no'],
  ])('%s', (_, one, verdict) => {
    expect(verdicts(findings(rule, [on(one)]))).toEqual([verdict])
  })
})

test('the later of the letter’s own days counts', () => {
  const letter = { ...on(entry({ storedOn: '2026-11-04' })), issuedOn: '2026-11-04' }
  expect(verdicts(findings(rule, [letter]))).toEqual(['none no'])
  const next = { ...on(entry({ storedOn: '2026-11-05' })), issuedOn: '2026-11-04' }
  const [found] = findings(rule, [next])
  expect(found?.where).toEqual(['/entries/0', '/entries/0/storedOn', '/issuedOn'])
})

test('inquiries, addresses and scores of a later day', () => {
  const home = {
    current: true,
    text: 'Musterweg 1',
    reportedBy: null,
    storedOn: '2026-11-03',
    since: null,
  }
  const letter = copyOn('2026-11-02', {
    inquiries: [inquiry('2026-11-02'), inquiry('2026-11-03')],
    addresses: [home],
    scores: [score({ calculatedOn: '2026-11-03' }), score({ transmittedOn: '2026-11-02' })],
  })
  expect(findings(rule, [letter]).map((one) => one.id)).toEqual([
    'impossible-dates:/inquiries/1',
    'impossible-dates:/addresses/0',
    'impossible-dates:/scores/0',
  ])
})

test('the finding, word for word', () => {
  const claim = settledClaim('2026-02-17', { firstDueOn: '2026-03-01' })
  const [found] = findings(rule, [on(claim)])
  expect(found).toMatchObject({
    id: 'impossible-dates:/entries/0',
    kind: 'consistency',
    statement:
      'Das Datum der Erledigung ist der 17.02.2026, das Datum der ersten Fälligkeit der 01.03.2026. Das eine kann nicht vor dem anderen liegen.',
    numbers: { settledOn: '2026-02-17', firstDueOn: '2026-03-01' },
    letters: ['rectification'],
    where: ['/entries/0', '/entries/0/firstDueOn', '/entries/0/settledOn'],
  })
  expect(findings(rule, [on(claim)], { speech: 'en' })[0]?.statement).toBe(
    'The settlement date is 17 February 2026, the first due date 1 March 2026. The one cannot come before the other.',
  )
})

test('several breaks of one entry are one matter', () => {
  const one = settledClaim('2026-02-17', { firstDueOn: '2026-03-01', storedOn: '2027-01-01' })
  const list = findings(rule, [on(one)])
  expect(list).toHaveLength(1)
  expect(list[0]?.numbers).toEqual({
    settledOn: '2026-02-17',
    firstDueOn: '2026-03-01',
    letterOn: '2026-11-02',
    storedOn: '2027-01-01',
  })
})

test('doubts and missing days', () => {
  const claim = settledClaim('2026-02-17', { firstDueOn: '2026-03-01' })
  const doubt = (path: string, one = claim) =>
    verdicts(findings(rule, [{ ...on(one), doubts: [{ path, reason: '' }] }]))
  expect(doubt('/entries/0/firstDueOn')).toEqual(['untestable no'])
  expect(doubt('/entries/0')).toEqual(['untestable no'])
  expect(doubt('/entries/0/amount')).toEqual(['contradiction yes'])
  // in order, but one of the dates is not sure: nothing can be said
  expect(
    doubt('/entries/0/settledOn', settledClaim('2026-03-02', { firstDueOn: '2026-03-01' })),
  ).toEqual(['untestable no'])
  // without a day of the letter only the order inside an entry is tested
  const undated = { ...on(entry({ storedOn: '2030-01-01' })), cutoffOn: null, issuedOn: null }
  expect(verdicts(findings(rule, [undated]))).toEqual(['none no'])
})

describe('which day of the letter a date is held against', () => {
  const late = entry({ storedOn: '2026-11-03' })
  test.each([
    ['only issued', { issuedOn: '2026-11-02', cutoffOn: null }, '/issuedOn'],
    ['only stated for', { issuedOn: null, cutoffOn: '2026-11-02' }, '/cutoffOn'],
    ['both the same', {}, '/issuedOn'],
    ['stated for a later day than issued', { issuedOn: '2026-10-30' }, '/cutoffOn'],
  ])('%s', (_, days, path) => {
    const [found] = findings(rule, [{ ...on(late), ...days }])
    expect(found).toMatchObject({
      strength: 'contradiction',
      where: ['/entries/0', '/entries/0/storedOn', path],
      numbers: { letterOn: '2026-11-02', storedOn: '2026-11-03' },
    })
  })
})

test('a later day in an inquiry or an address is certain too; a settlement before the start as well', () => {
  const day = '2026-11-03'
  const home = { current: true, text: 'Musterweg 1', reportedBy: null, storedOn: null, since: day }
  const letter = copyOn('2026-11-02', {
    inquiries: [inquiry(day)],
    addresses: [home, { ...home, since: null }],
    scores: [score({ transmittedOn: day })],
  })
  expect(verdicts(findings(rule, [letter]))).toEqual(Array(3).fill('contradiction yes'))
  expect(findings(rule, [letter]).map(({ numbers }) => numbers)).toEqual([
    { letterOn: '2026-11-02', on: day },
    { letterOn: '2026-11-02', since: day },
    { letterOn: '2026-11-02', transmittedOn: day },
  ])
  const loan = { type: 'instalment-loan', openedOn: '2024-05-02' } as const
  expect(verdicts(findings(rule, [on(entry({ ...loan, settledOn: '2024-05-01' }))]))).toEqual([
    'contradiction yes',
  ])
  expect(verdicts(findings(rule, [on(entry({ ...loan, settledOn: '2024-05-02' }))]))).toEqual([
    'none no',
  ])
})

test('what is odd says why it may be in order, and the grounds follow the day', () => {
  const caveat = (one: Entry) => findings(rule, [on(one)])[0]?.caveats
  expect(caveat(settledClaim('2026-03-01', { reportedOn: '2026-03-02' }))).toEqual([
    'Die gedruckte Meldung kann die Meldung der Erledigung sein. Dann ist die Reihenfolge in Ordnung.',
  ])
  expect(
    caveat(entry({ type: 'leasing', closedOn: '2027-10-01', status: 'closed' }))?.[0],
  ).toContain('Das Ende kann vereinbart sein')
  expect(caveat(settledClaim('2026-02-28', { firstDueOn: '2026-03-01' }))?.[0]).toContain(
    'eine der Angaben nicht stimmen kann',
  )
  const old = copyOn('2016-02-01', { entries: [entry({ storedOn: '2016-02-02' })] })
  expect(findings(rule, [old])[0]?.grounds.map(({ article }) => article)).toEqual([
    '§\u00a035\u00a0Abs.\u00a01',
  ])
})

test('a row that could not be read with certainty hides its order', () => {
  const fine = settledClaim('2026-03-02', { firstDueOn: '2026-03-01' })
  const with_ = (path: string) =>
    verdicts(findings(rule, [{ ...on(fine), doubts: [{ path, reason: '' }] }]))
  expect(with_('/entries/0')).toEqual(['untestable no'])
  expect(with_('/entries/0/firstDueOn')).toEqual(['untestable no'])
  expect(with_('/entries/0/party')).toEqual(['none no'])
})

test.each(['reportedOn', 'storedOn', 'openedOn', 'settledOn', 'grantedOn'] as const)(
  '%s tells the past: on the letter’s day it may be, the day after not',
  (field) => {
    const kind = field === 'grantedOn' ? 'discharge' : 'telecom'
    const said = (day: string) =>
      verdicts(findings(rule, [on(entry({ type: kind, [field]: day }))]))
    expect(said('2026-11-03')).toEqual(['contradiction yes'])
    expect(said('2026-11-02')).toEqual(['none no'])
  },
)
