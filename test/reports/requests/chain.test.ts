// What follows a request that was sent: for every state of the log which types are offered, and which step is next on which day.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import { paperFor, nextStep, requestsFor, writeRequest } from '../../../reports/requests/index.ts'
import { BANK, DECISION, FINDINGS, followed, incomplete, type Log, SENT } from './follow-cases.ts'

/** Of 25 November 2026, a Wednesday. Received on 5 October: due on Thursday, 5 November. */
const erasure = { request: 'erasure', ...SENT }
const answeredOn = '2026-11-03'
const reminded = { request: 'reminder', sentOn: '2026-11-06', receivedOn: '2026-11-09' }

type Row = {
  log: Log
  offered: string[]
  step: string
  requestId: string | null
  on: string | null
  provisional?: boolean
}

const SITUATIONS: Record<string, Row> = {
  'nothing sent': { log: [], offered: [], step: 'send', requestId: 'erasure', on: null },
  'sent, receipt not entered, the month not over': {
    log: [{ request: 'erasure', sentOn: '2026-11-02' }],
    offered: [],
    step: 'wait',
    requestId: 'reminder',
    on: '2026-12-03',
    provisional: true,
  },
  'sent, receipt not entered, the month over': {
    log: [{ request: 'erasure', sentOn: '2026-10-01' }],
    offered: [],
    step: 'receipt',
    requestId: 'erasure',
    on: '2026-11-02',
    provisional: true,
  },
  'received, due today': {
    log: [{ request: 'erasure', sentOn: '2026-10-23', receivedOn: '2026-10-25' }],
    offered: [],
    step: 'wait',
    requestId: 'reminder',
    on: '2026-11-26',
  },
  'received, due yesterday': {
    log: [{ request: 'erasure', sentOn: '2026-10-23', receivedOn: '2026-10-24' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-25',
  },
  'no answer, over since a Saturday that moved to Monday': {
    // 14 November 2026 is a Saturday.
    log: [{ request: 'erasure', sentOn: '2026-10-12', receivedOn: '2026-10-14' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-17',
  },
  'outcome "none" is no answer': {
    log: [{ ...erasure, outcome: 'none' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-06',
  },
  'answered, not entered how': {
    log: [{ ...erasure, answeredOn }],
    offered: [],
    step: 'outcome',
    requestId: 'erasure',
    on: answeredOn,
  },
  met: {
    log: [{ ...erasure, answeredOn, outcome: 'met' }],
    offered: [],
    step: 'send',
    requestId: 'explanation',
    on: null,
  },
  'met in part': {
    log: [{ ...erasure, answeredOn, outcome: 'partly' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: answeredOn,
  },
  'called excessive': {
    log: [{ ...erasure, answeredOn, outcome: 'excessive' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: answeredOn,
  },
  'proof of identity demanded': {
    log: [{ ...erasure, answeredOn, outcome: 'identity-demanded' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: answeredOn,
  },
  'refused: the free desk at once, the authority too': {
    log: [{ ...erasure, answeredOn, outcome: 'refused' }],
    offered: ['reminder', 'complaint', 'code-of-conduct'],
    step: 'desk',
    requestId: 'code-of-conduct',
    on: answeredOn,
  },
  'refused and told to the desk': {
    log: [
      { ...erasure, answeredOn, outcome: 'refused' },
      { request: 'code-of-conduct', sentOn: '2026-11-10', by: 'form' },
    ],
    offered: ['reminder', 'complaint', 'code-of-conduct'],
    step: 'complain',
    requestId: 'complaint',
    on: answeredOn,
  },
  'extended in time: three months from receipt': {
    log: [{ ...erasure, answeredOn, outcome: 'extended' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: answeredOn,
  },
  'extended, reasons asked for': {
    log: [{ ...erasure, answeredOn, outcome: 'extended' }, reminded],
    offered: [],
    step: 'wait',
    requestId: 'reminder',
    on: '2027-01-06',
  },
  'extended after the month': {
    log: [{ ...erasure, answeredOn: '2026-11-06', outcome: 'extended' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-06',
  },
  'extended, the three months end today': {
    log: [
      {
        request: 'erasure',
        sentOn: '2026-08-20',
        receivedOn: '2026-08-25',
        answeredOn: '2026-09-25',
        outcome: 'extended',
      },
      { request: 'reminder', sentOn: '2026-10-01', receivedOn: '2026-10-02' },
    ],
    offered: [],
    step: 'wait',
    requestId: 'reminder',
    on: '2026-11-26',
  },
  'extended, and the three months over': {
    log: [
      {
        request: 'erasure',
        sentOn: '2026-08-20',
        receivedOn: '2026-08-24',
        answeredOn: '2026-09-10',
        outcome: 'extended',
      },
    ],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-25',
  },
  'reminded, receipt entered, 14 days not over': {
    log: [erasure, { request: 'reminder', sentOn: '2026-11-09', receivedOn: '2026-11-12' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'reminded',
    requestId: 'complaint',
    on: '2026-11-27',
  },
  'reminded, the 14 days end today': {
    log: [erasure, { request: 'reminder', sentOn: '2026-11-09', receivedOn: '2026-11-11' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'reminded',
    requestId: 'complaint',
    on: '2026-11-26',
  },
  'refused, complained, then reminded all the same': {
    log: [
      { ...erasure, answeredOn, outcome: 'refused' },
      { request: 'code-of-conduct', sentOn: '2026-11-05' },
      { request: 'complaint', sentOn: '2026-11-10', receivedOn: '2026-11-11' },
      { request: 'reminder', sentOn: '2026-11-20', receivedOn: '2026-11-21' },
    ],
    offered: ['complaint', 'code-of-conduct'],
    step: 'authority',
    requestId: 'complaint',
    on: '2027-02-11',
  },
  'reminded, receipt not entered': {
    log: [erasure, { request: 'reminder', sentOn: '2026-11-12' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'reminded',
    requestId: 'complaint',
    on: '2026-11-27',
    provisional: true,
  },
  'reminded, receipt not entered, the days over': {
    log: [erasure, { request: 'reminder', sentOn: '2026-11-06' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'receipt',
    requestId: 'reminder',
    on: '2026-11-20',
    provisional: true,
  },
  'reminded, answered in part': {
    log: [erasure, { ...reminded, answeredOn: '2026-11-16', outcome: 'partly' }],
    offered: ['complaint', 'code-of-conduct'],
    step: 'desk',
    requestId: 'code-of-conduct',
    on: '2026-11-16',
  },
  'reminded, answered, not entered how': {
    log: [erasure, { ...reminded, answeredOn: '2026-11-16' }],
    offered: ['code-of-conduct'],
    step: 'outcome',
    requestId: 'reminder',
    on: '2026-11-16',
  },
  'reminded and met': {
    log: [erasure, { ...reminded, answeredOn: '2026-11-16', outcome: 'met' }],
    offered: [],
    step: 'send',
    requestId: 'explanation',
    on: null,
  },
  'reminded in vain': {
    // Received on Monday, 9 November: 14 days end on Monday the 23rd.
    log: [erasure, reminded],
    offered: ['complaint', 'code-of-conduct'],
    step: 'desk',
    requestId: 'code-of-conduct',
    on: '2026-11-24',
  },
  'a reminder from before the answer was due reminds of nothing': {
    log: [erasure, { request: 'reminder', sentOn: '2026-10-20', receivedOn: '2026-10-22' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-06',
  },
  'complained, three months not over': {
    log: [
      erasure,
      reminded,
      { request: 'code-of-conduct', sentOn: '2026-11-24' },
      { request: 'complaint', sentOn: '2026-11-24', receivedOn: '2026-11-25' },
    ],
    offered: ['complaint', 'code-of-conduct'],
    step: 'authority',
    requestId: 'complaint',
    on: '2027-02-25',
  },
  'complained, and the authority silent': {
    log: [
      { ...erasure, answeredOn: '2026-07-20', outcome: 'refused', sentOn: '2026-07-01' },
      { request: 'complaint', sentOn: '2026-08-01', receivedOn: '2026-08-03' },
    ],
    offered: ['complaint', 'code-of-conduct'],
    step: 'advice',
    requestId: null,
    on: '2026-11-04',
  },
}

const FOLLOW_UPS = ['reminder', 'complaint', 'code-of-conduct']

describe('the log', () => {
  it.each(Object.entries(SITUATIONS))('%s', (_, row) => {
    const input = followed(row.log)
    const offered = requestsFor(input)
    const own = offered.map(({ id }) => id).filter((id) => FOLLOW_UPS.includes(id))
    expect(own).toEqual(row.offered)
    expect(offered.filter(({ ready }) => !ready)).toEqual([])
    const { on, provisional, requestId, step, why } = nextStep(input)
    expect({ on, provisional, requestId, step }).toEqual({
      on: row.on,
      provisional: row.provisional ?? false,
      requestId: row.requestId,
      step: row.step,
    })
    expect(why).toMatch(/^[A-ZÄÖÜ].*\.$/)
    expect(why).not.toMatch(/[{}]|undefined|null/)
    expect(nextStep(input, 'en').why).not.toMatch(/[{}]|undefined|\bdie\b|\bist\b/)
  })

  it('goes straight to the authority where the code of conduct has nothing to say', () => {
    const log: Log = [{ ...erasure, request: 'access', answeredOn, outcome: 'refused' }]
    const input = followed(log, {}, [])
    expect(requestsFor(input).map(({ id }) => id)).toEqual([
      'access',
      'explanation',
      'reminder',
      'complaint',
    ])
    expect(nextStep(input)).toMatchObject({
      step: 'complain',
      requestId: 'complaint',
      on: answeredOn,
    })
  })

  it('sends a new letter about a second request although the first was already reminded of', () => {
    const log: Log = [
      erasure,
      { request: 'reminder', sentOn: '2026-11-12', receivedOn: '2026-11-16' },
      { request: 'access', sentOn: '2026-10-20', receivedOn: '2026-10-22' },
    ]
    const text = JSON.stringify(paperFor('reminder', followed(log)))
    expect(text).toContain('1. Auskunft über meine Daten und Kopie der Daten')
    expect(text).not.toContain('Antrag auf Löschung')
    expect(text).toContain('"date":"2026-11-25"')
  })

  it('keeps the words of a reminder as it was sent', () => {
    const log: Log = [erasure, { request: 'reminder', sentOn: '2026-11-12' }]
    const later = followed([...log, { request: 'access', ...SENT, receivedOn: '2026-11-20' }])
    expect(paperFor('reminder', later)).toEqual(paperFor('reminder', followed(log)))
    expect(paperFor('reminder', later).date).toBe('2026-11-12')
  })

  it('keeps a complaint as it was sent, without the reminder of later days', () => {
    const log: Log = [
      { ...erasure, answeredOn, outcome: 'refused' },
      { request: 'complaint', sentOn: '2026-11-10' },
    ]
    const later: Log = [...log, { request: 'reminder', sentOn: '2026-11-20' }]
    const earlier: Log = [...log, { request: 'reminder', sentOn: '2026-11-05' }]
    const complaint = (rows: Log) => JSON.stringify(paperFor('complaint', followed(rows)))
    expect(complaint(later)).toBe(complaint(log))
    expect(complaint(earlier)).toContain('Am 05.11.2026 habe ich daran erinnert.')
  })

  it('counts an extension that was told on the last day as told in time', () => {
    const told = (day: string) =>
      JSON.stringify(
        paperFor('reminder', followed([{ ...erasure, answeredOn: day, outcome: 'extended' }])),
      )
    expect(told('2026-11-05')).toContain('Die verlängerte Frist endet spätestens')
    expect(told('2026-11-06')).toContain('Dieser Monat war da schon abgelaufen.')
  })

  it('names what the log lacks for a letter, by its path', () => {
    const log: Log = [
      { request: 'access', outcome: 'partly' },
      { request: 'erasure', sentOn: '2026-10-01', outcome: 'refused' },
    ]
    const found = requestsFor(followed(log))
    const missing = (id: string) => found.find((one) => one.id === id)?.missing
    expect(missing('reminder')).toEqual(['log/0/sentOn', 'log/0/answeredOn', 'log/1/answeredOn'])
    expect(missing('complaint')).toEqual(['log/1/answeredOn'])
    expect(missing('code-of-conduct')).toEqual(['log/1/answeredOn'])
    expect(nextStep(followed(log))).toMatchObject({ step: 'complete', requestId: 'reminder' })
  })

  it('writes to each addressee about its own requests', () => {
    const log: Log = [
      { request: 'contest--musterbank-ag', ...SENT },
      { request: 'access', ...SENT },
    ]
    const input = followed(log, { decision: DECISION }, [])
    const found = requestsFor(input)
    expect(found.map(({ id }) => id)).toEqual([
      'access',
      'explanation',
      'contest--musterbank-ag',
      'contest',
      'reminder',
      'reminder--musterbank-ag',
    ])
    expect(found.at(-1)?.addressee).toEqual({
      name: 'Musterbank AG',
      lines: ['Bankplatz 1', '10115 Berlin'],
      from: 'person',
    })
    const text = JSON.stringify(paperFor('reminder--musterbank-ag', input))
    expect(text).not.toMatch(/Auskunft über meine Daten|123 456 789|AK-2026-0815/)
    const bank: Log = [
      ...log,
      { request: 'reminder--musterbank-ag', sentOn: '2026-11-06', receivedOn: '2026-11-09' },
    ]
    const complained = requestsFor(followed(bank, { decision: DECISION }, [])).at(-1)
    expect(complained).toMatchObject({
      id: 'complaint--musterbank-ag',
      addressee: { name: 'Zuständige Datenschutz-Aufsichtsbehörde', lines: null, from: 'person' },
      missing: ['addressees/Zuständige Datenschutz-Aufsichtsbehörde/lines'],
    })
  })

  it.each([
    ['schufa', 'Der Hessische Beauftragte für Datenschutz und Informationsfreiheit', true],
    [
      'infoscore',
      'Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
      true,
    ],
    ['ksv1870', 'Österreichische Datenschutzbehörde', true],
    // The seat of CRIF in Germany is not settled: the person looks up the authority.
    ['crif-de', 'Zuständige Datenschutz-Aufsichtsbehörde', false],
  ])('complains about %s to %s', (issuer, name, ready) => {
    const log: Log = [{ request: 'access', ...SENT, answeredOn, outcome: 'refused' }]
    const input = followed(log, {}, [])
    const letters = input.case.letters.map((one) => (one === null ? null : { ...one, issuer }))
    const found = requestsFor({ ...input, case: { ...input.case, letters } })
    const complaint = found.find(({ type }) => type === 'complaint')
    expect([complaint?.addressee.name, complaint?.ready]).toEqual([name, ready])
    expect(complaint?.dueOn).toBe('2027-02-25')
  })

  it('speaks of no request from before its right was law', () => {
    const log: Log = [
      { request: 'access', sentOn: '2018-05-01', answeredOn: '2018-05-20', outcome: 'refused' },
    ]
    expect(requestsFor(followed(log, {}, [])).map(({ id }) => id)).toEqual([
      'access',
      'explanation',
    ])
  })
})

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

describe('the decision of a lender', () => {
  const offered = (decision: Answers['decision']) =>
    requestsFor(followed([], { decision, addressees: BANK }, [])).filter(
      ({ type }) => type === 'contest',
    )

  it('is contested with the lender first, then with the bureau', () => {
    expect(offered(DECISION).map(({ id, ready }) => [id, ready])).toEqual([
      ['contest--musterbank-ag', true],
      ['contest', true],
    ])
  })

  it.each([
    ['nothing told', null],
    ['a human took part', { ...DECISION, humanInvolved: true }],
    ['before the GDPR', { ...DECISION, on: '2018-05-24' }],
    ['tomorrow', { ...DECISION, on: '2026-11-26' }],
  ])('is not contested: %s', (_, decision) => {
    expect(offered(decision)).toEqual([])
  })

  it.each(['2018-05-25', '2026-11-25'])('is contested when it is of %s', (on) => {
    expect(offered({ ...DECISION, on })).toHaveLength(2)
  })

  it('names what is missing', () => {
    expect(offered({ on: '2026-10-20' }).map(({ id, missing }) => [id, missing])).toEqual([
      ['contest', ['decision/by', 'decision/outcome']],
    ])
    expect(offered({ by: 'Kaufhaus Muster' }).map(({ id, missing }) => [id, missing])).toEqual([
      [
        'contest--kaufhaus-muster',
        ['addressees/Kaufhaus Muster/lines', 'decision/on', 'decision/outcome'],
      ],
      ['contest', ['decision/on', 'decision/outcome']],
    ])
  })

  it.each([
    ['refused', 'Sie haben meinen Antrag am 20.10.2026 abgelehnt.'],
    ['worse-terms', 'Sie haben mir am 20.10.2026 einen Vertrag nur zu schlechteren Bedingungen'],
    ['deposit', 'Sie haben am 20.10.2026 von mir eine Sicherheit verlangt.'],
    ['other', 'Sie haben am 20.10.2026 über meinen Antrag entschieden.'],
  ] as const)('says what was decided: %s', (outcome, says) => {
    const input = followed([], { decision: { ...DECISION, outcome, reasonGiven: null } }, [
      FINDINGS.address,
    ])
    const lender = JSON.stringify(paperFor('contest--musterbank-ag', input))
    expect(lender).toContain(says)
    expect(lender).not.toContain('Als Grund')
    expect(lender).not.toContain('kein Mensch')
    for (const id of ['contest', 'contest--musterbank-ag', 'objection']) {
      expect(JSON.stringify(paperFor(id, input, 'en'))).not.toMatch(/Bitte|Antrag|Frist/)
    }
  })

  it('says that no human took part only when the person says so', () => {
    const input = followed([], { decision: { ...DECISION, humanInvolved: false } }, [])
    for (const id of ['contest', 'contest--musterbank-ag']) {
      expect(JSON.stringify(paperFor(id, input))).toContain('kein Mensch beteiligt')
    }
  })

  it('is the particular situation of an objection', () => {
    const objection = (decision: Answers['decision']) =>
      requestsFor(followed([], { decision }, [FINDINGS.address])).find(
        ({ type }) => type === 'objection',
      )
    expect(objection(null)).toMatchObject({
      ready: false,
      missing: ['decision/by', 'decision/on', 'decision/outcome'],
    })
    expect(objection({ ...DECISION, humanInvolved: true })?.ready).toBe(true)
    expect(objection(DECISION)?.warnings[0]).toContain('keine Scores mehr')
    expect(requestsFor(followed([], { decision: DECISION })).map(({ type }) => type)).not.toContain(
      'objection',
    )
  })
})

describe('restriction', () => {
  const offered = (entries: NonNullable<Answers['entries']>) =>
    requestsFor(followed([], { entries }, [FINDINGS.foreign, FINDINGS.disputed])).find(
      ({ type }) => type === 'restriction',
    )

  it('states only what the person said: not mine, disputed', () => {
    expect(offered({})).toBeUndefined()
    expect(offered({ '/entries/5': { mine: true } })).toBeUndefined()
    expect(offered({ '/entries/5': { mine: false } })?.findings).toEqual([FINDINGS.foreign.id])
    expect(offered({ '/entries/0': { disputed: true } })?.findings).toEqual([FINDINGS.disputed.id])
    expect(offered({ '/entries/0': { disputed: true, onLetter: false } })).toBeUndefined()
  })

  it('warns that no score may be given out meanwhile', () => {
    expect(offered({ '/entries/5': { mine: false } })?.warnings[0]).toBe(
      'Solange eine Angabe geprüft wird, gibt die Auskunftei zu Ihnen möglicherweise keinen Score heraus. Das kann einen laufenden Kredit- oder Mietantrag aufhalten. Möchten Sie das trotzdem?',
    )
  })
})
