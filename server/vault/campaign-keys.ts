// Private keys of campaigns, in a PEM file that holds one or more. Opened by the worker and by commands of the key's holder, never by the web process.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { rawPublicKey } from './data-key.ts'

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
}

function nameOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex')
}
