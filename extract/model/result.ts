// The result of one analysis over many letters: contract §6.
import { z } from 'zod'
import { Day } from './scalar.ts'

const number = z.number().nullable()

export const AnalysisResult = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  question: z.string(),
  family: z.enum(['primary', 'secondary', 'exploratory']),
  dataset: z.strictObject({
    campaign: z.string(),
    batch: z.string(),
    n: z.number().int(),
    excluded: z.record(z.string(), z.number().int()),
    sha256: z.string(),
    asOf: Day,
  }),
  method: z.string(),
  seed: number,
  minimumN: z.number().int(),
  minimumCell: z.number().int(),
  assumptions: z.array(z.string()),
  caveats: z.array(z.string()),
  detectable: z
    .strictObject({ effect: z.number(), unit: z.string(), power: z.number() })
    .nullable(),
  undoneBy: z.number().int().nullable(),
  table: z
    .strictObject({
      columns: z.array(z.strictObject({ name: z.string(), unit: z.string().nullable() })),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
    })
    .nullable(),
  verdict: z.enum(['finding', 'no evidence', 'insufficient data', 'description']),
  estimates: z.array(
    z.strictObject({
      name: z.string(),
      outcome: z.string(),
      group: z.string().nullable(),
      reference: z.string().nullable(),
      specification: z.string(),
      unit: z.string(),
      value: number,
      low: number,
      high: number,
      level: z.number(),
      n: z.number().int(),
      p: number,
      pAdjusted: number,
    }),
  ),
  chart: z.record(z.string(), z.unknown()).nullable(),
})
export type AnalysisResult = z.infer<typeof AnalysisResult>
