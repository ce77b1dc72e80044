// The first half of `verify`: is every byte as signed? The pack is built again from its payload and compared.
import { bagOf, MANIFEST, packNumber, PUBLIC_KEY, sha256, SIGNATURE } from './bag.ts'
import type { Differences } from './differences.ts'
import { canonicalBytes, EvidenceFile } from './machine.ts'
import { fingerprint, publicKeyOf, signatureHolds } from './sign.ts'
import { languageOf } from './speak.ts'
import { bytesOf, type Files, sortedNames, zipOf } from './zip.ts'

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Files under data/, which the manifest lists. */
const payloadOf = (files: Files): Files =>
  new Map([...files].filter(([name]) => name.startsWith('data/')))

/** Compares the manifest's lines with the payload: missing, extra and changed files by name. */
export function manifestDifferences(files: Files, words: Differences): string[] {
  const manifest = files.get(MANIFEST)
  if (!manifest) return [words.noManifest]
  const listed = new Map(
    text(manifest)
      .split('\n')
      .flatMap((line) => {
        const found = /^([0-9a-f]{64}) {2}(data\/\S+)$/.exec(line)
        return found?.[1] && found[2] ? [[found[2], found[1]] as const] : []
      }),
  )
  const payload = payloadOf(files)
  const wrong = [...listed].flatMap(([name, hash]) => {
    const bytes = payload.get(name)
    if (!bytes) return [words.missing(name)]
    return sha256(bytes) === hash ? [] : [words.changed(name)]
  })
  const extra = sortedNames(payload)
    .filter((name) => !listed.has(name))
    .map(words.extra)
  return [...wrong, ...extra]
}

/** The signature over the manifest, with the given key or, without one, the pack's own. */
export function signatureDifferences(
  files: Files,
  keyPem: string | undefined,
  words: Differences,
): { differences: string[]; fingerprint: string | null } {
  const [manifest, signature, own] = [MANIFEST, SIGNATURE, PUBLIC_KEY].map((n) => files.get(n))
  const ownPem = own ? publicKeyOf(text(own)) : null
  const printed = ownPem ? fingerprint(ownPem) : null
  if (!signature) return { differences: [words.unsigned], fingerprint: printed }
  if (!manifest || !ownPem) return { differences: [words.noKey], fingerprint: printed }
  const differences: string[] = []
  if (keyPem !== undefined) {
    const given = publicKeyOf(keyPem)
    if (given === null) differences.push(words.keyUnreadable)
    else if (given !== ownPem) differences.push(words.otherKey)
  }
  if (!signatureHolds(manifest, signature, ownPem)) differences.push(words.signature)
  return { differences, fingerprint: printed }
}

/** evidence.json of the pack in its published shape; null when it has another. */
export function evidenceIn(files: Files): EvidenceFile | null {
  const bytes = files.get('data/evidence.json')
  if (!bytes) return null
  try {
    return EvidenceFile.parse(JSON.parse(text(bytes)))
  } catch {
    return null
  }
}

/**
 * Builds tag files and zip again from payload, signature and key, and compares byte by byte: what the signature does not
 * reach by the manifest (README, bag-info, the zip's own headers) cannot differ either.
 */
export function rebuiltDifferences(
  zip: Uint8Array,
  files: Files,
  evidence: EvidenceFile,
  words: Differences,
): string[] {
  const machine = bytesOf(files, 'data/evidence.json')
  const spelt = isSame(machine, canonicalBytes(evidence)) ? [] : [words.notCanonical]
  const signature = files.get(SIGNATURE)
  const own = files.get(PUBLIC_KEY)
  const key = own ? publicKeyOf(text(own)) : null
  const signed = signature && key ? { signature, publicKeyPem: key } : null
  const { madeOn, language } = evidence
  const facts = { madeOn, number: packNumber(sha256(machine)), speech: languageOf(language) }
  const again = bagOf(payloadOf(files), facts, signed)
  const tags = sortedNames(again).filter((name) => !name.startsWith('data/'))
  const wrong = tags.flatMap((name) => {
    const bytes = files.get(name)
    if (!bytes) return [words.missing(name)]
    return isSame(bytes, bytesOf(again, name)) ? [] : [words.tag(name)]
  })
  const extra = sortedNames(files)
    .filter((name) => !again.has(name))
    .map(words.extra)
  if (wrong.length + extra.length > 0) return [...spelt, ...wrong, ...extra]
  return isSame(zip, zipOf(again, madeOn)) ? spelt : [...spelt, words.container]
}
