// The small values that every shape of the model is built from. Sources: contract §2; money in integer cents.
import { z } from 'zod'

/** A day without a time, `YYYY-MM-DD`. Only real days pass: 2023-02-29 does not. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, { message: 'not a day of the calendar' })
export type Day = z.infer<typeof Day>

/** An instant in UTC, ISO 8601. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)

/** Integer cents of the entry's currency. */
export const Cents = z.number().int()

/** A JSON pointer (RFC 6901) into a letter or a case: `/entries/3/settledOn`, `/letters/1/entries/3`. */
export const Pointer = z.string().regex(/^(\/[^/]*)*$/)

/** Languages in which pages and papers speak. German is the reference. */
export const Language = z.enum(['de', 'en', 'fr'])
export type Language = z.infer<typeof Language>

export const Texts = z.object({
  de: z.string(),
  en: z.string().optional(),
  fr: z.string().optional(),
})
export type Texts = z.infer<typeof Texts>

/** True for a day that the Gregorian calendar has. */
export function isRealDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
