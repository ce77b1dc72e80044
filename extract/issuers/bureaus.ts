// The explicit list of bureaus. A new one: its folder, and one line here (docs/how-to/add-a-bureau.md).
import { CRIF_AT_BUREAU } from './crif-at/bureau.ts'
import type { Bureau } from './issuer.ts'
import { KSV1870_BUREAU } from './ksv1870/bureau.ts'
import { OTHER_BUREAUS } from './others/bureau.ts'
import { SCHUFA_BUREAU } from './schufa/bureau.ts'
import { US_BUREAU } from './us/bureau.ts'

export const BUREAUS: readonly Bureau[] = [
  SCHUFA_BUREAU,
  CRIF_AT_BUREAU,
  KSV1870_BUREAU,
  US_BUREAU,
  OTHER_BUREAUS,
]
