// What a type of request is. A new type is one folder with `request.ts`, `de.md`, `en.md`, and one line in registry.ts.
import type { RequestType } from '../../extract/index.ts'
import type { Block } from '../render/paper.ts'
import type { Blocks } from './block-text.ts'
import type { Matter } from './matter.ts'
import type { Case } from './vouching.ts'
import type { Speech } from './wording.ts'

/** To whom an item goes: the bureau of the letter, or whoever reported the row. */
export type Role = 'issuer' | 'party'

/** How one rule's finding becomes a passage of this request. */
export type Item = {
  to: readonly Role[]
  /** Leaves of each row that the passage states; they must be vouched for. */
  needs: (matter: Matter) => readonly string[]
  /** Words for the placeholders of the passage; null when this finding does not fit the passage after all. */
  values: (matter: Matter, theCase: Case, speech: Speech) => Record<string, string> | null
  /** Added to the block's name: 'sum' takes `## item RULE sum`. */
  variant?: (matter: Matter) => string | null
}

/** What a body is made of: names of text blocks ('heading …' becomes a heading, 'support' is
 * left out while its law is not in force), the passages of the findings, or blocks built from the case. */
export type BodyPart = string | { part: 'items' } | Block

export type BodyContext = {
  theCase: Case
  /** Letters of the addressed bureau with their index in the case. */
  letters: number[]
  /** Whether any finding is stated. */
  hasItems: boolean
  speech: Speech
}

export type RequestDefinition = {
  type: RequestType
  /** Law fact id of the right that is used. */
  right: string
  /** `always`: offered to every bureau of the case, with no finding named. `findings`: only where a finding supports it. */
  applies: 'always' | 'findings'
  deadline: { law: string; months: number }
  /** By rule id. A finding of another rule is not part of this request. */
  items: Record<string, Item>
  texts: { de: Blocks; en: Blocks }
  /** Name and day of the lawyer who has read the German text; null: nobody yet, and the screen says "draft". */
  reviewed: string | null
  body: (context: BodyContext) => BodyPart[]
}

/** Registers a type of request; the compiler checks its shape. */
export function defineRequest(definition: RequestDefinition): RequestDefinition {
  return definition
}
