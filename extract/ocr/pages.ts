// The pages of an upload that hold no text: read in order, until all are read, the time is up, or nothing points to a known letter.
import { availableParallelism } from 'node:os'
import { barsOn, covered, withoutBars } from '../intake/index.ts'
import { LAYOUTS } from '../issuers/layouts.ts'
import { recognise } from '../parse/recognise.ts'
import { pixelsOfPage } from '../read/render.ts'
import { sniff } from '../read/sniff.ts'
import type { Box, Page } from '../read/word.ts'
import { Refusal } from '../refusal.ts'
import { pageOfPicture } from './decode.ts'
import { type Grey, greyPixels } from './grey.ts'
import { PICTURE_WIDTH } from './passes.ts'
import type { Advice } from './quality.ts'
import { PictureReader } from './reader.ts'

export type Wanted = {
  /** Index of the file, and its page from 1. */
  file: number
  page: number
  /** Number of the page in the upload. */
  number: number
  /** Width of a PDF page in points; pictures count as A4. */
  pointsWide?: number
}

export type Looked = {
  page: Page
  /** Why the page has no words, or what would make it better. */
  advice: Advice[]
  isRead: boolean
}

const SCAN_DPI = 300

/** After so many pages without a mark of any known letter the rest is not read: a file that is no letter ends soon. */
const TRIED = 3

/**
 * Reads the wanted pages; those that were not read come back without words.
 * @param legible pages of the same upload that have text: with them the letter may be known already
 * @throws Refusal as `PictureReader.page` and `pageOfPicture`
 */
export async function readPictures(
  files: readonly Uint8Array[],
  wanted: readonly Wanted[],
  legible: readonly Page[],
  options: { now: () => number; until: number; progress?: (done: number, of: number) => void },
): Promise<Looked[]> {
  const out = new Map<number, Looked>()
  let next = 0
  let hopeless = false
  const lane = async () => {
    const reader = new PictureReader({ now: options.now, until: options.until })
    try {
      for (let i = next; i < wanted.length; i = next) {
        next += 1
        const one = wanted[i]
        if (!one) break
        if (options.now() >= options.until || hopeless) {
          out.set(i, { page: emptyPage(one), advice: [], isRead: false })
          continue
        }
        const picture = await greyOf(files, one)
        const drawn = barsOn(picture)
        const { quality, passes, ...page } = await reader.page(
          withoutBars(picture, drawn),
          one.number,
          one.pointsWide ?? PICTURE_WIDTH,
        )
        const k = (one.pointsWide ?? PICTURE_WIDTH) / picture.width
        const bars = drawn.map(({ box, slices }) => ({
          box: inPoints(box, k),
          slices: slices.map((slice) => inPoints(slice, k)),
        }))
        out.set(i, { page: covered(page, bars), advice: quality.advice, isRead: passes.length > 0 })
        options.progress?.(out.size, wanted.length)
        if (out.size === TRIED && wanted.length > TRIED) {
          const found = recognise([...legible, ...inOrder(out).map((done) => done.page)], LAYOUTS)
          hopeless = 'missing' in found && found.nearest === null
        }
      }
    } finally {
      await reader.close()
    }
  }
  const lanes = wanted.length >= WORTH_TWO ? Math.min(ENGINES_MAX, availableParallelism()) : 1
  await Promise.all(Array.from({ length: lanes }, lane))
  return inOrder(out)
}

/** An engine costs half a second to start and 150 MB: two for letters of several pages where there are two cores. */
const ENGINES_MAX = 2
const WORTH_TWO = 3

const inOrder = (out: ReadonlyMap<number, Looked>): Looked[] =>
  [...out].toSorted(([a], [b]) => a - b).map(([, looked]) => looked)

const inPoints = ([x0, y0, x1, y1]: Box, k: number): Box => [x0 * k, y0 * k, x1 * k, y1 * k]

const emptyPage = (one: Wanted): Page => ({
  number: one.number,
  width: one.pointsWide ?? PICTURE_WIDTH,
  height: 842,
  words: [],
})

async function greyOf(files: readonly Uint8Array[], { file, page }: Wanted): Promise<Grey> {
  const bytes = files[file]
  if (!bytes) throw new Refusal('READ_FAILED', {}, page)
  const { kind } = sniff(bytes)
  if (kind !== 'pdf') return await pageOfPicture(bytes, kind, page)
  return greyPixels(await pixelsOfPage(bytes, page, SCAN_DPI))
}
