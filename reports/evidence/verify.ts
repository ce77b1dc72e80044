// `verify`: is every byte of a pack as signed, and does every finding come out again from what lies in the pack?
import { changesIn } from '../../analysis/index.ts'
import type { Finding, Language } from '../../extract/index.ts'
import {
  evidenceIn,
  manifestDifferences,
  rebuiltDifferences,
  signatureDifferences,
} from './bytes.ts'
import { DIFFERENCES, type Differences } from './differences.ts'
import { canonicalBytes, caseIn, type EvidenceFile } from './machine.ts'
import { MADE_WITH, recompute } from './recompute.ts'
import { languageOf } from './speak.ts'
import { allValues } from './values.ts'
import { papersThatDiffer } from './written-again.ts'
import { type Files, unzipStored } from './zip.ts'

/**
 * `ok` only when nothing differs. `fingerprint` is that of the pack's own key. `keyGiven` false: anyone could have signed
 * with this key, and whoever shows the result must say so.
 */
export type Verification = {
  ok: boolean
  fingerprint: string | null
  keyGiven: boolean
  differences: string[]
  /**
   * Whether requests were written and evidence.pdf typeset once more and compared byte by byte. `other-version`: this program is not
   * the version that made the pack, so nothing was compared; `not-reached`: something else differed already.
   */
  papers: 'same' | 'differ' | 'other-version' | 'not-reached'
}

const same = (a: unknown, b: unknown) => Buffer.compare(canonicalBytes(a), canonicalBytes(b)) === 0

/** Findings of the pack against those that come out again, by id. */
export function findingDifferences(
  printed: Finding[],
  again: Finding[],
  words: Differences,
): string[] {
  const byId = new Map(again.map((f) => [f.id, f]))
  const ids = new Set(printed.map((f) => f.id))
  const wrong = printed.flatMap((f) => {
    const other = byId.get(f.id)
    if (!other) return [words.findingMissing(f.id)]
    return same(f, other) ? [] : [words.findingDiffers(f.id)]
  })
  const extra = again.filter((f) => !ids.has(f.id)).map((f) => words.findingExtra(f.id))
  const twice = printed.length === ids.size ? [] : [words.recompute]
  return [...wrong, ...extra, ...twice]
}

/** Each comparison must speak about a score that its letter has, with the value that stands there. */
function comparisonsFit(evidence: EvidenceFile): boolean {
  return evidence.comparisons.every((list, n) =>
    list.every(({ score: pointer, name, own }) => {
      const at = /^\/scores\/(\d+)$/.exec(pointer)
      const score = at ? evidence.letters[n]?.scores[Number(at[1])] : undefined
      return score?.name === name && score.value === own.value
    }),
  )
}

function contentDifferences(evidence: EvidenceFile, words: Differences): string[] {
  const differences: string[] = []
  if (!comparisonsFit(evidence)) differences.push(words.comparisons)
  if (!same(changesIn(caseIn(evidence)), evidence.changes)) differences.push(words.changes)
  if (!same(allValues(evidence, evidence.findings), evidence.values)) differences.push(words.values)
  const { findings, versions } = recompute(evidence)
  const wrong = findingDifferences(evidence.findings, findings, words)
  if (wrong.length > 0 && !same(versions, evidence.versions)) {
    differences.push(words.rulesDiffer(evidence.versions.software, versions.software))
  }
  return [...differences, ...wrong]
}

async function papersOf(
  files: Files,
  evidence: EvidenceFile,
  fingerprint: string | null,
  words: Differences,
): Promise<Pick<Verification, 'papers' | 'differences'>> {
  if (!same(MADE_WITH, evidence.versions)) return { papers: 'other-version', differences: [] }
  try {
    const names = await papersThatDiffer(files, evidence, fingerprint)
    const differences = names.map(words.paper)
    return { papers: names.length === 0 ? 'same' : 'differ', differences }
  } catch {
    // Content that no pack of this version could have been written from.
    return { papers: 'differ', differences: [words.rewrite] }
  }
}

/**
 * Checks a pack of unknown origin in memory; nothing is written to disk and nothing in it is run. Bytes: manifest, tag
 * manifest, signature, and the whole zip built again from its payload. Content: every finding computed again from the
 * pack's letters, answers, day and rounded histograms; then, with the version that made the pack, its papers written once more.
 * @param keyPem public key that should have signed (PEM); without it the pack's own is used, which proves no origin
 * @param speech language of the sentences; the pack's own where it can be read
 */
export async function verifyPack(
  zip: Uint8Array,
  keyPem?: string,
  speech?: Language,
): Promise<Verification> {
  const keyGiven = keyPem !== undefined
  const files = unzipStored(zip)
  if (typeof files === 'string') {
    const differences = [DIFFERENCES[speech ?? 'en'].zip[files]]
    return { ok: false, fingerprint: null, keyGiven, differences, papers: 'not-reached' }
  }
  const evidence = evidenceIn(files)
  const words = DIFFERENCES[speech ?? (evidence ? languageOf(evidence.language) : 'en')]
  const signature = signatureDifferences(files, keyPem, words)
  const differences = [...signature.differences, ...manifestDifferences(files, words)]
  if (!evidence) differences.push(words.unreadable)
  else {
    differences.push(...rebuiltDifferences(zip, files, evidence, words))
    try {
      differences.push(...contentDifferences(evidence, words))
    } catch {
      // Rules are written for letters of the right shape; a forged one may lead them astray. It is a failed check.
      differences.push(words.recompute)
    }
  }
  let papers: Verification['papers'] = 'not-reached'
  if (evidence && differences.every((one) => one === words.unsigned)) {
    const found = await papersOf(files, evidence, signature.fingerprint, words)
    papers = found.papers
    differences.push(...found.differences)
  }
  const unique = [...new Set(differences)]
  return {
    ok: unique.length === 0,
    fingerprint: signature.fingerprint,
    keyGiven,
    differences: unique,
    papers,
  }
}
