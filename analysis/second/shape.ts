// What changed between two letters of one person, as one shape: data only, so that pages, packs and commands each find their own words.
import { z } from 'zod'
import { Day, Pointer, RequestType } from '../../extract/index.ts'

/**
 * `unsure`: it cannot be told, and `why` says for which reason. Nothing that was not read with certainty is called gone, new or changed.
 */
export const RowState = z.enum(['same', 'changed', 'gone', 'new', 'unsure'])
export type RowState = z.infer<typeof RowState>

/**
 * `doubt`: a value or a list was not read with certainty · `not-listed`: a letter of the other kind does not show such rows ·
 * `alike`: several rows could be the same thing.
 */
export const Why = z.enum(['doubt', 'not-listed', 'alike'])
export type Why = z.infer<typeof Why>

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const ChangedRow = z.strictObject({
  list: z.enum(['entries', 'inquiries', 'addresses']),
  state: RowState,
  why: Why.nullable(),
  /** Pointers in the case; null where the letter does not hold the row. */
  before: Pointer.nullable(),
  after: Pointer.nullable(),
  /** The values that differ, by the name of the leaf. */
  fields: z.array(z.strictObject({ field: z.string(), before: Value, after: Value })),
  /** A row that is gone had reached the end of its period anyway. */
  periodOver: z.boolean(),
})
export type ChangedRow = z.infer<typeof ChangedRow>

/** `other-scale`: the newer one is of another version or scale, so that the two values cannot be compared. */
export const ChangedScore = z.strictObject({
  name: z.string(),
  state: z.enum(['same', 'changed', 'gone', 'new', 'unsure', 'other-scale', 'no-value']),
  before: Pointer.nullable(),
  after: Pointer.nullable(),
  unit: z.enum(['points', 'percent', 'index']),
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** `to` minus `from`; null unless both are values of one scale. */
  difference: z.number().nullable(),
})
export type ChangedScore = z.infer<typeof ChangedScore>

/** What became of a finding of the older letter that could be contested. */
export const Demand = z.strictObject({
  finding: z.string(),
  rule: z.string(),
  requests: z.array(RequestType),
  /** The first day on which a request of these kinds was sent, by the person's log; null: she did not say so. */
  askedOn: Day.nullable(),
  outcome: z.enum(['met', 'partly', 'not-met', 'unsure']),
  /** Rows of the older letter that it was about. */
  rows: z.array(Pointer),
  /** What winning would have done to the score by the finding of the older letter; null where it could not be computed. */
  foretold: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
})
export type Demand = z.infer<typeof Demand>

/**
 * The change that the points table foretells from the entries of both letters, against the printed one. `low`, `high` null: a criterion does
 * not follow from the entries.
 */
export const Prediction = z.strictObject({
  before: Pointer,
  after: Pointer,
  table: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  actual: z.number(),
  verdict: z.enum(['as-foretold', 'higher', 'lower', 'unsure']),
  /** Criteria that moved, or of which it is not known whether they did. */
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      actual: z.number().nullable(),
    }),
  ),
})
export type Prediction = z.infer<typeof Prediction>

export const Changes = z.strictObject({
  method: z.string(),
  issuer: z.string(),
  /** Places of the two letters in the case, from 0. */
  older: z.number().int().min(0),
  newer: z.number().int().min(0),
  olderOn: Day.nullable(),
  newerOn: Day.nullable(),
  /** Why the two are not compared at all; every list below is then empty. */
  obstacle: z.enum(['no-day', 'same-day', 'other-person']).nullable(),
  otherKind: z.boolean(),
  rows: z.array(ChangedRow),
  scores: z.array(ChangedScore),
  demands: z.array(Demand),
  prediction: Prediction.nullable(),
})
export type Changes = z.infer<typeof Changes>
