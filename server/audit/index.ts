// The audit log: what was done with the letters as a whole, by which role, in a chain that shows every later change.
import { type AuditRow, type Data, insertAuditRow, lastAuditRow } from '../store/index.ts'
import { GENESIS, hashOf } from './chain.ts'
import { type AuditEvent, mustBeListed } from './events.ts'

export { checkChain, type ChainCheck, GENESIS } from './chain.ts'
export { type AuditEvent, EVENTS, type EventName } from './events.ts'

/**
 * Adds an event and gives the new head of the chain. Call it inside the transaction of what it tells, so that neither stands without the other:
 * transactions here take the write lock at once, so two writers cannot fork the chain.
 * @param at an instant; of a donor's doing only the day is kept, so that no row can be laid beside a visit
 */
export async function record(tx: Data, at: string, event: AuditEvent): Promise<string> {
  mustBeListed(event)
  const last = await lastAuditRow(tx)
  const row: Omit<AuditRow, 'hash'> = {
    n: (last?.n ?? 0) + 1,
    at: event.actor === 'donor' ? at.slice(0, 10) : at,
    actor: event.actor,
    action: event.action,
    object: event.object ?? '',
    count: event.count ?? null,
    prev: last?.hash ?? GENESIS,
  }
  const hash = hashOf(row)
  await insertAuditRow(tx, { ...row, hash })
  return hash
}

/** The head of the chain, to be written down elsewhere. */
export async function headOf(db: Data): Promise<string> {
  return (await lastAuditRow(db))?.hash ?? GENESIS
}
