// Doubts that come from how a value was read rather than from what it says. What was read from a picture goes to the person unless values of its
// kind, read as surely, were proved to be right (sure.ts), and all ink around it was read. As long as nothing is proved, every row goes.
import type { Doubt, Language, Letter, Provenance } from '../model/index.ts'
import { reasonFor, type ReasonCode } from '../parse/reasons.ts'
import type { Page } from '../read/word.ts'
import { kindOfValue, PROVED, type SureFrom } from './sure.ts'
import { type Placed, rowsBesideUnread } from './unread.ts'

/** Below this calibrated confidence a value read from a picture was hard to read. */
export const SURE = 0.9

const LISTS = new Set(['scores', 'entries', 'inquiries', 'addresses', 'reasons'])

/** A row in which so many values wait, for whatever reason, and so large a part of it, is looked at as a whole. */
const ROW_FROM = 3
const ROW_PART = 1 / 2

/** What every score with criteria says beside them, and what it says besides. */
const WITH_CRITERIA = ['value', 'meaning', 'calculatedOn']
const BESIDE_CRITERIA = ['name', ...WITH_CRITERIA]

/** Values that follow from others of their row. */
const FOLLOWS: Record<string, readonly string[]> = {
  purpose: ['kind', 'product'],
  closedOn: ['status'],
  settledOn: ['status'],
}

/**
 * Doubts for the values of a letter that were read by OCR: hard to read, of a kind that is not proved, or beside ink of which nothing was read.
 * @param pages those of the letter; their unread ink is looked at
 * @param from what is proved; given only by the proof itself
 */
export function readingDoubts(
  letter: Letter,
  language: Language,
  pages: readonly Page[] = [],
  from: SureFrom | null = PROVED,
): Doubt[] {
  const known = new Set(letter.doubts.map((one) => one.path))
  const rows = new Map<string, Placed[]>()
  for (const [path, made] of Object.entries(letter.provenance))
    if (made.method === 'ocr')
      rows.set(rowOf(path), [...(rows.get(rowOf(path)) ?? []), { path, made }])
  const unread = new Set(rowsBesideUnread(rows, pages))
  const holdsRows = (row: string) => [...rows.keys()].some((one) => one.startsWith(`${row}/`))
  const out = new Map<string, ReasonCode>()
  const say = (path: string, code: ReasonCode) => {
    if (!out.has(path)) out.set(path, code)
  }
  for (const [row, values] of rows) {
    const open = values.filter(({ path, made }) => !isProved(path, made, from))
    const isHard = (path: string) =>
      values.some((one) => one.path === path && one.made.confidence < SURE)
    const isWhole = from === null || unread.has(row)
    // A value outside the lists is its own row.
    const others = [...known].filter((path) => path !== row && rowOf(path) === row)
    const waiting = new Set([...open.map(({ path }) => path), ...others]).size
    if (
      isWhole ||
      (waiting >= Math.max(ROW_FROM, ROW_PART * values.length) &&
        !open.some(({ path }) => path === row))
    )
      // A doubt on a score is one on all its criteria: where these have rows of their own, its values wait one by one, and those that were not found.
      for (const path of holdsRows(row) ? BESIDE_CRITERIA.map((leaf) => `${row}/${leaf}`) : [row])
        say(path, isHard(path) ? 'low-confidence' : 'picture')
    else
      for (const { path } of open)
        for (const one of [path, ...followers(path)])
          say(one, isHard(path) ? 'low-confidence' : 'picture')
    for (const { path } of values) if (isHard(path)) say(path, 'low-confidence')
    // A picture may have lost one of them.
    for (const leaf of holdsRows(row) ? WITH_CRITERIA : [])
      if (!(`${row}/${leaf}` in letter.provenance)) say(`${row}/${leaf}`, 'not-found')
    // Reasons are parted by their bullets, which are hard to read: one that holds others hides them.
    if (row.startsWith('/reasons/') && values.some(({ path }) => isHard(path)))
      say('/reasons', 'low-confidence')
  }
  return [...out]
    .filter(([path]) => !known.has(path))
    .map(([path, code]) => ({ path, reason: reasonFor(code, language) }))
}

function isProved(path: string, { confidence }: Provenance, from: SureFrom | null): boolean {
  const kind = kindOfValue(path)
  return kind !== null && from !== null && confidence >= from[kind]
}

const followers = (path: string): string[] => {
  const at = path.lastIndexOf('/')
  return (FOLLOWS[path.slice(at + 1)] ?? []).map((leaf) => `${path.slice(0, at)}/${leaf}`)
}

/** '/entries/3/amount' → '/entries/3'; criteria stand in rows of their own; a value outside the lists stands for itself. */
function rowOf(path: string): string {
  const [criterion] = /^\/scores\/\d+\/criteria\/\d+(?=\/)/u.exec(path) ?? []
  const [, list = '', row = ''] = path.split('/')
  return criterion ?? (LISTS.has(list) ? `/${list}/${row}` : path)
}
