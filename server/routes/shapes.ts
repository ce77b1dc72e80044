// Shapes of requests and replies that only HTTP needs, and the names under which the model's shapes stand in the OpenAPI document.
import { z } from 'zod'
import {
  AnalysisResult,
  Answers,
  Campaign,
  Consent,
  Donation,
  Finding,
  Instant,
  Letter,
  Pointer,
  Problem,
  Request,
  Status,
} from '../../extract/index.ts'

export const ProblemReply = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

export const AcceptedReply = z.strictObject({ receipt: z.string(), status: Status })
export const AddedReply = z.strictObject({ n: z.number().int(), status: Status })
export const WithdrawalReply = z.strictObject({ withdrawnAt: Instant, detail: z.string() })
export const Contact = z.strictObject({ email: z.email().max(200) }).nullable()
export const Confirmation = z
  .strictObject({ values: z.array(Pointer).max(5000).optional() })
  .nullish()
export const JsonPatch = z
  .array(z.strictObject({ op: z.string(), path: Pointer, value: z.unknown().optional() }))
  .min(1)
  .max(1000)
export const Sender = z.strictObject({
  name: z.string().max(300),
  lines: z.array(z.string().max(300)).max(6),
  email: z.email().max(200).optional(),
  actsFor: z.string().max(300).optional(),
})
export const AccessOrder = z.strictObject({ issuer: z.string().max(100), sender: Sender })
export const Place = z.object({ n: z.coerce.number().int().min(0) })
export const Pending = z.strictObject({ status: z.literal('pending') })

/** Model shapes by name, so that the document names them once. */
export const NAMED_SHAPES = z.registry<{ id: string }>()
const named = {
  AnalysisResult,
  Answers,
  Campaign,
  Consent,
  Donation,
  Finding,
  Letter,
  Problem,
  Request,
  ProblemReply,
}
for (const [id, shape] of Object.entries(named)) NAMED_SHAPES.add(shape, { id })

/** Bytes of a kind, for the document: the type provider looks at JSON replies only. */
export const bytesOf = (...contentTypes: string[]) => ({
  description: 'the file',
  content: Object.fromEntries(contentTypes.map((type) => [type, { schema: z.any() }])),
})

/** Refusals of a route, for the document. */
export const refusals = {
  '4xx': {
    description: 'a refusal in words (RFC 9457)',
    content: { 'application/problem+json': { schema: ProblemReply } },
  },
}
