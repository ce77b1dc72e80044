// Bytes of a picture file → upright grey pages. Sizes are checked from the header before a pixel is decoded; metadata stay behind.
import sharp, { type Sharp } from 'sharp'
import { LIMITS } from '../read/limits.ts'
import { type FileKind, sniff } from '../read/sniff.ts'
import { Refusal } from '../refusal.ts'
import { type Grey, greyPixels } from './grey.ts'
import { watched } from './watch.ts'

// One thread and no cache: the child serves one letter and shares two cores.
sharp.concurrency(1)
sharp.cache(false)

const OPTIONS = {
  limitInputPixels: LIMITS.pixelsMax,
  failOn: 'truncated',
  sequentialRead: true,
} as const

export type PictureKind = Exclude<FileKind, 'pdf'>

/** How many pages a picture file holds: 1, or the pages of a TIFF. @throws Refusal as `pageOfPicture` */
export async function pagesInPicture(bytes: Uint8Array, kind: PictureKind): Promise<number> {
  if (kind === 'heic') return 1
  const { width, height, pages, pageHeight } = await header(bytes)
  tooLarge(width, pageHeight ?? height)
  return kind === 'tiff' ? (pages ?? 1) : 1
}

/**
 * One page (from 1) as grey, upright by its EXIF turn, transparent parts white.
 * @throws Refusal `READ_TOO_LARGE_PICTURE` beyond the pixel cap, `READ_DAMAGED` when it cannot be decoded
 */
export async function pageOfPicture(bytes: Uint8Array, kind: PictureKind, page = 1): Promise<Grey> {
  if (kind === 'heic') return await heic(bytes)
  const { width, height, pageHeight } = await header(bytes)
  tooLarge(width, pageHeight ?? height)
  try {
    // Now and then the library's threads wait for each other (lovell/sharp#4486).
    const { data, info } = await watched(
      sharp(bytes, { ...OPTIONS, page: page - 1 })
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .toColourspace('b-w')
        .extractChannel(0)
        .raw()
        .toBuffer({ resolveWithObject: true }),
    )
    return {
      width: info.width,
      height: info.height,
      data: new Uint8Array(data.buffer, data.byteOffset, data.length),
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('READ_DAMAGED')
  }
}

/**
 * One page (from 1) in colour for showing: RGBA, upright, at most `widest` pixels wide, never enlarged.
 * @throws Refusal as `pageOfPicture`, `READ_FAILED` for a page that is not there
 */
export async function colourPageOfPicture(
  bytes: Uint8Array,
  page: number,
  widest: number,
): Promise<{ width: number; height: number; data: Uint8Array }> {
  const { kind } = sniff(bytes)
  if (kind === 'pdf' || page > (await pagesInPicture(bytes, kind)))
    throw new Refusal('READ_FAILED', {}, page)
  const fit = (image: Sharp) =>
    image
      .flatten({ background: '#ffffff' })
      .resize({ width: widest, withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
  try {
    const raw = kind === 'heic' ? await heicPixels(bytes) : null
    const { data, info } = raw
      ? await fit(sharp(raw.data, { raw: { width: raw.width, height: raw.height, channels: 4 } }))
      : await fit(sharp(bytes, { ...OPTIONS, page: page - 1 }).autoOrient())
    return { width: info.width, height: info.height, data }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('READ_DAMAGED', {}, page)
  }
}

async function header(bytes: Uint8Array) {
  try {
    return await watched(sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata())
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('READ_DAMAGED')
  }
}

/** Pixels of a side: no page is longer, and the engine of OCR addresses no more. */
const SIDE_MAX = 32_767

function tooLarge(width: number, height: number): void {
  if (width * height > LIMITS.pixelsMax || Math.max(width, height) > SIDE_MAX) {
    throw new Refusal('READ_TOO_LARGE_PICTURE', { megapixels: Math.round(LIMITS.pixelsMax / 1e6) })
  }
}

/** libheif applies the turn of the picture itself. Sizes come from the header (`ispe` box, ISO 23008-12 §6.5.3). */
async function heic(bytes: Uint8Array): Promise<Grey> {
  return greyPixels(await heicPixels(bytes))
}

async function heicPixels(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  for (const [width, height] of sizesIn(bytes)) tooLarge(width, height)
  try {
    const { default: decode } = await import('heic-decode')
    return await decode({ buffer: bytes })
  } catch {
    throw new Refusal('READ_DAMAGED')
  }
}

function sizesIn(bytes: Uint8Array): [number, number][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const out: [number, number][] = []
  const end = Math.min(bytes.length - 16, 64 * 1024)
  for (let at = 0; at < end; at += 1) {
    if (view.getUint32(at) === 0x69737065)
      out.push([view.getUint32(at + 8), view.getUint32(at + 12)])
  }
  return out
}
