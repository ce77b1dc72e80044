// A letter as a reviewer may see it: the facts that were read, and of each value the piece of paper that it was read from. Nothing that names the
// person: what is not a fact's own place is never cut out, and a place that touches one of a name is blackened there.
import { leaves, type Letter, type Provenance, valueAt } from '../../extract/index.ts'
import { isNaming, splitLetter } from '../donations/apart.ts'

type Box = NonNullable<Provenance['box']>
export type RedactedCrop = {
  pointer: string
  /** PNG, base64. */
  png: string
  width: number
  height: number
}
/** What is sealed for a reviewer. */
export type RedactedLetter = { letter: Letter; crops: RedactedCrop[] }

/** Around a value, points: descenders stay whole, neighbours stay out. */
const MARGIN_PT = 2
/** More pieces than this make no page that a person could go through. */
const CROPS_MOST = 250

/** Stands for a text that holds a name of the person. */
const HIDDEN = '[…]'
/** Shorter words of a name ("de", "zu") stand in many texts. */
const NAME_LETTERS_LEAST = 3

const wordsOf = (text: string | null): string[] => (text ?? '').toLowerCase().split(/[^\p{L}]+/u)

/** Values that name the person: those of the identity, and any text with a word of her name, wherever a misreading put it. */
function namingIn(letter: Letter): (pointer: string) => boolean {
  const { surname, givenNames } = letter.identity
  const names = new Set(
    [...wordsOf(surname), ...wordsOf(givenNames)].filter((one) => one.length >= NAME_LETTERS_LEAST),
  )
  // Only what was read as text: kinds and states are words of ours, whatever a person is called.
  const stray = new Set(
    leaves(letter).flatMap(([pointer, value]) =>
      pointer in letter.provenance &&
      typeof value === 'string' &&
      wordsOf(value).some((one) => names.has(one))
        ? [pointer]
        : [],
    ),
  )
  return (pointer) => stray.has(pointer) || isNaming(pointer)
}

/** The letter without its person: identity, references and addresses are empty, texts with her name hidden, and nothing says where they stand. */
export function redacted(letter: Letter): Letter {
  const names = namingIn(letter)
  const { facts } = splitLetter(letter)
  const provenance = Object.fromEntries(
    Object.entries(facts.provenance).filter(([pointer]) => !names(pointer)),
  )
  const doubts = facts.doubts.filter(
    ({ path }) => !names(path) && !isNaming(`${path}/x`) && path !== '',
  )
  return hiddenIn({ ...facts, provenance, doubts }, names)
}

/** The letter with a sign in place of each text that names the person; what is empty already stays so. */
function hiddenIn(letter: Letter, names: (pointer: string) => boolean): Letter {
  const copy = structuredClone(letter)
  for (const [pointer, value] of leaves(copy)) {
    if (typeof value !== 'string' || !names(pointer)) continue
    const last = pointer.lastIndexOf('/')
    const place = valueAt(copy, pointer.slice(0, last))
    if (typeof place === 'object' && place !== null)
      Object.assign(place, { [pointer.slice(last + 1)]: HIDDEN })
  }
  return copy
}

/**
 * Cuts the pieces of the values that were read, doubtful ones first.
 * @param page gives a page (from 1) as PNG, or null when it cannot be drawn
 * @param dpi of those pages
 */
export async function redactedCrops(
  letter: Letter,
  page: (page: number) => Promise<Uint8Array | null>,
  dpi: number,
): Promise<RedactedCrop[]> {
  const doubtful = (pointer: string) =>
    letter.doubts.some(({ path }) => pointer === path || pointer.startsWith(`${path}/`))
  const naming = namingIn(letter)
  const places = Object.entries(letter.provenance)
  const names = places.filter(([pointer]) => naming(pointer))
  const wanted = places
    .filter(([pointer, { box }]) => box && !naming(pointer))
    .toSorted(([a], [b]) => Number(doubtful(b)) - Number(doubtful(a)))
    .slice(0, CROPS_MOST)
  const crops: RedactedCrop[] = []
  for (const number of new Set(wanted.map(([, place]) => place.page))) {
    const png = await page(number)
    if (!png) continue
    const paper = await covered(
      png,
      dpi,
      names.flatMap(([, place]) => (place.page === number && place.box ? [place.box] : [])),
    )
    for (const [pointer, place] of wanted) {
      if (place.page !== number || !place.box) continue
      crops.push({ pointer, ...(await cut(paper, place.box, dpi)) })
    }
  }
  return crops
}

/** Machine code that a service needs only when a copy is lent: not part of every start. */
const pictures = async () => (await import('sharp')).default

/** A page as pixels: three bytes each, rows from the top. */
type Paper = { data: Buffer; width: number; height: number }

/** Decodes a page and blackens places on it. Pixels carry no metadata. */
async function covered(png: Uint8Array, dpi: number, places: Box[]): Promise<Paper> {
  const sharp = await pictures()
  const decoded = sharp(png).flatten({ background: '#ffffff' }).toColourspace('srgb').raw()
  const { data, info } = await decoded.toBuffer({ resolveWithObject: true })
  const paper = { data, width: info.width, height: info.height }
  for (const place of places) {
    const { left, top, right, bottom } = onPaper(paper, place, dpi)
    for (let y = top; y < bottom; y++)
      data.fill(0, (y * info.width + left) * 3, (y * info.width + right) * 3)
  }
  return paper
}

async function cut(paper: Paper, box: Box, dpi: number): Promise<Omit<RedactedCrop, 'pointer'>> {
  const { data, ...size } = paper
  const { left, top, right, bottom } = onPaper(paper, box, dpi)
  const [width, height] = [right - left, bottom - top]
  const sharp = await pictures()
  const piece = await sharp(data, { raw: { ...size, channels: 3 } })
    .extract({ left, top, width, height })
    .png()
    .toBuffer()
  return { png: piece.toString('base64'), width, height }
}

/** A place with its margin in pixels, inside the paper and never empty. */
function onPaper({ width, height }: Paper, [x0, y0, x1, y1]: Box, dpi: number) {
  const scale = dpi / 72
  const left = clamp(Math.floor((x0 - MARGIN_PT) * scale), 0, width - 1)
  const top = clamp(Math.floor((y0 - MARGIN_PT) * scale), 0, height - 1)
  return {
    left,
    top,
    right: clamp(Math.ceil((x1 + MARGIN_PT) * scale), left + 1, width),
    bottom: clamp(Math.ceil((y1 + MARGIN_PT) * scale), top + 1, height),
  }
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))
