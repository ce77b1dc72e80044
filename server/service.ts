// What the house can do for a person, said once: the JSON API, the pages and the commands all call these functions.
// Everything private is reached through a `DonationHandle`, which exists only while someone shows the receipt.
import type { FastifyInstance } from 'fastify'
import type { Coded, Comparison } from '../analysis/index.ts'
import type {
  Answers,
  Campaign,
  Consent,
  Donation,
  Finding,
  Language,
  Letter,
  Problem,
  Request,
  Status,
  Texts,
} from '../extract/index.ts'
import type {
  AccessFormat,
  AccessSender,
  AidLanguage,
  ChangesSaid,
  HandCopy,
  NextStep,
  PackSpeech,
  Print,
} from '../reports/index.ts'
import type { Regraded } from './donations/regraded.ts'
import type { ResearchRecord } from './release/index.ts'

export type Speech = 'de' | 'en' | 'fr'
/** What is at hand is given without a promise: who asks can answer in the same turn. */
export type AtOnce<Known, Made = Known> = Known | Promise<Made>
export type PaperFormat = 'pdf' | 'docx' | 'txt' | 'eml'
export type Paper = { bytes: Uint8Array; contentType: string; name: string /* ASCII */ }
/** One operation of RFC 6902; which of them are taken is said in contract §5 (`test`, `replace` on leaves, `add` at the end of a list). */
export type PatchOperation = { op: string; path: string; value?: unknown }
/** An error as `application/problem+json` says it (RFC 9457). */
export type ProblemBody = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  errors?: { path: string; message: string }[]
  [more: string]: unknown
}

/** A file on its way: bytes in all and bytes that have arrived. */
export type Staged = { id: string; size: number; received: number }
export type Accepted = { receipt: string; status: Status }
/** A letter beside the version that a change must name (`etag`, with its quotes); `pages` can be shown from 1. */
export type LetterView = {
  n: number
  status: Status
  pages: number
  /** While it is read: how many of `pages` are done. */
  pagesRead: number
  letter: Letter | null
  etag: string
  originalsUntil: string | null
  problems: Problem[]
}
/** `pending`: ask again after `retryAfter` seconds. Before the first confirmation the call refuses with FINDINGS_UNCONFIRMED (409). */
export type Made<T> = { state: 'pending'; retryAfter: number } | { state: 'ready'; value: T }
/** The dated confirmation that `DELETE /api/donation` gives. */
export type Withdrawal = { withdrawnAt: string; detail: string }
export type Sample = { name: string /* ASCII, ends in .pdf */; title: Texts }
/** `byHand` is empty while the request is not ready. */
export type Beside = { aid: string[]; byHand: HandCopy[] }
export type Crop = { png: Uint8Array; width: number; height: number }

/**
 * One person's donation, opened by its receipt. Every function may refuse with DONATION_UNKNOWN (401) once it is withdrawn;
 * `n` counts letters from 0, `p` pages from 1; an unknown one refuses with STORE_NOT_FOUND (404).
 */
export interface DonationHandle {
  donation(language?: Language): AtOnce<Donation>
  /** Newest state first, then every change while anything is read, until `signal` or a settled state ends it. */
  events(signal: AbortSignal, language?: Language): AsyncIterable<Donation>
  campaign(): Promise<Campaign>
  /** `null` at the place of a letter that was not recognised. */
  letters(): Promise<(Letter | null)[]>
  views(language?: Language): Promise<LetterView[]>
  view(n: number, language?: Language): Promise<LetterView>
  /** Corrects what was read. Refuses PATCH_* (400/409), LETTER_STALE (412) when `etag` is not the present one. */
  patchLetter(n: number, operations: PatchOperation[], etag: string): Promise<LetterView>
  /** Fills in by hand; the place must hold a letter that is unrecognised, failed or was typed in before. */
  putLetter(n: number, letter: Letter): Promise<LetterView>
  /** Adds a further letter; its files are together one letter as with `accept`. */
  addLetter(files: Uint8Array[]): Promise<{ n: number; status: Status }>
  /** A page as the person sent it, PNG without metadata. Refuses LETTER_DELETED (410) once the originals are gone. */
  page(n: number, p: number): Promise<Uint8Array>
  /** The place of one value, cut from its page and marked. STORE_NOT_FOUND when the value has no place. */
  crop(n: number, pointer: string): Promise<Crop>
  answers(): Promise<Answers>
  putAnswers(answers: Answers): Promise<Answers>
  /** Taking back `findings` withdraws everything and says so. */
  putConsent(consent: Consent): Promise<Donation | Withdrawal>
  contact(): Promise<{ email: string } | null>
  putContact(contact: { email: string } | null): Promise<void>
  /** Without `values` she vouches for all letters in review; with them for single values (pointers as in `Finding.where`). */
  confirm(values?: string[]): Promise<Donation>
  findings(language: Language): Promise<Made<Finding[]>>
  /** Per letter, what the last released batch says (rounded histograms only), and the grades that it changed since the one that she saw before. */
  compared(): Promise<Made<{ comparisons: Comparison[][]; regraded: Regraded | null }>>
  requests(speech: Speech): Promise<Made<Request[]>>
  /** Refuses REQUEST_INCOMPLETE (409, `missing`) and REQUEST_UNKNOWN (404). Always in the language of its addressee. */
  request(id: string, format: PaperFormat): Promise<Made<Paper>>
  /** What to do or to wait for, the next step first; [] when there is nothing. */
  nextSteps(speech: Speech): Promise<Made<NextStep[]>>
  /** The form that authorises an adviser. Refuses REQUEST_DOES_NOT_APPLY without `sender.actsFor`, REQUEST_INCOMPLETE. */
  mandate(format: 'pdf' | 'txt'): Promise<Made<Paper>>
  /** What stands beside a request: what it says in the person's language, and a version short enough to copy by hand. */
  beside(id: string, language: AidLanguage): Promise<Made<Beside>>
  /** What changed from one letter of a bureau to the next, in words; [] with one letter. */
  changes(language: Language): Promise<Made<ChangesSaid[]>>
  deadlines(): Promise<Made<Paper>>
  /** The evidence pack in its language (`de-plain`: with a summary in plain German) and print. */
  pack(speech: PackSpeech, print?: Print): Promise<Made<Paper>>
  /** Everything held about this person. */
  export(): Promise<Record<string, unknown>>
  withdraw(): Promise<Withdrawal>
}

/** A case that an adviser may read: when the code was made and ends, when it was entered and last used. Instants. */
export type Loan = {
  madeAt: string
  until: string
  openedAt: string | null
  seenAt: string | null
}

/** What an adviser with a code may do: read. */
export type GuestHandle = Pick<
  DonationHandle,
  | 'answers'
  | 'campaign'
  | 'changes'
  | 'findings'
  | 'nextSteps'
  | 'page'
  | 'request'
  | 'requests'
  | 'views'
>

export interface Donations {
  /**
   * Takes a letter in: returns when it is durable, not when it is read. 1 to 20 files, together one letter.
   * Refuses UPLOAD_* (400, 413, 415), CONSENT_MISSING (422), CAMPAIGN_UNKNOWN (404), CAMPAIGN_CLOSED (409).
   */
  accept(input: {
    files: Uint8Array[]
    campaign: string
    consent: Consent
    answers?: Answers
    idempotencyKey?: string
  }): Promise<Accepted>
  /**
   * `null` for an unknown, mistyped or withdrawn receipt, in the same time. Tolerant of case, spaces, O/0, I/L/1. At once when it was opened a moment ago.
   */
  open(receipt: string): AtOnce<DonationHandle, DonationHandle | null>
  /** For pages: a random token for a cookie; keys stay in memory, 30 minutes after the last use. */
  openSession(receipt: string): Promise<string | null>
  session(token: string): Promise<DonationHandle | null>
  closeSession(token: string): void
  /** Begins a file that comes piece by piece (memory only, 30 minutes). Refuses UPLOAD_EMPTY, UPLOAD_TOO_LARGE, UPLOAD_BUSY (503). */
  stage(size: number): Staged
  /** Refuses UPLOAD_UNKNOWN (404). */
  staged(id: string): Staged
  /** Refuses UPLOAD_UNKNOWN (404), UPLOAD_OFFSET (409). */
  stagePiece(id: string, from: number, piece: Uint8Array): Staged
  /** Whole files in this order; they stay a few minutes more, in case the answer to their form is lost. */
  stagedFiles(ids: readonly string[]): Uint8Array[]
  /** Lets an adviser read the case of this session for 30 minutes: a code that works once. Null without a session. */
  lend(session: string): { code: string; loan: Loan } | null
  loans(session: string): Loan[]
  takeBack(session: string): void
  /** The adviser's side: a token for a cookie in exchange for a code; null for an unknown or used one. */
  openLoan(code: string): string | null
  guest(token: string): Promise<{ handle: GuestHandle; loan: Loan } | null>
}

export interface Service extends Donations {
  /** Today as the service's clock says, in UTC. */
  today(): string
  /** Another text whenever anything may have changed that everybody sees: something in the store, or the day. */
  stamp(): string
  campaigns(): AtOnce<Campaign[]>
  /** Refuses CAMPAIGN_UNKNOWN (404). */
  campaign(id: string): Promise<Campaign>
  /** The results of the last release; [] before the first. */
  /** Released results, their words as data: `inWords` says them in a language. */
  analyses(campaign: string): Promise<Coded[]>
  /** Records for whoever shows a researcher's token. Refuses RESEARCHER_TOKEN (401), RECORDS_NONE (404). */
  records(campaign: string, token: string): Promise<ResearchRecord[]>
  /** Fingerprint of the key that packs are signed with, in groups of four hex digits; null when they are not signed. */
  packKey(): Promise<string | null>
  /** The first Art. 15 request, or with `ics` the day on which its answer is due; nothing is stored. Refuses REQUEST_INCOMPLETE, REQUEST_ISSUER_UNKNOWN (404). */
  accessRequest(
    issuer: string,
    sender: AccessSender,
    format: Exclude<AccessFormat, 'eml'>,
  ): Promise<Paper>
  /** Sample letters of the demo to try an upload with; [] without --demo. */
  samples(): Promise<Sample[]>
  sample(name: string): Promise<Uint8Array | null>
}

/** What `server/web` is given. Pages build no state of their own beside the session cookie. */
export type PageDeps = {
  service: Service
  /** Whether the demo campaign is served: pages then offer the samples. */
  demo: boolean
  /** Puts any error into words: the same table as the API's. */
  problemOf(error: unknown, language: Language): ProblemBody
}

/** `server/web/index.ts` exports `registerPages` of this type. What it returns shows an error to someone who asked for HTML. */
export type RegisterPages = (
  app: FastifyInstance,
  deps: PageDeps,
) => Promise<{ errorPage: (problem: ProblemBody, language: Language) => string }>
