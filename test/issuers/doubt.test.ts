// What a letter leaves open is left open: two bureaus, no creditor, a day that no month has, a scale of its own.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { printed } from './paper.ts'

async function read(lines: string[]): Promise<Letter | undefined> {
  const pdf = await printed([[{ at: [60, 60], lines, step: 20 }]])
  return (await readLetter([pdf], 'en')).letters[0]?.letter
}
const doubted = (letter: Letter | undefined) => letter?.doubts.map(({ path }) => path)

const notice = (part: { head?: string; date?: string; bureau?: string; after?: string[] }) => [
  part.head ?? 'First Sample Bank, N.A.',
  part.date ?? 'February 3, 2026',
  'Notice of adverse action',
  'Dear Jane Doe,',
  'Your application was denied for the following reason(s):',
  '1. Length of residence',
  '2. Unable to verify income',
  `Our decision was based on a report from ${part.bureau ?? 'Experian'}, a consumer reporting agency.`,
  'Under the Fair Credit Reporting Act you may ask for a free copy.',
  'Your credit score: 611 (FICO Score 8)',
  'Score date: 01/30/2026',
  'Scores range from a low of 300 to a high of 850.',
  ...(part.after ?? []),
]

describe('US notices', () => {
  test('as a whole', async () => {
    const letter = await read(notice({}))
    expect(letter).toMatchObject({
      issuer: 'experian-us',
      sender: 'First Sample Bank, N.A.',
      issuedOn: '2026-02-03',
      identity: { givenNames: 'Jane', surname: 'Doe' },
      scores: [
        { name: 'FICO Score 8', value: 611, min: 300, max: 850, calculatedOn: '2026-01-30' },
      ],
      reasons: [
        { code: null, text: 'Length of residence', rank: 1 },
        { code: null, text: 'Unable to verify income', rank: 2 },
      ],
    })
    expect(letter?.provenance['/issuer']?.text).toBe('Experian')
    expect(letter?.doubts).toEqual([])
  })
  test('two bureaus: none is taken', async () => {
    const letter = await read(notice({ bureau: 'Experian and from TransUnion LLC' }))
    expect(letter?.issuer).toBe('us')
    expect(letter?.provenance['/issuer']).toBeUndefined()
  })
  test('a creditor whose name we cannot tell is looked for by the person', async () => {
    const letter = await read(notice({ head: 'Nowhere' }))
    expect(letter?.sender).toBeNull()
    expect(doubted(letter)).toEqual(['/sender'])
  })
  test('13/02/2026 is no day with the month first, and is not turned round', async () => {
    const letter = await read(notice({ date: 'Date: 13/02/2026' }))
    expect(letter?.issuedOn).toBeNull()
    expect(doubted(letter)).toEqual(['/issuedOn'])
  })
  test('02/03/2026 is the third of February', async () => {
    expect((await read(notice({ date: 'Date: 02/03/2026' })))?.issuedOn).toBe('2026-02-03')
  })
})

describe('Austrian answers', () => {
  const answer = (scale: string) => [
    'KSV1870 Information GmbH, Wagenseilgasse 7, 1120 Wien',
    'Wien, am 03.02.2026',
    'Auskunft nach Art. 15 DSGVO',
    'Datenstand: 02.02.2026',
    'Nachname: Mustermann',
    'Vorname: Erika',
    'Geburtsdatum: 12.08.1980',
    'Aktuelle Adresse: Mustergasse 1, 1239 Wien',
    'Ihr RiskIndicator beträgt 240, berechnet am 01.02.2026.',
    scale,
  ]
  test('a printed scale goes before the one we know', async () => {
    const letter = await read(
      answer('Die Skala reicht von 50 bis 999; je höher der Wert, desto geringer das Risiko.'),
    )
    expect(letter?.scores[0]).toMatchObject({ value: 240, min: 50, max: 999, better: 'higher' })
  })
  test('without one the known scale stands, and the score waits for a look', async () => {
    const letter = await read(answer('Fragen beantworten wir gerne.'))
    expect(letter?.scores[0]).toMatchObject({ value: 240, min: 100, max: 700, better: 'lower' })
    expect(doubted(letter)).toEqual(['/scores/0/value'])
    const surest = Math.max(
      ...Object.values(letter?.provenance ?? {}).map(({ confidence }) => confidence),
    )
    expect(surest).toBeLessThanOrEqual(0.9)
  })
})
