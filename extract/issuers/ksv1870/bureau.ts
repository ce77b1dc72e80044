// KSV1870 in Austria: facts and layouts.
import type { Bureau } from '../issuer.ts'
import { KSV1870 } from './issuer.ts'
import { KSV1870_LAYOUTS } from './layouts.ts'

export const KSV1870_BUREAU: Bureau = { issuers: [KSV1870], layouts: KSV1870_LAYOUTS }
