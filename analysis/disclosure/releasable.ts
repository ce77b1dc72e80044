// What of a result the rules of disclosure look at: its counts and figures, its codes, its drawing. They never read a word of it.
import type { AnalysisResult } from '../../extract/index.ts'
import type { Trio } from '../law/fact.ts'

export type Releasable = Pick<
  AnalysisResult,
  'id' | 'dataset' | 'detectable' | 'undoneBy' | 'table' | 'estimates'
> & {
  caveats: Trio[]
  figure: unknown
}
