// Keys of uploads that may be repeated: which donation the first try made. Only a hash of the key is kept, for a day.
import type { Data } from './index.ts'

export async function donationOfKey(
  db: Data,
  keyHash: string,
  since: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('idempotency')
    .select('donation')
    .where('key_hash', '=', keyHash)
    .where('at', '>=', since)
    .executeTakeFirst()
  return row?.donation ?? null
}

export async function rememberKey(
  db: Data,
  keyHash: string,
  donation: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('idempotency')
    .values({ key_hash: keyHash, donation, at })
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet({ donation, at }))
    .execute()
}

export async function forgetKeysBefore(db: Data, before: string): Promise<void> {
  await db.deleteFrom('idempotency').where('at', '<', before).execute()
}

export async function forgetKeysOf(db: Data, donation: string): Promise<void> {
  await db.deleteFrom('idempotency').where('donation', '=', donation).execute()
}
