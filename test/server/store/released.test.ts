// What staff and researchers left in the data folders of earlier schemas opens with the present program: accounts, tokens, a release, a lent letter, a
// split key. Letters and withdrawals: migrations.test.ts.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkChain } from '../../../server/audit/index.ts'
import { ceremoniesNow, recoverKey, type Share } from '../../../server/ceremony/index.ts'
import { openHouse } from '../../../server/house.ts'
import { directPapers } from '../../../server/papers/index.ts'
import { openRelease } from '../../../server/release/index.ts'
import { recordsFor } from '../../../server/researchers/index.ts'
import { openLent, readLent } from '../../../server/staff/review.ts'
import { StaffSessions } from '../../../server/staff/index.ts'
import { allAuditRows, campaignById, lastRelease } from '../../../server/store/index.ts'
import { CampaignKeys } from '../../../server/vault/index.ts'
import { codeAt, PASSWORD } from '../staff/person.ts'
import { tempFolder } from '../../folder.ts'

const RELEASED = join(import.meta.dirname, 'released')
const clock = { now: () => new Date('2026-11-26T10:00:00.000Z') }
type Account = { name: string; secret: string; recovery?: string }
type Left = {
  token: string
  reviewer?: Account
  administrator?: Account
  shares?: Share[]
  review?: string
}
const versions = readdirSync(RELEASED).filter((one) =>
  existsSync(join(RELEASED, one, 'staff.json')),
)

it('are there for the schemas 4 to 7', () => {
  expect(versions).toEqual([4, 5, 6, 7].map((schema) => `0.1.0-schema-${schema}`))
})

describe.each(versions)('a data folder of version %s', (version) => {
  it('lets in whoever was let in, with what was theirs', async () => {
    const place = tempFolder('released')
    const dataDir = join(place, 'data')
    cpSync(join(RELEASED, version), dataDir, { recursive: true })
    const left = JSON.parse(readFileSync(join(dataDir, 'staff.json'), 'utf8')) as Left
    const house = openHouse({ dataDir, clock, papers: directPapers, poke: () => {} })
    const { store } = house
    const { publicKey } = await campaignById(store.data, 'probe')
    const key = CampaignKeys.fromFile(join(dataDir, 'campaign-key.pem')).for(publicKey)
    if (!key) throw new Error('no key')

    const release = await openRelease(store.data, 'probe', key)
    expect(release.batch).toBe('2026-11-25T11-00-00-000Z')
    // What was published stands to the letter. Up to schema 5 it was written as sentences of one language, which pages no longer show (`readable`).
    const row = await lastRelease(store.data, 'probe')
    const text = row?.results ?? ''
    expect(createHash('sha256').update(text).digest('hex')).toBe(release.sha256)
    const published = (JSON.parse(text) as unknown[]).length
    expect(published).toBeGreaterThanOrEqual(15)
    expect(release.results).toHaveLength(/schema-[45]$/.test(version) ? 0 : published)
    // Twelve people are too few for records: the token is known, and told so.
    await expect(recordsFor(store, clock, left.token, 'probe')).rejects.toThrow('RECORDS_NONE')
    await expect(recordsFor(store, clock, `${left.token}x`, 'probe')).rejects.toThrow(
      'RESEARCHER_TOKEN',
    )
    expect(checkChain(await allAuditRows(store.data))).toMatchObject({ ok: true })

    const sessions = new StaffSessions(store, clock)
    const signIn = async ({ name, secret }: Account, code = codeAt(secret, clock.now())) =>
      await sessions.find(await sessions.signIn({ name, password: PASSWORD, code }, null))
    if (left.administrator)
      expect(await signIn(left.administrator)).toMatchObject({ role: 'administrator' })
    if (left.reviewer) {
      const member = await signIn(left.reviewer, left.reviewer.recovery)
      if (!member) throw new Error('not let in')
      const review = left.review ?? ''
      await openLent(store, clock, member, review, 'doubts')
      const { letter } = await readLent(store, clock, member, review)
      expect(letter.doubts.map(({ path }) => path)).toEqual(['/scores/0/value'])
      expect(letter.identity.surname).toBeNull()
    }
    if (left.shares) {
      expect(await ceremoniesNow(store)).toMatchObject([
        { holders: ['anna', 'berta', 'clara'], threshold: 2 },
      ])
      const found = await recoverKey(store, clock, left.shares.slice(1))
      expect(found.key.export({ format: 'jwk' })).toEqual(key.export({ format: 'jwk' }))
    }
    await house.close()
    rmSync(place, { recursive: true, maxRetries: 20, retryDelay: 100 })
  })
})
