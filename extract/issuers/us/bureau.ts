// Refusals from the US: the bureaus that they name, and their layouts.
import type { Bureau } from '../issuer.ts'
import { US_ISSUERS } from './issuer.ts'
import { US_LAYOUTS } from './layouts.ts'

export const US_BUREAU: Bureau = { issuers: [...US_ISSUERS], layouts: US_LAYOUTS }
