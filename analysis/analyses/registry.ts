// Every analysis, in the order in which results are printed. A new one is one file and one line here.
import type { Analysis } from './define.ts'
import distribution from './distribution.ts'
import peerPosition from './peer-position.ts'
import recompute from './recompute.ts'
import thinFile from './thin-file.ts'
import twins from './twins.ts'

export const ANALYSES: readonly Analysis[] = [
  recompute,
  twins,
  peerPosition,
  distribution,
  thinFile,
]
