// A campaign, a donation and what can go wrong with it: contract §5.
import { z } from 'zod'
import { Answers, isAskable } from './answers.ts'
import { Day, Instant, Texts } from './scalar.ts'

export const Purpose = z.enum(['findings', 'analysis', 'publication', 'contact'])
export type Purpose = z.infer<typeof Purpose>

const Family = z.enum(['primary', 'secondary', 'exploratory'])

/** The campaign file: everything of `Campaign` but its counts. */
export const CampaignFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  title: Texts,
  intro: Texts,
  opensOn: Day.nullable(),
  closesOn: Day.nullable(),
  issuers: z.array(z.string()),
  controller: z.strictObject({
    name: z.string(),
    lines: z.array(z.string()),
    email: z.email(),
    privacyNotice: Texts,
  }),
  consent: z.strictObject({
    version: z.string(),
    purposes: z.array(z.strictObject({ id: Purpose, text: Texts })),
  }),
  questions: z.array(
    z.strictObject({
      path: z.string().refine(isAskable, { message: 'not a question of a campaign' }),
      text: Texts,
      why: Texts,
    }),
  ),
  retention: z.strictObject({
    originalsDays: z.number().int().min(0),
    unconfirmedDays: z.number().int().min(1),
    endsOn: Day.nullable(),
  }),
  analyses: z.array(
    z.strictObject({
      family: Family,
      ids: z.array(z.string()),
      groups: z.array(z.string()),
      declaredOn: Day,
    }),
  ),
  margins: z.array(
    z.strictObject({
      variable: z.string(),
      shares: z.record(z.string(), z.number()),
      source: z.string(),
      asOf: Day,
    }),
  ),
})
export type CampaignFile = z.infer<typeof CampaignFile>

export const Campaign = CampaignFile.extend({
  counts: z.strictObject({ donations: z.number().int().nullable() }),
})
export type Campaign = z.infer<typeof Campaign>

export const Status = z.enum([
  'received',
  'reading',
  'review',
  'confirmed',
  'unrecognised',
  'failed',
])
export type Status = z.infer<typeof Status>

export const Problem = z.strictObject({
  code: z.string(),
  page: z.number().int().nullable(),
  title: z.string(),
  detail: z.string(),
})
export type Problem = z.infer<typeof Problem>

export const Consent = z.strictObject({ version: z.string(), purposes: z.array(Purpose) })
export type Consent = z.infer<typeof Consent>

export const Donation = z.strictObject({
  status: Status,
  receivedAt: Instant,
  campaign: z.string(),
  answers: Answers,
  problems: z.array(Problem),
  consent: z.array(Consent.extend({ at: Instant })),
  letters: z.array(
    z.strictObject({
      n: z.number().int().min(0),
      status: Status,
      pages: z.number().int(),
      originalsUntil: Day.nullable(),
      problems: z.array(Problem),
    }),
  ),
})
export type Donation = z.infer<typeof Donation>
