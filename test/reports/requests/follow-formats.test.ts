// The letters that follow up, contest, object or restrict: the same guarantees as the first four, in every format; and the mandate.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { stringsOf } from '../../../reports/render/paper.ts'
import {
  deadlinesIcs,
  mandatePaper,
  paperFor,
  REQUEST_FORMATS,
  requestsFor,
  writeRequest,
} from '../../../reports/requests/index.ts'
import { followed, WHOLE } from './follow-cases.ts'
import { docxText, look, pdfText, squeezed, words } from './paper-tools.ts'

type Id = keyof typeof WHOLE
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const pdfs = new Map<string, Uint8Array>()
const pdfOf = (id: string) => pdfs.get(id) ?? new Uint8Array()

/** Words of the address that must lie in the window. */
const CASES: [Id, { pages: number; window: string[]; title: RegExp }][] = [
  ['restriction', { pages: 2, window: ['Kormoranweg', '65201'], title: /Antrag/ }],
  ['objection', { pages: 1, window: ['Kormoranweg', '65201'], title: /Widerspruch/ }],
  ['contest--musterbank-ag', { pages: 2, window: ['Bankplatz', '10115'], title: /Ihrer/ }],
  ['contest', { pages: 2, window: ['Kormoranweg', '65201'], title: /eines Scores/ }],
  ['reminder', { pages: 2, window: ['Kormoranweg', '65201'], title: /Erinnerung/ }],
  ['complaint', { pages: 2, window: ['Informationsfreiheit', '3163'], title: /Beschwerde/ }],
  [
    'code-of-conduct',
    { pages: 2, window: ['Beschwerdeformular', 'TIGGES'], title: /Speicherfristen/ },
  ],
]

beforeAll(async () => {
  for (const [id] of CASES) pdfs.set(id, await writeRequest(id, WHOLE[id], 'pdf'))
})

describe.each(CASES)('the letter %s', (id, { pages, title, window }) => {
  const input = WHOLE[id]

  it('is the only kind of case that lacks nothing, and is called unreviewed', () => {
    const one = requestsFor(input).find((request) => request.id === id)
    expect(one).toMatchObject({ ready: true, missing: [], reviewed: 'no' })
  })

  it('reads as the golden text that was reviewed by eye', async () => {
    const golden = readFileSync(new URL(`golden/${id}.txt`, import.meta.url), 'utf8')
    expect(text(await writeRequest(id, input, 'txt'))).toBe(golden)
  })

  it('says the same sentences as PDF, DOCX, text and e-mail', async () => {
    const paper = paperFor(id, input)
    const mail = text(await writeRequest(id, input, 'eml'))
    const body = mail.split('\r\n\r\n')[2] ?? ''
    const formats = {
      pdf: squeezed(pdfText(pdfOf(id))),
      docx: squeezed(docxText(await writeRequest(id, input, 'docx'))),
      txt: squeezed(text(await writeRequest(id, input, 'txt'))),
    }
    const strings = stringsOf(paper)
    expect(strings.length).toBeGreaterThan(20)
    for (const [format, whole] of Object.entries(formats)) {
      const missing = strings.filter((one) => !whole.includes(squeezed(one)))
      expect({ format, missing }).toEqual({ format, missing: [] })
    }
    const message = squeezed(Buffer.from(body, 'base64').toString('utf8'))
    for (const block of paper.body) {
      if (block.kind === 'paragraph') expect(message).toContain(squeezed(block.text))
    }
  })

  it('is a clean, tagged PDF with embedded fonts, title and language', () => {
    const pdf = pdfOf(id)
    expect(look(pdf, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors')
    for (const font of look(pdf, 'pdffonts', 'FILE').trim().split('\n').slice(2)) {
      expect(font).toMatch(/AtkinsonHyperlegibleNext.* yes yes yes /)
    }
    const info = look(pdf, 'pdfinfo', 'FILE')
    expect(info).toMatch(new RegExp(`^Pages: +${pages}$`, 'm'))
    expect(info).toMatch(/Tagged: +yes/)
    expect(/Title: +(.*)/.exec(info)?.[1]).toMatch(title)
    expect(look(pdf, 'qpdf', '--json', 'FILE')).toMatch(/"\/Lang": "(u:)?de-DE"/)
    expect(look(pdf, 'pdfinfo', '-meta', 'FILE')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(look(pdf, 'pdfinfo', '-struct', 'FILE').match(/^ *H1 /gm)).toHaveLength(1)
  })

  it('shows the whole address inside the window', () => {
    const first = words(pdfOf(id)).filter(({ page }) => page === 1)
    for (const wanted of window) {
      const word = first.find((one) => one.text.startsWith(wanted) && one.y0 < 95)
      expect(word, wanted).toBeDefined()
      expect(word?.x0).toBeGreaterThanOrEqual(25 - 0.1)
      expect(word?.x1).toBeLessThanOrEqual(105)
      expect(word?.y0).toBeGreaterThanOrEqual(60)
      expect(word?.y1).toBeLessThanOrEqual(90)
    }
  })

  it('speaks for a client, encloses the mandate and never asks for an identity card or for money', async () => {
    const sender = {
      name: 'Beratung Muster e. V.',
      lines: ['Beratungsweg 2', '12345 Musterstadt'],
      actsFor: 'Erika Mustermann',
    }
    const answers = { ...input.case.answers, sender }
    const acting = { ...input, case: { ...input.case, answers } }
    const letter = text(await writeRequest(id, acting, 'txt'))
    expect(letter).toContain('im Namen von Erika Mustermann; die Vollmacht liegt bei.')
    expect(letter).toContain('Betroffene Person: Erika Mustermann')
    expect(letter).toContain('\nBeratung Muster e. V.\nfür Erika Mustermann\n')
    expect(letter.endsWith('- Vollmacht\n')).toBe(true)
    expect(letter).not.toMatch(/Ausweis|Schadenersatz|Schadensersatz|§ 31|§ 37a|[{}]/)
  })
})

describe('bytes of the follow-ups', () => {
  it('are the same a second time and in another time zone', async () => {
    const here: string[] = []
    for (const [id] of CASES) {
      for (const format of REQUEST_FORMATS) {
        here.push(`${id}.${format} ${sha256(await writeRequest(id, WHOLE[id], format))}`)
      }
      here.push(`${id}.ics ${sha256(deadlinesIcs(WHOLE[id]))}`)
    }
    const script = fileURLToPath(new URL('follow-in-another-zone.ts', import.meta.url))
    const there = execFileSync(process.execPath, ['--import', 'tsx', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/New_York' },
    })
    expect(there.trim().split('\n')).toEqual(here)
  })
})

describe('the calendar', () => {
  const unfolded = (id: Id) => text(deadlinesIcs(WHOLE[id])).replaceAll(/\r\n[ \t]/g, '')
  const dayOf = (calendar: string, title: string) =>
    calendar
      .split('BEGIN:VEVENT')
      .find((event) => event.includes(title))
      ?.match(/DTSTART;VALUE=DATE:(\d+)/)?.[1]

  it('holds the day of the reminder, 14 days on, and that of the authority, three months on', () => {
    expect(dayOf(unfolded('reminder'), 'Erinnerung an meine Anträge')).toBe('20261209')
    expect(dayOf(unfolded('complaint'), 'Stand der Beschwerde')).toBe('20270225')
    expect(unfolded('code-of-conduct')).not.toContain('TIGGES')
  })

  it('names the step after the day', () => {
    const sent = followed([{ request: 'erasure', sentOn: '2026-11-20', receivedOn: '2026-11-23' }])
    expect(text(deadlinesIcs(sent)).replaceAll(/\r\n[ \t]/g, '')).toContain(
      'ist ab morgen die Erinnerung der nächste Schritt',
    )
  })
})

describe('the mandate', () => {
  const sender = {
    name: 'Beratung Muster e. V.',
    lines: ['Beratungsweg 2', '12345 Musterstadt'],
    actsFor: 'Erika Mustermann',
  }
  const input = followed([], { sender })

  it('names both, what it is for and what it is not for, and is signed on paper', async () => {
    const form = text(await mandatePaper(input, 'txt'))
    expect(form).toBe(readFileSync(new URL('golden/mandate.txt', import.meta.url), 'utf8'))
    const pdf = await mandatePaper(input, 'pdf')
    expect(look(pdf, 'pdfinfo', 'FILE')).toMatch(/^Pages: +1$/m)
    expect(look(pdf, 'pdfinfo', '-meta', 'FILE')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const drawn = squeezed(pdfText(pdf))
    for (const line of form.split('\n').filter((one) => !/^_*$/.test(one))) {
      for (const part of line.replace(/^- /, '').split(': ')) {
        expect(drawn).toContain(squeezed(part))
      }
    }
    expect(sha256(await mandatePaper(input, 'pdf'))).toBe(sha256(pdf))
  })

  it('is refused without a client and without the adviser’s address', async () => {
    await expect(mandatePaper(followed([]), 'pdf')).rejects.toMatchObject({
      code: 'REQUEST_DOES_NOT_APPLY',
    })
    const bare = followed([], { sender: { name: 'Beratung Muster', actsFor: 'Erika Mustermann' } })
    await expect(mandatePaper(bare, 'txt')).rejects.toMatchObject({
      code: 'REQUEST_INCOMPLETE',
      details: { missing: 'sender/lines' },
    })
  })

  it('prints hostile names letter by letter', async () => {
    const name = '#panic() {client} <b>"x"</b>'
    const hostile = followed([], { sender: { ...sender, actsFor: name } })
    expect(squeezed(pdfText(await mandatePaper(hostile, 'pdf')))).toContain(squeezed(name))
  })
})
