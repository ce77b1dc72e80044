// evidence.pdf as other programs see it: tags, language, fonts, attachment, words; and what hostile strings do to it.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { has } from '../../programs.ts'
import { assemblePack } from '../../../reports/evidence/assemble.ts'
import type { Evidence } from '../../../reports/evidence/evidence.ts'
import { PRINTABLE, printable } from '../../../reports/evidence/glyphs.ts'
import { evidence, finding, findings, letter, papers, TEST_KEY } from './sample.ts'
import { tool, unpacked } from './unpack.ts'

async function pdfOf(e: Evidence, speech: 'de' | 'en' = 'de'): Promise<string> {
  const folder = await unpacked(await assemblePack(e, speech, papers, TEST_KEY))
  return path.join(folder, 'data/evidence.pdf')
}

/** Text as printed, soft hyphens at line ends and breaks taken out. */
async function textOf(pdf: string, ...options: string[]): Promise<string> {
  const text = await tool('pdftotext', [...options, pdf, '-'])
  return text.replace(/\u00ad\n/g, '').replace(/[\s\u00a0]+/g, ' ')
}

const hasTools = has('pdftotext') && has('qpdf') && has('sha256sum')

let pdf: string

beforeAll(async () => {
  pdf = await pdfOf(await evidence())
})

describe.runIf(hasTools)('evidence.pdf', () => {
  it('is sound for qpdf', async () => {
    expect(await tool('qpdf', ['--check', pdf])).toContain(
      'No syntax or stream encoding errors found',
    )
  })

  it('is tagged, with title, language and the day of the pack', async () => {
    const info = await tool('pdfinfo', [pdf])
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^Title: +Beweismappe für Erika Mustermann, 24\.11\.2026$/m)
    expect(info).toMatch(/^Page size: .*\(A4\)$/m)
    const raw = await tool('qpdf', ['--qdf', '--object-streams=disable', pdf, '-']).catch(() => '')
    expect(raw).toContain('/Lang (de-DE)')
    expect(raw).toContain('pdfaid:part>3')
    expect(raw).toContain('pdfaid:conformance>A')
  })

  it('has headings, table heads and figures with words in its structure', async () => {
    const tree = await tool('pdfinfo', ['-struct-text', pdf])
    expect(tree.match(/^ *H1\b/gm)).toHaveLength(1)
    expect(tree.match(/^ *H2\b/gm)?.length).toBe(6)
    expect(tree).toMatch(/\bTH\b/)
    expect(tree).toMatch(/\bFigure\b/)
    const raw = await tool('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'])
    expect(raw.match(/\/Alt /g)?.length).toBeGreaterThanOrEqual(4)
  })

  it('embeds its two families and no other', async () => {
    const rows = (await tool('pdffonts', [pdf])).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) {
      expect(row).toMatch(/AtkinsonHyperlegibleNext|SourceSerif4/)
      expect(row).toMatch(/ yes yes yes +\d+ +\d+$/)
    }
  })

  it('carries evidence.json, the same bytes as the pack', async () => {
    expect(await tool('pdfdetach', ['-list', pdf])).toContain('evidence.json')
    const out = path.join(path.dirname(pdf), 'detached.json')
    await tool('pdfdetach', ['-save', '1', '-o', out, pdf])
    const own = await readFile(path.join(path.dirname(pdf), 'evidence.json'))
    expect(Buffer.compare(await readFile(out), own)).toBe(0)
  })

  it('has an overview that adds up and a list with the right pages', async () => {
    const cover = await tool('pdftotext', ['-layout', '-f', '1', '-l', '1', pdf, '-'])
    const count = (word: string) => Number(new RegExp(`${word} +(\\d+)$`, 'm').exec(cover)?.[1])
    const rows = [
      'Widerspruch',
      'Nicht erklärt',
      'Nur zum Vergleich',
      'Nichts gefunden',
      'Nicht prüfbar',
    ]
    expect(rows.map(count)).toEqual([1, 1, 1, 1, 1])
    expect(count('Prüfungen')).toBe(5)
    expect(cover).toMatch(/1 +Widerspruch +Nordlicht Inkasso: 17 Monate zu lange gespeichert +2$/m)
    expect(cover).toMatch(/3 +Nur zum Vergleich +Wo Ihr Score unter ähnlichen Akten liegt +4$/m)
    const page4 = await textOf(pdf, '-f', '4', '-l', '4')
    expect(page4).toContain('Wo Ihr Score unter ähnlichen Akten liegt')
  })

  it('prints a finding in the order in which a judge needs it', async () => {
    const text = await textOf(pdf, '-f', '2', '-l', '2')
    const parts = [
      'Befund 1 von 3',
      'Widerspruch',
      'Nordlicht Inkasso: 17',
      'angreifbar',
      'Die Forderung über 312,40 Euro',
      'Blatt 2 des Briefs',
      'Woher die Regel kommt',
      'Art. 17 Abs. 1 Buchst. d DSGVO: Unrechtmäßig verarbeitete Daten sind zu löschen. Stand: 20.11.2026.',
      'Regel settled-claim-overdue, Version 1, gültig ab 01.01.2025, Entwurf, nicht anwaltlich geprüft.',
      'Was dieser Befund nicht zeigt',
      'Was es ändern kann',
      'Von 708 auf 790 bis 820.',
      'Gelesen und bestätigt',
      'Seite 2 von 6',
    ]
    for (const part of parts) expect(text).toContain(part)
    const tree = (await tool('pdfinfo', ['-struct-text', pdf])).replace(/[\s\u00a0"]+/g, ' ')
    const at = (part: string) => {
      const place = tree.indexOf(part)
      expect(place, part).toBeGreaterThan(0)
      return place
    }
    expect(at('Die Forderung')).toBeLessThan(at('Art. 17'))
    expect(at('Art. 17')).toBeLessThan(at('Er zeigt nicht'))
    expect(at('Er zeigt nicht')).toBeLessThan(at('Von 708'))
    expect(at('Von 708')).toBeLessThan(at('von der Person bestätigt'))
    const rows = await textOf(pdf, '-layout', '-f', '2', '-l', '2')
    expect(rows).toContain('Erledigt am 03.06.2022 von der Person bestätigt, Blatt 2')
    expect(rows).toContain('Betrag 312,40 Euro von der Person bestätigt, Blatt 2')
    expect(rows).toContain('Gemeldet von Nordlicht Inkasso GmbH gelesen, Blatt 2')
  })

  it('lists what was not found and what could not be tested', async () => {
    const text = await textOf(pdf, '-f', '5', '-l', '5')
    expect(text).toContain('Der Brief nennt keine Anfrage, die älter als 12 Monate ist.')
    expect(text).toContain('Bisher sind es zu wenige.')
  })

  it('says in English what it says in German', async () => {
    const text = await textOf(await pdfOf(await evidence(), 'en'), '-layout')
    for (const part of [
      'Evidence pack',
      'Sure enough to state as fact',
      'Finding 1 of 3',
      'Settled on 3 June 2022 confirmed by the person, page 2',
      'draft, not reviewed by a lawyer',
      'Page 6 of 6',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('never prints a receipt, only the start of the hash of evidence.json', async () => {
    const sum = await tool('sha256sum', [path.join(path.dirname(pdf), 'evidence.json')])
    const text = await textOf(pdf)
    expect(text).toContain(`Beweismappe ${sum.slice(0, 4)}-${sum.slice(4, 8)}, Befund 1 von 3`)
    expect(text).toContain(
      `SHA-256 von evidence.json: ${sum.slice(0, 4)} ${sum.slice(4, 8)} ${sum.slice(8, 12)} ${sum.slice(12, 16)}`,
    )
  })
})

describe.runIf(hasTools)('strings from a letter', () => {
  const hostile = '#panic("x") $a$ [b] <c> @d `e` */ // \\ #read("evidence.json") _f_ = g'

  it('are printed, never run', async () => {
    const e = await evidence({
      findings: [
        finding({ title: hostile, statement: hostile, caveats: [hostile] }),
        ...findings.slice(1),
      ],
    })
    const text = await textOf(await pdfOf(e))
    expect(text).toContain('#panic("x") $a$ [b] <c> @d `e` */ // \\ #read("evidence.json") _f_ = g')
  })

  it('of other scripts are named by their code point instead of being lost', async () => {
    const foreign = {
      ...letter,
      identity: {
        ...letter.identity,
        surname: 'Łukasiewicz-Şahin \u202e\u05d0 → 😀',
        givenNames: 'Zoe\u0308',
      },
    }
    const e = await evidence()
    const text = await textOf(await pdfOf({ ...e, case: { ...e.case, letters: [foreign] } }))
    expect(text.replaceAll(' ', '')).toContain(
      'ZoëŁukasiewicz-Şahin[U+202E][U+05D0][U+2192][U+1F600]',
    )
  })

  it('that are very long do not end the typesetting', async () => {
    const e = await evidence({
      findings: [finding({ title: 'W'.repeat(300), statement: 'wort '.repeat(2000) })],
    })
    expect(await tool('qpdf', ['--check', await pdfOf(e)])).toContain('No syntax')
  })

  it('may use every character that the table of printable ones names', async () => {
    const all = PRINTABLE.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
    ).join('')
    const e = await evidence({
      findings: [finding({ title: all, statement: all, caveats: [all] })],
    })
    expect(await tool('pdffonts', [await pdfOf(e)])).not.toMatch(/DejaVu|Noto|Arimo|Liberation/)
  })
})

describe('printable', () => {
  it.each([
    ['a\n\tb', 'a b'],
    ['16\u00a0Monate', '16\u00a0Monate'],
    ['Haupt\u00adsache', 'Hauptsache'],
    ['98,20\u202f%', '98,20\u00a0%'],
    ['E\u2011Mail', 'E-Mail'],
    ['u\u0308ber', 'über'],
    ['\u0000', '[U+0000]'],
    ['5 ≥ 3', '5 ≥ 3'],
  ])('writes %j as %j', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })
})
