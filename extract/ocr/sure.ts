// From which calibrated confidence on a value read from a picture could stand without a person's look, by kind of value. Dated data: fitted on one
// set of drawn letters, to be proved on another (docs/decisions/0035).

/** Kinds of values by what they look like in print, since that decides how they are misread. */
export type ValueKind =
  | 'day'
  | 'amount'
  | 'share'
  | 'count'
  | 'symbol'
  | 'rating'
  | 'number'
  | 'party'
  | 'words'
  | 'name'
  | 'place'

const KINDS: readonly (readonly [ValueKind, RegExp])[] = [
  ['day', /\/(?:\p{L}+On|on|since)$/u],
  ['amount', /\/(?:amount|currency)$/u],
  ['share', /\/probability$/u],
  ['count', /\/(?:value|points|min|max|instalments)$/u],
  ['symbol', /\/effect$/u],
  ['rating', /\/rating$/u],
  ['number', /\/(?:reference|recordNumber|history)$/u],
  ['party', /\/(?:party|originalParty|recipient|reportedBy|sender|issuer)$/u],
  ['name', /\/(?:surname|givenNames|birthplace)$/u],
  ['place', /^\/addresses\/\d+\/text$/u],
  ['words', /\/(?:name|sector|version|meaning|purpose|status|label|text|code)$/u],
]

export const kindOfValue = (path: string): ValueKind | null =>
  KINDS.find(([, form]) => form.test(path))?.[0] ?? null

/** Least confidence of each kind: what is read as surely needs no look. */
export type SureFrom = Readonly<Record<ValueKind, number>>

/**
 * What was to be proved. 0.965 lies below words read well, alike twice or known to layouts (0.97 and more; how a value was placed leaves 0.97 to 0.99)
 * and above figures read once; symbols are told by their shapes and come once. Fitted on scans of seed 202: 396 values of three letters in three
 * dresses, none wrong and sure, 19 % of the right ones in doubt (2026-11-26).
 */
export const CANDIDATE: SureFrom = {
  day: 0.965,
  amount: 0.965,
  share: 0.965,
  count: 0.965,
  symbol: 0.955,
  rating: 0.965,
  number: 0.965,
  party: 0.965,
  words: 0.965,
  // Letters that German has not come out as plain ones, read alike twice: „Ayşe" as „Ayse".
  name: Number.POSITIVE_INFINITY,
  place: 0.965,
}

/**
 * What was proved on scans of other seeds in mixed dresses (docs/decisions/0035). Null would send every row from a picture to the person. Faxes and
 * photos claim less than any of these (reader.ts).
 */
export const PROVED: SureFrom | null = CANDIDATE
