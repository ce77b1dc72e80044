// All types of request, in the order in which they are offered. A new type is one folder and one line here; what follows up others
// stands after them.
import access from './access/request.ts'
import codeOfConduct from './code-of-conduct/request.ts'
import complaint from './complaint/request.ts'
import contest from './contest/request.ts'
import type { RequestDefinition } from './define.ts'
import erasure from './erasure/request.ts'
import explanation from './explanation/request.ts'
import objection from './objection/request.ts'
import rectification from './rectification/request.ts'
import reminder from './reminder/request.ts'
import restriction from './restriction/request.ts'

export const REQUESTS: readonly RequestDefinition[] = [
  access,
  explanation,
  rectification,
  erasure,
  restriction,
  objection,
  contest,
  reminder,
  complaint,
  codeOfConduct,
]
