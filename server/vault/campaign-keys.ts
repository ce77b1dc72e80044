// Private keys of campaigns, in a PEM file that holds one or more. Opened by the worker and by commands of the key's holder, never by the web process.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { rawPublicKey, unwrapForCampaign } from './data-key.ts'
import { syncFolderOf } from './made-once.ts'

/** Finds the private key that belongs to a campaign's public key. */
export class CampaignKeys {
  readonly #keys = new Map<string, KeyObject>()

  constructor(keys: readonly KeyObject[]) {
    for (const key of keys) this.#keys.set(nameOf(rawPublicKey(createPublicKey(key))), key)
  }

  static fromFile(file: string): CampaignKeys {
    const blocks = readFileSync(file, 'ascii').match(
      /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g,
    )
    return new CampaignKeys((blocks ?? []).map((pem) => createPrivateKey(pem)))
  }

  /** `null` when the file does not hold this campaign's key. */
  for(publicKey: Uint8Array): KeyObject | null {
    return this.#keys.get(nameOf(publicKey)) ?? null
  }

  /** Every key of the file, also those that no campaign uses any more. */
  all(): KeyObject[] {
    return [...this.#keys.values()]
  }

  /** Unwraps with whichever key of the file fits; null when none does. */
  unwrapWithAny(wrap: Uint8Array, binding: string): Buffer | null {
    for (const key of this.#keys.values()) {
      try {
        return unwrapForCampaign(wrap, key, binding)
      } catch {
        // the next one
      }
    }
    return null
  }
}

/** Makes a campaign's key pair and adds the private half to `file` (mode 600, on disk when this returns). Gives the public half, 32 bytes. */
export function makeCampaignKey(file: string): Buffer {
  const pair = generateKeyPairSync('x25519')
  addToKeyFile(file, pair.privateKey)
  return rawPublicKey(pair.publicKey)
}

/** Adds a private key to `file` (mode 600, on disk when this returns). */
export function addToKeyFile(file: string, key: KeyObject): void {
  const handle = openSync(file, 'a', 0o600)
  try {
    writeSync(handle, key.export({ type: 'pkcs8', format: 'pem' }).toString())
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  syncFolderOf(file)
}

/**
 * Leaves in `file` the keys of these public halves and takes out every other; gives how many went. The file is replaced whole, so that a crash
 * leaves the old or the new one.
 */
export function keepInKeyFile(file: string, publicKeys: readonly Uint8Array[]): number {
  const keys = CampaignKeys.fromFile(file)
  const kept = publicKeys.flatMap((one) => keys.for(one) ?? [])
  const gone = keys.all().length - new Set(kept).size
  // A file of none would be a file lost.
  if (gone === 0 || kept.length === 0) return 0
  const beside = `${file}.new`
  rmSync(beside, { force: true })
  for (const key of new Set(kept)) addToKeyFile(beside, key)
  renameSync(beside, file)
  syncFolderOf(file)
  return gone
}

function nameOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex')
}
