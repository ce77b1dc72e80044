// `npm run markers`: words planted in everything that can be sent, then looked for in the log, the data folder, what the web process has open, every block of
// the disk, and again after everything was taken back. Prints the places searched and ends with 1 when a word is found.
import { readlinkSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../../../server/clock.ts'
import { allWrapped, insertCampaign, openStore } from '../../../server/store/index.ts'
import { makeCampaignKey } from '../../../server/vault/index.ts'
import { CAMPAIGN } from '../../server/campaign.ts'
import { documents } from '../../server/letters.ts'
import { startProcess } from '../../server/service.ts'
import { ownDisk } from './disk.ts'
import { ANSWERS, formWith, planted, WORDS } from './planted.ts'
import { wordsBelow, wordsIn } from './search.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
let found = 0
function report(where: string, words: readonly string[]): void {
  found += words.length
  say(
    `${words.length === 0 ? 'none ' : 'FOUND'} ${where}${words.length === 0 ? '' : `: ${words.slice(0, 12).join(', ')}`}`,
  )
}

const disk = ownDisk()
const store = openStore(disk.folder)
await insertCampaign(
  store.data,
  CAMPAIGN,
  makeCampaignKey(`${disk.folder}/campaign-key.pem`),
  systemClock.now().toISOString(),
)
const { withErrors } = await documents()
const { surname, recordNumber } = withErrors.letter.identity
const words = [...Object.values(WORDS), surname ?? '', recordNumber ?? ''].filter(
  (word) => word.length > 5,
)
const service = await startProcess(disk.folder)
const { address } = service
// A proof that breaks off leaves neither a service nor a mounted disk behind. Before the folder goes that the disk lies in.
process.prependListener('exit', () => {
  service.child.kill('SIGKILL')
  disk.end()
})
const receipts: string[] = []

async function give(file: Uint8Array, type: string): Promise<string> {
  const answer = await fetch(`${address}/api/donations`, {
    method: 'POST',
    ...formWith(file, type, { key: WORDS.idempotency + receipts.length }),
  })
  const { receipt } = (await answer.json()) as { receipt: string }
  receipts.push(receipt)
  return receipt
}
/** A connection that was kept open while a disk was searched may be closed by then: once more. */
const call = async (receipt: string, method: string, path: string, body?: unknown) =>
  await once(receipt, method, path, body).catch(() => once(receipt, method, path, body))
const once = (receipt: string, method: string, path: string, body?: unknown) =>
  fetch(`${address}/api/donation${path}`, {
    method,
    headers: {
      authorization: `Bearer ${receipt}`,
      'user-agent': WORDS.agent,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
async function read(receipt: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { status } = (await (await call(receipt, 'GET', '')).json()) as { status: string }
    if (status !== 'received' && status !== 'reading') return status
    await sleep(500)
  }
  return 'reading'
}

const { paper, photo, picture } = await planted()
const letter = await give(withErrors.pdf, 'application/pdf')
const others = [
  await give(paper, 'application/pdf'),
  await give(photo, 'image/jpeg'),
  await give(picture, 'image/png'),
]
// What is refused, and what is not there at all.
await fetch(`${address}/api/donations`, {
  method: 'POST',
  ...formWith(paper, 'application/pdf', { campaign: WORDS.campaign }),
})
await fetch(`${address}/api/donations`, {
  method: 'POST',
  ...formWith(paper, 'application/pdf', { version: WORDS.version }),
})
await fetch(`${address}/${WORDS.path}?frage=${WORDS.query}`)
await fetch(`${address}/?sprache=${WORDS.query}`, { headers: { cookie: `sitzung=${WORDS.query}` } })
await call(WORDS.wrongReceipt, 'GET', '')
await fetch(`${address}/api/donation/answers`, {
  method: 'PUT',
  headers: { authorization: `Bearer ${letter}`, 'content-type': 'application/json' },
  body: `{"${WORDS.badJson}`,
})
const states = [await read(letter)]
for (const one of others) states.push(await read(one))
await call(letter, 'PUT', '/contact', { email: WORDS.contact })
await call(letter, 'PUT', '/answers', ANSWERS)
await call(others[0] ?? '', 'PUT', '/letters/0', {
  kind: 'schufa/score-2026',
  identity: { surname: WORDS.typed },
})
const confirmed = await call(letter, 'POST', '/confirm', {})
if (confirmed.status !== 200)
  throw new Error(`not confirmed: ${confirmed.status} ${await confirmed.text()}`)
for (
  let tries = 0;
  tries < 200 && (await call(letter, 'GET', '/findings')).status !== 200;
  tries += 1
)
  await sleep(500)
let drawn = await call(letter, 'GET', '/pack')
for (let tries = 0; tries < 200 && drawn.status === 202; tries += 1) {
  await sleep(500)
  drawn = await call(letter, 'GET', '/pack')
}
// Without a pack the proof would be about less than it says.
if (drawn.status !== 200) throw new Error(`no pack: ${drawn.status}`)
const pack = await drawn.arrayBuffer()
await (await call(letter, 'GET', '/export')).arrayBuffer()
say(
  `${words.length} words planted, four donations (${states.join(', ')}), a pack of ${Math.round(pack.byteLength / 1024)} kB drawn`,
)

report(
  'the log of the service and its children',
  wordsIn(Buffer.from(service.log()), [...words, ...receipts]),
)
report('the data folder', wordsBelow(disk.folder, [...words, ...receipts]))
const pid = service.child.pid ?? 0
const open = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
  try {
    return [readlinkSync(`/proc/${pid}/fd/${fd}`)]
  } catch {
    return []
  }
})
const files = open.filter(
  (file) =>
    file.startsWith('/') &&
    !file.startsWith('/dev/') &&
    statSync(file, { throwIfNoEntry: false })?.isFile(),
)
report(
  `the ${new Set(files).size} files that the web process has open`,
  [...new Set(files)].flatMap((file) => wordsIn(readFileSync(file), words)),
)
report(
  "the campaign's private key among them",
  files.filter((file) => file.endsWith('.pem')),
)
report(
  'its environment and command line',
  wordsIn(
    Buffer.concat([readFileSync(`/proc/${pid}/environ`), readFileSync(`/proc/${pid}/cmdline`)]),
    words,
  ),
)
const stored = disk.image()
if (stored)
  report(
    `every block of a disk of ${stored.length >> 20} MB`,
    wordsIn(stored, [...words, ...receipts], false),
  )
else say('NOT LOOKED AT: the blocks of a disk (this machine mounts none)')

const wraps = await allWrapped(store.keys)
for (const receipt of receipts) await call(receipt, 'DELETE', '')
for (let tries = 0; tries < 100 && (await allWrapped(store.keys)).length > 0; tries += 1)
  await sleep(200)
report('taken back: keys that are still there', (await allWrapped(store.keys)).map(String))
report('taken back: the log', wordsIn(Buffer.from(service.log()), [...words, ...receipts]))
report(
  'taken back: the data folder',
  wordsBelow(
    disk.folder,
    [...words, ...receipts, ...wraps.map(String)].filter((word) => word.length > 5),
  ),
)
const gone = new Promise((resolve) => service.child.once('exit', resolve))
service.child.kill('SIGTERM')
await gone
await store.close()
const after = disk.image()
if (after)
  report('taken back: every block of the disk', wordsIn(after, [...words, ...receipts], false))
say(`${found} found`)
process.exit(found > 0 ? 1 : 0)
