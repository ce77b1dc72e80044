// Names and parties that try to be markup, placeholders, headers or properties: printed letter by letter, and nothing else happens.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import { deadlinesIcs, requestsFor, writeRequest } from '../../../reports/requests/index.ts'
import { entry, erika, letter, overdue } from './erika.ts'
import { docxText, pdfText, squeezed } from './paper-tools.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const NAMES = [
  '#panic()',
  '#read("/etc/passwd")',
  '[ ] $x^2$ *b* _i_ `c` @ref <label>',
  '{law:gdpr-17-1-a} {deadline} {nothing}',
  '"]); sys.inputs \\u{41} \\n',
  '<w:t>&amp;</w:t> & "Q" \'q\'',
  '=cmd|calc; a,b\\;c',
  '../../x ~0 ~1',
]

function hostile(name: string) {
  const rows = letter().entries.map((one, at) =>
    at === 0 ? entry({ ...one, party: name, reference: name }) : one,
  )
  const answers: Answers = {
    confirmed: 'all',
    sender: { name, lines: [name, '12345 Musterstadt'], email: 'erika@example.org' },
  }
  return { case: erika(answers, [letter({ entries: rows })]), findings: [overdue] }
}

describe.each(NAMES)('the name %s', (name) => {
  const input = hostile(name)

  it('is printed as it is in PDF, DOCX and text', async () => {
    const wanted = squeezed(name)
    expect(squeezed(text(await writeRequest('erasure', input, 'txt')))).toContain(wanted)
    expect(squeezed(docxText(await writeRequest('erasure', input, 'docx')))).toContain(wanted)
    expect(squeezed(pdfText(await writeRequest('erasure', input, 'pdf')))).toContain(wanted)
  })

  it('adds no header to the e-mail and no property to the calendar', async () => {
    expectPlainMail(text(await writeRequest('erasure', input, 'eml')))
    expectPlainCalendar(text(deadlinesIcs(input)))
  })
})

const HEADERS = ['X-Unsent', 'From', 'To', 'Subject', 'MIME-Version', 'Content-Type']

function expectPlainMail(mail: string) {
  const [head = ''] = mail.split('\r\n\r\n')
  const unfolded = head.replaceAll('\r\n ', ' ').split('\r\n')
  expect(unfolded.map((line) => line.split(':')[0])).toEqual(HEADERS)
  expect(mail.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(Buffer.from(mail).every((byte) => byte < 0x80)).toBe(true)
}

const PROPERTIES =
  /^(BEGIN|END|VERSION|CALSCALE|PRODID|METHOD|X-PUBLISHED-TTL|UID|SUMMARY|DTSTAMP|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|DESCRIPTION|STATUS|X-MICROSOFT-CDO-BUSYSTATUS|CLASS|ACTION|TRIGGER)$/

function expectPlainCalendar(calendar: string) {
  const lines = calendar
    .replaceAll(/\r\n[ \t]/g, '')
    .trim()
    .split('\r\n')
  for (const line of lines) expect(line.split(':')[0]).toMatch(PROPERTIES)
  const events = lines.filter((line) => line === 'BEGIN:VEVENT')
  expect(events).toHaveLength(3)
  expect(lines.filter((line) => line.startsWith('BEGIN:'))).toHaveLength(1 + 3 + 6)
}

describe('controls in a name', () => {
  const sneaky = 'Erika\r\nBcc: all@example.org\r\n\r\nMustermann\u2028\u0000'

  it('become spaces: no header, no property, no line of their own', async () => {
    const input = hostile(sneaky)
    const mail = text(await writeRequest('erasure', input, 'eml'))
    expectPlainMail(mail)
    expect(mail).toContain('From: "Erika Bcc: all@example.org Mustermann" <erika@example.org>')
    expectPlainCalendar(text(deadlinesIcs(input)))
    const [first] = text(await writeRequest('erasure', input, 'txt')).split('\n')
    expect(first).toBe('Erika Bcc: all@example.org Mustermann')
  })

  it('cannot turn the direction of writing', async () => {
    const input = hostile('Erika \u202eGA knabretsuM\u202c\u2066\u200f')
    for (const format of ['txt', 'docx'] as const) {
      const bytes = await writeRequest('erasure', input, format)
      const shown = format === 'txt' ? text(bytes) : docxText(bytes)
      expect(shown).toContain('Erika GA knabretsuM')
      expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/)
    }
  })

  it('is not let into the address of an e-mail', async () => {
    const input = hostile('Erika')
    const sender = { ...input.case.answers.sender, email: 'a@b.de>\r\nBcc: c@d.de' }
    const mail = text(
      await writeRequest(
        'erasure',
        { ...input, case: { ...input.case, answers: { confirmed: 'all', sender } } },
        'eml',
      ),
    )
    expect(mail.split('\r\n\r\n')[0]).not.toMatch(/Bcc|^From/m)
  })
})

describe('names too long for their place', () => {
  it('are asked for again instead of running out of the window', () => {
    const sender = { name: 'x'.repeat(71), lines: ['a', 'b', 'c', 'd', 'e', 'f'] }
    const [access] = requestsFor({ case: erika({ sender }), findings: [] })
    expect(access?.missing).toEqual(['sender/name', 'sender/lines'])
  })
})

describe('letters that no font of ours has', () => {
  it('are refused for paper and kept in the text', async () => {
    const input = hostile('山田 花子')
    await expect(writeRequest('erasure', input, 'pdf')).rejects.toMatchObject({
      code: 'REQUEST_UNPRINTABLE',
    })
    expect(text(await writeRequest('erasure', input, 'txt'))).toContain('山田 花子')
  })

  it('do not include those of our neighbours', async () => {
    const name = 'Łukasz Çelik-Ångström Őrsi Иванова Παππά'
    expect(pdfText(await writeRequest('erasure', hostile(name), 'pdf'))).toContain(name)
  })
})
