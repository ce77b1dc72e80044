// One campaign file decides what the public sees: texts, bureaus, retention, controller, privacy notice, questions, days; and counts that expose nobody.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CampaignFile, Purpose } from '../../extract/index.ts'
import { closeCampaign, updateCampaign } from '../../server/store/index.ts'
import { CAMPAIGN } from '../server/campaign.ts'
import { given } from '../server/form.ts'
import { type TestHouse, testHouse } from '../server/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.end())

const page = async (url: string, language = 'de') => {
  const reply = await house.app.inject({
    url,
    headers: { accept: 'text/html', 'accept-language': language },
  })
  return { status: reply.statusCode, body: reply.body, headers: reply.headers }
}
const update = (change: Partial<CampaignFile>) =>
  updateCampaign(house.store.data, { ...CAMPAIGN, ...change })

describe('before results', () => {
  it('only a count is shown, from ten up and rounded to five', async () => {
    const bytes = (n: number) => Buffer.from(`%PDF-1.7\n${n}`)
    for (let i = 0; i < 9; i += 1) await given(house.app, { files: [bytes(i)] })
    for (const url of ['/', '/zaehler', '/ergebnisse'])
      expect((await page(url)).body, url).toContain('zu wenige')
    for (let i = 9; i < 12; i += 1) await given(house.app, { files: [bytes(i)] })
    for (const url of ['/', '/zaehler']) {
      const { body } = await page(url)
      expect(body, url).toContain('etwa 10')
      expect(body, url).not.toMatch(/\b(11|12)\b Menschen/)
    }
    expect((await page('/ergebnisse')).body).toContain('Noch gibt es keine Ergebnisse.')
  })
  it('the counter may stand in other people’s pages, and nothing else may', async () => {
    const policy = async (url: string) => {
      const { headers } = await page(url)
      return [String(headers['content-security-policy']), headers['x-frame-options'] ?? null]
    }
    const [counter, framed] = await policy('/zaehler')
    expect([counter?.includes('frame-ancestors *'), framed]).toEqual([true, null])
    const [start] = await policy('/')
    expect(start).toContain("frame-ancestors 'none'")
    expect((await page('/zaehler')).headers['set-cookie']).toBeUndefined()
  })
})

describe('the file', () => {
  it('can start from the template, whose consent says each purpose in two sentences at most', () => {
    const text = readFileSync('docs/how-to/campaign-template.json', 'utf8')
    const file = CampaignFile.parse(JSON.parse(text))
    expect(file.consent.purposes.map(({ id }) => id)).toEqual(Purpose.options)
    for (const { text: said } of file.consent.purposes)
      for (const words of [said.de, said.en ?? '', said.fr ?? ''])
        expect(words.match(/\./g)?.length, words).toBe(2)
  })
  it('says who asks, why, for how long; a change of it changes the pages at once', async () => {
    await update({
      title: { de: 'Wir rechnen nach', en: 'We recompute' },
      intro: { de: 'Für alle in Musterstadt.', en: 'For all in Musterstadt.' },
      controller: {
        name: 'Verein Nachgerechnet',
        lines: ['Beispielplatz 2', '54321 Beispielstadt'],
        email: 'hallo@countercheck.example',
        privacyNotice: { de: 'Unser Hinweis zum Datenschutz.', en: 'Our privacy notice.' },
      },
      retention: { originalsDays: 14, unconfirmedDays: 21, endsOn: '2027-06-30' },
    })
    const start = await page('/')
    for (const text of ['Wir rechnen nach', 'Für alle in Musterstadt.', 'nach 21\u00a0Tagen'])
      expect(start.body).toContain(text)
    const privacy = (await page('/datenschutz')).body
    for (const text of [
      'Unser Hinweis zum Datenschutz.',
      'Verein Nachgerechnet',
      'hallo@countercheck.example',
      '30.06.2027',
      '14\u00a0Tage',
    ])
      expect(privacy).toContain(text)
    const sheet = (await page('/aushang', 'en')).body
    expect(sheet).toContain('We recompute')
    expect(sheet).toContain('Beispielplatz 2')
    // French is not among its texts: they come in German and say so.
    expect((await page('/', 'fr')).body).toContain('<h1 lang="de">Wir rechnen nach</h1>')
  })
  it('names the bureaus that can be asked', async () => {
    const asked = async (issuers: string[]) => {
      await update({ issuers })
      const { body } = await page('/brief-anfordern')
      return [...body.matchAll(/<option value="([^"]+)"/g)].map(([, slug]) => slug)
    }
    expect(await asked(['schufa'])).toEqual(['schufa'])
    expect(await asked(['crif-at', 'schufa'])).toHaveLength(2)
    expect((await asked([])).length).toBeGreaterThan(4)
  })
  it('opens and closes it', async () => {
    const form = async () => (await page('/geben')).body.includes('id="geben"')
    await update({ opensOn: '2026-11-26' })
    expect(await form()).toBe(false)
    await update({ opensOn: '2026-11-25', closesOn: '2026-11-25' })
    expect(await form()).toBe(true)
    await update({ closesOn: '2026-11-24' })
    expect(await form()).toBe(false)
    await update({})
    await closeCampaign(house.store.data, CAMPAIGN.id, '2026-11-25T09:00:00.000Z')
    expect(await form()).toBe(false)
  })
})

describe('asking for the letter', () => {
  it('gives the day on which the answer is due for the calendar, and keeps nothing', async () => {
    const form = await house.app.inject({
      url: '/brief-anfordern',
      headers: { accept: 'text/html' },
    })
    const token = /name="token" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
    const cookie = String(form.headers['set-cookie']).split(';')[0] ?? ''
    const post = (fields: Record<string, string>) =>
      house.app.inject({
        method: 'POST',
        url: '/brief-anfordern',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
        payload: new URLSearchParams({
          token,
          issuer: 'schufa',
          name: 'Erika Mustermann',
          street: 'Musterweg 1',
          town: '12345 Musterstadt',
          bornOn: '12.8.1964',
          ...fields,
        }).toString(),
      })
    const calendar = await post({ format: 'ics' })
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8')
    // A month from 25 November 2026 is the 25 December, a holiday, then a holiday and a Sunday: Monday 28 December.
    expect(calendar.body).toContain('DTSTART;VALUE=DATE:20261228')
    expect(calendar.body).toContain('STATUS:TENTATIVE')
    expect((await post({ format: 'txt' })).body).toContain('12.08.1964')
    const wrong = await post({ format: 'pdf', bornOn: '31.11.1964' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('href="#bornOn"')
  })
})

describe('static files', () => {
  it('come as small as the browser can take them, without the headers of pages', async () => {
    const get = (encoding: string) =>
      house.app.inject({ url: '/assets/style.css', headers: { 'accept-encoding': encoding } })
    const [plain, gzip, brotli] = [await get('identity'), await get('gzip'), await get('gzip, br')]
    const sizes = [brotli, gzip, plain].map(({ rawPayload }) => rawPayload.length)
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect([gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual(['gzip', 'br'])
    expect(brotli.headers['content-security-policy']).toBeUndefined()
    expect(brotli.headers['x-content-type-options']).toBe('nosniff')
  })
})
