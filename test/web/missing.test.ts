// Every answer that a request can lack has a field of the right kind, in both languages, and what is typed there stands in Answers.
import { describe, expect, it } from 'vitest'
import type { Answers, Request } from '../../extract/index.ts'
import { requestsFor } from '../../reports/index.ts'
import {
  answerAt,
  isPointer,
  missingField,
  understood,
  withAnswers,
} from '../../server/web/missing.ts'
import { MissingForm, missingId } from '../../server/web/pages/request-missing.tsx'
import { html } from '../../server/web/render.ts'
import { frame, letter } from './sample.ts'

/** Two rows of the log, so that the second is told from the first. */
const SAID: Answers = {
  log: [
    { request: 'access', sentOn: '2026-09-01' },
    { request: 'erasure--musterbank-ag', outcome: 'refused' },
  ],
}
type Row = [
  path: string,
  control: string,
  german: string,
  english: string,
  typed: string,
  value: unknown,
]

/** Every path that the requests name (reports/requests: sender, addressee, decision, follow-ups) and those of the contract's example. */
const PATHS: Row[] = [
  [
    'decision/by',
    'input',
    'Wer hat entschieden?',
    'Who decided?',
    'Musterbank AG',
    'Musterbank AG',
  ],
  [
    'decision/on',
    'input',
    'Wann wurde entschieden?',
    'When was it decided?',
    '3.6.2026',
    '2026-06-03',
  ],
  [
    'decision/outcome',
    'select',
    'Wie wurde entschieden?',
    'What was decided?',
    'deposit',
    'deposit',
  ],
  [
    'log/1/sentOn',
    'input',
    'Löschung verlangen: Abgeschickt am',
    'Ask for erasure: Sent on',
    '01.10.2026',
    '2026-10-01',
  ],
  [
    'log/1/receivedOn',
    'input',
    'Löschung verlangen: Angekommen am',
    'Ask for erasure: Arrived on',
    '02.10.2026',
    '2026-10-02',
  ],
  [
    'log/1/answeredOn',
    'input',
    'Löschung verlangen: Antwort vom',
    'Ask for erasure: Answer of',
    '03.10.2026',
    '2026-10-03',
  ],
  [
    'log/1/outcome',
    'select',
    'Löschung verlangen: Was kam zurück?',
    'Ask for erasure: What came back?',
    'partly',
    'partly',
  ],
  [
    'log/0/by',
    'select',
    'Auskunft verlangen: Wie abgeschickt',
    'Ask for access: How it was sent',
    'fax',
    'fax',
  ],
  [
    'request/sentOn',
    'input',
    'Ihre erste Anfrage: Abgeschickt am',
    'Your first request: Sent on',
    '01.09.2026',
    '2026-09-01',
  ],
  [
    'request/receivedOn',
    'input',
    'Ihre erste Anfrage: Angekommen am',
    'Your first request: Arrived on',
    '02.09.2026',
    '2026-09-02',
  ],
  [
    'request/answeredOn',
    'input',
    'Ihre erste Anfrage: Antwort vom',
    'Your first request: Answer of',
    '03.09.2026',
    '2026-09-03',
  ],
  [
    'addressees/Müller ~1 Söhne/lines',
    'textarea',
    'Müller / Söhne: Anschrift',
    'Müller / Söhne: Address',
    'Musterweg 2\n12345 Musterstadt',
    ['Musterweg 2', '12345 Musterstadt'],
  ],
  [
    'entries/~1entries~10/disputedOn',
    'input',
    'Firma: Bestritten am',
    'Firma: Disputed on',
    '01.02.2024',
    '2024-02-01',
  ],
  [
    'entries/~1entries~10/settledOn',
    'input',
    'Firma: Erledigt am',
    'Firma: Settled on',
    '01.02.2024',
    '2024-02-01',
  ],
  ['entries/~1entries~10/amount', 'input', 'Firma: Betrag', 'Firma: Amount', '312,40', 31240],
  [
    'entries/~1entries~10/reminders',
    'input',
    'Firma: Zahl der Mahnungen',
    'Firma: Number of reminders',
    '1',
    1,
  ],
  [
    'entries/~1entries~10/mine',
    'radio',
    'Firma: Ist das Ihres?',
    'Firma: Is it yours?',
    'nein',
    false,
  ],
  [
    'inquiries/~1inquiries~10/kind',
    'select',
    'Firma: Worum ging es?',
    'Firma: What was it about?',
    'conditions',
    'conditions',
  ],
]

const draw = (path: string, speech: 'de' | 'en', answers = SAID) =>
  html(
    MissingForm({
      frame: frame(speech),
      request: { id: 'probe' } as Request,
      answers,
      sender: { name: '', lines: [] },
      nameOf: () => 'Firma',
      asked: [path],
      form: {},
      errors: [],
      first: true,
    }),
  ).replaceAll('\u00ad', '')

describe('a missing answer', () => {
  it.each(PATHS)('%s is asked for by %s', (path, control, german, english, typed, value) => {
    const id = missingId(path)
    const tag = control === 'radio' ? `<input type="radio" name="${id}"` : `<${control} id="${id}"`
    for (const [speech, label] of [
      ['de', german],
      ['en', english],
    ] as const) {
      const page = draw(path, speech)
      expect(page).toContain(tag)
      expect(page).toContain(`>${label}</`)
    }
    const field = missingField(path)
    const said = understood(field, typed)
    const answers = withAnswers(SAID, [[field.keys, said?.value]])
    expect(answers && answerAt(answers, field.keys)).toEqual(value)
    expect(answers?.log?.length).toBe(2)
    expect(answers?.log?.[0]?.sentOn).toBe('2026-09-01')
  })
  it('of the sender has the two fields of a letter head', () => {
    for (const path of ['sender/name', 'sender/lines']) {
      const page = draw(path, 'de')
      for (const name of ['sender-name', 'sender-street', 'sender-town'])
        expect(page).toContain(`id="${name}"`)
    }
  })
  it('makes no row of the log that was not there, and takes no other word for a choice', () => {
    expect(withAnswers(SAID, [[['log', '7', 'sentOn'], '2026-09-01']])).toEqual(SAID)
    expect(understood(missingField('decision/outcome'), 'nonsense')).toEqual({ value: undefined })
  })
  it('shows an address again that was too long for an envelope', () => {
    const lines = ['Abteilung 1', 'Abteilung 2']
    const page = draw('addressees/Musterbank AG/lines', 'de', {
      addressees: { 'Musterbank AG': { lines } },
    })
    expect(page).toContain('Abteilung 1\nAbteilung 2</textarea>')
  })
})

describe('what requests really name', () => {
  const today = '2026-11-25'
  const CASES: [string, Answers, string[]][] = [
    ['nothing was said', {}, ['sender/name', 'sender/lines']],
    [
      'a decision half told',
      { decision: { by: 'Musterbank AG' } },
      ['decision/on', 'decision/outcome'],
    ],
    [
      'a decision without its author',
      { decision: { outcome: 'refused' } },
      ['decision/by', 'decision/on'],
    ],
    [
      'a refusal without its dates',
      { log: [{ request: 'access', outcome: 'refused' }] },
      ['log/0/sentOn', 'log/0/answeredOn'],
    ],
    ['a first request half told', { request: { receivedOn: '2026-09-02' } }, []],
  ]
  it.each(CASES)('%s', (_, answers, expected) => {
    const requests = requestsFor({ case: { letters: [letter()], answers, today }, findings: [] })
    const named = [...new Set(requests.flatMap(({ missing }) => missing))].filter(
      (path) => !isPointer(path),
    )
    expect(named).toEqual(expect.arrayContaining(expected))
    const known = new Set(
      PATHS.map(([path]) => path.replace(/\d+/g, '#').replace(/addressees\/.*\//, 'addressees/*/')),
    )
    for (const path of named.filter((one) => !one.startsWith('sender/')))
      expect(known).toContain(
        path.replace(/\d+/g, '#').replace(/addressees\/.*\//, 'addressees/*/'),
      )
  })
})
