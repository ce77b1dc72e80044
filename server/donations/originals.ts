// The files as a person gave them, and the pages drawn from them: sealed blobs under the realm key `files`.
import { createHash } from 'node:crypto'
import { Refusal } from '../../extract/index.ts'
import { type FileKind, type FileRow, filesOf, insertNewFiles } from '../store/index.ts'
import { realmKey, seal, unseal } from '../vault/index.ts'
import type { Premises } from './premises.ts'
import type { SourcePage } from './records.ts'

/** Resolution at which pages are drawn and crops are cut, dots per inch: digits stay sharp when a crop is printed at 120 %. */
export const PAGE_DPI = 200
/** Pages drawn in one go around the page asked for: starting the child costs as much as two pages. */
const WINDOW_PAGES = 4

const bindingOf = (donation: string, kind: FileKind, upload: number, place: number) => ({
  owner: donation,
  kind: `${kind}:${upload}:${place}`,
})

/** Seals and stores one file durably; its row is for the caller's transaction. */
export async function storeFile(
  premises: Premises,
  dataKey: Uint8Array,
  file: Omit<FileRow, 'blob' | 'sha256'>,
  bytes: Uint8Array,
): Promise<FileRow> {
  const binding = bindingOf(file.donation, file.kind, file.upload, file.place)
  const sealed = seal(realmKey(dataKey, 'files'), binding, bytes)
  const sha256 = createHash('sha256').update(sealed).digest('hex')
  return { ...file, blob: await premises.blobs.write(sealed), sha256 }
}

export async function loadFile(
  premises: Premises,
  dataKey: Uint8Array,
  file: FileRow,
): Promise<Buffer> {
  const binding = bindingOf(file.donation, file.kind, file.upload, file.place)
  return unseal(realmKey(dataKey, 'files'), binding, await premises.blobs.read(file.blob))
}

/** The original files of one upload in the order in which they were given; [] once they are deleted. */
export async function originalsOf(
  premises: Premises,
  dataKey: Uint8Array,
  donation: string,
  upload: number,
): Promise<Buffer[]> {
  const rows = await filesOf(premises.store.data, donation, 'original', upload)
  return await Promise.all(rows.map((row) => loadFile(premises, dataKey, row)))
}

const inFlight = new Map<string, Promise<void>>()

/**
 * One page of an upload as PNG. Drawn on first request together with its neighbours and kept sealed beside the original.
 * Refuses with LETTER_DELETED once the originals are gone.
 */
export async function pageOf(
  premises: Premises,
  dataKey: Uint8Array,
  at: { donation: string; upload: number; sources: SourcePage[]; page: number },
): Promise<Buffer> {
  const source = at.sources[at.page - 1]
  if (!source) throw new Refusal('STORE_NOT_FOUND')
  const place = placeOf(source)
  const find = async () =>
    (await filesOf(premises.store.data, at.donation, 'page', at.upload)).find(
      (row) => row.place === place,
    )
  let row = await find()
  for (let tries = 0; !row && tries < 2; tries++) {
    // Pages that someone else is drawing for this upload are waited for, then looked up again.
    const key = `${at.donation}:${at.upload}`
    const drawing =
      inFlight.get(key) ?? draw(premises, dataKey, at).finally(() => inFlight.delete(key))
    inFlight.set(key, drawing)
    await drawing
    row = await find()
  }
  if (!row) throw new Refusal('STORE_NOT_FOUND')
  return await loadFile(premises, dataKey, row)
}

/** Files hold 1,000 pages at most, far above the limit of pages. */
const placeOf = ({ file, page }: SourcePage) => file * 1000 + page

async function draw(
  premises: Premises,
  dataKey: Uint8Array,
  at: { donation: string; upload: number; sources: SourcePage[]; page: number },
): Promise<void> {
  const originals = await originalsOf(premises, dataKey, at.donation, at.upload)
  if (!originals.length) throw new Refusal('LETTER_DELETED')
  const from = Math.floor((at.page - 1) / WINDOW_PAGES) * WINDOW_PAGES
  const pages = at.sources.slice(from, from + WINDOW_PAGES)
  const rows = await drawPages(premises, dataKey, at, originals, pages)
  let refused = rows.map(({ blob }) => blob)
  try {
    refused = await insertNewFiles(premises.store.data, rows)
  } finally {
    // Drawn by someone else meanwhile, or withdrawn: then nothing of it stays.
    for (const blob of refused) await premises.blobs.shred(blob)
  }
}

/** Draws pages of an upload and stores them sealed; their rows are for the caller. Codes of certificates are blackened in them. */
export async function drawPages(
  premises: Premises,
  dataKey: Uint8Array,
  of: { donation: string; upload: number },
  originals: Uint8Array[],
  pages: readonly SourcePage[],
): Promise<FileRow[]> {
  const pngs = await premises.drawing.render(originals, pages.slice(), PAGE_DPI)
  const rows: FileRow[] = []
  for (const [i, png] of pngs.entries()) {
    const source = pages[i]
    if (!source) continue
    const place = placeOf(source)
    const file = { donation: of.donation, kind: 'page' as const, upload: of.upload, place }
    rows.push(await storeFile(premises, dataKey, file, png))
  }
  return rows
}
