// A donation as the person sees it: its letters' states put together, problems in the language asked for.
import {
  type Donation,
  type Language,
  type Problem,
  Refusal,
  type Status,
} from '../../extract/index.ts'
import { PROBLEMS, wordsOf } from '../errors.ts'
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

/** Problems are kept in German, as the reader worded them; for another language their figures are taken back out of the German words. */
export function inLanguage(problem: Problem, language: Language): Problem {
  const row = PROBLEMS[problem.code]
  if (language === 'de' || !row) return problem
  const figures = {
    ...figuresIn(problem.title, row.de.title),
    ...figuresIn(problem.detail, row.de.detail),
  }
  return wordsOf(new Refusal(problem.code, figures, problem.page), language)
}

/** What stands in `text` at the places in braces of its template. */
function figuresIn(text: string, template: string): Record<string, string> {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const pattern = template
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(.*?)')
  const found = new RegExp(`^${pattern}$`, 's').exec(text)?.slice(1) ?? []
  return Object.fromEntries(names.map((name, i) => [name, found[i] ?? '']))
}
