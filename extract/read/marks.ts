// A repair of pdf.js 5.4.296, which is pinned: it takes a glyph that stands for letter and combining mark („u" + U+0308, as macOS and LaTeX write
// umlauts) for a mark without width, loses the letter's advance and then puts false spaces into words. It asks with
// `char.match(SpecialCharRegExp)`; for a letter with marks the answer must be „nothing special". So it must for U+00AD, which pdf.js drops as
// invisible: a glyph that a file draws is seen, and many files map the glyph of the hyphen to it. Reading child only; a test reads such files.

const SPECIAL = '^(\\s)|(\\p{Mn})|(\\p{Cf})$'
const SEEN = /^(?:[\p{L}\p{N}]\p{M}+|\u00ad)$/u

/** Repairs `String.prototype.match` for that one question; every other call goes through unchanged. */
export function repairMarks(): void {
  const own = Object.getOwnPropertyDescriptor(String.prototype, 'match')
  const original: unknown = own?.value
  if (typeof original !== 'function' || 'isRepaired' in original) return
  function match(this: string, pattern: unknown): unknown {
    const asks = pattern instanceof RegExp && pattern.source === SPECIAL
    return asks && SEEN.test(this)
      ? null
      : Reflect.apply(original as () => unknown, this, [pattern]) // it is a function: checked above
  }
  Object.assign(match, { isRepaired: true })
  Object.defineProperty(String.prototype, 'match', { ...own, value: match })
}
