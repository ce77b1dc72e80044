// The files of a pack and their zip, from evidence and papers that are already written. Same input, same bytes.
import type { Request } from '../../extract/index.ts'
import { bagOf, packNumber, sha256, signPayload } from './bag.ts'
import { evidencePdf, type Figure } from './document.ts'
import { cropName, type Evidence } from './evidence.ts'
import {
  canonicalBytes,
  evidenceFile,
  type EvidenceFile,
  evidenceSchemas,
  type Versions,
} from './machine.ts'
import { fingerprint, loadKeyPair } from './sign.ts'
import type { Print } from './print.ts'
import { languageOf, type PackSpeech } from './speak.ts'
import { type Files, zipOf } from './zip.ts'

/** What goes into a pack beside the findings: requests with their written files, calendar, figures, versions. */
export type Papers = {
  requests: Request[]
  /** File name under data/requests/ → bytes. */
  written: Map<string, Uint8Array>
  calendar: Uint8Array
  figures: Figure[]
  versions: Versions
}

/** Names of the JSON Schemas are the same in every pack of one version, so they are written once. */
let schemas: [string, Uint8Array][] | null = null
function schemaFiles(): [string, Uint8Array][] {
  schemas ??= Object.entries(evidenceSchemas()).map(([name, schema]) => [
    `data/schemas/${name}`,
    canonicalBytes(schema),
  ])
  return schemas
}

/** Whose key signs, and how the pack is set. */
export type Setting = { fingerprint: string | null; speech: PackSpeech; print: Print }

/** All files under data/, from evidence and papers; `bytes` are those of evidence.json. */
export async function payloadOf(
  e: Evidence,
  papers: Papers,
  machine: EvidenceFile,
  bytes: Uint8Array,
  setting: Setting,
): Promise<Files> {
  const pdf = await evidencePdf({
    evidence: e,
    requests: papers.requests,
    changes: machine.changes,
    figures: papers.figures,
    versions: papers.versions,
    machine: bytes,
    ...setting,
  })
  return new Map([
    ['data/evidence.json', bytes],
    ['data/evidence.pdf', pdf],
    ['data/deadlines.ics', papers.calendar],
    ...schemaFiles(),
    ...e.crops.map((crop) => [`data/crops/${cropName(crop)}`, crop.png] as const),
    ...[...papers.written].map(([name, file]) => [`data/requests/${name}`, file] as const),
  ])
}

/**
 * The zip of contract §4. Without a key the pack is not signed and says so in its README and on its cover.
 * @param signer an Ed25519 private key as PEM
 */
export async function assemblePack(
  e: Evidence,
  speech: PackSpeech,
  papers: Papers,
  signer?: { privateKeyPem: string },
  print: Print = 'normal',
): Promise<Uint8Array> {
  const key = signer ? loadKeyPair(signer.privateKeyPem) : null
  const machine: EvidenceFile = evidenceFile(e, papers.requests, papers.versions, { speech, print })
  const bytes = canonicalBytes(machine)
  const payload = await payloadOf(e, papers, machine, bytes, {
    fingerprint: key ? fingerprint(key.publicKeyPem) : null,
    speech,
    print,
  })
  const facts = { madeOn: e.madeOn, number: packNumber(sha256(bytes)), speech: languageOf(speech) }
  const files = bagOf(payload, facts, key ? signPayload(payload, key) : null)
  return zipOf(files, e.madeOn)
}
