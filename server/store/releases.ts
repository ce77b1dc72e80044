// Releases: what was published of a campaign, what it rests on (sealed), and who may open its records.
import type { Coded } from '../../analysis/index.ts'
import type { Data } from './index.ts'

export type ReleaseRow = {
  campaign: string
  batch: string
  released_at: string
  /** SHA-256 of `results`, hex. */
  sha256: string
  /** JSON of `Coded[]`: results with their words as data. */
  results: string
  wrap: Buffer
  basis: Buffer
  records_wrap: Buffer | null
  records: Buffer | null
}

/** A release is made once and never changed. */
export async function insertRelease(db: Data, row: ReleaseRow): Promise<void> {
  await db.insertInto('release').values(row).execute()
}

export async function lastRelease(db: Data, campaign: string): Promise<ReleaseRow | null> {
  const row = await db
    .selectFrom('release')
    .selectAll()
    .where('campaign', '=', campaign)
    .orderBy('batch', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The results of the last release; [] before the first. */
export async function releasedResults(db: Data, campaign: string): Promise<Coded[]> {
  const row = await db
    .selectFrom('release')
    .select('results')
    .where('campaign', '=', campaign)
    .orderBy('batch', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? readable(row.results) : []
}

/** What a release holds. Results that an earlier build wrote as sentences of one language are not shown: the next release says them anew. */
export function readable(results: string): Coded[] {
  const all = JSON.parse(results) as Coded[]
  return all.filter(({ words }) => words !== undefined)
}

/** Every release's name and hash, oldest first. */
export async function allReleases(
  db: Data,
): Promise<Pick<ReleaseRow, 'campaign' | 'batch' | 'sha256' | 'results'>[]> {
  return await db
    .selectFrom('release')
    .select(['campaign', 'batch', 'sha256', 'results'])
    .orderBy('campaign')
    .orderBy('batch')
    .execute()
}

export async function insertAccess(
  db: Data,
  row: { campaign: string; batch: string; researcher: string; wrap: Buffer },
): Promise<void> {
  await db
    .insertInto('release_access')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function accessOf(
  db: Data,
  campaign: string,
  batch: string,
  researcher: string,
): Promise<Buffer | null> {
  const row = await db
    .selectFrom('release_access')
    .select('wrap')
    .where('campaign', '=', campaign)
    .where('batch', '=', batch)
    .where('researcher', '=', researcher)
    .executeTakeFirst()
  return row?.wrap ?? null
}
