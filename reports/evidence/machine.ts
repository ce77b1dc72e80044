// evidence.json: the pack for machines. Everything that `verify` needs to find the same again stands in it.
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type Case, Changes, changesIn, Comparison } from '../../analysis/index.ts'
import { Answers, Day, Finding, Letter, Request } from '../../extract/index.ts'
import { sha256 } from './bag.ts'
import { cropName, type Evidence } from './evidence.ts'
import { type Print, PRINTS } from './print.ts'
import { PACK_SPEECHES, type PackSpeech } from './speak.ts'
import { allValues, ValueUsed } from './values.ts'

/** A crop in the pack: its file and the place it was cut from. */
const CropFile = z.strictObject({
  file: z.string(),
  pointer: z.string(),
  letter: z.number().int().min(0),
  page: z.number().int().min(1),
  sha256: z.string(),
  /** Pixels in a PDF point of the letter's page. */
  scale: z.number().positive(),
})

const named = z.record(z.string(), z.string())

/** What findings were made with: this software, each rule, each points table, the day of the law data, the comparisons. */
const Versions = z.strictObject({
  software: z.string(),
  rules: named,
  tables: named,
  law: Day,
  comparisons: z.string(),
})
export type Versions = z.infer<typeof Versions>

/**
 * The shape of evidence.json, canonical JSON (RFC 8785). `values` repeats, for every value that a finding uses, where it
 * stands and who vouched for it; `versions` names what the findings were made with.
 */
export const EvidenceFile = z.strictObject({
  format: z.literal('countercheck-evidence'),
  formatVersion: z.literal('1'),
  /** `de-plain`: German with a summary in plain language. */
  language: z.enum(PACK_SPEECHES),
  print: z.enum(PRINTS),
  madeOn: Day,
  today: Day,
  campaign: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  letters: z.array(Letter.nullable()),
  answers: Answers,
  findings: z.array(Finding),
  comparisons: z.array(z.array(Comparison)),
  /** What changed from each letter of a bureau to its next; empty with one letter of each. */
  changes: z.array(Changes),
  requests: z.array(Request),
  values: z.array(ValueUsed),
  crops: z.array(CropFile),
  /** The released batches of other people's letters that comparisons used. */
  datasets: z.array(Comparison.shape.population),
  versions: Versions,
})
export type EvidenceFile = z.infer<typeof EvidenceFile>

/** The evidence of a case as it will be written. Throws when a part does not have its published shape: our bug. */
export function evidenceFile(
  e: Evidence,
  requests: Request[],
  versions: Versions,
  how: { speech: PackSpeech; print: Print },
): EvidenceFile {
  return EvidenceFile.parse({
    format: 'countercheck-evidence',
    formatVersion: '1',
    language: how.speech,
    print: how.print,
    madeOn: e.madeOn,
    today: e.case.today,
    campaign: e.campaign,
    letters: e.case.letters,
    answers: e.case.answers,
    findings: e.findings,
    comparisons: e.comparisons,
    changes: changesIn(e.case),
    requests,
    values: allValues(e.case, e.findings),
    crops: e.crops.map((crop) => ({
      file: cropName(crop),
      pointer: crop.pointer,
      letter: crop.letter,
      page: crop.page,
      sha256: sha256(crop.png),
      scale: crop.scale,
    })),
    datasets: datasetsOf(e.comparisons),
    versions,
  })
}

const datasetsOf = (comparisons: Comparison[][]) => [
  ...new Map(comparisons.flat().map((c) => [c.population.sha256, c.population])).values(),
]

/** Canonical bytes of a value: the same value gives the same bytes in any language that follows RFC 8785. */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not a JSON value')
  return new TextEncoder().encode(text)
}

/** The case that evidence.json holds, for finding the same again. */
export const caseIn = (file: EvidenceFile): Case => ({
  letters: file.letters,
  answers: file.answers,
  today: file.today,
})

/** JSON Schemas (2020-12) of evidence.json and its parts: file name → schema. */
export function evidenceSchemas(): Record<string, unknown> {
  const parts = {
    evidence: EvidenceFile,
    letter: Letter,
    answers: Answers,
    finding: Finding,
    comparison: Comparison,
    changes: Changes,
    request: Request,
  }
  return Object.fromEntries(
    Object.entries(parts).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { unrepresentable: 'any' }),
    ]),
  )
}
