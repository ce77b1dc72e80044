// A letter lent to a reviewer: only with consent, only redacted, only with a reason, only for a while; the worker applies, the person decides.
import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Donation, type Letter, type Texts, valueAt } from '../../../extract/index.ts'
import { Records, writeSealed } from '../../../server/donations/records.ts'
import { keepTime } from '../../../server/jobs/retention.ts'
import { changeCampaign } from '../../../server/staff/campaigns.ts'
import { lend, lendable, listLent } from '../../../server/staff/index.ts'
import { redacted, redactedCrops } from '../../../server/staff/redacted.ts'
import {
  allAuditRows,
  allDonationIds,
  campaignById,
  findStaff,
  insertReview,
  reviewNotes,
} from '../../../server/store/index.ts'
import { caller, given } from '../form.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { documents } from '../letters.ts'
import { leaksIn } from '../markers.ts'
import { Browser, type Person, person, signIn } from './person.ts'

let house: TestHouse
let rita: Person
let call: ReturnType<typeof caller>
let own: Letter
let lent: string
const key = () => createPrivateKey(readFileSync(join(house.dataDir, 'campaign-key.pem')))
const hours = (n: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + n * 3_600_000).toISOString())
const letterOf = async () => (await call('GET', '/api/donation/letters/0')).json<Letter>()
const names = (letter: Letter) => {
  const { surname, givenNames, recordNumber } = letter.identity
  const streets = letter.addresses.map(({ text }) => text?.split(',')[0])
  const references = letter.entries.map(({ reference }) => reference)
  return [surname, givenNames, recordNumber, ...streets, ...references].filter(
    (one): one is string => typeof one === 'string' && one.length > 3,
  )
}

/** Puts one value of the letter in doubt, as a poor scan would. */
async function doubt(path: string): Promise<void> {
  for (const donation of await allDonationIds(house.store.data)) {
    const dataKey = await house.keys.dataKey(donation)
    if (!dataKey) throw new Error('no key')
    const records = new Records(house.store.data, dataKey)
    const record = await records.letter(0)
    if (!record?.letter) continue
    const letter = { ...record.letter, doubts: [{ path, reason: 'zum Prüfen' }] }
    await writeSealed(house.store.data, records.sealLetter(0, { ...record, letter }))
  }
}

async function lendTo(to: string, forHours = 24): Promise<string> {
  const [first] = await lendable(house.premises, 'probe', key())
  const order = { campaign: 'probe', case: first?.case ?? '', to, hours: forHours }
  return await lend(house.premises, key(), order)
}

beforeAll(async () => {
  house = await testHouse()
  const { withErrors } = await documents()
  const consent = { version: 'v1', purposes: ['findings', 'analysis'] }
  call = caller(house.app, await given(house.app, { files: [withErrors.pdf], consent }))
  await house.work()
  own = await letterOf()
  await doubt('/scores/0/value')
  rita = await person(house, 'rita', 'reviewer')
}, 60_000)
afterAll(async () => await house.end())

describe('a redacted letter', () => {
  it('has no identity, no references, no addresses, and no place of any of them', () => {
    expect(names(own).length).toBeGreaterThan(3)
    const text = JSON.stringify(redacted(own))
    for (const name of names(own)) expect(text, name).not.toContain(name)
    expect(redacted(own).scores).toEqual(own.scores)
    expect(Object.keys(redacted(own).provenance).filter((one) => /identity/.test(one))).toEqual([])
  })

  it('hides her name where a misreading put it into another value', () => {
    const { surname } = own.identity
    const [pointer] = Object.keys(own.provenance).filter((one) => /entries.+party/.test(one))
    const entries = own.entries.map((one, at) =>
      pointer === `/entries/${at}/party` ? { ...one, party: `Musterbank ${surname}` } : one,
    )
    const seen = redacted({ ...own, entries })
    expect(JSON.stringify(seen)).not.toContain(surname)
    expect(valueAt(seen, pointer ?? '')).toBe('[…]')
    expect(seen.provenance).not.toHaveProperty([pointer ?? ''])
  })

  it('shows the place of a value and blackens what of a name reaches into it', async () => {
    // White paper, the value red, a name blue that touches the value's box from the right.
    const block = (width: number, background: string) => ({
      create: { width, height: 20, channels: 3 as const, background },
    })
    const page = await sharp({
      create: { width: 595, height: 842, channels: 3, background: '#ffffff' },
    })
      .composite([
        { input: block(40, '#ff0000'), left: 100, top: 200 },
        { input: block(60, '#0000ff'), left: 130, top: 200 },
      ])
      .png()
      .toBuffer()
    const place = (box: [number, number, number, number]) => ({
      page: 1,
      box,
      text: 'x',
      method: 'text' as const,
      confidence: 1,
    })
    const letter: Letter = {
      ...own,
      doubts: [],
      provenance: {
        '/scores/0/value': place([100, 200, 140, 220]),
        '/identity/surname': place([130, 200, 190, 220]),
      },
    }
    const crops = await redactedCrops(letter, () => Promise.resolve(page), 72)
    expect(crops.map(({ pointer }) => pointer)).toEqual(['/scores/0/value'])
    const png = Buffer.from(crops[0]?.png ?? '', 'base64')
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([44, 24])
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels)]
    expect(at(10, 12).slice(0, 3)).toEqual([255, 0, 0])
    expect(at(40, 12).slice(0, 3)).toEqual([0, 0, 0])
    for (let i = 0; i < data.length; i += info.channels)
      expect(data[i + 2] === 255 && data[i] === 0).toBe(false)
  })
})

describe('lending', () => {
  it('is for letters in doubt whose owner agreed to analysis, and for reviewers', async () => {
    const consent = { version: 'v1', purposes: ['findings'] }
    const body = JSON.stringify(consent)
    const headers = { 'content-type': 'application/json' }
    expect((await call('PUT', '/api/donation/consent', body, headers)).statusCode).toBe(200)
    expect(await lendable(house.premises, 'probe', key())).toEqual([])
    const both = JSON.stringify({ ...consent, purposes: ['findings', 'analysis'] })
    await call('PUT', '/api/donation/consent', both, headers)
    expect(await lendable(house.premises, 'probe', key())).toMatchObject([
      { kind: own.kind, doubts: 1 },
    ])
    await person(house, 'otto', 'key-holder')
    await expect(lendTo('otto')).rejects.toThrow('REVIEW_REVIEWER')
    lent = await lendTo('rita')
    await expect(lendTo('rita')).rejects.toThrow('REVIEW_NOT_LENDABLE')
  })

  it('needs a consent text that says so in each of its languages, and people who agreed to that text', async () => {
    const { file } = await campaignById(house.store.data, 'probe')
    const change = async (version: string, texts: Partial<Texts>) => {
      const purposes = file.consent.purposes.map((one) =>
        one.id === 'analysis' ? { ...one, text: { ...one.text, ...texts } } : one,
      )
      const changed = { ...file, consent: { version, purposes } }
      await changeCampaign(house.store, house.clock, changed)
    }
    for (const language of ['de', 'en', 'fr'] as const) {
      await change('v1', { [language]: 'Auswertung ohne Menschen.' })
      await expect(lendable(house.premises, 'probe', key())).rejects.toThrow('REVIEW_CONSENT')
      await expect(lendTo('rita')).rejects.toThrow('REVIEW_CONSENT')
    }
    await change('v2', {})
    expect(await lendable(house.premises, 'probe', key())).toEqual([])
    await changeCampaign(house.store, house.clock, file)
    expect(await lendable(house.premises, 'probe', key())).toHaveLength(1)
  })

  it('leaves nothing that the web process could open without the reviewer', () => {
    expect(leaksIn(house.dataDir, names(own))).toEqual([])
    expect(
      leaksIn(house.dataDir, [own.scores[0]?.name ?? '', own.entries[0]?.party ?? '']),
    ).toEqual([])
  })

  it('shows nothing without a reason, and nothing to anybody else', async () => {
    await signIn(house, rita)
    expect((await rita.browser.get('/team/pruefen')).body).toContain(`/team/pruefen/${lent}`)
    expect((await rita.browser.get(`/team/pruefen/${lent}`)).statusCode).toBe(422)
    expect((await rita.browser.post(`/team/pruefen/${lent}`)).statusCode).toBe(422)
    const invented = { [`grund-${lent}`]: 'curious' }
    expect((await rita.browser.post(`/team/pruefen/${lent}`, invented)).statusCode).toBe(422)
    const nosy = await person(house, 'nosy', 'reviewer')
    expect((await nosy.browser.get('/team/pruefen')).body).not.toContain(lent)
    const reason = { [`grund-${lent}`]: 'doubts' }
    expect((await nosy.browser.post(`/team/pruefen/${lent}`, reason)).statusCode).toBe(404)
    expect((await nosy.browser.get(`/team/pruefen/${lent}`)).statusCode).toBe(404)
    expect((await rita.browser.post(`/team/pruefen/${lent}`, reason)).statusCode).toBe(303)
    const told = (await allAuditRows(house.store.data)).filter(({ action }) =>
      action.startsWith('review'),
    )
    expect(told.map(({ actor, action, object }) => [actor.slice(0, 6), action, object])).toEqual([
      ['operat', 'review-lent', `probe/${lent}`],
      ['staff:', 'review-opened', `${lent}/doubts`],
    ])
  })

  it('shows values and pieces, and no name', async () => {
    const shown = await rita.browser.get(`/team/pruefen/${lent}`)
    expect(shown.statusCode).toBe(200)
    expect(shown.headers['cache-control']).toBe('no-store')
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'")
    expect(shown.body).toContain('value="/scores/0/value"')
    for (const name of names(own)) expect(shown.body, name).not.toContain(name)
    const piece = await rita.browser.get(`/team/pruefen/${lent}/0.png`)
    expect([piece.statusCode, piece.headers['content-type']]).toEqual([200, 'image/png'])
    expect((await sharp(piece.rawPayload).metadata()).height).toBeLessThan(200)
    expect((await rita.browser.get(`/team/pruefen/${lent}/999.png`)).statusCode).toBe(404)
  })

  it('ends with a proposal that the worker applies and the person still looks at', async () => {
    await rita.browser.get(`/team/pruefen/${lent}`)
    const send = (pfad: string, wert: string) =>
      rita.browser.post(`/team/pruefen/${lent}/vorschlag`, { pfad, wert })
    expect((await send('/identity/surname', 'Fremd')).statusCode).not.toBe(303)
    expect((await send('/scores/0/value', 'keine Zahl')).statusCode).toBe(422)
    const reply = await send('/scores/0/value', '12,34')
    expect(reply.statusCode).toBe(303)
    expect((await letterOf()).scores[0]?.value).toBe(own.scores[0]?.value)
    await house.work()
    const after = await letterOf()
    expect(after.scores[0]?.value).toBe(12.34)
    expect(after.provenance['/scores/0/value']).toEqual(own.provenance['/scores/0/value'])
    expect(after.doubts).toContainEqual({
      path: '/scores/0/value',
      reason:
        'Die Prüfung der Kampagne hat diesen Wert geändert. Bitte vergleichen Sie ihn mit dem Brief.',
    })
    expect((await call('GET', '/api/donation')).json<Donation>().status).toBe('review')
    expect((await rita.browser.get(`/team/pruefen/${lent}`)).statusCode).toBe(404)
    expect(await reviewNotes(house.store.data)).toEqual([])
  })

  it('is over after its time, when the key holder ends it, and when the person decided meanwhile', async () => {
    const open = async (id: string) =>
      (await rita.browser.post(`/team/pruefen/${id}`, { [`grund-${id}`]: 'asked' })).statusCode
    await signIn(house, rita)
    const short = await lendTo('rita', 1)
    expect(await open(short)).toBe(303)
    hours(1.1)
    await signIn(house, rita)
    expect((await rita.browser.get(`/team/pruefen/${short}`)).statusCode).toBe(404)
    expect(await listLent(house.store, house.clock)).toMatchObject([{ id: short, state: 'over' }])
    await keepTime(house.premises, house.keys)
    expect(await listLent(house.store, house.clock)).toEqual([])

    const second = await lendTo('rita')
    const holder = await person(house, 'hana', 'key-holder')
    await holder.browser.get('/team/schluessel')
    expect((await holder.browser.post(`/team/leihen/${second}`)).statusCode).toBe(303)
    expect(await open(second)).toBe(404)

    const third = await lendTo('rita')
    expect(await open(third)).toBe(303)
    await rita.browser.get(`/team/pruefen/${third}`)
    const change = { pfad: '/scores/0/value', wert: '55,55' }
    expect((await rita.browser.post(`/team/pruefen/${third}/vorschlag`, change)).statusCode).toBe(
      303,
    )
    await call('POST', '/api/donation/confirm')
    await house.work()
    expect((await letterOf()).scores[0]?.value).toBe(12.34)
    expect((await allAuditRows(house.store.data)).at(-1)).toMatchObject({
      action: 'review-ended',
      object: third,
    })
  }, 60_000)

  it('goes with the donation', async () => {
    const [donation = ''] = await allDonationIds(house.store.data)
    const reviewer = (await findStaff(house.store.data, 'rita'))?.id ?? ''
    const [lent_at, until] = ['2026-11-25T10:00:00.000Z', '2026-12-24T10:00:00.000Z']
    const sealed = { wrap: Buffer.from('w'), payload: Buffer.from('p') }
    const of = { campaign: 'probe', donation, letter: 0, version: 1, reviewer }
    await insertReview(house.store.data, { id: 'last', ...of, lent_at, until, ...sealed })
    expect((await reviewNotes(house.store.data)).map(({ id }) => id)).toEqual(['last'])
    expect((await call('DELETE', '/api/donation')).statusCode).toBe(200)
    expect(await reviewNotes(house.store.data)).toEqual([])
    const stranger = new Browser(house.app)
    expect((await stranger.get('/team/pruefen/last')).statusCode).toBe(401)
  })
})
