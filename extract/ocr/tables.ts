// Tables read column by column: the engine takes a page for running text and mixes cells of neighbouring columns whose lines stand at
// different heights. Each strip is read by itself, signs by their shape, heads that read upwards after turning them.
import type { Box } from '../read/word.ts'
import { bandsOf, type Band, type Strip } from './columns.ts'
import { componentsOf } from './components.ts'
import type { Engine, Seen, SeenLine } from './engine.ts'
import { cropped, type Grey, quarterTurned } from './grey.ts'
import type { Prepared } from './prepare.ts'
import { signIn } from './signs.ts'
import { isKnownWord } from './vocabulary.ts'
import { type Frame, readingUpwards, type Spotted } from './words.ts'

export type TableReading = {
  bands: Band[]
  /** Lines of all strips, in pixels of the picture. */
  lines: SeenLine[]
  /** Heads that read upwards. */
  turned: Spotted[]
  /** Where those stand: what the first reading saw there is nothing. */
  zones: Box[]
}

/** Reads the tables of a page again, strip by strip. `words`: what the first reading saw. */
export async function readTables(
  engine: Engine,
  prepared: Prepared,
  frame: Frame,
  words: readonly Spotted[],
): Promise<TableReading> {
  const { picture } = prepared
  const bands = bandsOf(words, picture, prepared.strokes, frame.scale)
  const lines: SeenLine[] = []
  const turned: Spotted[] = []
  const zones: Box[] = []
  for (const band of bands) {
    for (const strip of band.strips)
      lines.push(...(await readStrip(engine, picture, band, strip, band.top, band.bottom)))
    for (const head of band.heads)
      lines.push(...(await readStrip(engine, picture, band, head, band.headTop, band.top)))
    for (const { zone, words: heads } of await headsAbove(engine, picture, band, frame, words)) {
      turned.push(...heads)
      zones.push(zone)
    }
  }
  return { bands, lines: outOf(zones, lines), turned, zones }
}

const PAD = 16

async function readStrip(
  engine: Engine,
  picture: Grey,
  band: Band,
  { x0, x1 }: Strip,
  top: number,
  bottom: number,
): Promise<SeenLine[]> {
  const signs: SeenLine[] = []
  const crop = cropped(picture, x0, top, x1, bottom)
  const cells = cellsOf(crop, band.size)
  let rest = 0
  for (const [y0, y1] of cells) {
    const cell = cropped(crop, 0, y0, crop.width, y1)
    const found = x1 - x0 < 5 * band.size ? signIn(cell, band.size) : null
    if (!found) {
      if (componentsOf(cell).components.some((one) => one.y1 - one.y0 > 0.35 * band.size)) rest += 1
      continue
    }
    const [a, b, c, d] = found.box
    const box: Seen['box'] = [a + x0, b + y0 + top, c + x0, d + y0 + top]
    signs.push({
      words: [{ text: found.text, confidence: 96, weakest: 96, box, signs: [] }],
      size: band.size,
    })
    for (let y = y0; y < y1; y += 1) crop.data.fill(245, y * crop.width, (y + 1) * crop.width)
  }
  if (rest === 0) return signs
  const padded = cropped(picture, x0 - PAD, top - PAD, x1 + PAD, bottom + PAD)
  padded.data.fill(240)
  for (let y = 0; y < crop.height; y += 1) {
    padded.data.set(
      crop.data.subarray(y * crop.width, (y + 1) * crop.width),
      (y + PAD) * padded.width + PAD,
    )
  }
  // Where signs stand, what is left is mostly dirt, and the engine makes letters of it.
  const least = signs.length > 0 ? 70 : 25
  const lines = (await engine.read(padded, 'block')).map((line) => ({
    ...line,
    words: line.words.filter((word) => word.confidence > least),
  }))
  return [
    ...signs,
    ...lines.map((line) => ({
      ...moved(line, x0 - PAD, top - PAD),
      words: moved(line, x0 - PAD, top - PAD).words.map((word) => notUsed(word, band.size)),
      size: band.size,
    })),
  ]
}

/** „nv" in low letters, whatever case the engine thought it saw. */
function notUsed(word: Seen, size: number): Seen {
  const isLow =
    word.signs.length === 2 && word.signs.every((one) => one.box[3] - one.box[1] < 0.64 * size)
  return /^nv$/iu.test(word.text) && isLow
    ? {
        ...word,
        text: 'nv',
        confidence: Math.max(94, word.confidence),
        weakest: Math.max(94, word.weakest),
      }
    : word
}

/** Stretches of ink from top to bottom of a strip, parted by white of a quarter of the type size. */
function cellsOf(strip: Grey, size: number): [number, number][] {
  const { components } = componentsOf(strip)
  const out: [number, number][] = []
  for (const one of components.toSorted((a, b) => a.y0 - b.y0)) {
    const last = out.at(-1)
    if (last && one.y0 < last[1] + 0.2 * size) last[1] = Math.max(last[1], one.y1)
    else out.push([one.y0, one.y1])
  }
  return out.map(([y0, y1]) => [Math.max(0, y0 - 2), Math.min(strip.height, y1 + 2)])
}

function moved(line: SeenLine, dx: number, dy: number): SeenLine {
  const shift = ([a, b, c, d]: [number, number, number, number]): [
    number,
    number,
    number,
    number,
  ] => [a + dx, b + dy, c + dx, d + dy]
  return {
    words: line.words.map((word) => ({
      ...word,
      box: shift(word.box),
      signs: word.signs.map((one) => ({ ...one, box: shift(one.box) })),
    })),
  }
}

/** Tallest head that reads upwards, in type sizes: „Erfüllungswahrscheinlichkeit" takes 13. */
const HEAD = 18

async function headsAbove(
  engine: Engine,
  picture: Grey,
  band: Band,
  frame: Frame,
  words: readonly Spotted[],
): Promise<{ zone: Box; words: Spotted[] }[]> {
  const reach = Math.max(0, Math.round(band.top - HEAD * band.size))
  const good = words.filter(
    (word) => /\p{L}{3}/u.test(word.text) && (word.raw > 75 || isKnownWord(word.text)),
  )
  const inHead = (x0: number, x1: number) =>
    good.filter(({ box }) => {
      const [a, b, c, d] = box.map((edge) => edge / frame.scale) as [number, number, number, number]
      return (
        d < band.top + 0.5 * band.size && d > reach && a < x1 && c > x0 && b > reach - band.size
      )
    })
  const groups: { x0: number; x1: number }[] = []
  for (const { x0, x1 } of band.strips) {
    // An upright head right above its column needs no turning.
    const upright = inHead(x0, x1).some(
      (word) => band.top - word.box[3] / frame.scale < 3 * band.size,
    )
    const last = groups.at(-1)
    if (upright) continue
    if (last && last.x1 === x0) last.x1 = x1
    else groups.push({ x0, x1 })
  }
  const out: { zone: Box; words: Spotted[] }[] = []
  for (const { x0, x1 } of groups) {
    const floor = Math.max(
      reach,
      ...inHead(x0, x1).map((word) => Math.ceil(word.box[3] / frame.scale)),
    )
    if (band.top - floor < 3 * band.size) continue
    const crop = cropped(picture, x0, floor, x1, band.top)
    const lines = await engine.read(quarterTurned(crop, 1), 'block')
    const read = readingUpwards(lines, frame, x0, floor, crop.height)
    const heads = read.filter((word) => word.raw > 60 && word.text.length > 2)
    // Only the columns whose head was found this way are taken: upright heads may stand among them.
    for (const strip of band.strips.filter((one) => one.x0 >= x0 && one.x1 <= x1)) {
      const own = heads.filter((word) => {
        const middle = (word.box[0] + word.box[2]) / 2 / frame.scale
        return middle > strip.x0 && middle < strip.x1
      })
      if (!own.some((word) => isKnownWord(word.text))) continue
      out.push({ zone: [strip.x0, floor, strip.x1, band.top], words: own })
    }
  }
  return out
}

function outOf(zones: readonly Box[], lines: readonly SeenLine[]): SeenLine[] {
  return lines.map((line) => ({
    ...line,
    words: line.words.filter(({ box }) => {
      const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
      return !zones.some(([x0, y0, x1, y1]) => x > x0 && x < x1 && y > y0 && y < y1)
    }),
  }))
}

/** The lines of the first reading without what stands in tables that were read again. */
export function withoutTables(first: readonly SeenLine[], tables: TableReading): SeenLine[] {
  if (tables.bands.length === 0) return [...first]
  const inside = (seen: Seen) => {
    const [x, y] = [(seen.box[0] + seen.box[2]) / 2, (seen.box[1] + seen.box[3]) / 2]
    return (
      tables.bands.some((band) => y > band.headTop && y < band.bottom) ||
      tables.zones.some(([x0, y0, x1, y1]) => x > x0 && x < x1 && y > y0 && y < y1)
    )
  }
  return first.flatMap((line) => {
    const words = line.words.filter((seen) => !inside(seen))
    return words.length > 0 ? [{ ...line, words }] : []
  })
}
