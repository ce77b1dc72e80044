// The one error class for "we decline, and here is what you can do". Its words come from a table per room (errors.ts).
import type { Language, Problem } from './model/index.ts'

export type ProblemText = { title: string; detail: string }
export type ProblemRow = { status: number; de: ProblemText; en: ProblemText; fr: ProblemText }
/** code → HTTP status, what happened and what the person can do. `{name}` in a text is filled from the refusal's details. */
export type ProblemTable = Record<string, ProblemRow>

/** Details are numbers and words of ours, never a person's text. */
export type RefusalDetails = Record<string, string | number>

export class Refusal extends Error {
  readonly code: string
  readonly details: RefusalDetails
  readonly page: number | null

  constructor(code: string, details: RefusalDetails = {}, page: number | null = null) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
    this.page = page
  }
}

/** Puts a refusal into words. Throws when the code is in none of the tables: that is our bug. */
export function wordsFor(refusal: Refusal, language: Language, table: ProblemTable): Problem {
  const row = table[refusal.code]
  if (!row) throw new Error(`no words for ${refusal.code}`)
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => String(refusal.details[key] ?? ''))
  const { title, detail } = row[language]
  return { code: refusal.code, page: refusal.page, title: fill(title), detail: fill(detail) }
}
