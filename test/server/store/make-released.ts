// `npx tsx test/server/store/make-released.ts VERSION`: writes released/VERSION, a data folder as the present program leaves it, with one of each thing
// that can lie in it. Run once at a release, before the next migration; what it wrote is never changed. Everything in it is synthetic.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyLetter } from '../../../extract/index.ts'
import { demoLetters } from '../../../fixtures/index.ts'
import { takeInFields } from '../../../server/bulk/fields.ts'
import { ceremony } from '../../../server/ceremony/index.ts'
import type { Share } from '../../../server/ceremony/share.ts'
import { Records, writeSealed } from '../../../server/donations/records.ts'
import { gather } from '../../../server/population.ts'
import { makeRelease } from '../../../server/release/index.ts'
import { addResearcher } from '../../../server/researchers/index.ts'
import { addStaff, lend, lendable } from '../../../server/staff/index.ts'
import { allDonationIds, campaignById } from '../../../server/store/index.ts'
import { CampaignKeys } from '../../../server/vault/index.ts'
import { caller, given } from '../form.ts'
import { testHouse } from '../house.ts'
import { documents } from '../letters.ts'
import { person } from '../staff/person.ts'

const version = process.argv[2]
if (!version || !/^\d/.test(version)) throw new Error('name the version')
const out = join(import.meta.dirname, 'released', version)
const house = await testHouse()
const campaign = await campaignById(house.store.data, 'probe')
const keys = CampaignKeys.fromFile(join(house.dataDir, 'campaign-key.pem'))
const key = keys.for(campaign.publicKey)
if (!key) throw new Error('no key')
const json = { 'content-type': 'application/json' }
const pdf = (name: string) => Buffer.from(`%PDF-1.7\n${name}`)

// Accounts of each role, a researcher by token, and a key split among three.
const reviewer = await person(house, 'rita', 'reviewer')
const administrator = await person(house, 'ada', 'administrator')
const token = await addResearcher(house.store, house.clock, 'Institut A', 3650, keys)
for (const name of ['anna', 'berta', 'clara'])
  await addStaff(house.store, house.clock, { name, role: 'key-holder' })
const holders = ['anna', 'berta', 'clara']
const shares: Share[] = []
const order = { campaign: 'probe', key, holders, threshold: 2 }
await ceremony(house.store, house.clock, order, (made) => {
  shares.push(...made)
  return Promise.resolve()
})

// Letters as fields and a release of them.
const purposes = ['findings' as const, 'analysis' as const, 'publication' as const]
const consent = { version: 'v1', purposes }
await takeInFields(house.premises, campaign, consent, demoLetters(5, 12), false)
const people = await gather(house.premises, 'probe', key)
await makeRelease(house.store, campaign, key, people, '2026-11-25T11:00:00.000Z')

// One letter that was read, in doubt, and lent.
const { score } = await documents()
const lentConsent = { version: 'v1', purposes: ['findings', 'analysis'] }
const read = await given(house.app, { files: [score.pdf], consent: lentConsent })
await house.work()
for (const donation of await allDonationIds(house.store.data)) {
  const dataKey = await house.keys.dataKey(donation)
  const records = dataKey ? new Records(house.store.data, dataKey) : null
  const record = await records?.letter(0)
  if (!records || !record?.letter || record.sources.length === 0) continue
  const letter = {
    ...record.letter,
    doubts: [{ path: '/scores/0/value', reason: 'zum Prüfen' }],
  }
  await writeSealed(house.store.data, records.sealLetter(0, { ...record, letter }))
}
const [first] = await lendable(house.premises, 'probe', key)
const lending = { campaign: 'probe', case: first?.case ?? '', to: 'rita', hours: 168 }
const review = await lend(house.premises, key, lending)

// One letter typed in and confirmed, one withdrawn, one that waits.
const typed = await given(house.app, { files: [pdf('typed')] })
const gone = await given(house.app, { files: [pdf('gone')] })
await house.work()
const ask = caller(house.app, typed)
const call = async (...what: Parameters<typeof ask>) => {
  const { statusCode, body } = await ask(...what)
  if (statusCode >= 400) throw new Error(`${what[1]}: ${statusCode} ${body}`)
}
const letter = { ...emptyLetter('schufa/score-2026', 1), issuedOn: '2026-11-20' }
await call('PUT', '/api/donation/letters/0', JSON.stringify(letter), json)
const sender = { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'] }
await call('PUT', '/api/donation/answers', JSON.stringify({ sender }), json)
await call('PUT', '/api/donation/contact', JSON.stringify({ email: 'erika@example.org' }), json)
await call('POST', '/api/donation/confirm', '{}', json)
await house.work()
await caller(house.app, gone)('DELETE', '/api/donation')
await house.work()
const waiting = await given(house.app, { files: [pdf('waiting')] })

await house.store.checkpoint()
mkdirSync(out)
const write = (name: string, what: unknown) =>
  writeFileSync(join(out, name), `${JSON.stringify(what, null, 2)}\n`)
write('receipts.json', { waiting, typed, gone, read })
write('staff.json', {
  reviewer: { name: 'rita', secret: reviewer.secret, recovery: reviewer.recovery[0] },
  administrator: { name: 'ada', secret: administrator.secret },
  token,
  shares: shares.map(({ file, code }) => ({ file, code })),
  review,
})
await house.app.close()
await house.store.close()
for (const name of ['data.db', 'keys.db', 'blobs', 'tombstones.txt', 'tombstone-key'])
  cpSync(join(house.dataDir, name), join(out, name), { recursive: true })
for (const name of ['campaign-key.pem', 'signing-key.pem'])
  writeFileSync(join(out, name), readFileSync(join(house.dataDir, name)))
rmSync(house.dataDir, { recursive: true, force: true })
process.stdout.write(`${out}\n`)
process.exit(0)
