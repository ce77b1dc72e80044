// E11: each condition of reporting an untitled claim by its own date; a title or a later dispute makes it lawful.
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../extract/index.ts'
import { copyOn, entry, findings, verdicts } from '../made.ts'

const rule = 'disputed-claim'
const REPORTED = '2026-03-10'
const claim = (own: Partial<Entry> = {}) =>
  entry({
    amount: 31_240,
    currency: 'EUR',
    reportedOn: REPORTED,
    status: 'open',
    negative: true,
    ...own,
  })
const bare = { titled: false, acknowledged: false, terminable: false }
const run = (said: object, own: Partial<Entry> = {}, more = {}, day = '2026-11-02') =>
  findings(rule, [copyOn(day, { entries: [claim(own)], ...more })], {
    answers: { entries: { '/entries/0': said } },
  })

describe('the border day of each condition', () => {
  test.each([
    // disputed: strictly before the report
    [{ disputed: true, disputedOn: '2026-03-09' }, 'contradiction yes'],
    [{ disputed: true, disputedOn: '2026-03-10' }, 'none no'],
    [{ disputed: true, disputedOn: '2026-03-11' }, 'none no'],
    [{ disputedOn: '2026-03-09' }, 'contradiction yes'],
    [{ disputed: false, disputedOn: '2026-03-09' }, 'none no'],
    [{ disputed: true }, 'untestable no'], // no date
    [{ disputed: false }, 'none no'],
    // first reminder: four weeks, 28 days, before the report
    [{ firstReminderOn: '2026-02-09' }, 'none no'], // 29 days
    [{ firstReminderOn: '2026-02-10' }, 'none no'], // 28 days
    [{ firstReminderOn: '2026-02-11' }, 'contradiction yes'], // 27 days
    [{ firstReminderOn: '2026-03-20' }, 'contradiction yes'], // after the report
    // two reminders
    [{ reminders: 0 }, 'contradiction yes'],
    [{ reminders: 1 }, 'untestable no'], // without its date
    [{ reminders: 1, firstReminderOn: '2026-01-05' }, 'contradiction yes'],
    [{ reminders: 2 }, 'none no'],
    [{ reminders: 3, firstReminderOn: '2026-01-05' }, 'none no'],
    // warned before the report
    [{ warnedOn: '2026-03-09' }, 'none no'],
    [{ warnedOn: '2026-03-10' }, 'none no'],
    [{ warnedOn: '2026-03-11' }, 'contradiction yes'],
  ])('%o: %s', (said, expected) => {
    expect(verdicts(run({ ...bare, ...said }))).toEqual([expected])
  })
})

describe('what makes the report lawful in any case', () => {
  const broken = { disputed: true, disputedOn: '2026-01-01', reminders: 0 }
  test.each([['titled'], ['acknowledged'], ['terminable']])('%s', (key) => {
    expect(verdicts(run({ ...bare, ...broken, [key]: true }))).toEqual(['none no'])
  })
  test('a title on the letter', () => {
    expect(verdicts(run({ ...bare, ...broken }, { status: 'titled' }))).toEqual(['none no'])
  })
  test.each([['titled'], ['acknowledged'], ['terminable']])('%s not said: unclear', (key) => {
    const [found] = run({ ...bare, ...broken, [key]: undefined })
    expect(found).toMatchObject({ strength: 'contradiction', contestable: 'unclear' })
    expect(found?.caveats.join(' ')).toContain('Das haben Sie noch nicht gesagt.')
  })
  test('a report of before 1 April 2010, when there were no such conditions', () => {
    const said = { ...bare, reminders: 0 }
    expect(verdicts(run(said, { reportedOn: '2010-03-31' }))).toEqual(['none no'])
    expect(verdicts(run(said, { reportedOn: '2010-04-01' }))).toEqual(['contradiction yes'])
  })
})

test('word for word: every broken condition is named, whole ones are not', () => {
  const [found] = run({
    ...bare,
    disputed: true,
    disputedOn: '2026-02-18',
    reminders: 1,
    firstReminderOn: '2026-02-23',
    warnedOn: '2026-03-01',
  })
  expect(found).toMatchObject({
    id: 'disputed-claim:/entries/0',
    title: 'Eine bestrittene Forderung wurde gemeldet',
    statement:
      'Die Forderung über 312,40\u00a0Euro wurde am 10.03.2026 gemeldet. Sie hatten ihr nach Ihrer Angabe schon am 18.02.2026 widersprochen. Schriftliche Mahnungen bis dahin: 1. Nötig sind 2. Die erste Mahnung war vom 23.02.2026, nur 15\u00a0Tage davor. Nötig sind 28.',
    letters: ['restriction', 'erasure'],
    where: ['/entries/0', '/entries/0/reportedOn', '/entries/0/amount', '/cutoffOn'],
    numbers: {
      amountCents: 31_240,
      reportedOn: REPORTED,
      saidDisputedOn: '2026-02-18',
      reminders: 1,
      remindersNeeded: 2,
      saidFirstReminderOn: '2026-02-23',
      daysSinceFirstReminder: 15,
      daysNeeded: 28,
    },
  })
})

test.each([
  ['2018-05-24', 'BDSG in der bis 24. Mai 2018 geltenden Fassung'],
  ['2018-05-25', 'BDSG'],
  ['2026-11-19', 'BDSG'],
  ['2026-11-20', 'DSGVO'],
])('the first ground on %s: %s', (day, law) => {
  const [found] = run({ ...bare, reminders: 0 }, { reportedOn: '2018-01-10' }, {}, day)
  expect(found?.grounds[0]?.law).toBe(law)
})

test('nothing said: one answer; no claim: none; no date of the report, or a doubt on it', () => {
  const many = copyOn('2026-11-02', { entries: [claim(), claim()] })
  const list = findings(rule, [many, many])
  expect(list).toHaveLength(1)
  expect(list[0]).toMatchObject({ id: rule, strength: 'untestable', contestable: 'no' })
  expect(verdicts(findings(rule, [copyOn('2026-11-02')]))).toEqual(['none no'])
  const said = { ...bare, disputed: true, disputedOn: '2026-01-01' }
  expect(verdicts(run(said, { reportedOn: null }))).toEqual(['untestable no'])
  const doubts = [{ path: '/entries/0/reportedOn', reason: '' }]
  expect(verdicts(run(said, {}, { doubts }))).toEqual(['untestable no'])
  expect(verdicts(run(said, { type: 'mail-order-account', negative: false }))).toEqual(['none no'])
})

test('what is still missing is named', () => {
  const [found] = run({ ...bare, disputed: true })
  expect(found?.statement).toContain('wann Sie widersprochen haben')
  expect(found?.statement).toContain('wann die erste Mahnung kam')
})

describe('each broken condition alone: its own numbers, title and words', () => {
  const base = { amountCents: 31_240, reportedOn: REPORTED }
  test.each([
    [
      { reminders: 0 },
      { reminders: 0, remindersNeeded: 2 },
      'Eine Forderung wurde zu früh gemeldet',
    ],
    [
      { disputed: true, disputedOn: '2026-03-09' },
      { saidDisputedOn: '2026-03-09' },
      'Eine bestrittene Forderung wurde gemeldet',
    ],
    [
      { firstReminderOn: '2026-02-11' },
      { saidFirstReminderOn: '2026-02-11', daysSinceFirstReminder: 27, daysNeeded: 28 },
      'Eine Forderung wurde zu früh gemeldet',
    ],
    [
      { warnedOn: '2026-03-11' },
      { saidWarnedOn: '2026-03-11' },
      'Eine Forderung wurde zu früh gemeldet',
    ],
  ])('%o', (said, numbers, title) => {
    const [found] = run({ ...bare, ...said })
    expect(found?.numbers).toEqual({ ...base, ...numbers })
    expect(found?.title).toBe(title)
    expect(found?.caveats).toHaveLength(1)
  })
  test('a first reminder on the day of the report came no days before, not after it', () => {
    const [found] = run({ ...bare, firstReminderOn: REPORTED })
    expect(found?.statement).toContain(
      'Die erste Mahnung war vom 10.03.2026, nur 0\u00a0Tage davor. Nötig sind 28.',
    )
    const [later] = run({ ...bare, firstReminderOn: '2026-03-11' })
    expect(later?.statement).toContain('kam erst am 11.03.2026, nach der Meldung.')
  })
})

test('a doubt on kind, state or report leaves it open; one on the amount takes the amount away', () => {
  const said = { ...bare, disputed: true, disputedOn: '2026-01-01' }
  for (const field of ['type', 'status', 'reportedOn']) {
    const doubts = [{ path: `/entries/0/${field}`, reason: '' }]
    expect(verdicts(run(said, {}, { doubts }))).toEqual(['untestable no'])
  }
  const doubts = [{ path: '/entries/0/amount', reason: '' }]
  const [found] = run(said, {}, { doubts })
  expect(found).toMatchObject({
    strength: 'contradiction',
    where: ['/entries/0', '/entries/0/reportedOn', '/cutoffOn'],
    numbers: { reportedOn: REPORTED, saidDisputedOn: '2026-01-01' },
  })
  expect(found?.numbers).not.toHaveProperty('amountCents')
  expect(found?.statement).toMatch(/^Die Forderung wurde am 10\.03\.2026 gemeldet\./)
})

test.each([
  ['disputed', false],
  ['disputedOn', '2026-05-01'],
  ['reminders', 2],
  ['firstReminderOn', '2026-01-05'],
  ['warnedOn', '2026-01-05'],
  ['titled', true],
  ['acknowledged', true],
  ['terminable', true],
])('%s alone is an answer: it is not asked again', (key, value) => {
  expect(verdicts(run({ [key]: value }))).toEqual(['none no'])
})

test('nothing found says what was looked at', () => {
  expect(findings(rule, [copyOn('2026-11-02')])[0]?.statement).toBe(
    'Der Brief nennt keine Forderung.',
  )
  expect(run({ titled: true })[0]).toMatchObject({
    statement: 'Forderungen mit Ihren Angaben geprüft: 1. Nach ihnen durften sie gemeldet werden.',
    numbers: { checked: 1 },
  })
  expect(findings(rule, [copyOn('2026-11-02', { entries: [claim()] })])[0]?.statement).toContain(
    'Der Brief nennt eine Forderung.',
  )
  expect(
    findings(rule, [copyOn('2026-11-02', { entries: [claim(), claim()] })])[0]?.statement,
  ).toContain('Der Brief nennt 2 Forderungen.')
})
