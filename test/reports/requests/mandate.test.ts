// An adviser writes in the name of a client: every letter says so and encloses the mandate, and the mandate is in the letter's language.
import { describe, expect, it } from 'vitest'
import { mandatePaper, paperFor, type RequestInput } from '../../../reports/index.ts'
import { requestText } from '../../../reports/requests/index.ts'
import { ABROAD, inAmerica, inBritain, inFrance } from './abroad-cases.ts'
import { all, erika } from './erika.ts'
import { WHOLE } from './follow-cases.ts'
import { look, pdfText, squeezed } from './paper-tools.ts'

const ADVISER = {
  name: 'Beratung Muster e. V.',
  lines: ['Beratungsweg 2', '12345 Musterstadt'],
  actsFor: 'Erika Mustermann',
}
const forClient = <Input extends RequestInput>(input: Input, country: string | null): Input => {
  const lines = country === null ? ADVISER.lines : [...ADVISER.lines, country]
  const answers = { ...input.case.answers, sender: { ...ADVISER, lines } }
  return { ...input, case: { ...input.case, answers } }
}
const COUNTRY: Record<string, string | null> = {
  uk: 'United Kingdom',
  us: 'USA',
  fr: 'France',
  at: null,
}
const CASES: [string, string, RequestInput, string][] = [
  ...['access', 'explanation', 'rectification', 'erasure'].map(
    (id): [string, string, RequestInput, string] => [
      id,
      id,
      forClient({ case: erika(), findings: all }, null),
      'de',
    ],
  ),
  ...Object.entries(WHOLE).map(([id, one]): [string, string, RequestInput, string] => [
    id,
    id,
    forClient(one, null),
    'de',
  ]),
  ...Object.entries(ABROAD).map(([name, [id, one]]): [string, string, RequestInput, string] => {
    const country = name.slice(0, 2)
    return [name, id, forClient(one, COUNTRY[country] ?? null), country]
  }),
]
const SAYS: Record<string, [string, string, string]> = {
  de: [
    'im Namen von Erika Mustermann; die Vollmacht liegt bei',
    'für Erika Mustermann',
    'Vollmacht',
  ],
  at: [
    'im Namen von Erika Mustermann; die Vollmacht liegt bei',
    'für Erika Mustermann',
    'Vollmacht',
  ],
  uk: ['on behalf of Erika Mustermann; the authority', 'for Erika Mustermann', 'Signed authority'],
  us: [
    'on behalf of Erika Mustermann; the authorization',
    'for Erika Mustermann',
    'Signed authorization',
  ],
  fr: [
    'qui représente Erika Mustermann ; le mandat signé est joint',
    'pour Erika Mustermann',
    'Mandat signé',
  ],
}

describe.each(CASES)('the letter %s of an adviser', (_, id, input, country) => {
  it('says for whom it is written, is signed so, and encloses the mandate', () => {
    const [sentence = '', signed = '', enclosed = ''] = SAYS[country] ?? []
    const text = requestText(id, input).replaceAll('\u00a0', ' ')
    expect(text.startsWith('Beratung Muster e. V.\nBeratungsweg 2\n')).toBe(true)
    expect(text).toContain(sentence)
    const { enclosures, signature } = paperFor(id, input)
    expect(signature).toEqual(['Beratung Muster e. V.', signed])
    expect(enclosures.items.at(-1)).toBe(enclosed)
    expect(text).not.toContain('Musterweg 1\n12345 Musterstadt\n\n')
  })
})

describe('the mandate', () => {
  const forms: [string, RequestInput, string, string][] = [
    ['German', forClient({ case: erika(), findings: [] }, null), 'Vollmacht', 'de-DE'],
    ['English', forClient(inBritain(), null), 'Authority to act on my behalf', 'en-GB'],
    ['English', forClient(inAmerica(), null), 'Authority to act on my behalf', 'en-GB'],
    ['French', forClient(inFrance(), 'France'), 'Mandat', 'fr-FR'],
  ]
  it.each(forms)('is in %s', async (_, input, title, locale) => {
    const text = new TextDecoder().decode(await mandatePaper(input, 'txt'))
    expect(text.split('\n')[0]).toBe(title)
    expect(text).toContain('Erika Mustermann')
    expect(text).toContain('Beratung Muster e. V.')
    expect(text).not.toMatch(/[{}]|undefined|null/)
    const pdf = await mandatePaper(input, 'pdf')
    expect(squeezed(pdfText(pdf))).toContain(squeezed(title))
    expect(look(pdf, 'qpdf', '--json', 'FILE')).toMatch(new RegExp(`"/Lang": "(u:)?${locale}"`))
  })
})
