// From a planted error to a letter: what is asked for is enough, the letter names the matter, and a lawful look-alike makes none.
import { describe, expect, it } from 'vitest'
import { checkCase } from '../../../analysis/index.ts'
import type { Answers } from '../../../extract/index.ts'
import { type ErrorId, lookAlikes, plant } from '../../../fixtures/index.ts'
import { requestsFor, writeRequest } from '../../../reports/requests/index.ts'

const TODAY = '2026-11-25'
const sender = { lines: ['Musterweg 1', '12345 Musterstadt'] }

const DEMANDS: [ErrorId, 'erasure' | 'rectification' | 'restriction', string][] = [
  ['E1', 'erasure', 'Erledigte Forderung nach Ablauf der Speicherfrist'],
  ['E2', 'erasure', 'Schnell erledigte Forderung nach Ablauf der Speicherfrist'],
  ['E3', 'erasure', 'Restschuldbefreiung nach Ablauf der Speicherfrist'],
  ['E4', 'erasure', 'Anfrage nach mehr als zwölf Monaten'],
  [
    'E5',
    'rectification',
    '(Beendeter Vertrag steht als laufend|Bezahlte Forderung steht als offen) in der Auskunft',
  ],
  ['E6', 'rectification', 'Erledigte Forderung ohne Datum der Erledigung'],
  ['E7', 'rectification', 'Einträge, die weitgehend übereinstimmen'],
  [
    'E8',
    'rectification',
    '(Unrichtiges Geburtsdatum|Unrichtiger Name|Angabe, die nicht mich betrifft)',
  ],
  ['E9', 'rectification', 'Angabe zu meiner Anschrift'],
  ['E10', 'rectification', 'Anfrage mit unrichtiger Art'],
  ['E11', 'restriction', 'Bestrittene Forderung'],
  ['E19', 'rectification', 'Unrichtiger Betrag'],
  ['R19', 'rectification', 'Daten, die nicht zusammen richtig sein können'],
]
const SEEDS = [1, 2, 3, 4, 5, 6]

describe.each(DEMANDS)('a planted %s', (error, type, heading) => {
  it(`leads to a letter of ${type} once every value was confirmed that it asks for`, async () => {
    for (const seed of SEEDS) {
      const planted = plant(error, seed)
      const answers: Answers = { ...planted.answers, sender, confirmed: [] }
      const theCase = { letters: planted.letters, answers, today: TODAY }
      const findings = checkCase(theCase, 'de')
      const asked = requestsFor({ case: theCase, findings }).find(({ id }) => id === type)
      expect(asked?.ready, `${error} ${seed}`).toBe(false)
      expect(asked?.missing.every((one) => one.startsWith('/'))).toBe(true)
      const confirmed = { ...theCase, answers: { ...answers, confirmed: asked?.missing ?? [] } }
      const text = new TextDecoder().decode(
        await writeRequest(type, { case: confirmed, findings }, 'txt'),
      )
      expect(text).toMatch(new RegExp(`^\\d+\\. ${heading}$`, 'm'))
    }
  })

  it('leads to no such passage when the matter is lawful', async () => {
    for (const seed of SEEDS) {
      for (const lawful of lookAlikes(error, seed)) {
        const answers: Answers = { ...lawful.answers, sender, confirmed: 'all' }
        const theCase = { letters: lawful.letters, answers, today: TODAY }
        const findings = checkCase(theCase, 'de')
        const input = { case: theCase, findings }
        const written = requestsFor(input).some(({ id }) => id === type)
          ? new TextDecoder().decode(await writeRequest(type, input, 'txt'))
          : ''
        expect(written, `${lawful.note}`).not.toMatch(new RegExp(`\\. ${heading}\\n`))
      }
    }
  })
})

describe('a planted E12', () => {
  it('asks for an explanation, and for rectification of the sum alone', async () => {
    const kinds = new Set<string>()
    for (const seed of SEEDS) {
      const planted = plant('E12', seed)
      const theCase = {
        letters: planted.letters,
        answers: { ...planted.answers, sender, confirmed: 'all' as const },
        today: TODAY,
      }
      const input = { case: theCase, findings: checkCase(theCase, 'de') }
      const text = new TextDecoder().decode(await writeRequest('explanation', input, 'txt'))
      const heading = /^1\. (.*)$/m.exec(text)?.[1] ?? ''
      kinds.add(heading)
      expect(requestsFor(input).some(({ id }) => id === 'rectification')).toBe(
        heading === 'Punkte und Gesamtwert',
      )
    }
    expect([...kinds].toSorted()).toEqual([
      'Punkte eines Kriteriums',
      'Punkte und Gesamtwert',
      'Wert und Klasse',
    ])
  })
})
