// A letter as a reviewer may see it: the facts that were read, and of each value the piece of paper that it was read from. Nothing that names the
// person: what is not a fact's own place is never cut out, and a place that touches one of a name is blackened there.
import sharp from 'sharp'
import type { Letter, Provenance } from '../../extract/index.ts'
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

/** The letter without its person: identity, references and addresses are empty, and nothing says where they stand. */
export function redacted(letter: Letter): Letter {
  const { facts } = splitLetter(letter)
  const provenance = Object.fromEntries(
    Object.entries(facts.provenance).filter(([pointer]) => !isNaming(pointer)),
  )
  const doubts = facts.doubts.filter(
    ({ path }) => !isNaming(path) && !isNaming(`${path}/x`) && path !== '',
  )
  return { ...facts, provenance, doubts }
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
  const places = Object.entries(letter.provenance)
  const names = places.filter(([pointer]) => isNaming(pointer))
  const wanted = places
    .filter(([pointer, { box }]) => box && !isNaming(pointer))
    .toSorted(([a], [b]) => Number(doubtful(b)) - Number(doubtful(a)))
    .slice(0, CROPS_MOST)
  const crops: RedactedCrop[] = []
  for (const number of new Set(wanted.map(([, place]) => place.page))) {
    const png = await page(number)
    if (!png) continue
    const covers = names.flatMap(([, place]) =>
      place.page === number && place.box ? [place.box] : [],
    )
    for (const [pointer, place] of wanted) {
      if (place.page !== number || !place.box) continue
      crops.push({ pointer, ...(await cut(png, dpi, place.box, covers)) })
    }
  }
  return crops
}

async function cut(
  png: Uint8Array,
  dpi: number,
  box: Box,
  covers: Box[],
): Promise<Omit<RedactedCrop, 'pointer'>> {
  const { width: pageWidth, height: pageHeight } = await sharp(png).metadata()
  const around = inPixels(box, MARGIN_PT, dpi)
  const left = clamp(around.left, 0, pageWidth - 1)
  const top = clamp(around.top, 0, pageHeight - 1)
  const width = clamp(around.right, left + 1, pageWidth) - left
  const height = clamp(around.bottom, top + 1, pageHeight) - top
  const black = covers.flatMap((cover) => {
    const over = inPixels(cover, MARGIN_PT, dpi)
    const x = clamp(over.left, left, left + width)
    const y = clamp(over.top, top, top + height)
    const w = clamp(over.right, x, left + width) - x
    const h = clamp(over.bottom, y, top + height) - y
    return w > 0 && h > 0 ? [{ input: blackness(w, h), left: x - left, top: y - top }] : []
  })
  const piece = await sharp(png).extract({ left, top, width, height }).png().toBuffer()
  // Encoded anew from pixels: no metadata of the page goes along.
  const covered = await sharp(piece).composite(black).png().toBuffer()
  return { png: covered.toString('base64'), width, height }
}

const blackness = (width: number, height: number) => ({
  create: { width, height, channels: 3 as const, background: '#000000' },
})

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

function inPixels([x0, y0, x1, y1]: Box, margin: number, dpi: number) {
  const scale = dpi / 72
  return {
    left: Math.floor((x0 - margin) * scale),
    top: Math.floor((y0 - margin) * scale),
    right: Math.ceil((x1 + margin) * scale),
    bottom: Math.ceil((y1 + margin) * scale),
  }
}
