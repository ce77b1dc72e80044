// CRIF in Austria: facts and layouts.
import type { Bureau } from '../issuer.ts'
import { CRIF_AT } from './issuer.ts'
import { CRIF_AT_LAYOUTS } from './layouts.ts'

export const CRIF_AT_BUREAU: Bureau = { issuers: [CRIF_AT], layouts: CRIF_AT_LAYOUTS }
