// E20: what Art. 15 asks for, and the month for the answer (Regulation 1182/71, holidays of Hesse for SCHUFA).
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../../extract/index.ts'
import { copyOn, findings, verdicts } from '../made.ts'

const rule = 'answer-incomplete'
const given = { recipients: true, sources: true, logic: true, retention: true, rights: true }
const letter = (statements: Partial<Letter['statements']> = {}, own: Partial<Letter> = {}) =>
  copyOn('2026-11-02', { statements: { ...given, ...statements }, ...own })
const run = (one: Letter, request: object | null = null, log: object[] = []) =>
  findings(rule, [one], { answers: { request, log: log as never } })

describe('what is missing', () => {
  test.each([
    [{ logic: false }, [], 'contradiction yes'],
    [{ rights: false }, [], 'contradiction yes'],
    [{ rights: false }, ['copy'], 'contradiction yes'], // due without being asked for
    [{ logic: false }, ['explanation'], 'contradiction yes'],
    [{ logic: false }, ['copy', 'source'], 'context unclear'], // she asked for less
    [{ logic: false, sources: false }, ['source'], 'contradiction yes'],
    [{ logic: null }, [], 'untestable no'],
    [{}, [], 'none no'],
  ])('%o, asked for %o: %s', (statements, asked, expected) => {
    expect(verdicts(run(letter(statements), { asked }))).toEqual([expected])
  })

  test('word for word', () => {
    const [found] = run(letter({ logic: false, retention: false }))
    expect(found).toMatchObject({
      id: 'answer-incomplete:/statements',
      title: 'Die Auskunft ist unvollständig',
      statement:
        'Auf dem Brief fehlt: wie der Score zustande kommt, wie lange gespeichert wird. Art.\u00a015 DSGVO verlangt das in der Auskunft.',
      where: ['/statements', '/statements/logic', '/statements/retention', '/cutoffOn'],
      letters: ['reminder', 'complaint'],
    })
    // law.md §1, Art. 15
    expect(found?.numbers).toEqual({
      article: 15,
      missing: 2,
      missing1: 'logic',
      missing2: 'retention',
    })
  })

  test('in doubt, or before the GDPR: nothing is said', () => {
    const doubts = [{ path: '/statements/logic', reason: '' }]
    expect(verdicts(run(letter({ logic: false }, { doubts })))).toEqual(['untestable no'])
    const on = (day: string) => letter({ logic: false }, { cutoffOn: day, issuedOn: day })
    expect(verdicts(run(on('2018-05-24')))).toEqual(['none no'])
    expect(verdicts(run(on('2018-05-25')))).toEqual(['contradiction yes'])
  })

  test.each([
    ['schufa/score-2026'],
    ['schufa/bonitaetsauskunft'],
    ['schufa/datenuebersicht-34'],
    ['us/adverse-action'],
  ])('%s is no answer under Art. 15', (kind) => {
    expect(verdicts(run(letter({ logic: false }, { kind })))).toEqual(['untestable no'])
  })
})

describe('in time', () => {
  test.each([
    ['2026-09-30', '2026-10-30', 'none no'], // a Friday
    ['2026-09-30', '2026-10-31', 'contradiction yes'],
    ['2026-01-31', '2026-03-02', 'none no'], // 28 February is a Saturday
    ['2026-01-31', '2026-03-03', 'contradiction yes'],
    ['2026-05-04', '2026-06-05', 'none no'], // 4 June is Corpus Christi in Hesse
    ['2026-05-04', '2026-06-06', 'contradiction yes'],
  ])('received %s, answered %s: %s', (receivedOn, answeredOn, expected) => {
    expect(verdicts(run(letter(), { receivedOn, answeredOn }))).toEqual([expected])
  })

  test('word for word', () => {
    const [found] = run(letter(), { receivedOn: '2026-09-10', answeredOn: '2026-10-20' })
    expect(found).toMatchObject({
      id: 'answer-incomplete:/issuedOn',
      statement:
        'Ihr Antrag ging am 10.09.2026 ein. Zu antworten war bis zum 12.10.2026. Die Antwort ist vom 20.10.2026, 8\u00a0Tage später.',
      letters: ['complaint'],
      numbers: {
        receivedOn: '2026-09-10',
        dueBy: '2026-10-12',
        answeredOn: '2026-10-20',
        daysLate: 8,
      },
    })
  })

  test('extended by two months; a seat that we do not know gets some days more', () => {
    const request = { receivedOn: '2026-07-30', answeredOn: '2026-10-30' }
    expect(verdicts(run(letter(), request))).toEqual(['contradiction yes'])
    const log = [{ request: 'access', outcome: 'extended' }]
    expect(verdicts(run(letter(), request, log))).toEqual(['none no'])
    // 30 October 2026 is a Friday. All Saints falls on a Sunday, so Monday 2 November is the latest working day anywhere, and three days more.
    const nowhere = letter({}, { issuer: 'muster-auskunftei', kind: 'muster-auskunftei/auskunft' })
    const asked = { receivedOn: '2026-09-30', answeredOn: '2026-11-02' }
    expect(verdicts(run(nowhere, asked))).toEqual(['none no'])
    expect(verdicts(run(nowhere, { ...asked, answeredOn: '2026-11-06' }))).toEqual([
      'contradiction yes',
    ])
    // In Austria 26 October is a holiday, 30 October is none.
    const vienna = letter({}, { issuer: 'crif-at', kind: 'crif-at/auskunft' })
    expect(verdicts(run(vienna, { ...asked, answeredOn: '2026-10-30' }))).toEqual(['none no'])
    expect(verdicts(run(vienna, asked))).toEqual(['contradiction yes'])
  })

  test('without the day of answer the letter’s own date counts', () => {
    const late = letter({}, { issuedOn: '2026-11-04' })
    expect(verdicts(run(late, { receivedOn: '2026-09-30' }))).toEqual(['contradiction yes'])
    expect(verdicts(run(late, { receivedOn: '2026-10-05' }))).toEqual(['none no'])
    const doubts = [{ path: '/issuedOn', reason: '' }]
    expect(verdicts(run({ ...late, doubts }, { receivedOn: '2026-09-30' }))).toEqual([
      'untestable no',
    ])
  })

  test('the period runs from receipt alone: the day of sending says nothing', () => {
    expect(verdicts(run(letter(), { sentOn: '2026-01-01', answeredOn: '2026-10-20' }))).toEqual([
      'untestable no',
    ])
  })

  test('the request is answered by the first letter alone', () => {
    const answers = { request: { receivedOn: '2026-01-10', answeredOn: '2026-10-20' } }
    const list = findings(rule, [letter(), letter()], { answers })
    expect(list.map(({ id }) => id)).toEqual([
      'answer-incomplete:/issuedOn',
      'answer-incomplete:/letters/1',
    ])
  })
})

test('complete, and nothing said about dates: none, and how to check the time', () => {
  const asks = (found: ReturnType<typeof run>) =>
    found.map(({ statement }) => statement.includes('wann Ihr Antrag einging'))
  expect(asks(run(letter()))).toEqual([true])
  expect(asks(run(letter(), { receivedOn: null, asked: ['copy'] }))).toEqual([true])
  // The day is known, or (law.md §1, Art. 12(3)) it is another letter than the answer.
  expect(asks(run(letter(), { receivedOn: '2026-10-30', answeredOn: '2026-11-02' }))).toEqual([
    false,
  ])
  expect(asks(findings(rule, [letter(), letter(), letter()]))).toEqual([true, false, false])
  expect(verdicts(run(letter({}, { cutoffOn: null, issuedOn: null })))).toEqual(['untestable no'])
})
