// Letters to other countries: their law and language, the same sentences in every format, the address in the window of their envelope.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { stringsOf } from '../../../reports/render/paper.ts'
import {
  accessRequest,
  paperFor,
  requestsFor,
  requestText,
  writeRequest,
} from '../../../reports/requests/index.ts'
import { parseBlocks } from '../../../reports/requests/block-text.ts'
import { citation, mayCite } from '../../../reports/requests/law.ts'
import { REQUESTS } from '../../../reports/requests/registry.ts'
import { ABROAD, inAustria, inBritain, inFrance, LONDON, refusedInAmerica } from './abroad-cases.ts'
import { docxText, look, mailText, pdfText, squeezed, words } from './paper-tools.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const NAMES = Object.keys(ABROAD) as (keyof typeof ABROAD)[] // keys of a constant
const pdfs = new Map<string, Uint8Array>()
const spaced = (said: string) => said.replaceAll('\u00a0', ' ')

beforeAll(async () => {
  for (const name of PRINTED) {
    const [id, input] = ABROAD[name]
    pdfs.set(name, await writeRequest(id, input, 'pdf'))
  }
})

/** What lies open in the window of the usual envelope of each country, in millimetres. */
const WINDOWS = {
  uk: [20, 44, 110, 79],
  us: [22, 52, 136, 80],
  fr: [100, 44, 190, 79],
  at: [20, 45, 105, 90],
} as const
const LOCALES = { uk: 'en-GB', us: 'en-US', fr: 'fr-FR', at: 'de-DE' } as const
const countryOf = (name: string) => name.slice(0, 2) as keyof typeof WINDOWS // names begin with one

describe.each(NAMES)('the letter %s', (name) => {
  const [id, input] = ABROAD[name]

  it('lacks nothing and is called unreviewed', () => {
    const one = requestsFor(input).find((request) => request.id === id)
    expect(one).toMatchObject({ ready: true, missing: [], reviewed: 'no' })
  })

  it('asks for no identity card and no damages, threatens nobody, leaves nothing blank', () => {
    const said = spaced(requestText(id, input))
    expect(said).not.toMatch(/passport|driving licence|identity card|pièce d’identité|Ausweis/i)
    expect(said).not.toMatch(/damages|compensation|lawsuit|\bcourt\b|\bsue\b|dommages|tribunal/i)
    expect(said).not.toMatch(/[{}]|undefined|\bnull\b|NaN|\[object/)
    expect(said).not.toMatch(/Article 22|22A|Data \(Use and Access\)|78-17|DSG\b|§ 24/)
  })
})

/** One of each layout and of each kind of content: the others differ in their words alone. */
const PRINTED = [
  'uk notice',
  'uk statement',
  'us dispute',
  'us explanation',
  'fr contest',
  'fr complaint',
  'at complaint',
] as const

describe.each(PRINTED)('the paper %s', (name) => {
  const [id, input] = ABROAD[name]
  const pdf = () => pdfs.get(name) ?? new Uint8Array()

  it('says the same sentences as PDF, DOCX, text and e-mail', async () => {
    const strings = stringsOf(paperFor(id, input))
    const mail = mailText(await writeRequest(id, input, 'eml'))
    const formats = {
      pdf: squeezed(pdfText(pdf())),
      docx: squeezed(docxText(await writeRequest(id, input, 'docx'))),
      txt: squeezed(text(await writeRequest(id, input, 'txt'))),
    }
    for (const [format, all] of Object.entries(formats)) {
      const missing = strings.filter((one) => !all.includes(squeezed(one)))
      expect({ format, missing }).toEqual({ format, missing: [] })
    }
    const { body, closing, salutation } = paperFor(id, input)
    for (const block of body) {
      if (block.kind === 'paragraph') expect(squeezed(mail)).toContain(squeezed(block.text))
    }
    expect(mail).toContain(spaced(salutation))
    expect(mail).toContain(spaced(closing))
  })

  it('shows the whole address in the window of its country and nothing else there', () => {
    const [left, top, right, bottom] = WINDOWS[countryOf(name)]
    const first = words(pdf()).filter(({ page }) => page === 1)
    const inside = first.filter(
      ({ x0, x1, y0, y1 }) => x1 > left && x0 < right && y1 > top && y0 < bottom,
    )
    const address = paperFor(id, input).addressee
    const shown = squeezed(inside.map((word) => word.text).join(''))
    expect(shown).toContain(squeezed(address.join('')))
    const own = inside.filter(({ text: one }) => squeezed(address.join(' ')).includes(one))
    for (const { x0, x1, y0, y1 } of own) {
      expect(x0).toBeGreaterThanOrEqual(left)
      expect(x1).toBeLessThanOrEqual(right)
      expect(y0).toBeGreaterThanOrEqual(top)
      expect(y1).toBeLessThanOrEqual(bottom)
    }
    // Only the return line of German and Austrian letters may stand in the window beside the address.
    if (countryOf(name) !== 'at') expect(shown).toBe(squeezed(address.join('')))
  })

  it('is tagged, in the language and region of its country', () => {
    const json = look(pdf(), 'qpdf', '--json', 'FILE')
    expect(json).toMatch(new RegExp(`"/Lang": "(u:)?${LOCALES[countryOf(name)]}"`))
    expect(look(pdf(), 'pdfinfo', 'FILE')).toMatch(/Tagged: +yes/)
  })
})

describe('the law abroad', () => {
  it('is cited as its country does', () => {
    const cite = (id: string, tongue: 'en' | 'us' | 'fr') =>
      spaced(citation(id, '2026-11-25', tongue))
    expect(cite('cca-159', 'en')).toBe('section 159 of the Consumer Credit Act 1974')
    expect(cite('uk-gdpr-15', 'en')).toBe('Article 15 of the UK GDPR')
    expect(cite('fcra-611', 'us')).toBe(
      '§ 611(a)(1)(A) of the Fair Credit Reporting Act, 15 U.S.C. § 1681i(a)(1)(A)',
    )
    expect(cite('ecoa-1002-9-a-2', 'us')).toBe('§ 1002.9(a)(2) of Regulation B (12 CFR Part 1002)')
    expect(cite('gdpr-15-1-h', 'fr')).toBe('article 15, paragraphe 1, point h), du RGPD')
    expect(cite('gdpr-16', 'fr')).toBe('article 16 du RGPD')
    expect(cite('crpa-l311-3-1', 'fr')).toBe(
      'article L. 311-3-1 du code des relations entre le public et l’administration',
    )
  })

  it('that is open or not read is not cited', () => {
    for (const id of ['uk-duaa-22a', 'dsg-24', 'fcra-612', 'fcra-623-a-8', 'fr-loi-78-17-47']) {
      expect(mayCite([id], '2026-11-25')).toBe(false)
    }
  })

  it('of German bureaus is not held against others', () => {
    const offered = requestsFor({ ...inAustria(), findings: inBritain().findings })
    expect(offered.map(({ id }) => id)).toContain('rectification')
    const cited = REQUESTS.filter(({ tongue }) => tongue !== 'de')
      .flatMap(({ texts }) => Object.values(texts))
      .map((blocks) => JSON.stringify(blocks))
    for (const blocks of cited) expect(blocks).not.toMatch(/law:(coc|bgh|bdsg)/)
  })
})

describe('a British statement', () => {
  it('has at most 200 words however much is disputed', () => {
    const many = inBritain([
      {
        request: 'notice-of-correction',
        sentOn: '2026-10-01',
        answeredOn: '2026-10-30',
        outcome: 'refused',
      },
    ])
    const findings = Array.from({ length: 40 }, (_, at) => ({
      ...many.findings[0],
      id: `closed-shown-open:/entries/0#${at}`,
    })) as typeof many.findings // copies of a finding
    const { body } = paperFor('notice-of-correction--statement', { ...many, findings })
    const at = body.findIndex(({ kind }) => kind === 'list')
    const said = body.slice(at - 1, at + 2).flatMap((block) => {
      if (block.kind === 'list') return block.items
      return block.kind === 'paragraph' ? [block.text] : []
    })
    const count = spaced(said.join(' ')).split(/\s+/).length
    expect(count).toBeLessThanOrEqual(200)
    expect(count).toBeGreaterThan(150)
  })
})

describe('who is written to', () => {
  it('by an American refusal: the creditor for its reasons, the bureau that it names for the file', () => {
    const found = requestsFor(refusedInAmerica({ addressees: {} }))
    expect(found.map(({ addressee, id, missing }) => [id, addressee.name, missing])).toEqual([
      ['access', 'Experian', ['addressees/Experian/lines']],
      [
        'explanation--sample-lending-inc',
        'Sample Lending Inc.',
        ['addressees/Sample Lending Inc./lines'],
      ],
    ])
  })

  it('by an American refusal whose sender nobody confirmed: not yet', () => {
    const [, reasons] = requestsFor(refusedInAmerica({ confirmed: [] }))
    expect(reasons?.missing).toEqual(['/sender', '/issuedOn'])
  })

  it('in France: who decided, the register, and the CNIL', () => {
    const names = requestsFor(inFrance()).map(({ addressee }) => addressee.name)
    expect([...new Set(names)]).toEqual(['Caisse exemple', 'Banque de France (FICP)'])
    const [, complaint] = ABROAD['fr complaint']
    const last = requestsFor(complaint).at(-1)
    expect(last?.addressee.name).toBe('Commission nationale de l’informatique et des libertés')
  })

  it('first, to a British bureau, in English', async () => {
    const letter = text(await accessRequest('equifax-uk', LONDON, '2026-11-25', 'txt'))
    expect(letter).toContain('\n\nDear Sir or Madam\n\nRequest for a copy of my file')
    expect(letter).toContain('Please answer by 25 December 2026')
  })
})

describe('texts of letters abroad', () => {
  const files = [
    ...['frame', 'access', 'explanation', 'notice-of-correction', 'reminder', 'complaint'].map(
      (one) => `uk/${one}/en.md`,
    ),
    ...['frame', 'access', 'explanation', 'dispute', 'reminder'].map((one) => `us/${one}/en.md`),
    ...['frame', 'access', 'contest', 'algorithm-explanation', 'reminder', 'complaint'].map(
      (one) => `fr/${one}/fr.md`,
    ),
    'abroad/en.md',
  ]
  it.each(files)('%s is read as blocks without logic', (file) => {
    const raw = readFileSync(new URL(`../../../reports/requests/${file}`, import.meta.url), 'utf8')
    expect(Object.keys(parseBlocks(raw)).length).toBeGreaterThan(2)
    expect(raw).not.toMatch(/\{\{|<%|#if|\{[^}]*[?|&=][^}]*\}/)
  })
})
