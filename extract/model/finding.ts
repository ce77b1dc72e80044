// What was found in a case, and the requests that follow from it: contract §3.
import { z } from 'zod'
import { Day, Pointer } from './scalar.ts'

export const Strength = z.enum([
  'contradiction',
  'unexplained',
  'indication',
  'context',
  'none',
  'untestable',
])
export type Strength = z.infer<typeof Strength>

export const RequestType = z.enum([
  'access',
  'explanation',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'contest',
  'reminder',
  'complaint',
  'code-of-conduct',
  'notice-of-correction',
  'dispute',
  'algorithm-explanation',
])
export type RequestType = z.infer<typeof RequestType>

export const Effect = z.strictObject({
  score: Pointer,
  from: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  note: z.string(),
})
export type Effect = z.infer<typeof Effect>

export const Ground = z.strictObject({
  law: z.string(),
  article: z.string(),
  text: z.string(),
  asOf: Day,
})
export type Ground = z.infer<typeof Ground>

export const Finding = z.strictObject({
  id: z.string(),
  kind: z.enum(['rule', 'recomputation', 'consistency', 'comparison']),
  rule: z.strictObject({
    id: z.string(),
    version: z.string(),
    validFrom: z.string(),
    sources: z.array(z.string()),
    reviewed: z.enum(['yes', 'no']),
  }),
  title: z.string(),
  statement: z.string(),
  contestable: z.enum(['yes', 'no', 'unclear']),
  strength: Strength,
  numbers: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  where: z.array(Pointer),
  caveats: z.array(z.string()),
  grounds: z.array(Ground),
  letters: z.array(RequestType),
  effect: Effect.nullable(),
})
export type Finding = z.infer<typeof Finding>

export const Request = z.strictObject({
  id: z.string(),
  type: RequestType,
  addressee: z.strictObject({
    name: z.string(),
    lines: z.array(z.string()).nullable(),
    from: z.enum(['issuer', 'authority', 'person']),
  }),
  findings: z.array(z.string()),
  ready: z.boolean(),
  missing: z.array(z.string()),
  reviewed: z.enum(['yes', 'no']),
  warnings: z.array(z.string()),
  enclose: z.array(z.string()),
  dueOn: Day.nullable(),
  provisional: z.boolean(),
})
export type Request = z.infer<typeof Request>
