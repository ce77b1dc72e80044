// All issuers of letters, whether we read theirs or only know where to write.
import { BUREAUS } from './bureaus.ts'
import type { Issuer } from './issuer.ts'

export type { Confidence, Dated, Issuer } from './issuer.ts'

/** Languages that the request for access exists in. */
const WRITTEN: readonly string[] = ['de', 'en', 'fr']

export const ISSUERS: readonly Issuer[] = BUREAUS.flatMap(({ issuers }) => issuers)

/** Bureaus that a person can write to with the first request for access: an address that is not in doubt, a language that requests are written in. */
export const ACCESS_ISSUERS: readonly Issuer[] = ISSUERS.filter(
  ({ addresses, language = 'de' }) =>
    WRITTEN.includes(language) && addresses.some(({ confidence }) => confidence !== '?'),
)
