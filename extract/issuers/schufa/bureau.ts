// SCHUFA: facts and layouts.
import type { Bureau } from '../issuer.ts'
import { SCHUFA } from './issuer.ts'
import { SCHUFA_LAYOUTS } from './layouts.ts'

export const SCHUFA_BUREAU: Bureau = { issuers: [SCHUFA], layouts: SCHUFA_LAYOUTS }
