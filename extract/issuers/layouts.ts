// All layouts that are read.
import type { Layout } from '../parse/layout.ts'
import { BUREAUS } from './bureaus.ts'

export const LAYOUTS: readonly Layout[] = BUREAUS.flatMap(({ layouts }) => layouts)
