// The papers of a pack once more, from evidence.json and the crops alone: what is in the pack must be what comes out again.
import type { Crop, Evidence } from './evidence.ts'
import { payloadOf } from './assemble.ts'
import { caseIn, type EvidenceFile } from './machine.ts'
import { papersFor } from './pack.ts'
import { bytesOf, type Files, sortedNames } from './zip.ts'

/** More pixels than a page at 600 dots an inch: no crop of ours, and a picture made to harm when it is drawn. */
const MOST_PIXELS = 40_000_000

/** Width and height as a PNG states them in its first chunk. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const at = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: at.getUint32(16), height: at.getUint32(20) }
}

function cropIn(
  files: Files,
  { file, pointer, letter, page, scale }: EvidenceFile['crops'][number],
): Crop {
  const png = bytesOf(files, `data/crops/${file}`)
  const { width, height } = sizeOf(png)
  if (width * height > MOST_PIXELS) throw new Error('a crop of the pack is too large')
  return { pointer, letter, page, scale, png, width, height }
}

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/**
 * Names of files under data/ that come out otherwise, are missing, or should not be there, when requests are written and
 * evidence.pdf is typeset again. Only meaningful with the version that made the pack. Throws when the content cannot be written.
 * @param fingerprint of the key that signed, as printed on the summary; null: not signed
 */
export async function papersThatDiffer(
  files: Files,
  file: EvidenceFile,
  fingerprint: string | null,
): Promise<string[]> {
  const evidence: Evidence = {
    case: caseIn(file),
    findings: file.findings,
    comparisons: file.comparisons,
    campaign: file.campaign,
    crops: file.crops.map((crop) => cropIn(files, crop)),
    madeOn: file.madeOn,
  }
  const papers = await papersFor(evidence, file.language)
  const { language: speech, print } = file
  const machine = bytesOf(files, 'data/evidence.json')
  const again = await payloadOf(evidence, { ...papers, requests: file.requests }, file, machine, {
    fingerprint,
    speech,
    print,
  })
  const names = new Set([
    ...sortedNames(again),
    ...sortedNames(files).filter((n) => n.startsWith('data/')),
  ])
  return [...names].filter((name) => {
    const [own, other] = [files.get(name), again.get(name)]
    return !own || !other || !isSame(own, other)
  })
}
