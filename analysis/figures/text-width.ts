// How wide a short label will be: drawing happens without a browser, and label boxes need a size.

/** Advance widths in em, Atkinson Hyperlegible Next bold, read from the font's tables; digits tabular. */
const EM: Record<string, number> = {
  ' ': 0.31,
  '\u00a0': 0.31,
  '/': 0.44,
  '−': 0.59,
  '–': 0.5,
  ':': 0.27,
  ',': 0.27,
  '.': 0.27,
  '%': 0.97,
  f: 0.36,
  i: 0.3,
  j: 0.26,
  l: 0.32,
  r: 0.38,
  t: 0.38,
  m: 0.88,
  w: 0.74,
  I: 0.42,
  S: 0.61,
  M: 0.86,
  W: 0.89,
}
const DIGIT = 0.63
const LOWER = 0.57
const UPPER = 0.68

/** Width in px of a label in bold; the regular weight is about 6 % narrower, so this is never too small for it. */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const char of text) {
    em += EM[char] ?? (/\d/.test(char) ? DIGIT : char === char.toLowerCase() ? LOWER : UPPER)
  }
  return em * size
}
