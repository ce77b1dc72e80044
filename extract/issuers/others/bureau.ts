// Bureaus of which we read no letter: facts alone.
import type { Bureau } from '../issuer.ts'
import { BANQUE_DE_FRANCE, EQUIFAX_UK, EXPERIAN_UK, TRANSUNION_UK } from './abroad.ts'
import { BONIVERSUM, CREDITREFORM, CRIF_DE, INFOSCORE } from './issuers.ts'

export const OTHER_BUREAUS: Bureau = {
  issuers: [
    CRIF_DE,
    INFOSCORE,
    BONIVERSUM,
    CREDITREFORM,
    EXPERIAN_UK,
    EQUIFAX_UK,
    TRANSUNION_UK,
    BANQUE_DE_FRANCE,
  ],
  layouts: [],
}
