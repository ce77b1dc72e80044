// Words of one row set on one baseline: what an engine or a sign's shape says about it scatters by a point, and rows of dense tables are parted
// by little more.
import type { Spotted } from './words.ts'

/** How far feet of one row may be apart, in parts of the type size; types further apart than this factor are two. */
const ROW = 0.3
const ONE_TYPE = 1.3
/** So many neighbours say where the baseline is; they must be near, for a photographed page may be curled. */
const NEIGHBOURS = 5

/** Plus, minus and dashes do not stand on the baseline. */
const isSign = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** The same words, upright ones on the middle of the feet of the nearest words of their row. */
export function levelled<W extends Spotted>(words: readonly W[]): W[] {
  const standing = words.filter((one) => one.turn === 0 && !isSign(one.text))
  return words.map((word) => {
    if (word.turn !== 0) return word
    const reach = (isSign(word.text) ? 1.6 : 1) * ROW * word.size
    const near = standing
      .filter(
        (one) =>
          Math.abs(one.box[3] - word.box[3]) < reach &&
          Math.max(one.size, word.size) < ONE_TYPE * Math.min(one.size, word.size),
      )
      .map((one) => ({ foot: one.box[3], off: Math.abs(one.box[0] - word.box[0]) }))
      .toSorted((a, b) => a.off - b.off)
      .slice(0, NEIGHBOURS)
      .map((one) => one.foot)
      .toSorted((a, b) => a - b)
    const foot = near[Math.floor(near.length / 2)]
    if (foot === undefined) return word
    const shift = foot - word.box[3]
    const [x0, y0, x1, y1] = word.box
    return { ...word, box: [x0, y0 + shift, x1, y1 + shift] as W['box'] }
  })
}
