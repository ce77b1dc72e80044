// The explicit list of layouts that are read.
import type { Layout } from '../parse/layout.ts'
import { SCHUFA_LAYOUTS } from './schufa/layouts.ts'

export const LAYOUTS: readonly Layout[] = [...SCHUFA_LAYOUTS]
