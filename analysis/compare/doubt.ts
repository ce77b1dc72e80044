// No comparison rests on a doubtful value: which values enter one, and whether a doubt on them still stands.
import type { Answers, Letter } from '../../extract/index.ts'
import { isStillDoubtful, overlaps } from '../rules/doubt.ts'

/** Leaves of rows that enter facts, cells or points. */
const USED = {
  entries: [
    'type',
    'openedOn',
    'reportedOn',
    'storedOn',
    'firstDueOn',
    'lastDueOn',
    'instalments',
    'closedOn',
    'settledOn',
    'status',
  ],
  inquiries: ['on', 'kind', 'product'],
  addresses: ['current', 'since', 'storedOn'],
} as const
const OF_SCORE = ['value', 'probability', 'rating', 'meaning', 'calculatedOn']

/** The person's own words about what she looked at, spelled as pointers inside the case. */
export function confirmedOf(answers: Answers): ReadonlySet<string> | 'all' {
  const { confirmed } = answers
  if (confirmed === 'all') return 'all'
  return new Set((confirmed ?? []).map((pointer) => pointer.replace(/^\/letters\/0(?=\/|$)/, '')))
}

export function inCase(pointer: string, letterIndex: number): string {
  return letterIndex === 0 ? pointer : `/letters/${letterIndex}${pointer}`
}

/**
 * True when a value that a comparison of this score uses is in doubt and the person has not looked at it, or when rows of a
 * list may be missing.
 */
export function isDoubtful(
  letter: Letter,
  answers: Answers,
  scoreAt: number,
  letterIndex: number,
): boolean {
  if (letter.doubts.length === 0) return false
  const confirmed = confirmedOf(answers)
  const lists = ['/scores', '/entries', '/inquiries', '/addresses']
  if (confirmed !== 'all' && letter.doubts.some(({ path }) => lists.includes(path))) return true
  return usedLeaves(letter, scoreAt).some(
    (leaf) =>
      isReadOrNamed(letter, leaf) &&
      isStillDoubtful(letter.doubts, leaf, inCase(leaf, letterIndex), confirmed),
  )
}

/**
 * Leaves that follow from others (a status, a type) have no place of their own to be looked at: a doubt above them is about
 * the leaves that were read. A doubt on such a leaf itself counts.
 */
function isReadOrNamed(letter: Letter, leaf: string): boolean {
  if (leaf in letter.provenance || Object.keys(letter.provenance).length === 0) return true
  return letter.doubts.some(({ path }) => overlaps(path, leaf) && path.length >= leaf.length)
}

function usedLeaves(letter: Letter, scoreAt: number): string[] {
  const score = `/scores/${scoreAt}`
  const criteria = letter.scores[scoreAt]?.criteria ?? []
  const rows = (['entries', 'inquiries', 'addresses'] as const).flatMap((list) =>
    letter[list].flatMap((_, at) => USED[list].map((field) => `/${list}/${at}/${field}`)),
  )
  return [
    ...OF_SCORE.map((field) => `${score}/${field}`),
    ...criteria.map((_, at) => `${score}/criteria/${at}/points`),
    ...rows,
    '/identity/bornOn',
  ]
}
