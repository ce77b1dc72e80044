// Boxes and bullets before the items of a list, by their shape: an engine for text reads an empty box as „0", „O" or „[J" and drops a bullet.
// They are cut from the piece that they begin; what remains is read without them.
import type { Seen } from './engine.ts'
import type { Grey } from './grey.ts'
import { INK } from './components.ts'
import { boxed } from './upward.ts'
import type { Blob, Segment } from './segments.ts'

/** What a list's sign says: an empty box, a ticked one, a filled one, an empty pair of brackets, a bullet. */
export type ListSign = { text: '☐' | '☒' | '■' | '()' | '•'; segment: Segment }

/** What a sign that was told by its shape is worth. */
const SURE = 96

/** A sign as a word. */
export const asSeen = ({ text, segment: { x0, y0, x1, y1 } }: ListSign): Seen => ({
  text,
  confidence: SURE,
  weakest: SURE,
  box: [x0, y0, x1, y1],
  signs: [],
})

/** Whether a word is a sign that was told by its shape here: it is no dirt wherever it stands. */
export const isListSign = ({ text, confidence }: Seen): boolean =>
  confidence === SURE && /^(?:[☐☒■•]|\(\))$/u.test(text)

/** Sides of a box in heights of tall letters. */
const SIDE = [0.55, 1.7] as const
/** White that parts a sign from its text, in heights of tall letters. */
const APART = 0.16
/** Ink is looked for this near to a side, as a share of the box. */
const RIM = 0.2
/** Share of ink inside: a tick covers a quarter and a cross half of it, dirt less than this; between empty and ticked nothing is said. */
const EMPTY_MOST = 0.04
const TICKED_LEAST = 0.18
const FILLED_LEAST = 0.85

/** The pieces of a page with the signs of lists cut off; `signs` are pieces of their own. */
export function withoutListSigns(
  picture: Grey,
  pieces: readonly Segment[],
): { signs: ListSign[]; pieces: Segment[] } {
  const found = pieces.map((piece) => ({ piece, made: listSignOf(picture, piece, pieces) }))
  return {
    signs: found.flatMap(({ made }) => (made ? [made.sign] : [])),
    pieces: found.flatMap(({ piece, made }) => (made ? (made.rest ?? []) : piece)),
  }
}

/** So far behind a bullet its text may begin, in heights of tall letters. */
const TEXT_WITHIN = 5

/** The sign that a piece begins with and the rest of the piece, null when nothing is left; null when it begins with none. */
function listSignOf(
  picture: Grey,
  piece: Segment,
  all: readonly Segment[],
): { sign: ListSign; rest: Segment | null } | null {
  if (piece.turned) return null
  const blobs = piece.blobs.toSorted((a, b) => a.x0 - b.x0 || b.x1 - a.x1)
  const [first, second] = blobs
  if (!first) return null
  const cut = (text: ListSign['text'], end: number) => {
    const own = blobs.filter((one) => one.x0 < end)
    const others = blobs.filter((one) => one.x0 >= end)
    const next = Math.min(...others.map((one) => one.x0))
    if (others.length > 0 && next - end < APART * piece.tall) return null
    return {
      sign: { text, segment: { ...boxed(own, false), tall: piece.tall } },
      rest: others.length > 0 ? { ...boxed(others, false), tall: piece.tall } : null,
    }
  }
  const box = boxSign(picture, first, piece.tall)
  if (box) return cut(box, first.x1)
  if (second && isPair(picture, first, second, piece.tall)) return cut('()', second.x1)
  const others = blobs.length > 1 ? blobs.slice(1) : behind(piece, all)
  return isBullet(first, others) ? cut('•', first.x1) : null
}

/** The ink of the piece that begins next in this row. */
function behind(piece: Segment, all: readonly Segment[]): readonly Blob[] {
  const middle = (piece.y0 + piece.y1) / 2
  const next = all
    .filter(
      (one) =>
        !one.turned &&
        one !== piece &&
        one.blobs.length >= 3 &&
        one.x0 >= piece.x1 &&
        one.x0 - piece.x1 < TEXT_WITHIN * one.tall &&
        one.y0 < middle &&
        one.y1 > middle,
    )
    .toSorted((a, b) => a.x0 - b.x0)[0]
  return next?.blobs ?? []
}

function boxSign(picture: Grey, one: Blob, tall: number): '☐' | '☒' | '■' | null {
  const [w, h] = [one.x1 - one.x0, one.y1 - one.y0]
  const isSquare = Math.max(w, h) < 1.3 * Math.min(w, h)
  if (!isSquare || w < SIDE[0] * tall || w > SIDE[1] * tall) return null
  const ink = (x: number, y: number): boolean =>
    (picture.data[(one.y0 + y) * picture.width + one.x0 + x] ?? 255) < INK + 20
  const rim = Math.max(2, Math.round(RIM * Math.min(w, h)))
  const reach = Array.from({ length: rim }, (_, i) => i)
  const near = (x: (i: number) => number, y: (i: number) => number) =>
    reach.some((i) => ink(x(i), y(i)))
  // Every side is a stroke from corner to corner: round letters miss the corners, open ones a side.
  const along = (length: number) =>
    Array.from({ length: 11 }, (_, i) => Math.round((i / 10) * (length - 1)))
  const sides = [
    along(w).map((x) =>
      near(
        () => x,
        (i) => i,
      ),
    ),
    along(w).map((x) =>
      near(
        () => x,
        (i) => h - 1 - i,
      ),
    ),
    along(h).map((y) =>
      near(
        (i) => i,
        () => y,
      ),
    ),
    along(h).map((y) =>
      near(
        (i) => w - 1 - i,
        () => y,
      ),
    ),
  ]
  if (!sides.every((side) => side.filter(Boolean).length >= 10)) return null
  const corner = Math.max(1, Math.round(0.1 * Math.min(w, h)))
  const corners = [
    [0, 0],
    [w - corner, 0],
    [0, h - corner],
    [w - corner, h - corner],
  ] as const
  const isCornered = corners.every(([cx, cy]) => {
    for (let y = cy; y < cy + corner; y += 1)
      for (let x = cx; x < cx + corner; x += 1) if (ink(x, y)) return true
    return false
  })
  if (!isCornered) return null
  let dark = 0
  let all = 0
  for (let y = Math.round(0.27 * h); y < 0.73 * h; y += 1)
    for (let x = Math.round(0.27 * w); x < 0.73 * w; x += 1) {
      all += 1
      if (ink(x, y)) dark += 1
    }
  const share = dark / Math.max(1, all)
  if (share >= FILLED_LEAST) return '■'
  if (share >= TICKED_LEAST) return '☒'
  return share <= EMPTY_MOST ? '☐' : null
}

/** „( )" and „[ ]": the left one is a stroke at its left whose ends reach to the right, the right one its mirror, and nothing between. */
function isPair(picture: Grey, a: Blob, b: Blob, tall: number): boolean {
  const [high, other] = [a.y1 - a.y0, b.y1 - b.y0]
  const wide = Math.max(a.x1 - a.x0, b.x1 - b.x0)
  const gap = b.x0 - a.x1
  if (wide > 0.5 * high || Math.abs(high - other) > 0.15 * high) return false
  if (high < 0.9 * tall || gap < 0.1 * tall || gap > 1.4 * tall) return false
  const middles = [a, b].map((one) => extent(picture, one, 0.4, 0.6))
  const tops = [a, b].map((one) => extent(picture, one, 0, 0.12))
  const feet = [a, b].map((one) => extent(picture, one, 0.88, 1))
  const [ma, mb] = middles
  const [ta, tb] = tops
  const [fa, fb] = feet
  if (!ma || !mb || !ta || !tb || !fa || !fb) return false
  return (
    ma.to < Math.min(ta.to, fa.to) - 0.2 &&
    ma.from < 0.25 &&
    mb.from > Math.max(tb.from, fb.from) + 0.2 &&
    mb.to > 0.75
  )
}

/** From where to where ink reaches between two heights, as shares of the blob's width. */
function extent(
  picture: Grey,
  { x0, y0, x1, y1 }: Blob,
  top: number,
  foot: number,
): { from: number; to: number } | null {
  let [from, to] = [Infinity, -Infinity]
  for (
    let y = Math.floor(y0 + top * (y1 - y0));
    y < Math.max(Math.floor(y0 + top * (y1 - y0)) + 1, y0 + foot * (y1 - y0));
    y += 1
  )
    for (let x = x0; x < x1; x += 1)
      if ((picture.data[y * picture.width + x] ?? 255) < INK + 20) {
        from = Math.min(from, x)
        to = Math.max(to, x + 1)
      }
  return to < 0 ? null : { from: (from - x0) / (x1 - x0), to: (to - x0) / (x1 - x0) }
}

/** A round or square spot at the height of small letters, with white behind it. */
function isBullet(one: Blob, others: readonly Blob[]): boolean {
  if (others.length < 2) return false
  const [w, h] = [one.x1 - one.x0, one.y1 - one.y0]
  const tall = boxed([...others], false).tall
  if (w < 0.18 * tall || w > 0.8 * tall || Math.max(w, h) > 1.35 * Math.min(w, h)) return false
  const next = Math.min(...others.map((other) => other.x0))
  if (one.area < 0.68 * w * h || next - one.x1 < 0.35 * tall) return false
  const near = others.filter(
    (other) => other.y1 - other.y0 > 0.5 * tall && other.x0 < next + 4 * tall,
  )
  const top = Math.min(...near.map((other) => other.y0))
  const foot = Math.max(...near.map((other) => other.y1))
  const middle = ((one.y0 + one.y1) / 2 - top) / (foot - top)
  return near.length > 0 && middle > 0.25 && middle < 0.78
}
