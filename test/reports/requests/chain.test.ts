// What follows a request that was sent: which types are offered for a state of the log, which step is next on which day.
import { describe, expect, it } from 'vitest'
import { nextStep, paperFor, requestsFor } from '../../../reports/requests/index.ts'
import { answeredOn, erasure, SITUATIONS } from './chain-situations.ts'
import { DECISION, followed, SENT, type Log } from './follow-cases.ts'

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
