// What is kept of a letter to compare others with it: numbers and facts, no identity. And many of them: a batch.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Day } from '../../extract/index.ts'
import { About } from './about.ts'
import { Cell } from './cell.ts'
import { Features } from './features.ts'

export const ScoreRecord = z.strictObject({
  outcome: z.string(),
  version: z.string().nullable(),
  value: z.number().nullable(),
  probability: z.number().nullable(),
  class: z.string().nullable(),
  calculatedOn: Day.nullable(),
  /** Key of the documented facts; null: the letter does not document them. */
  facts: z.string().nullable(),
  cell: Cell.nullable(),
  /** True when the person looked at the value beside its crop and nothing on the letter is in doubt. */
  confirmed: z.boolean(),
  /** Sum of the printed points minus the printed value; null: not all of them are printed. */
  sumGap: z.number().nullable(),
  /** Distance of the printed value from the interval that the table gives for the facts; null: not computable. */
  tableGap: z.number().nullable(),
  /** Level of each criterion that the letter documents in one reading only; null: no table, or nothing documented. */
  levels: z.record(z.string(), z.string()).nullable(),
  /** Facts that would explain a gap to the table alone: how many single ones; null: no gap, or not computable. */
  explanations: z.number().nullable(),
  features: Features.nullable(),
})
export type ScoreRecord = z.infer<typeof ScoreRecord>

/**
 * `person` is an opaque mark of whoever keeps the letters (never a name, receipt or number of a letter): records with
 * the same mark are one person and count once. Null: a person of its own.
 */
export const PopulationRecord = z.strictObject({
  person: z.string().nullable(),
  kind: z.string(),
  /** Nothing on the letter that a credit criterion could use; null: the letter does not print entries. */
  thin: z.boolean().nullable(),
  /** Something negative is listed; null: the letter does not print entries. */
  negative: z.boolean().nullable(),
  about: About,
  /** What each rule said of the letter; a rule that was not asked is left out, all of them in batches made before. */
  checks: z.record(z.string(), z.enum(['found', 'none', 'untestable'])).optional(),
  /** Days that the person waited for the answer; not said, or a batch made before: left out. */
  waited: z.number().int().min(0).optional(),
  scores: z.array(ScoreRecord),
})
export type PopulationRecord = z.infer<typeof PopulationRecord>

export const Population = z.strictObject({
  campaign: z.string(),
  batch: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  asOf: Day,
  records: z.array(PopulationRecord),
})
export type Population = z.infer<typeof Population>

/**
 * A released batch from its records, with the hash by which findings name it. The order in which they come does not matter: the same records
 * make the same batch to the byte, so that a letter that came and went leaves nothing behind.
 */
export function populationOf(
  name: { campaign: string; batch: string; asOf: Day },
  records: PopulationRecord[],
): Population {
  // Each record as one line with its keys in the order of the schema, lines sorted: same people, same hash.
  const lined = records
    .map((record) => ({ record, line: JSON.stringify(PopulationRecord.parse(record)) }))
    .sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0))
  const text = lined.map(({ line }) => line).join('\n')
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { ...name, sha256, records: lined.map(({ record }) => record) }
}
