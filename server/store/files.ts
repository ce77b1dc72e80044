// Which sealed blobs belong to which donation: originals as given, pages drawn from them, crops that findings point at.
import type { Data } from './index.ts'

export type FileKind = 'original' | 'page' | 'crop'
export type FileRow = {
  blob: string
  donation: string
  kind: FileKind
  upload: number
  /** Position of an original in its upload from 0; page of the upload from 1; number of a crop. */
  place: number
  /** Of the sealed bytes, hex; null for files stored before it was kept. */
  sha256: string | null
}

export async function insertFiles(db: Data, rows: readonly FileRow[]): Promise<void> {
  if (rows.length) await db.insertInto('file').values(rows.slice()).execute()
}

/** Like `insertFiles`, but the first of two equal pages stays. Gives the blobs that were not taken. */
export async function insertNewFiles(db: Data, rows: readonly FileRow[]): Promise<string[]> {
  const refused: string[] = []
  for (const row of rows) {
    const made = await db
      .insertInto('file')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows !== 1n) refused.push(row.blob)
  }
  return refused
}

export async function filesOf(
  db: Data,
  donation: string,
  kind?: FileKind,
  upload?: number,
): Promise<FileRow[]> {
  let query = db.selectFrom('file').selectAll().where('donation', '=', donation)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (upload !== undefined) query = query.where('upload', '=', upload)
  return await query.orderBy('upload').orderBy('place').execute()
}

export async function deleteFiles(db: Data, blobs: readonly string[]): Promise<void> {
  if (blobs.length) await db.deleteFrom('file').where('blob', 'in', blobs.slice()).execute()
}

/** Every blob that a row knows: all others are left-overs of interrupted work. */
export async function allBlobs(db: Data): Promise<Set<string>> {
  const rows = await db.selectFrom('file').select('blob').execute()
  return new Set(rows.map(({ blob }) => blob))
}

/** Every blob with the hash of its bytes. */
export async function allBlobHashes(db: Data): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('file').select(['blob', 'sha256']).execute()
  return new Map(rows.map(({ blob, sha256 }) => [blob, sha256]))
}
