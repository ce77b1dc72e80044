// What reminders and complaints say in each situation, in both languages, and of an answer that lacks something.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import { nextStep, paperFor, requestsFor, writeRequest } from '../../../reports/requests/index.ts'
import { answeredOn, erasure, SITUATIONS } from './chain-situations.ts'
import { FINDINGS, followed, incomplete, type Log } from './follow-cases.ts'

describe('what a follow-up says', () => {
  const LETTERS: [string, Log, string][] = [
    ['no-answer', [erasure], 'war bis zum 05.11.2026 zu antworten'],
    [
      'partly',
      [{ ...erasure, answeredOn, outcome: 'partly' }],
      'Antwort vom 03.11.2026 erfüllt meinen Antrag nur zum Teil',
    ],
    ['refused', [{ ...erasure, answeredOn, outcome: 'refused' }], 'Am 03.11.2026 haben Sie'],
    [
      'excessive',
      [{ ...erasure, answeredOn, outcome: 'excessive' }],
      'Das haben Sie nachzuweisen (Art. 12 Abs. 5 DSGVO).',
    ],
    [
      'identity-demanded',
      [{ ...erasure, answeredOn, outcome: 'identity-demanded' }],
      'Das setzt begründete Zweifel an meiner Identität voraus (Art. 12 Abs. 6 DSGVO).',
    ],
    [
      'extended',
      [{ ...erasure, answeredOn, outcome: 'extended' }],
      'Die verlängerte Frist endet spätestens am 05.01.2027.',
    ],
    [
      'extended-late',
      [{ ...erasure, answeredOn: '2026-11-06', outcome: 'extended' }],
      'Dieser Monat war da schon abgelaufen.',
    ],
    [
      'no-answer-extended',
      SITUATIONS['extended, and the three months over']?.log ?? [],
      'Auch die verlängerte Frist ist am 24.11.2026 abgelaufen',
    ],
  ]

  const plain = (id: string, log: Log, speech: 'de' | 'en' = 'de') =>
    JSON.stringify(paperFor(id, followed(log), speech)).replaceAll('\u00a0', ' ')

  it.each(LETTERS)('reminds when it is %s, in both languages', (_, log, says) => {
    expect(plain('reminder', [...log])).toContain(says)
    expect(plain('reminder', [...log])).toContain(
      'Erledigte Forderung nach Ablauf der Speicherfrist: Forderung, Musterbank AG, 312,40 Euro',
    )
    expect(plain('reminder', [...log], 'en')).not.toMatch(/Bitte|Antwort|Frist/)
  })

  const UNTIL_COMPLAINT = LETTERS.filter(([name]) => name !== 'extended')
  it.each(UNTIL_COMPLAINT)('complains when it was %s and the reminder in vain', (name, log) => {
    const late = name === 'no-answer-extended' ? '2026-11-25' : '2026-11-06'
    const row: Log[number] = {
      request: 'reminder',
      sentOn: late,
      answeredOn: '2026-11-25',
      outcome: 'refused',
    }
    for (const id of ['complaint', 'code-of-conduct']) {
      const text = plain(id, [...log, row])
      expect(text).toContain('SCHUFA Holding AG')
      const english = paperFor(id, followed([...log, row]), 'en')
      expect(JSON.stringify(english.body)).not.toMatch(/Bitte|Beschwerde|Frist/)
    }
    expect(plain('complaint', [...log, row])).toContain(
      'Die Antwort vom 25.11.2026 darauf erfüllt meinen Antrag nicht.',
    )
  })

  it('gives 14 days, and until the next working day when they end at Christmas', () => {
    const input = followed([erasure])
    const on = (today: string) =>
      JSON.stringify(paperFor('reminder', { ...input, case: { ...input.case, today } }))
    expect(on('2026-12-10')).toContain('innerhalb von 14 Tagen, also bis zum 24.12.2026.')
    // 25 and 26 December are holidays, the 27th is a Sunday.
    expect(on('2026-12-11')).toContain('innerhalb von 14 Tagen, also bis zum 28.12.2026.')
  })

  it('quotes C-526/24 only in letters from after the judgment', () => {
    const log: Log = [
      {
        request: 'access',
        sentOn: '2026-01-05',
        receivedOn: '2026-01-07',
        answeredOn: '2026-01-20',
        outcome: 'excessive',
      },
    ]
    const at = (today: string) => {
      const input = followed(log, {}, [])
      return JSON.stringify(paperFor('reminder', { ...input, case: { ...input.case, today } }))
    }
    expect(at('2026-03-18')).not.toContain('526/24')
    expect(at('2026-03-19')).toContain('526/24')
  })

  it('encloses what the log shows: request, proof of receipt, answer, reminder', () => {
    const log: Log = [
      { ...erasure, answeredOn, outcome: 'refused' },
      { request: 'reminder', sentOn: '2026-11-06', receivedOn: '2026-11-09', by: 'fax' },
    ]
    const found = requestsFor(followed(log)).find(({ id }) => id === 'complaint')
    expect(found?.enclose).toEqual([
      'Kopie meines Schreibens vom 01.10.2026 („Antrag auf Löschung meiner Daten“)',
      'Nachweis über dessen Eingang am 05.10.2026',
      'Kopie der Antwort vom 03.11.2026',
      'Kopie meiner Erinnerung vom 06.11.2026',
      'Nachweis über deren Eingang am 09.11.2026',
    ])
    expect(found?.findings).toEqual([FINDINGS.overdue.id, FINDINGS.fast.id])
    expect(found?.addressee.from).toBe('authority')
  })

  it('tells the desk only of what the code of conduct is about', async () => {
    const log: Log = [{ ...erasure, answeredOn, outcome: 'refused' }]
    const inquiry = { ...FINDINGS.overdue, letters: ['erasure' as const] }
    const input = followed(log, {}, [inquiry, FINDINGS.fast])
    const text = new TextDecoder().decode(await writeRequest('code-of-conduct', input, 'txt'))
    expect(text).toContain('Beispiel Telekom GmbH')
    expect(text).not.toContain('INK-2021-77')
    expect(requestsFor(followed(log, {}, [inquiry])).map(({ id }) => id)).toEqual([
      'access',
      'explanation',
      'erasure',
      'reminder',
      'complaint',
    ])
  })
})

describe('an answer that lacks something', () => {
  const finding = incomplete()
  const answer = (answers: Answers, log: Log = []) =>
    followed(log, answers, [finding], { recipients: false, logic: false, rights: true })
  const request = { sentOn: '2026-09-01', receivedOn: '2026-09-03', answeredOn: '2026-10-02' }

  it('is reminded of by the request that the first letter answers, point by point', async () => {
    const input = answer({ request })
    const reminder = requestsFor(input).find(({ type }) => type === 'reminder')
    expect(reminder).toMatchObject({ id: 'reminder', ready: true, findings: [finding.id] })
    expect(reminder?.enclose).toEqual(['Kopie meines Antrags vom 01.09.2026'])
    const text = new TextDecoder().decode(await writeRequest('reminder', input, 'txt'))
    expect(text).toContain(
      'Es fehlt die Angabe,\n\n- an wen meine Daten gingen\n- wie der Score zustande kommt\n\n',
    )
    expect(text).toContain('1. Auskunft über meine Daten\n')
    expect(nextStep(input)).toMatchObject({ step: 'remind', on: '2026-10-02' })
  })

  it('is complained about after the reminder', () => {
    const log: Log = [{ request: 'reminder', sentOn: '2026-11-02', receivedOn: '2026-11-04' }]
    const found = requestsFor(answer({ request }, log)).map(({ id }) => id)
    expect(found).toEqual(['access', 'explanation', 'complaint'])
  })

  it('asks for the day on which the request was sent, and for the confirmation of what is missing', () => {
    const open = answer({ request: { answeredOn: '2026-10-02' }, confirmed: [] })
    expect(requestsFor(open).find(({ type }) => type === 'reminder')?.missing).toEqual([
      'request/sentOn',
      '/statements/recipients',
      '/statements/logic',
    ])
  })

  it('leads to no reminder while nothing was told of a request, and gives way to the log', () => {
    expect(requestsFor(answer({})).map(({ type }) => type)).not.toContain('reminder')
    const unsure = { ...finding, contestable: 'unclear' as const }
    const input = { ...answer({ request }), findings: [unsure] }
    expect(requestsFor(input).map(({ type }) => type)).not.toContain('reminder')
    const log: Log = [{ request: 'access', sentOn: '2026-11-10', receivedOn: '2026-11-12' }]
    expect(requestsFor(answer({ request }, log)).map(({ type }) => type)).not.toContain('reminder')
  })
})
