// Whether the files of a data folder fit together: both databases whole, every sealed file there with its hash, every donation with its key.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { allBlobHashes, allDonationIds, allWrapped, openStore } from '../store/index.ts'
import { BlobFolder, Tombstones } from '../vault/index.ts'

export type Unsound = {
  databases: string[]
  missing: string[]
  damaged: string[]
  keyless: string[]
}
export type Soundness = Unsound & { donations: number; files: number }

export const isSound = (found: Unsound): boolean =>
  [found.databases, found.missing, found.damaged, found.keyless].every(({ length }) => !length)

/** Names in a few words what is wrong, without an id: '2 files damaged'. */
export function inWords(found: Unsound): string {
  const parts: [string[], string][] = [
    [found.databases, 'databases damaged'],
    [found.missing, 'files missing'],
    [found.damaged, 'files damaged'],
    [found.keyless, 'donations without a key'],
  ]
  return parts
    .filter(([list]) => list.length > 0)
    .map(([list, what]) => `${list.length} ${what}`)
    .join(', ')
}

/** Looks through a data folder that nobody writes to. Opens no letter: damage shows in the hash of the sealed bytes. */
export async function soundnessOf(folder: string): Promise<Soundness> {
  const store = openStore(folder)
  try {
    const blobs = new BlobFolder(join(folder, 'blobs'))
    const tombstones = new Tombstones(folder)
    const hashes = await allBlobHashes(store.data)
    const missing: string[] = []
    const damaged: string[] = []
    for (const [blob, sha256] of hashes) {
      const bytes = await blobs.read(blob).catch(() => null)
      if (!bytes) missing.push(blob)
      else if (!isAsStored(bytes, sha256)) damaged.push(blob)
    }
    const donations = await allDonationIds(store.data)
    const wrapped = new Set(await allWrapped(store.keys))
    const keyless = donations.filter((id) => !wrapped.has(id) && !tombstones.has(id))
    const databases = store.damages()
    const counts = { donations: donations.length, files: hashes.size }
    return { databases, missing, damaged, keyless, ...counts }
  } finally {
    await store.close()
  }
}

/** Files of before their hash was kept are known by their head alone. */
export function isAsStored(bytes: Buffer, sha256: string | null): boolean {
  if (sha256 === null) return bytes.subarray(0, 4).toString('latin1') === 'CCV1'
  return createHash('sha256').update(bytes).digest('hex') === sha256
}
