// A pack travels: to a bureau, an office, a court. Of what the person says about herself it holds only what a finding needs.
import { type Case, checkCase } from '../../analysis/index.ts'
import type { Answers } from '../../extract/index.ts'
import { canonicalBytes } from './machine.ts'
import type { Speech } from './speak.ts'

/**
 * The answers of a case without those parts of `about` (sex, income, household …) that change no finding. What belongs to
 * the letters, the requests and their addressees stays. Findings come out the same from what is left.
 */
export function answersUsed(c: Case, speech: Speech): Answers {
  const { about, ...others } = c.answers
  if (!about) return c.answers
  const findings = (answers: Answers) => canonicalBytes(checkCase({ ...c, answers }, speech))
  const all = findings(c.answers)
  const isEnough = (answers: Answers) => Buffer.compare(findings(answers), all) === 0
  if (isEnough(others)) return others
  const needed = Object.keys(about).reduce((kept, key) => {
    const less = Object.fromEntries(Object.entries(kept).filter(([name]) => name !== key))
    return isEnough({ ...others, about: less }) ? less : kept
  }, about)
  return { ...others, about: needed }
}
