// A PDF's text layer as words with places, through pdf.js. Runs only in the reading child; the page count is checked before anything else.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Refusal } from '../refusal.ts'
import { LIMITS } from './limits.ts'
import { repairMarks } from './marks.ts'
import { type Run, wordsOf } from './pieces.ts'
import { type Page, type Turn, upright, type Word } from './word.ts'

repairMarks()

type Document = Awaited<ReturnType<typeof getDocument>['promise']>
type PdfPage = Awaited<ReturnType<Document['getPage']>>

/** A file cut short has lost its end mark. pdf.js would repair it and read half a letter: worse than a refusal. */
function isCutShort(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString('latin1')
  return !tail.includes('%%EOF')
}

/**
 * Opens a PDF. An empty user password opens by itself. `strict`: a page whose drawing breaks off in the middle is an error of `pagesOf`;
 * otherwise pdf.js passes over what it cannot make out and says nothing of what stood behind it.
 * @throws Refusal `READ_DAMAGED`, `READ_ENCRYPTED`, `READ_TOO_MANY_PAGES`
 */
export async function openPdf(bytes: Uint8Array, strict = false): Promise<Document> {
  if (isCutShort(bytes)) throw new Refusal('READ_DAMAGED')
  let pdf: Document
  try {
    pdf = await getDocument({
      data: Uint8Array.from(bytes), // pdf.js takes the buffer away from its caller
      stopAtErrors: strict,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      maxImageSize: LIMITS.pixelsMax,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new Refusal(name === 'PasswordException' ? 'READ_ENCRYPTED' : 'READ_DAMAGED')
  }
  if (pdf.numPages > LIMITS.pagesMax) {
    throw new Refusal('READ_TOO_MANY_PAGES', { pages: pdf.numPages, max: LIMITS.pagesMax })
  }
  return pdf
}

/**
 * The words of every page. Boxes are in points of the page as it is shown. A page whose text mostly reads in another
 * direction is turned for the engine; `at` keeps the true place.
 * `seen` is told how many pages are read after each.
 * @throws Refusal `READ_DAMAGED` when a page cannot be decoded
 */
export async function pagesOf(
  pdf: Document,
  only?: ReadonlySet<number>,
  seen?: (done: number) => void,
): Promise<Page[]> {
  const pages: Page[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (only && !only.has(number)) continue
    try {
      const page = await pdf.getPage(number)
      pages.push(await wordsOnPage(page, number))
      page.cleanup()
      seen?.(pages.length)
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal('READ_DAMAGED', {}, number)
    }
  }
  return pages
}

async function wordsOnPage(page: PdfPage, number: number): Promise<Page> {
  const view = page.getViewport({ scale: 1 })
  const { width, height } = view
  const content = await page.getTextContent({ disableNormalization: true })
  const runs: Run[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number]
    const [va, vb, vc, vd, ve, vf] = view.transform as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const dx = va * a + vc * b
    const dy = vb * a + vd * b
    const up = Math.hypot(va * c + vc * d, vb * c + vd * d)
    const turn = quarterOf(dx, dy)
    if (turn === null || up === 0) continue
    const family = content.styles[item.fontName]?.fontFamily ?? ''
    runs.push({
      // A space that begins a run has no width of its own: whether there is one, the gap before the run says.
      text: item.str.trimStart(),
      x: va * e + vc * f + ve,
      y: vb * e + vd * f + vf,
      turn,
      along: item.width,
      size: up,
      mono: /mono|courier/iu.test(family),
      serif: /(?<!sans-)serif/iu.test(family),
    })
    if (runs.length > LIMITS.wordsPerPageMax) throw new Refusal('READ_MEMORY', {}, number)
  }
  const words = wordsOf(runs, number, width, height)
  return straightened({ number, width, height, words })
}

/** The quarter turn of a direction on the page (y down); null for slanted text such as a watermark. */
function quarterOf(dx: number, dy: number): Turn | null {
  const degrees = ((Math.atan2(-dy, dx) * 180) / Math.PI + 360) % 360
  const quarter = Math.round(degrees / 90) * 90
  if (Math.abs(degrees - quarter) > 8) return null
  return (quarter % 360) as Turn // rounded to a quarter just above
}

function straightened(page: Page): Page {
  const letters = new Map<Turn, number>()
  for (const { turn, text } of page.words) letters.set(turn, (letters.get(turn) ?? 0) + text.length)
  const [most] = [...letters].toSorted((x, y) => y[1] - x[1])
  if (!most || most[0] === 0) return page
  const [turn] = most
  const flip = turn === 90 || turn === 270
  const words: Word[] = page.words.map((word) => ({
    ...word,
    box: upright(word.box, turn, page.width, page.height),
    turn: ((word.turn - turn + 360) % 360) as Turn, // quarter turns stay quarter turns
  }))
  return { ...page, words, ...(flip ? { width: page.height, height: page.width } : {}) }
}

/** True when a page has no text, or text that does not decode to letters (broken font maps): both are for OCR. */
export function hasNoText(page: Page): boolean {
  const text = page.words.map((word) => word.text).join('')
  if (text.length < 8) return true
  const legible = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  // A face for small capitals or headings alone may have no map: then what heads the lists is lost, and rows would be taken for others.
  const lost = page.words.filter((word) => isLost(word.text)).length
  const isSigns = legible / text.length < 0.4 && !isOfFewSigns(text, legible)
  return isSigns || broken / text.length > 0.2 || lost >= LOST_WORDS
}

/** Signs of a broken map are of many kinds, as letters are. Beside real words, long rows of a few kinds are leaders or rules that somebody typed. */
const isOfFewSigns = (text: string, legible: number): boolean =>
  legible >= WORDS_OF_LETTERS && new Set(text.replaceAll(/[\p{L}\p{N}]/gu, '')).size <= FEW_SIGNS
const WORDS_OF_LETTERS = 60
const FEW_SIGNS = 6

/** So many words of which hardly a letter can be told are more than an ornament. */
const LOST_WORDS = 3
const isLost = (text: string): boolean =>
  (text.match(/\ufffd/gu)?.length ?? 0) > 0.6 * text.length && text.length >= 3
