// What a type of request is. A new type is one folder with `request.ts`, `de.md`, `en.md`, and one line in registry.ts.
import type { RequestType } from '../../extract/index.ts'
import type { Block } from '../render/paper.ts'
import type { Country } from './addressee.ts'
import type { Texts } from './block-text.ts'
import type { Draft } from './draft.ts'
import type { Matter } from './matter.ts'
import type { Offer, OfferContext } from './offer.ts'
import type { WarningName } from './said-names.ts'
import type { Case } from './vouching.ts'
import type { Tongue } from './wording.ts'

/**
 * Who is addressed: the bureau of the letter, whoever reported the row, the lender that decided, the supervisory authority, or the
 * complaints desk. A block 'NAME ROLE' goes before the block 'NAME'; the bureau's has no role in its name.
 */
export type Role = 'issuer' | 'party' | 'lender' | 'authority' | 'desk'

/** How one rule's finding becomes a passage of this request. */
export type Item = {
  to: readonly ('issuer' | 'party')[]
  /** Leaves of each row that the passage states; they must be vouched for. */
  needs: (matter: Matter) => readonly string[]
  /** Words for the placeholders of the passage; null when this finding does not fit the passage after all. */
  values: (matter: Matter, theCase: Case, speech: Tongue) => Record<string, string> | null
  /** The person's "this is not mine" is the matter itself and no denial of it. */
  aboutOthers?: boolean
  /** The matter lies in letters of two bureaus: each is written to about its own row alone. */
  acrossBureaus?: boolean
  /** The matter is no row of a letter but what the person told: who is written to about it. Null: nobody is known. */
  told?: (matter: Matter, theCase: Case) => string | null
  /** Added to the block's name: 'sum' takes `## item RULE sum`. */
  variant?: (matter: Matter, theCase: Case) => string | null
}

/** A text block with words of its own. */
export type Worded = { text: string; words: Record<string, string> }

/** What a body is made of: names of text blocks ('heading …' becomes a heading, 'support …' is
 * left out while its law is not in force), the passages of the findings, or blocks built from the case. */
export type BodyPart = string | Worded | { part: 'items' } | Block

export type BodyContext = {
  theCase: Case
  draft: Draft
  /** Letters of the addressed bureau with their index in the case. */
  letters: number[]
  /** Whether any finding is stated. */
  hasItems: boolean
  speech: Tongue
}

export type RequestDefinition = {
  type: RequestType
  /** Law fact id of the right that is used. */
  right: string
  /**
   * `always`: offered to every bureau of the case, with no finding named. `findings`: only where a finding supports it. Otherwise a
   * function that says to whom and about what, out of the person's answers and of the requests that stand before it in the registry.
   */
  applies: 'always' | 'findings' | ((context: OfferContext) => Offer[])
  /** Further offers beside those of `always` or `findings`. */
  also?: (context: OfferContext) => Offer[]
  /** A period of the law in months or days from receipt, days that we set ourselves, or none that is known. */
  deadline:
    | { law: string; months: number }
    | { law: string; days: number }
    | { law: null; days: number }
    | null
  /** By rule id. A finding of another rule is not part of this request. */
  items: Record<string, Item>
  /** Letters of other countries have their own language, and beside it only what the screen says. */
  texts: Texts
  /** Countries of the addressees that it is written for, and the language in which it is sent. */
  countries: readonly Country[]
  tongue: Tongue
  /** Findings that name these types are for this one too: what is a rectification in the Union is a dispute elsewhere. */
  takes: readonly RequestType[]
  /** Name and day of the lawyer who has read the German text; null: nobody yet, and the screen says "draft". */
  reviewed: string | null
  body: (context: BodyContext) => BodyPart[]
  /** Block of its subject, where that is not `subject`. */
  subject?: string
  /** Words for the placeholders of its texts, beside those of the frame. */
  words?: (draft: Draft, theCase: Case, speech: Tongue) => Record<string, string>
  /** Blocks that name further enclosures. */
  enclose?: (draft: Draft, theCase: Case, speech: Tongue) => Worded[]
  /** Blocks of its texts that warn the person before she sends. */
  warns?: (draft: Draft) => readonly WarningName[]
}

type Usual = 'countries' | 'tongue' | 'takes'
const USUAL = { countries: ['DE', 'AT'], tongue: 'de', takes: [] } as const

/** Registers a type of request; the compiler checks its shape. What it does not say is that of a German letter. */
export function defineRequest(
  definition: Omit<RequestDefinition, Usual> & Partial<Pick<RequestDefinition, Usual>>,
): RequestDefinition {
  return { ...USUAL, ...definition }
}
