// What we know of an issuer of letters: who it is, where a person writes to, who supervises it. Every fact dated and sourced.
import type { Day, Texts } from '../model/index.ts'
import type { Layout } from '../parse/layout.ts'

/** A: the issuer's own page or an original; B: two sources agree; C: one source; ?: not settled. */
export type Confidence = 'A' | 'B' | 'C' | '?'

/** `validFrom` null: in use since before we looked. */
export type Dated<T> = {
  value: T
  validFrom: Day | null
  source: string
  confidence: Confidence
  checkedOn: Day
}

export type Issuer = {
  /** Permanent; `Letter.issuer`. */
  slug: string
  name: string
  country: 'DE' | 'AT' | 'UK' | 'FR' | 'US'
  /** Of the requests that it is sent; German where nothing is said. */
  language?: 'de' | 'en' | 'fr'
  /** Kinds of letters that we read; empty: we only know where to write. */
  kinds: { kind: string; label: Texts }[]
  /** Where requests go, best first. `note`: what a person should know before she uses it. */
  addresses: (Dated<string[]> & { use: 'requests' | 'seat'; note: Texts | null })[]
  email: Dated<string | null>
  /** Id of the supervisory authority in the law data; null while it is not settled. */
  authority: Dated<string | null>
  /** Whether a copy of an identity card is asked for as a rule. */
  idCopyNeeded: Dated<boolean>
  /** What the issuer asks for to find a person, besides name and address. */
  asksFor: ('bornOn' | 'formerAddresses')[]
  /** For how many months inquiries are stored by the issuer's own account; null when it does not say. */
  inquiryMonths: Dated<number | null>
}

/** What a folder of this room gives: facts about whom to write to, and the layouts of the letters that we read. */
export type Bureau = { issuers: readonly Issuer[]; layouts: readonly Layout[] }
