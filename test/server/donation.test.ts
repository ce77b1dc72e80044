// A donation over HTTP with a real letter: read, corrected, confirmed, findings, papers. The worker's loop is run by hand.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Donation, Finding, type Letter, Request } from '../../extract/index.ts'
import { demoDocuments } from '../../fixtures/index.ts'
import { caller, formOf, given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'
import { documents } from './letters.ts'
import { tempFolder } from '../folder.ts'

let house: TestHouse
let call: ReturnType<typeof caller>
let letter: Letter

beforeAll(async () => {
  house = await testHouse()
  const { withErrors } = await documents()
  call = caller(house.app, await given(house.app, { files: [withErrors.pdf] }))
})
afterAll(() => house.end())

const donation = async () => Donation.parse((await call('GET', '/api/donation')).json())

describe('a donation', () => {
  it('is received before it is read, and gives no findings', async () => {
    expect((await donation()).status).toBe('received')
    const findings = await call('GET', '/api/donation/findings')
    expect([findings.statusCode, findings.json<{ code: string }>().code]).toEqual([
      409,
      'FINDINGS_UNCONFIRMED',
    ])
    const confirm = await call('POST', '/api/donation/confirm', {})
    expect([confirm.statusCode, confirm.json<{ code: string }>().code]).toEqual([
      409,
      'LETTER_NOT_READY',
    ])
  })

  it('is in review once it is read, with the truth of the letter', async () => {
    await house.work()
    const now = await donation()
    expect(now).toMatchObject({ status: 'review', campaign: 'probe', problems: [], answers: {} })
    expect(now.letters).toMatchObject([{ n: 0, status: 'review', pages: 4, originalsUntil: null }])
    const reply = await call('GET', '/api/donation/letters')
    expect(reply.headers['etag']).toMatch(/^"0\.\d+"$/)
    ;[letter] = reply.json<[Letter]>()
    const truth = (await documents()).withErrors.letter
    expect(letter.identity).toEqual(truth.identity)
    expect(letter.entries.map(({ party }) => party)).toEqual(
      truth.entries.map(({ party }) => party),
    )
  })

  it('shows the pages as pictures without metadata, and no page that is not there', async () => {
    const page = await call('GET', '/api/donation/letters/0/pages/1.png')
    expect(page.headers['content-disposition']).toBe('attachment; filename="letter-0-page-1.png"')
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'image/png'])
    const png = page.rawPayload
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.includes('tEXt') || png.includes('eXIf') || png.includes('iTXt')).toBe(false)
    expect((await call('GET', '/api/donation/letters/0/pages/1.png')).rawPayload.equals(png)).toBe(
      true,
    )
    for (const url of ['0/pages/5.png', '0/pages/0.png', '1/pages/1.png', '0/pages/x.png']) {
      const reply = await call('GET', `/api/donation/letters/${url}`)
      expect([400, 404]).toContain(reply.statusCode)
    }
  })

  it('is corrected by JSON Patch under its version, and keeps the place that was read', async () => {
    const patch = (etag: string | null, operations: unknown) =>
      call('PATCH', '/api/donation/letters/0', JSON.stringify(operations), {
        'content-type': 'application/json-patch+json',
        ...(etag ? { 'if-match': etag } : {}),
      })
    const etag = String((await call('GET', '/api/donation/letters/0')).headers['etag'])
    const change = [{ op: 'replace', path: '/identity/birthplace', value: 'Neustadt' }]
    expect((await patch(null, change)).statusCode).toBe(428)
    expect((await patch('"0.99"', change)).statusCode).toBe(412)
    const done = await patch(etag, change)
    expect(done.statusCode).toBe(200)
    const corrected = done.json<Letter>()
    expect(corrected.identity.birthplace).toBe('Neustadt')
    const before = letter.provenance['/identity/birthplace']
    expect(corrected.provenance['/identity/birthplace']).toMatchObject({
      method: 'person',
      page: before?.page,
      box: before?.box,
      text: before?.text,
    })
    expect((await patch(etag, change)).statusCode).toBe(412)
    const collection = String((await call('GET', '/api/donation/letters')).headers['etag'])
    const wrong = await patch(collection, [{ op: 'remove', path: '/scores/0' }])
    expect([wrong.statusCode, wrong.json<{ code: string }>().code.slice(0, 6)]).toEqual([
      400,
      'PATCH_',
    ])
  })

  it('takes answers, and refuses those that do not fit', async () => {
    const answers = {
      sender: { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'] },
    }
    expect((await call('PUT', '/api/donation/answers', answers)).json()).toEqual(answers)
    expect((await donation()).answers).toEqual(answers)
    const wrong = await call('PUT', '/api/donation/answers', { nothing: true })
    expect([wrong.statusCode, wrong.json<{ code: string }>().code]).toEqual([400, 'BODY_INVALID'])
  })

  it('gives findings after confirmation, in the language asked for', async () => {
    const confirmed = Donation.parse((await call('POST', '/api/donation/confirm', {})).json())
    expect(confirmed.status).toBe('confirmed')
    expect(confirmed.letters[0]?.originalsUntil).toBe('2026-12-25') // 30 days after 2026-11-25
    await house.work()
    const reply = await call('GET', '/api/donation/findings')
    const findings = Finding.array().parse(reply.json())
    const rules = findings
      .filter(({ contestable }) => contestable === 'yes')
      .map(({ rule }) => rule.id)
    // What was planted in the sample (fixtures/make/samples.ts, `rich`).
    expect(rules).toEqual(
      expect.arrayContaining([
        'settled-claim-overdue',
        'inquiry-overdue',
        'duplicate-entry',
        'points-do-not-add-up',
      ]),
    )
    const english = await call('GET', '/api/donation/findings', undefined, {
      'accept-language': 'en',
    })
    const titles = (all: Finding[]) => all.map(({ title }) => title)
    const inEnglish = Finding.array().parse(english.json())
    expect(inEnglish.map(({ id }) => id)).toEqual(findings.map(({ id }) => id))
    expect(titles(inEnglish)).not.toEqual(titles(findings))
  })

  it('gives requests, papers and a pack that sha256sum accepts', async () => {
    const requests = Request.array().parse((await call('GET', '/api/donation/requests')).json())
    expect(requests.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['access', 'explanation', 'erasure']),
    )
    const pdf = await call('GET', '/api/donation/requests/access.pdf')
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const text = await call('GET', '/api/donation/requests/access.txt')
    expect(text.body).toContain('Erika Mustermann')
    const unready = requests.find(({ ready }) => !ready)
    if (!unready) throw new Error('erasure waits for single values')
    const refused = await call('GET', `/api/donation/requests/${unready.id}.pdf`)
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([
      409,
      'REQUEST_INCOMPLETE',
    ])
    expect(refused.json<{ missing: string[] }>().missing).toEqual(unready.missing)
    expect((await call('GET', '/api/donation/requests/no-such-request.pdf')).statusCode).toBe(404)
    expect((await call('GET', '/api/donation/deadlines.ics')).body).toContain('BEGIN:VCALENDAR')

    const pack = await call('GET', '/api/donation/pack')
    expect([pack.statusCode, pack.headers['content-type']]).toEqual([200, 'application/zip'])
    expect((await call('GET', '/api/donation/pack')).rawPayload.equals(pack.rawPayload)).toBe(true)
    const folder = tempFolder('pack')
    writeFileSync(join(folder, 'pack.zip'), pack.rawPayload)
    execFileSync('python3', ['-m', 'zipfile', '-e', 'pack.zip', '.'], { cwd: folder })
    const checked = execFileSync(
      'sh',
      [
        '-c',
        'cd "$(dirname "$(find . -name bagit.txt)")" && sha256sum -c --quiet manifest-sha256.txt && ls data/crops | wc -l',
      ],
      { cwd: folder },
    )
    expect(Number(checked.toString())).toBeGreaterThan(0)
  })

  it('states values as fact only after they were vouched for one by one', async () => {
    const before = Request.array().parse((await call('GET', '/api/donation/requests')).json())
    const erasure = before.find(({ id }) => id === 'erasure')
    const values = (erasure?.missing ?? []).filter((one) => one.startsWith('/'))
    expect(values.length).toBeGreaterThan(0)
    const reply = await call('POST', '/api/donation/confirm', { values })
    expect(Donation.parse(reply.json()).answers.confirmed).toEqual(values)
    await house.work()
    const after = Request.array().parse((await call('GET', '/api/donation/requests')).json())
    expect(after.find(({ id }) => id === 'erasure')).toMatchObject({ ready: true, missing: [] })
    expect(
      (await call('GET', '/api/donation/requests/erasure.docx')).rawPayload
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('takes a further letter, which waits for its own confirmation', async () => {
    const { lawful } = await documents()
    const { payload, headers } = formOf({ files: [lawful.pdf] })
    const added = await call('POST', '/api/donation/letters', payload, headers)
    expect([added.statusCode, added.json()]).toEqual([201, { n: 1, status: 'received' }])
    await house.work()
    expect((await donation()).letters.map(({ status }) => status)).toEqual(['confirmed', 'review'])
    expect((await donation()).status).toBe('review')
    expect((await call('GET', '/api/donation/findings')).statusCode).toBe(200)
  })

  it('keeps every consent, newest last, and a contact', async () => {
    house.clock.set('2026-11-25T11:00:00.000Z')
    const consent = { version: 'v1', purposes: ['findings', 'analysis'] }
    const reply = Donation.parse((await call('PUT', '/api/donation/consent', consent)).json())
    expect(reply.consent).toEqual([
      { version: 'v1', purposes: ['findings'], at: '2026-11-25T10:00:00.000Z' },
      { version: 'v1', purposes: ['findings', 'analysis'], at: '2026-11-25T11:00:00.000Z' },
    ])
    expect(
      (await call('PUT', '/api/donation/consent', { version: 'v0', purposes: ['findings'] }))
        .statusCode,
    ).toBe(422)
    const contact = { email: 'erika@example.org' }
    expect((await call('PUT', '/api/donation/contact', contact)).json()).toEqual(contact)
    const all = (await call('GET', '/api/donation/export')).json<Record<string, unknown>>()
    expect(all['contact']).toEqual(contact)
    expect(all['corrections']).toEqual([
      {
        at: '2026-11-25T10:00:00.000Z',
        by: 'person',
        letter: 0,
        path: '/identity/birthplace',
        from: letter.identity.birthplace,
        to: 'Neustadt',
      },
    ])
    const files = all['files'] as { base64: string }[]
    expect(
      Buffer.from(files[0]?.base64 ?? '', 'base64').equals((await documents()).withErrors.pdf),
    ).toBe(true)
    const none = await call('PUT', '/api/donation/contact', 'null', {
      'content-type': 'application/json',
    })
    expect([none.statusCode, none.body]).toEqual([200, 'null'])
  })
})

describe('a paid certificate', () => {
  it('is kept as pages with its code blackened, and its original is gone as soon as it is read', async () => {
    const [, , , , certificate] = await demoDocuments(2026)
    const document = certificate?.documents[0]
    if (document?.letter.kind !== 'schufa/bonitaetsauskunft')
      throw new Error('a certificate expected')
    const receipt = await given(house.app, { files: [document.pdf] })
    const own = caller(house.app, receipt)
    await house.work()
    expect(Donation.parse((await own('GET', '/api/donation')).json()).status).toBe('review')
    const page = await own('GET', '/api/donation/letters/0/pages/1.png')
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'image/png'])
    const { files } = (await own('GET', '/api/donation/export')).json<{
      files: { kind: string; base64: string }[]
    }>()
    expect(files.length).toBe(document.letter.pages)
    expect(files.every(({ kind, base64 }) => kind === 'page' && base64.startsWith('iVBOR'))).toBe(
      true,
    )
    const crop = await (await house.service.open(receipt))?.crop(0, '/identity/surname')
    expect(crop && crop.width > 100 && crop.height > 20).toBe(true)
    await own('DELETE', '/api/donation')
  })
})
