// The day in the calendar file for each country: month ends, leap days, weekends and holidays. Days were looked up in printed calendars.
import { describe, expect, it } from 'vitest'
import { deadlinesIcs, nextStep, requestsFor } from '../../../reports/requests/index.ts'
import { inAmerica, inAustria, inBritain, inFrance } from './abroad-cases.ts'
import { followed } from './follow-cases.ts'

type Input = ReturnType<typeof inBritain>
type Log = Parameters<typeof inBritain>[0]
const unfolded = (input: Input, speech: 'de' | 'en' = 'de') =>
  new TextDecoder().decode(deadlinesIcs(input, speech)).replaceAll(/\r\n[ \t]/g, '')

/** The event about a request: the title in the calendar names its subject. */
function eventOf(input: Input, subject: string): string {
  const events = unfolded(input).split('BEGIN:VEVENT').slice(1)
  return events.find((one) => one.includes(subject)) ?? ''
}
const dayIn = (event: string) =>
  /DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/.exec(event)?.slice(1).join('-')
const german = (log: Log) => followed(log ?? [])
const sent = (request: string, receivedOn: string) => [{ request, sentOn: receivedOn, receivedOn }]
const at = (input: Input, today: string): Input => ({ ...input, case: { ...input.case, today } })

const ACCESS = 'Auskunft über meine Daten'
const DAYS: [string, (log: Log) => Input, string, string, string, string][] = [
  [
    'ends with the month, a Sunday moves to Monday',
    german,
    'access',
    ACCESS,
    '2027-01-31',
    '2027-03-01',
  ],
  ['the 29th of a common year', german, 'access', ACCESS, '2027-01-29', '2027-03-01'],
  ['the leap day', german, 'access', ACCESS, '2028-01-31', '2028-02-29'],
  ['from the leap day', german, 'access', ACCESS, '2028-02-29', '2028-03-29'],
  ['Christmas with its weekend', german, 'access', ACCESS, '2026-11-25', '2026-12-28'],
  ['Easter, from Good Friday to Tuesday', german, 'access', ACCESS, '2026-03-03', '2026-04-07'],
  ['Corpus Christi, in Hesse', german, 'access', ACCESS, '2026-05-04', '2026-06-05'],
  ['an ordinary day', german, 'access', ACCESS, '2026-09-05', '2026-10-05'],
  ['no Austrian holiday for a German bureau', german, 'access', ACCESS, '2026-09-26', '2026-10-26'],
  ['the Austrian national holiday', inAustria, 'access', ACCESS, '2026-09-26', '2026-10-27'],
  ['the Immaculate Conception in Austria', inAustria, 'access', ACCESS, '2026-11-08', '2026-12-09'],
  ['Good Friday is none in Austria', inAustria, 'access', ACCESS, '2026-03-03', '2026-04-03'],
  ['Corpus Christi in all Austria', inAustria, 'access', ACCESS, '2026-05-04', '2026-06-05'],
  [
    '14 July in France',
    inFrance,
    'access--caisse-exemple',
    'Demande d’accès',
    '2027-06-14',
    '2027-07-15',
  ],
  [
    'Good Friday is none in France',
    inFrance,
    'access--caisse-exemple',
    'Demande d’accès',
    '2027-02-26',
    '2027-03-26',
  ],
  [
    '28 days in Britain, Christmas stays',
    inBritain,
    'notice-of-correction',
    'Notice under',
    '2026-11-27',
    '2026-12-25',
  ],
  [
    'a month in Britain, a Saturday stays',
    inBritain,
    'access',
    'copy of my file',
    '2026-11-26',
    '2026-12-26',
  ],
  ['30 days in the United States', inAmerica, 'dispute', 'Dispute of', '2026-11-25', '2026-12-25'],
  ['30 days over a leap day', inAmerica, 'dispute', 'Dispute of', '2028-02-15', '2028-03-16'],
]

describe('the day in the calendar', () => {
  it.each(DAYS)('%s', (_, make, request, subject, receivedOn, due) => {
    const input = at(make(sent(request, receivedOn)), receivedOn)
    const event = eventOf(input, subject)
    expect(dayIn(event)).toBe(due)
    expect(event).toContain('STATUS:CONFIRMED')
    expect(event.match(/BEGIN:VALARM/g)).toHaveLength(2)
    const listed = requestsFor(input).find(({ id }) => id === request)
    expect(listed).toMatchObject({ dueOn: due, provisional: false })
  })

  it('is provisional until the receipt is entered, and says so', () => {
    const input = at(german([{ request: 'access', sentOn: '2026-11-25' }]), '2026-11-25')
    const event = eventOf(input, ACCESS)
    expect(dayIn(event)).toBe('2026-12-28')
    expect(event).toContain('STATUS:TENTATIVE')
    expect(event).toContain('SUMMARY:Vorläufige Frist')
    expect(event).toContain('Tragen Sie ein\\, wann Ihr Schreiben angekommen ist')
  })

  it('moves by two months when the controller said so, by calendar months', () => {
    const log = [
      {
        request: 'access',
        sentOn: '2026-08-31',
        receivedOn: '2026-08-31',
        answeredOn: '2026-09-15',
        outcome: 'extended' as const,
      },
    ]
    expect(dayIn(eventOf(at(german(log), '2026-10-01'), ACCESS))).toBe('2026-11-30')
  })

  it('is gone once the answer came', () => {
    const log = [
      {
        request: 'access',
        sentOn: '2026-10-01',
        receivedOn: '2026-10-05',
        answeredOn: '2026-10-20',
        outcome: 'met' as const,
      },
    ]
    expect(eventOf(german(log), ACCESS)).toBe('')
  })
})

describe('what the event says comes next', () => {
  it('is the reminder, by the GDPR only where it holds', () => {
    const received = '2026-11-20'
    const home = eventOf(german(sent('access', received)), ACCESS)
    expect(home).toMatch(/Art\.\s12\sAbs\.\s3\sDSGVO/)
    expect(home).toContain('ab morgen die Erinnerung der nächste Schritt')
    const america = eventOf(inAmerica(sent('dispute', received)), 'Dispute of')
    expect(america).toContain('ab morgen die Erinnerung der nächste Schritt')
    const britain = eventOf(inBritain(sent('notice-of-correction', received)), 'Notice under')
    expect(britain).toContain('Ihre eigene Erklärung (notice of correction) der nächste Schritt')
    for (const event of [america, britain]) expect(event).not.toMatch(/DSGVO|GDPR/)
    const france = eventOf(
      inFrance(sent('algorithm-explanation--caisse-exemple', received)),
      'Communication des règles',
    )
    expect(france).toContain('CADA')
  })

  it('is advice where no complaint is written for the country', () => {
    const log = [
      ...sent('dispute', '2026-10-05'),
      { request: 'reminder', sentOn: '2026-11-06', receivedOn: '2026-11-07' },
    ]
    expect(nextStep(inAmerica(log), 'en')).toMatchObject({
      step: 'advice',
      requestId: null,
      why: expect.stringContaining('Equifax Information Services LLC'),
    })
    const britain = nextStep(
      inBritain([...sent('access', '2026-10-05'), log[1] ?? {}] as Log),
      'en',
    )
    expect(britain).toMatchObject({ step: 'complain', requestId: 'complaint' })
  })
})
