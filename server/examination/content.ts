// What lies in the folder: databases, sealed files, keys, jobs.
import { existsSync } from 'node:fs'
import { isAsStored } from '../backup/soundness.ts'
import {
  allCampaigns,
  allDonationIds,
  allWrapped,
  countJobs,
  oldestWaiting,
  type Store,
} from '../store/index.ts'
import { type BlobFolder, CampaignKeys, type Tombstones } from '../vault/index.ts'
import { Fault } from './fault.ts'

export function databasesSound(store: Store): string {
  const damaged = store.damages()
  if (damaged.length)
    throw new Fault(
      `${damaged.map((name) => `${name}.db`).join(', ')} damaged`,
      'Stop the service, keep a copy of the folder, restore the last backup: docs/operate/restore.md.',
    )
  return 'integrity_check ok, references ok'
}

export function settingsHold(store: Store): string {
  const wrong = Object.values(store.pragmas()).some(
    (one) =>
      one['synchronous'] !== 2 || one['secure_delete'] !== 1 || one['journal_mode'] !== 'wal',
  )
  if (wrong)
    throw new Fault(
      'the engine did not take them',
      'Is the folder on a network file system? It must be on a local disk.',
    )
  return 'synchronous FULL, secure_delete ON, WAL'
}

export function filesThere(known: Map<string, string | null>, present: Set<string>): string {
  const missing = [...known.keys()].filter((blob) => !present.has(blob))
  if (missing.length)
    throw new Fault(
      `${missing.length} missing`,
      'Restore the last backup: docs/operate/restore.md.',
    )
  return `${known.size} files`
}

export async function filesWhole(
  known: Map<string, string | null>,
  present: Set<string>,
  blobs: BlobFolder,
): Promise<string> {
  let damaged = 0
  for (const [blob, sha256] of known) {
    if (!present.has(blob)) continue
    const bytes = await blobs.read(blob).catch(() => null)
    // Deleted a moment ago by the service at work.
    if (bytes && !isAsStored(bytes, sha256)) damaged += 1
  }
  if (damaged)
    throw new Fault(
      `${damaged} damaged`,
      'Check the disk (smartctl, dmesg), then restore the last backup: docs/operate/restore.md.',
    )
  return `${known.size} files`
}

export function noOrphans(known: Map<string, string | null>, old: string[]): string {
  const orphans = old.filter((id) => !known.has(id))
  if (orphans.length)
    throw new Fault(
      `${orphans.length} belong to none`,
      'Start the service: its worker removes them. Nobody’s letter is lost.',
    )
  return 'ok'
}

export async function keysThere(store: Store, tombstones: Tombstones): Promise<string> {
  const wrapped = new Set(await allWrapped(store.keys))
  const donations = await allDonationIds(store.data)
  const marked = donations.filter((id) => tombstones.has(id)).length
  if (marked)
    throw new Fault(
      `${marked} withdrawals not finished`,
      'Start the service with the campaign’s key: it finishes them.',
    )
  const keyless = donations.filter((id) => !wrapped.has(id)).length
  if (keyless)
    throw new Fault(
      `${keyless} without a key`,
      'data.db and keys.db are not of the same moment: restore both from one backup.',
    )
  return `${donations.length} donations`
}

export async function jobsDone(store: Store): Promise<string> {
  const { refused = 0, queued = 0 } = await countJobs(store.data)
  if (refused)
    throw new Fault(
      `${refused} refused`,
      'Each failed three times; its donor sees it and can send the file anew or type it in.',
    )
  return `${queued} waiting`
}

export async function jobsPrompt(store: Store, hourAgo: string): Promise<string> {
  const oldest = await oldestWaiting(store.data)
  if (oldest !== null && oldest < hourAgo)
    throw new Fault(
      `the oldest waits since ${oldest}`,
      'Is a worker running, and does it hold this campaign’s key? See /readyz.',
    )
  return oldest === null ? 'none waits' : `the oldest since ${oldest}`
}

export async function campaignKeys(store: Store, keyFile: string | null): Promise<string> {
  const campaigns = await allCampaigns(store.data)
  if (!campaigns.length) return 'no campaign yet'
  const keys = keyFile && existsSync(keyFile) ? CampaignKeys.fromFile(keyFile) : null
  const without = campaigns.filter(({ publicKey }) => !keys?.for(publicKey))
  if (without.length)
    throw new Fault(
      'CAMPAIGN_KEY',
      'Name the file with --campaign-key; without it nothing is read.',
    )
  return `${campaigns.length} campaigns`
}
