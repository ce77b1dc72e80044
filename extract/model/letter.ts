// A letter that a person received, as read: contract §2, one zod schema a shape. `null` = not printed or not legible.
import { z } from 'zod'
import { Cents, Day, Pointer } from './scalar.ts'

const text = z.string().max(2000).nullable()
const day = Day.nullable()

export const Score = z.strictObject({
  name: z.string().max(300),
  sector: text,
  version: text,
  value: z.number().nullable(),
  unit: z.enum(['points', 'percent', 'index']),
  min: z.number().nullable(),
  max: z.number().nullable(),
  better: z.enum(['higher', 'lower']),
  rating: text,
  probability: z.number().nullable(),
  meaning: text,
  calculatedOn: day,
  transmittedOn: day,
  recipient: text,
  factors: z.array(
    z.strictObject({
      code: text,
      name: z.string().max(300),
      effect: z.enum(['++', '+', 'o', '-', '--', 'nv']).nullable(),
      rank: z.number().int().nullable(),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string().max(300),
      points: z.number().int().nullable(),
    }),
  ),
})
export type Score = z.infer<typeof Score>

export const EntryType = z.enum([
  'current-account',
  'basic-account',
  'credit-card',
  'instalment-loan',
  'mortgage',
  'framework-credit',
  'leasing',
  'guarantee',
  'mail-order-account',
  'telecom',
  'energy',
  'building-loan',
  'claim',
  'court-register',
  'insolvency',
  'discharge',
  'fraud-marker',
  'other',
])
export type EntryType = z.infer<typeof EntryType>

export const Entry = z.strictObject({
  type: EntryType,
  party: text,
  originalParty: text,
  reference: text,
  amount: Cents.nullable(),
  currency: z.string().length(3).nullable(),
  instalments: z.number().int().nullable(),
  reportedOn: day,
  storedOn: day,
  openedOn: day,
  firstDueOn: day,
  lastDueOn: day,
  closedOn: day,
  settledOn: day,
  grantedOn: day,
  status: z.enum(['running', 'closed', 'open', 'settled', 'disputed', 'titled', 'unknown']),
  negative: z.boolean(),
  history: text,
})
export type Entry = z.infer<typeof Entry>

export const Inquiry = z.strictObject({
  on: day,
  party: text,
  kind: z.enum(['credit', 'conditions', 'identity', 'other']),
  product: z.enum(['account', 'card', 'loan', 'other']).nullable(),
  purpose: text,
})
export type Inquiry = z.infer<typeof Inquiry>

export const Address = z.strictObject({
  current: z.boolean(),
  text,
  reportedBy: text,
  storedOn: day,
  since: day,
})
export type Address = z.infer<typeof Address>

export const Identity = z.strictObject({
  surname: text,
  givenNames: text,
  bornOn: day,
  birthplace: text,
  recordNumber: text,
  reference: text,
})
export type Identity = z.infer<typeof Identity>

/** Where a value was read (`page` from 1 within its letter; `box` x0, y0, x1, y1 in PDF points from the page's top left) and how sure that is (0–1). */
export const Provenance = z.strictObject({
  page: z.number().int().min(1),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  text: z.string().max(2000),
  method: z.enum(['text', 'ocr', 'person']),
  confidence: z.number().min(0).max(1),
})
export type Provenance = z.infer<typeof Provenance>

export const Doubt = z.strictObject({ path: Pointer, reason: z.string() })
export type Doubt = z.infer<typeof Doubt>

const given = z.boolean().nullable()
export const Statements = z.strictObject({
  recipients: given,
  sources: given,
  logic: given,
  retention: given,
  rights: given,
})
export type Statements = z.infer<typeof Statements>

export const Letter = z.strictObject({
  issuer: z.string(),
  kind: z.string(),
  layout: z.string(),
  language: z.string(),
  issuedOn: day,
  cutoffOn: day,
  sender: text,
  scores: z.array(Score),
  entries: z.array(Entry),
  inquiries: z.array(Inquiry),
  addresses: z.array(Address),
  reasons: z.array(z.strictObject({ code: text, text: z.string(), rank: z.number().int() })),
  statements: Statements,
  identity: Identity,
  pages: z.number().int().min(1),
  provenance: z.record(z.string(), Provenance),
  doubts: z.array(Doubt),
})
export type Letter = z.infer<typeof Letter>
