// Quarantine: letters that look invented stay out of batches and releases until the operator has looked at them. What was decided stands in the audit log.
import { createHash } from 'node:crypto'
import {
  type Held,
  populationOf,
  type PopulationRecord,
  quarantineOf,
} from '../../analysis/index.ts'
import { Refusal } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { allAuditRows, type Data, inTransaction, type Store } from '../store/index.ts'

/** A case of the quarantine as the operator sees it: no person, no letter, only why. */
export type QuarantineCase = {
  id: string
  reasons: Held['reasons']
  /** Scorecards on the person's letters. */
  scores: string[]
  /** Cleared: somebody looked, and the letters count. */
  state: 'held' | 'cleared'
}

/** Name of a case; follows from the mark and cannot be turned back into it. */
export function caseOf(mark: string): string {
  return createHash('sha256').update(`quarantine|${mark}`).digest('hex').slice(0, 16)
}

/** Everything conspicuous among these records, decided or not, in the order of their ids. */
export async function quarantineList(
  db: Data,
  campaign: string,
  records: readonly PopulationRecord[],
): Promise<QuarantineCase[]> {
  const cleared = await clearedIn(db, campaign)
  return conspicuous(campaign, records)
    .map(({ person, reasons }): QuarantineCase => {
      const id = caseOf(person)
      const own = records.filter((one) => one.person === person)
      const scores = [...new Set(own.flatMap((one) => one.scores.map(({ outcome }) => outcome)))]
      return { id, reasons, scores, state: cleared.has(id) ? 'cleared' : 'held' }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The records that count, and how many people were kept out. */
export async function withoutHeld(
  db: Data,
  campaign: string,
  records: PopulationRecord[],
): Promise<{ records: PopulationRecord[]; held: number }> {
  const cleared = await clearedIn(db, campaign)
  const out = new Set(
    conspicuous(campaign, records).flatMap(({ person }) =>
      cleared.has(caseOf(person)) ? [] : person,
    ),
  )
  const kept = records.filter(({ person }) => person === null || !out.has(person))
  return { records: kept, held: out.size }
}

/** Lets a case count, or takes that back. Refuses QUARANTINE_UNKNOWN when nothing of that id is conspicuous. */
export async function decide(
  store: Store,
  campaign: string,
  records: readonly PopulationRecord[],
  { id, counts, at }: { id: string; counts: boolean; at: string },
): Promise<void> {
  const known = await quarantineList(store.data, campaign, records)
  if (!known.some((one) => one.id === id)) throw new Refusal('QUARANTINE_UNKNOWN')
  const action = counts ? 'quarantine-cleared' : 'quarantine-held'
  await inTransaction(store, async (tx) => {
    await record(tx, at, { action, actor: 'operator', object: `${campaign}/${id}` })
  })
}

function conspicuous(campaign: string, records: readonly PopulationRecord[]): Held[] {
  const name = { campaign, batch: 'quarantine', asOf: '2000-01-01' }
  return quarantineOf(populationOf(name, [...records]))
}

/** Cases of which the last word was that they count. */
async function clearedIn(db: Data, campaign: string): Promise<Set<string>> {
  const cleared = new Set<string>()
  for (const { action, object } of await allAuditRows(db)) {
    const [of, id = ''] = object.split('/')
    if (of !== campaign) continue
    if (action === 'quarantine-cleared') cleared.add(id)
    if (action === 'quarantine-held') cleared.delete(id)
  }
  return cleared
}
