// The explicit list of layouts that are read.
import type { Layout } from '../parse/layout.ts'
import { CRIF_AT_LAYOUTS } from './crif-at/layouts.ts'
import { KSV1870_LAYOUTS } from './ksv1870/layouts.ts'
import { SCHUFA_LAYOUTS } from './schufa/layouts.ts'
import { US_LAYOUTS } from './us/layouts.ts'

export const LAYOUTS: readonly Layout[] = [
  ...SCHUFA_LAYOUTS,
  ...CRIF_AT_LAYOUTS,
  ...KSV1870_LAYOUTS,
  ...US_LAYOUTS,
]
