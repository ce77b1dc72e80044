// The files of one upload → pages: those with text as words, those that are pictures as places that wait for OCR.
import { LIMITS } from '../read/limits.ts'
import { hasBrokenParts } from '../read/broken.ts'
import { damagePassedOver } from '../read/passed-over.ts'
import { hasNoText, openPdf, pagesOf } from '../read/pdf.ts'
import { sniff } from '../read/sniff.ts'
import type { Wanted } from '../ocr/index.ts'
import type { Page } from '../read/word.ts'
import { Refusal } from '../refusal.ts'
import { covered } from './cover.ts'
import { mayHoldBars } from './dark-streams.ts'

export type Place = { file: number; page: number }
export type Refused = {
  code: string
  details: Record<string, string | number>
  page: number | null
}

export const refused = (
  code: string,
  details: Refused['details'] = {},
  page: number | null = null,
): Refused => ({ code, details, page })

/**
 * All pages in the order given, `number` counted over the upload; `places`: file and page of each. `seen` is told of pages with text, after
 * each, and of how many there are as far as files were opened. `broken`: the files that are damaged, as far as that is known.
 * @throws Refusal when a file cannot be opened, or at too many pages
 */
export async function allPages(
  files: readonly Uint8Array[],
  seen?: (done: number, of: number) => void,
): Promise<{
  pages: Page[]
  places: Place[]
  refusals: Refused[]
  wanted: Wanted[]
  broken: Set<number>
}> {
  const pages: Page[] = []
  const wanted: Wanted[] = []
  const places: Place[] = []
  const refusals: Refused[] = []
  const broken = new Set<number>()
  let total = 0
  for (const [file, bytes] of files.entries()) {
    const { kind } = sniff(bytes)
    if (kind !== 'pdf') {
      const { pagesInPicture } = await import('../ocr/index.ts')
      const count = await pagesInPicture(bytes, kind)
      tooMany(total + count)
      for (let page = 1; page <= count; page += 1) {
        total += 1
        pages.push({ number: total, width: 595, height: 842, words: [] })
        places.push({ file, page })
        wanted.push({ file, page, number: total })
      }
      continue
    }
    damagePassedOver() // of the file before
    const {
      pdf,
      shown: all,
      damaged,
    } = await textOf(bytes, total, (done, of) =>
      seen?.(total + done, total + of + files.length - file - 1),
    )
    // Of such a page a table may be missing without a trace: it is said, and the lists of the letter are doubted.
    if (damaged !== null) refusals.push(refused('READ_DAMAGED', {}, damaged))
    const bars = mayHoldBars(bytes) ? await import('./bars-in-pdf.ts') : null
    for (const shown of all) {
      const page = bars ? covered(shown, await bars.barsOfPage(pdf, shown.number)) : shown
      total += 1
      pages.push(renumbered(page, total))
      places.push({ file, page: page.number })
      // A blank back page is no loss; a page that holds only a picture is.
      if (hasNoText(page) && (await holdsPicture(pdf, page.number)))
        wanted.push({ file, page: page.number, number: total, pointsWide: page.width })
    }
    if (pages.every(hasNoText) && wanted.length === 0) refusals.push(refused('READ_NO_TEXT', {}, 1))
    await pdf.loadingTask.destroy()
    if (hasBrokenParts(bytes) || damagePassedOver().text) broken.add(file)
  }
  return { pages, places, refusals, wanted, broken }
}

type Pdf = Awaited<ReturnType<typeof openPdf>>

/** The words of a PDF, `damaged`: the page whose drawing breaks off, read as far as it goes. */
async function textOf(
  bytes: Uint8Array,
  before: number,
  seen: (done: number, of: number) => void,
): Promise<{ pdf: Pdf; shown: Page[]; damaged: number | null }> {
  const strict = await openPdf(bytes, true)
  tooMany(before + strict.numPages)
  try {
    const shown = await pagesOf(strict, undefined, (done) => seen(done, strict.numPages))
    return { pdf: strict, shown, damaged: null }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'READ_DAMAGED') throw error
    await strict.loadingTask.destroy()
    const pdf = await openPdf(bytes)
    return { pdf, shown: await pagesOf(pdf), damaged: error.page }
  }
}

function tooMany(pages: number): void {
  if (pages > LIMITS.pagesMax)
    throw new Refusal('READ_TOO_MANY_PAGES', { pages, max: LIMITS.pagesMax })
}

async function holdsPicture(pdf: Pdf, number: number): Promise<boolean> {
  try {
    const page = await pdf.getPage(number)
    const { fnArray } = await page.getOperatorList()
    return fnArray.length > 0
  } catch {
    // What is drawn there cannot be made out, for instance because it draws itself.
    throw new Refusal('READ_DAMAGED', {}, number)
  }
}

export const renumbered = (page: Page, number: number): Page =>
  page.number === number
    ? page
    : { ...page, number, words: page.words.map((word) => ({ ...word, page: number })) }
