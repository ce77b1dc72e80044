// A donation as the person sees it: its letters' states put together, problems in the language asked for.
import type { Donation, Language, Problem, Status } from '../../extract/index.ts'
import { PROBLEMS } from '../errors.ts'
import {
  consentsOf,
  type Data,
  type DonationRow,
  type LetterRow,
  lettersOf,
} from '../store/index.ts'
import type { Records } from './records.ts'

/** Earlier ones win: reading while any letter is read, else review while any waits, else confirmed if any is, else the worst. */
const ORDER: Status[] = ['reading', 'received', 'review', 'confirmed', 'failed', 'unrecognised']

export function statusOf(letters: readonly Pick<LetterRow, 'status'>[]): Status {
  return ORDER.find((status) => letters.some((letter) => letter.status === status)) ?? 'received'
}

export async function donationOf(
  db: Data,
  row: DonationRow,
  records: Records,
  language: Language,
): Promise<Donation> {
  const letters = await lettersOf(db, row.id)
  const shown = letters.map(({ n, status, pages, originalsUntil, problems }) => ({
    n,
    status,
    pages,
    originalsUntil,
    problems: problems.map((problem) => inLanguage(problem, language)),
  }))
  return {
    status: statusOf(letters),
    receivedAt: row.receivedAt,
    campaign: row.campaign,
    answers: await records.answers(),
    problems: shown.flatMap(({ problems }) => problems),
    consent: await consentsOf(db, row.id),
    letters: shown,
  }
}

/** Problems are kept in German, as the reader worded them; another language comes from the table when its words need no figures. */
export function inLanguage(problem: Problem, language: Language): Problem {
  const words = language === 'de' ? undefined : PROBLEMS[problem.code]?.[language]
  if (!words || /\{\w+\}/.test(words.title + words.detail)) return problem
  return { ...problem, ...words }
}
