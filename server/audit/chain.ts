// The chain: each row's hash covers the row and the hash before it, so that a changed, lost, moved or added row shows.
import { createHash } from 'node:crypto'
import type { AuditRow } from '../store/index.ts'

/** What stands before the first row. */
export const GENESIS = '0'.repeat(64)

export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const { n, at, actor, action, object, count, prev } = row
  const line = JSON.stringify(['countercheck/audit/1', n, at, actor, action, object, count, prev])
  return createHash('sha256').update(line).digest('hex')
}

export type ChainCheck = { ok: boolean; rows: number; head: string; brokenAt: number | null }

/**
 * Follows the chain from its first row.
 * @param known a head that was written down elsewhere (a release, a report): rows cut off at the end show only against it
 * @returns the number of the first row that does not fit; one past the last when the known head is not in the chain
 */
export function checkChain(rows: readonly AuditRow[], known: string | null = null): ChainCheck {
  let prev = GENESIS
  let seen = known === null || known === GENESIS
  for (const [at, row] of rows.entries()) {
    if (row.n !== at + 1 || row.prev !== prev || row.hash !== hashOf(row))
      return { ok: false, rows: rows.length, head: prev, brokenAt: at + 1 }
    prev = row.hash
    seen ||= row.hash === known
  }
  const brokenAt = seen ? null : rows.length + 1
  return { ok: seen, rows: rows.length, head: prev, brokenAt }
}
