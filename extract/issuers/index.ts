// The explicit list of issuers. A new one: its folder, and one line here.
import { CRIF_AT } from './crif-at/issuer.ts'
import type { Issuer } from './issuer.ts'
import { KSV1870 } from './ksv1870/issuer.ts'
import { BANQUE_DE_FRANCE, EQUIFAX_UK, EXPERIAN_UK, TRANSUNION_UK } from './others/abroad.ts'
import { BONIVERSUM, CREDITREFORM, CRIF_DE, INFOSCORE } from './others/issuers.ts'
import { SCHUFA } from './schufa/issuer.ts'
import { US_ISSUERS } from './us/issuer.ts'

export type { Confidence, Dated, Issuer } from './issuer.ts'

/** Languages that the request for access exists in. */
const WRITTEN: readonly string[] = ['de', 'en', 'fr']

export const ISSUERS: readonly Issuer[] = [
  SCHUFA,
  CRIF_DE,
  INFOSCORE,
  BONIVERSUM,
  CREDITREFORM,
  CRIF_AT,
  KSV1870,
  EXPERIAN_UK,
  EQUIFAX_UK,
  TRANSUNION_UK,
  BANQUE_DE_FRANCE,
  ...US_ISSUERS,
]

/** Bureaus that a person can write to with the first request for access: an address that is not in doubt, a language that requests are written in. */
export const ACCESS_ISSUERS: readonly Issuer[] = ISSUERS.filter(
  ({ addresses, language = 'de' }) =>
    WRITTEN.includes(language) && addresses.some(({ confidence }) => confidence !== '?'),
)
