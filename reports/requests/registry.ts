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
import frAccess from './fr/access/request.ts'
import frAlgorithm from './fr/algorithm-explanation/request.ts'
import frComplaint from './fr/complaint/request.ts'
import frContest from './fr/contest/request.ts'
import frReminder from './fr/reminder/request.ts'
import ukAccess from './uk/access/request.ts'
import ukComplaint from './uk/complaint/request.ts'
import ukExplanation from './uk/explanation/request.ts'
import ukNotice from './uk/notice-of-correction/request.ts'
import ukStatement from './uk/notice-of-correction/statement.ts'
import ukReminder from './uk/reminder/request.ts'
import usAccess from './us/access/request.ts'
import usDispute from './us/dispute/request.ts'
import usExplanation from './us/explanation/request.ts'
import usReminder from './us/reminder/request.ts'

export const REQUESTS: readonly RequestDefinition[] = [
  access,
  ukAccess,
  usAccess,
  frAccess,
  explanation,
  ukExplanation,
  usExplanation,
  rectification,
  erasure,
  restriction,
  objection,
  contest,
  frContest,
  ukNotice,
  usDispute,
  frAlgorithm,
  reminder,
  ukReminder,
  usReminder,
  frReminder,
  complaint,
  ukComplaint,
  frComplaint,
  codeOfConduct,
  ukStatement,
]
