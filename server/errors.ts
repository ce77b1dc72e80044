// The one table that joins the refusals of all rooms.
import { LAW_PROBLEMS } from '../analysis/index.ts'
import {
  type Language,
  type Problem,
  type ProblemTable,
  READ_PROBLEMS,
  type Refusal,
  wordsFor,
} from '../extract/index.ts'
import { REPORT_PROBLEMS } from '../reports/index.ts'
import { BACKUP_PROBLEMS } from './backup/errors.ts'
import { CEREMONY_PROBLEMS } from './ceremony/errors.ts'
import { RELEASE_PROBLEMS } from './release/errors.ts'
import { STAFF_PROBLEMS } from './staff/errors.ts'
import { SERVER_PROBLEMS } from './words.ts'

export { SERVER_PROBLEMS }

/** Every refusal that any room can make. */
export const PROBLEMS: ProblemTable = {
  ...READ_PROBLEMS,
  ...LAW_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...SERVER_PROBLEMS,
  ...BACKUP_PROBLEMS,
  ...RELEASE_PROBLEMS,
  ...STAFF_PROBLEMS,
  ...CEREMONY_PROBLEMS,
}

/** A refusal of any room in words. */
export function wordsOf(refusal: Refusal, language: Language): Problem {
  return wordsFor(refusal, language, PROBLEMS)
}
