// What a reading child is asked and what it may answer. The answer comes from a process that opened a stranger's file: it is checked like any input.
import { z } from 'zod'
import { Language, Letter } from '../model/index.ts'
import { LIMITS } from './limits.ts'

/** What a child says on its error stream once it can work; nothing else that it says there is kept. */
export const READY = 'ready\n'
/** And once it has read its practice letters without having been called. */
export const PRACTISED = 'practised\n'

const place = z.strictObject({ file: z.number().int().min(0), page: z.number().int().min(1) })

export const Job = z.discriminatedUnion('op', [
  z.object({ op: z.literal('read'), language: Language, sizes: z.array(z.number()) }),
  z.object({
    op: z.literal('render'),
    dpi: z.number().min(20).max(400),
    pages: z.array(place),
    sizes: z.array(z.number()),
  }),
])
export type Job = z.infer<typeof Job>

/** A refusal on its way home: code and numbers only, never text of the letter. */
export const Refused = z.strictObject({
  code: z.string().regex(/^(UPLOAD|READ|RECOGNISE)_[A-Z_]+$/),
  details: z.record(z.string(), z.union([z.number(), z.string().max(300)])),
  page: z.number().int().nullable(),
})

export const ReadAnswer = z.object({
  letters: z
    .array(z.object({ letter: Letter, sourcePages: z.array(place) }))
    .max(LIMITS.filesPerLetterMax),
  refusals: z.array(Refused).max(100),
  places: z.array(place).max(LIMITS.filesPerLetterMax * LIMITS.pagesMax),
})
export type ReadAnswer = z.infer<typeof ReadAnswer>

export const RenderAnswer = z.object({ refusals: z.array(Refused).max(1) })
