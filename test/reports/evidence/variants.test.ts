// The pack in its other shapes: plain German, French in large print with a second letter and a mandate, and one with very many findings.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { RULES, checkCase } from '../../../analysis/index.ts'
import type { Letter } from '../../../extract/index.ts'
import { RULE_IDS } from '../../../reports/evidence/rule-ids.ts'
import { RULES_PLAIN } from '../../../reports/evidence/rule-words-plain.ts'
import { sourceSaid } from '../../../reports/evidence/sources-said.ts'
import {
  type Evidence,
  packOf,
  type PackOptions,
  type PackSpeech,
  verifyPack,
} from '../../../reports/index.ts'
import { has } from '../../programs.ts'
import { evidence, finding, letter, TEST_KEY } from './sample.ts'
import { tool } from './unpack.ts'
import { tempFolder } from '../../folder.ts'

const hasTools = has('pdftotext') && has('qpdf')
const MM = 72 / 25.4

type Made = { zip: Uint8Array; names: string[]; pdf: string }

async function made(e: Evidence, speech: PackSpeech, options: PackOptions = {}): Promise<Made> {
  const zip = await packOf(e, speech, { ...TEST_KEY, ...options })
  const files = unzipSync(zip)
  const pdf = path.join(tempFolder('variant'), 'evidence.pdf')
  await writeFile(pdf, files['data/evidence.pdf'] ?? new Uint8Array())
  return { zip, names: Object.keys(files), pdf }
}

const textOf = async (pdf: string, ...options: string[]) =>
  (await tool('pdftotext', [...options, pdf, '-']))
    .replace(/\u00ad\n/g, '')
    .replace(/[\s\u00a0]+/g, ' ')

/** Words that stand outside the margins of the page (20 mm at the right, 25 mm at the left), by poppler's own boxes. */
async function overfull(pdf: string): Promise<string[]> {
  const boxes = await tool('pdftotext', ['-bbox', pdf, '-'])
  return [
    ...boxes.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"[^>]*>([^<]*)</g),
  ].flatMap(([, from, to, word]) =>
    Number(from) < 25 * MM - 1 || Number(to) > 190 * MM + 1 ? [word ?? ''] : [],
  )
}

async function isSound(pdf: string, language: string) {
  expect(await tool('qpdf', ['--check', pdf])).toContain(
    'No syntax or stream encoding errors found',
  )
  expect(await tool('pdfinfo', [pdf])).toMatch(/^Tagged: +yes$/m)
  const raw = await tool('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'])
  expect(raw).toContain(`/Lang (${language})`)
  expect(raw).toContain('pdfaid:part>3')
  expect(await tool('pdfdetach', ['-list', pdf])).toContain('evidence.json')
  const fonts = (await tool('pdffonts', [pdf])).trim().split('\n').slice(2)
  for (const row of fonts)
    expect(row).toMatch(/(AtkinsonHyperlegibleNext|SourceSerif4).* yes yes yes +\d+ +\d+$/)
  expect(await overfull(pdf)).toEqual([])
}

const [claim] = letter.entries
if (!claim) throw new Error('the sample has a claim')
const newer: Letter = {
  ...letter,
  issuedOn: '2027-05-03',
  cutoffOn: '2027-05-02',
  entries: [{ ...claim, amount: 30_000 }],
  scores: letter.scores.map((score) => ({ ...score, value: 742, calculatedOn: '2027-05-02' })),
}

async function twoLetters(): Promise<Evidence> {
  const answers = {
    sender: {
      name: 'Beratung Musterstadt',
      lines: ['Marktplatz 1', '12345 Musterstadt'],
      actsFor: 'Erika Mustermann',
    },
    log: [{ request: 'erasure', sentOn: '2026-12-01' }],
  }
  const theCase = { letters: [letter, newer], answers, today: '2027-06-01' }
  return evidence({
    case: theCase,
    findings: checkCase(theCase, 'fr'),
    comparisons: [[], []],
    madeOn: '2027-06-01',
  })
}

const many = Array.from({ length: 40 }, (_, n) =>
  finding({ id: `settled-claim-overdue:/entries/${n}` }),
)

let french: Made
beforeAll(async () => {
  french = await made(await twoLetters(), 'fr', { print: 'large' })
})

describe.runIf(hasTools)('plain German', () => {
  it('has a summary in short sentences, on one page', async () => {
    const { pdf } = await made(await evidence(), 'de-plain')
    await isSound(pdf, 'de-DE')
    const text = await textOf(pdf, '-f', '1', '-l', '1')
    for (const part of [
      'Das Wichtigste in einfacher Sprache',
      'Wir haben 5 Dinge geprüft. 3 Dinge sind uns aufgefallen.',
      'Eine bezahlte Rechnung steht zu lange in Ihrer Akte.',
      'Nach drei Jahren muss sie weg sein. Das ist sicher. Mehr dazu: Seite 2.',
      'Was Sie jetzt tun können',
    ])
      expect(text).toContain(part)
    const sentences = text.slice(text.indexOf('Was uns'), text.indexOf('SHA-256')).split(/[.:?] /)
    for (const one of sentences) expect(one.split(' ').length, one).toBeLessThanOrEqual(16)
  })
})

describe.runIf(hasTools)('French in large print, with a second letter and a mandate', () => {
  it('is as sound as the usual one', async () => {
    await isSound(french.pdf, 'fr-FR')
    expect(await tool('pdfinfo', [french.pdf])).toMatch(
      /^Title: +Dossier de preuves pour Erika Mustermann, 1er\u00a0juin\u00a02027$/m,
    )
  })

  it('is set in 18 points: the lines of its text are that high', async () => {
    const boxes = await tool('pdftotext', ['-bbox', french.pdf, '-'])
    const heights = [
      ...boxes.matchAll(
        /yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(?:conservation|règlement)</g,
      ),
    ].map(([, top, bottom]) => Number(bottom) - Number(top))
    expect(heights.length).toBeGreaterThan(0)
    for (const height of heights) expect(height).toBeGreaterThan(17)
  })

  it('says what changed, what was demanded and what became of it', async () => {
    const text = await textOf(french.pdf)
    for (const part of [
      'Ce qui a changé',
      'La lettre 1 du 2 novembre 2026 et la lettre 2 du 2 mai 2027 sont comparées.',
      'satisfait en partie',
      '1er décembre 2026',
      'Montant : de 312,40 € à 300,00 €.',
      'Écart: +34',
      'Le délai était de toute façon écoulé.',
    ])
      expect(text).toContain(part)
  })

  it('is French throughout', async () => {
    const text = await textOf(french.pdf)
    expect(text).toContain('La créance de 312,40 € a été réglée le 3 juin 2022.')
    expect(text).toContain('RGPD : Sur demande, les données sont effacées')
    expect(text).toContain('Ce qui est cité de la lettre reste dans sa langue.')
    expect(text).not.toContain('en anglais')
    for (const word of ['letter', 'The', 'your', 'Ihre', 'nicht'])
      expect(text).not.toMatch(new RegExp(`\\b${word}\\b`))
  })

  it('holds the mandate to sign, and is verified like any other', async () => {
    expect(french.names).toEqual(
      expect.arrayContaining(['data/requests/mandate.pdf', 'data/requests/mandate.txt']),
    )
    expect(await textOf(french.pdf, '-l', '1')).toContain('Beratung Musterstadt')
    expect(await verifyPack(french.zip)).toMatchObject({ ok: true, papers: 'same' })
  })

  it('leaves no label alone at the end of a page', async () => {
    const pages = (await tool('pdftotext', ['-layout', french.pdf, '-'])).split('\f')
    const labels = [
      'Le calcul',
      'D’où vient la règle',
      'Ce que ce constat ne montre pas',
      'Lu et confirmé',
      'Versions',
      'Scores',
      'Lignes du dossier',
      'Courriers',
    ]
    for (const page of pages) {
      const lines = page
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      expect(labels).not.toContain(lines.at(-2) ?? '')
    }
  })
})

describe.runIf(hasTools)('forty findings', () => {
  it('leave the summary on one page, and the list follows', async () => {
    const { pdf } = await made(await evidence({ findings: many }), 'de')
    const first = await textOf(pdf, '-f', '1', '-l', '1')
    expect(first).toContain('Diese Mappe prüfen')
    expect(first).toMatch(/\d+ weitere Befunde stehen auf der nächsten Seite\./)
    expect(await textOf(pdf, '-f', '2', '-l', '2')).toContain('Alle Befunde')
    expect(await overfull(pdf)).toEqual([])
  })
})

describe('words of rules', () => {
  it('exist for every rule in plain German', () => {
    const known = [...RULES.map(({ id }) => id), 'twins', 'peer-position'].toSorted()
    expect([...RULE_IDS].toSorted()).toEqual(known)
    expect(Object.keys(RULES_PLAIN).toSorted()).toEqual(known)
  })

  it('are short in plain German: no sentence of more than fourteen words', () => {
    for (const { found, means } of Object.values(RULES_PLAIN))
      for (const one of `${found} ${means}`.split(/[.?:] ?/))
        expect(one.split(' ').length, one).toBeLessThanOrEqual(14)
  })

  it('name sources in the pack’s language', () => {
    expect(sourceSaid('GDPR Art. 17(1)(a), Art. 5(1)(e)', 'de')).toEqual({
      text: 'DSGVO Art. 17 Abs. 1 Buchst. a, Art. 5 Abs. 1 Buchst. e',
      foreign: null,
    })
    expect(sourceSaid('CJEU C-26/22 and C-64/22 of 7 December 2023', 'fr').text).toBe(
      'CJUE C-26/22 et C-64/22 du 7 décembre 2023',
    )
    expect(sourceSaid('An essay of the year 1990', 'de')).toEqual({
      text: 'An essay of the year 1990',
      foreign: 'en',
    })
    for (const source of RULES.flatMap((rule) => rule.sources)) {
      expect(sourceSaid(source, 'de').foreign, source).toBeNull()
      expect(sourceSaid(source, 'fr').foreign, source).toBeNull()
    }
  })
})
