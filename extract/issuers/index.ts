// The explicit list of issuers. A new one: its folder, and one line here.
import type { Issuer } from './issuer.ts'
import { BONIVERSUM, CRIF_AT, CRIF_DE, INFOSCORE, KSV1870 } from './others/issuers.ts'
import { SCHUFA } from './schufa/issuer.ts'

export type { Confidence, Dated, Issuer } from './issuer.ts'

export const ISSUERS: readonly Issuer[] = [SCHUFA, CRIF_DE, INFOSCORE, BONIVERSUM, CRIF_AT, KSV1870]
