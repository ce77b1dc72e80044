// The bag around the payload: BagIt 1.0 (RFC 8493), so that `sha256sum -c` and `openssl` alone can check a pack.
// Everything outside data/ follows from data/ and the signature, so that `verify` can build it again and compare.
import { createHash } from 'node:crypto'
import type { Language } from '../../extract/index.ts'
import { readme } from './readme.ts'
import { signBytes } from './sign.ts'
import { bytesOf, type Files, sortedNames } from './zip.ts'

/** Facts about a pack that its tag files repeat. They hold nothing that matters: only the manifest is signed. */
export type BagFacts = { madeOn: string; number: string; speech: Language }

/** Who signed: the signature over the manifest's bytes and the public key. Null: not signed. */
export type Signature = { signature: Uint8Array; publicKeyPem: string } | null

export const MANIFEST = 'manifest-sha256.txt'
export const TAG_MANIFEST = 'tagmanifest-sha256.txt'
export const SIGNATURE = 'manifest-sha256.txt.sig'
export const PUBLIC_KEY = 'public-key.pem'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** SHA-256 as 64 hex digits. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** The start of a hash as people read it out: `9f2c-41d0`. */
export const packNumber = (hash: string): string => `${hash.slice(0, 4)}-${hash.slice(4, 8)}`

/** Lines `hash  name`, sorted by name, as sha256sum reads them. */
export const manifestOf = (files: Files): Uint8Array =>
  utf8(
    sortedNames(files)
      .map((n) => `${sha256(bytesOf(files, n))}  ${n}\n`)
      .join(''),
  )

/** Signs a payload's manifest. */
export function signPayload(
  payload: Files,
  key: { privateKeyPem: string; publicKeyPem: string },
): Signature {
  const signature = signBytes(manifestOf(payload), key.privateKeyPem)
  return { signature, publicKeyPem: key.publicKeyPem }
}

/** All files of the bag: the payload (names under `data/`) and the tag files that follow from it. */
export function bagOf(payload: Files, facts: BagFacts, signed: Signature): Files {
  const octets = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  const tags: Files = new Map([
    ['bagit.txt', utf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', utf8(bagInfo(facts, octets, payload.size))],
    [MANIFEST, manifestOf(payload)],
    ['README.txt', utf8(readme(facts, signed !== null))],
  ])
  if (signed) {
    tags.set(SIGNATURE, signed.signature)
    tags.set(PUBLIC_KEY, utf8(signed.publicKeyPem))
  }
  return new Map([...payload, ...tags, [TAG_MANIFEST, manifestOf(tags)]])
}

const bagInfo = (facts: BagFacts, octets: number, files: number) =>
  [
    'Bag-Software-Agent: Countercheck',
    `Bagging-Date: ${facts.madeOn}`,
    `External-Identifier: ${facts.number}`,
    `Payload-Oxum: ${octets}.${files}`,
    '',
  ].join('\n')
