// Whether what was recorded still stands: the chain of the audit log, and releases as they were made.
import { createHash } from 'node:crypto'
import { checkChain } from '../audit/index.ts'
import { allAuditRows, allReleases, type Store } from '../store/index.ts'
import { Fault } from './fault.ts'

export async function auditWhole(store: Store): Promise<string> {
  const rows = await allAuditRows(store.data)
  const { ok, brokenAt, head } = checkChain(rows)
  if (!ok)
    throw new Fault(
      `the chain breaks at row ${brokenAt}`,
      'Someone changed the log. Keep a copy of the folder, and compare with the last backup: docs/operate/researchers.md.',
    )
  const told = new Set(rows.filter(({ action }) => action === 'release').map((row) => row.object))
  const releases = await allReleases(store.data)
  const changed = releases.filter(
    ({ campaign, batch, sha256, results }) =>
      createHash('sha256').update(results).digest('hex') !== sha256 ||
      !told.has(`${campaign}/${batch}`),
  )
  if (changed.length)
    throw new Fault(
      `${changed.length} releases are not as they were made`,
      'Restore the last backup: docs/operate/restore.md.',
    )
  return `${rows.length} rows, head ${head}`
}
