// Pages as pictures: PDF pages drawn by pdf.js on a canvas, photos drawn again without their metadata. Verification codes and the 2-D codes beside
// them are blackened. Loaded only when pictures are asked for; runs in the reading child.
import {
  type Canvas,
  createCanvas,
  DOMMatrix,
  ImageData,
  Path2D,
  type SKRSContext2D,
} from '@napi-rs/canvas'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { credentialBoxes } from '../parse/credential.ts'
import { Refusal } from '../refusal.ts'
import { codesIn } from './codes.ts'
import { LIMITS } from './limits.ts'
import { openPdf, pagesOf } from './pdf.ts'
import { sniff } from './sniff.ts'
import type { Box } from './word.ts'

// pdf.js looks for these when it draws; compiled, it does not bring them itself.
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D })

type Place = { file: number; page: number }

const A4_WIDTH = 595
/** Enough for an A4 page at 400 dpi; larger page boxes are drawn smaller. */
const DRAWN_PIXELS_MAX = 16_000_000
/** CPU that one page may take to be drawn, seconds: a scan of a page takes one, a page of a thousand drawings two. */
const DRAWN_SECONDS_MAX = 12

/**
 * One PNG a place, in the order asked for. `dpi` holds for PDF pages; photos count as A4 in width and are never enlarged.
 * @throws Refusal when a page does not exist or a file cannot be shown
 */
export async function renderPages(
  files: readonly Uint8Array[],
  places: readonly Place[],
  dpi: number,
): Promise<Uint8Array[]> {
  const out: Uint8Array[] = []
  for (const { file, page } of places) {
    const bytes = files[file]
    if (!bytes) throw new Refusal('READ_FAILED', {}, page)
    const { kind } = sniff(bytes)
    const canvas =
      kind === 'pdf' ? await drawnPage(bytes, page, dpi) : await drawnPicture(bytes, page, dpi)
    out.push(await canvas.encode('png'))
  }
  return out
}

/**
 * The pixels of one page of a PDF for reading, RGBA, codes and all; for showing there is `renderPages`.
 * @throws Refusal when the page does not exist or cannot be drawn
 */
export async function pixelsOfPage(
  bytes: Uint8Array,
  number: number,
  dpi: number,
): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const { canvas, context } = await plainPage(bytes, number, dpi)
  const { width, height } = canvas
  return { width, height, data: context.getImageData(0, 0, width, height).data }
}

async function drawnPage(bytes: Uint8Array, number: number, dpi: number): Promise<Canvas> {
  const text = await openPdf(bytes)
  if (number > text.numPages) throw new Refusal('READ_FAILED', {}, number)
  const [words] = await pagesOf(text, new Set([number]))
  await text.loadingTask.destroy()
  const { canvas, context, scale } = await plainPage(bytes, number, dpi)
  if (words) {
    const { boxes, announced } = credentialBoxes(words)
    blacken(context, boxes, scale)
    if (announced) {
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
      blacken(context, codesIn(pixels.data, canvas.width, canvas.height, scale), 1)
    }
  }
  return canvas
}

type Drawing = { canvas: Canvas; context: SKRSContext2D; scale: number }

async function plainPage(bytes: Uint8Array, number: number, dpi: number): Promise<Drawing> {
  const folder = (name: string) =>
    new URL(`../../node_modules/pdfjs-dist/${name}/`, import.meta.url).pathname
  const pdf = await getDocument({
    data: Uint8Array.from(bytes), // pdf.js takes the buffer away from its caller
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: LIMITS.pixelsMax,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    verbosity: VerbosityLevel.ERRORS,
  }).promise
  if (number > pdf.numPages) throw new Refusal('READ_FAILED', {}, number)
  const page = await pdf.getPage(number)
  const plain = page.getViewport({ scale: 1 })
  const scale = Math.min(dpi / 72, Math.sqrt(DRAWN_PIXELS_MAX / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  )
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  // pdf.js types name the browser's canvas; the context of @napi-rs/canvas is the one it uses in Node.
  const drawing = page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
  })
  const before = process.cpuUsage()
  let late = false
  // Asked between pieces of the page: a page that is drawn for ever ends here, and not at the end of the letter's time.
  drawing.onContinue = (next: () => void) => {
    const { user, system } = process.cpuUsage(before)
    late = (user + system) / 1e6 > DRAWN_SECONDS_MAX
    if (late) drawing.cancel()
    else next()
  }
  try {
    await drawing.promise
  } catch (error) {
    if (late) throw new Refusal('READ_TIMEOUT', { seconds: DRAWN_SECONDS_MAX }, number)
    throw new Refusal(isMemory(error) ? 'READ_MEMORY' : 'READ_DAMAGED', {}, number)
  }
  await pdf.loadingTask.destroy()
  return { canvas, context, scale }
}

/** Memory ran out: the engine says it in many ways, and each time as a plain error. */
const isMemory = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && /memory|alloc|canvas|bitmap|too large/iu.test(error.message))

function blacken(context: SKRSContext2D, boxes: readonly Box[], scale: number): void {
  context.fillStyle = '#000'
  for (const [x0, y0, x1, y1] of boxes)
    context.fillRect(x0 * scale, y0 * scale, (x1 - x0) * scale, (y1 - y0) * scale)
}

/** Upright by its EXIF turn as it was read, without metadata, in its colours. */
async function drawnPicture(bytes: Uint8Array, number: number, dpi: number): Promise<Canvas> {
  const { colourPageOfPicture } = await import('../ocr/decode.ts')
  const { width, height, data } = await colourPageOfPicture(
    bytes,
    number,
    Math.round((dpi / 72) * A4_WIDTH),
  )
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const pixels = context.createImageData(width, height)
  pixels.data.set(data)
  context.putImageData(pixels, 0, 0)
  return canvas
}
