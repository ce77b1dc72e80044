// Letters that are not as expected: unknown ones that a person types in, two in one upload, files that cannot be read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Donation, emptyLetter, Finding, type Letter } from '../../extract/index.ts'
import { caller, given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'
import { documents } from './letters.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.end())

/** The smallest PDF with one page and one line of text. */
function pdfSaying(text: string): Buffer {
  const stream = `BT /F1 12 Tf 60 700 Td (${text}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj${object}endobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = body.length
  body += `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(body, 'latin1')
}

const SAYING =
  'Sehr geehrte Frau Mustermann, dies ist kein Brief einer Auskunftei. Mit freundlichen Gruessen, Muster AG'

async function read(files: Uint8Array[]) {
  const receipt = await given(house.app, { files })
  await house.work()
  const call = caller(house.app, receipt)
  return { call, donation: async () => Donation.parse((await call('GET', '/api/donation')).json()) }
}

describe('a letter that is not known', () => {
  it('is said to be unrecognised, can be looked at and typed in, and then gives findings', async () => {
    const { call, donation } = await read([pdfSaying(SAYING)])
    const before = await donation()
    expect(before).toMatchObject({
      status: 'unrecognised',
      letters: [{ n: 0, status: 'unrecognised', pages: 1 }],
    })
    expect(before.problems.map(({ code }) => code)).toEqual(['RECOGNISE_UNKNOWN_ISSUER'])
    expect((await call('GET', '/api/donation/letters')).json()).toEqual([null])
    expect((await call('GET', '/api/donation/letters/0')).body).toBe('null')
    expect((await call('GET', '/api/donation/letters/0/pages/1.png')).statusCode).toBe(200)

    const empty = emptyLetter('schufa/datenkopie-15', 1)
    const typed = {
      ...empty,
      issuedOn: '2026-10-01',
      identity: { ...empty.identity, surname: 'Mustermann' },
    }
    const put = await call('PUT', '/api/donation/letters/0', typed)
    expect(put.statusCode).toBe(200)
    const letter = put.json<Letter>()
    expect(letter.provenance).toEqual({
      '/issuedOn': { page: 1, box: null, text: '2026-10-01', method: 'person', confidence: 1 },
      '/identity/surname': {
        page: 1,
        box: null,
        text: 'Mustermann',
        method: 'person',
        confidence: 1,
      },
    })
    expect((await donation()).status).toBe('review')
    await call('POST', '/api/donation/confirm', {})
    await house.work()
    const findings = Finding.array().parse((await call('GET', '/api/donation/findings')).json())
    expect(findings.length).toBeGreaterThan(5)
    // Typed in once more is allowed; over a letter that was read it is not.
    expect((await call('PUT', '/api/donation/letters/0', typed)).statusCode).toBe(200)
  })
})

describe('an upload that holds two letters', () => {
  it('gives two, each with its own pages', async () => {
    const { withErrors, score } = await documents()
    const { call, donation } = await read([withErrors.pdf, score.pdf])
    const { letters } = await donation()
    expect(letters.map(({ n, status, pages }) => [n, status, pages])).toEqual([
      [0, 'review', withErrors.letter.pages],
      [1, 'review', score.letter.pages],
    ])
    const read2 = (await call('GET', '/api/donation/letters')).json<Letter[]>()
    expect(read2.map(({ kind }) => kind)).toEqual(['schufa/datenkopie-15', 'schufa/score-2026'])
    expect((await call('GET', '/api/donation/letters/1/pages/1.png')).statusCode).toBe(200)
    const put = await call('PUT', '/api/donation/letters/1', read2[1] ?? {})
    expect([put.statusCode, put.json<{ code: string }>().code]).toEqual([409, 'LETTER_NOT_READY'])
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['cut short', async () => (await documents()).lawful.pdf.subarray(0, 2000)],
    ['rubbish behind a header', async () => Buffer.from(`%PDF-1.7\n${'rubbish '.repeat(500)}`)],
  ])('is shown as failed with one problem: %s', async (_, bytes) => {
    const { call, donation } = await read([await bytes()])
    const now = await donation()
    expect(now.status).toBe('failed')
    expect(now.problems).toHaveLength(1)
    expect(now.problems[0]?.code).toMatch(/^READ_/)
    const english = (
      await call('GET', '/api/donation', undefined, { 'accept-language': 'en' })
    ).json<Donation>()
    expect(english.problems[0]?.title).not.toBe(now.problems[0]?.title)
    expect((await house.app.inject('/healthz')).statusCode).toBe(200)
  })
})
