// The door of reading pictures: bytes of a picture, or pages that a renderer drew, become words with places, as the layouts take them.
import { LIMITS } from '../read/limits.ts'
import { sniff } from '../read/sniff.ts'
import { Refusal } from '../refusal.ts'
import { pageOfPicture, pagesInPicture } from './decode.ts'
import { type PictureOptions, type PicturePage, PictureReader } from './reader.ts'

export { pageOfPicture, pagesInPicture } from './decode.ts'
export { readingDoubts, SURE } from './doubts.ts'
export type { Grey } from './grey.ts'
export { type Looked, readPictures, type Wanted } from './pages.ts'
export type { Pass } from './passes.ts'
export type { Advice, Quality } from './quality.ts'
export {
  finishedPage,
  type PictureOptions,
  type PicturePage,
  PictureReader,
  type RawPage,
} from './reader.ts'

/**
 * The words of a picture file, page by page, and how it went.
 * @throws Refusal `UPLOAD_TYPE`, `READ_DAMAGED`, `READ_TOO_LARGE_PICTURE`, `READ_TOO_MANY_PAGES`, `READ_FAILED`, `READ_TIMEOUT`
 */
export async function wordsOfPicture(
  bytes: Uint8Array,
  options: PictureOptions,
): Promise<{ pages: PicturePage[] }> {
  const { kind } = sniff(bytes)
  if (kind === 'pdf') throw new Refusal('UPLOAD_TYPE')
  const count = await pagesInPicture(bytes, kind)
  if (count > LIMITS.pagesMax)
    throw new Refusal('READ_TOO_MANY_PAGES', { pages: count, max: LIMITS.pagesMax })
  const reader = new PictureReader(options)
  try {
    const pages: PicturePage[] = []
    for (let number = 1; number <= count; number += 1) {
      pages.push(await reader.page(await pageOfPicture(bytes, kind, number), number))
      options.progress?.(number, count)
    }
    return { pages }
  } finally {
    await reader.close()
  }
}
