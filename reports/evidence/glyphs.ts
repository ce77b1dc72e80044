// What the pack's two fonts can print. Anything else is named by its code point, so that no character is lost silently
// and none stops the typesetting (PDF/A forbids the empty box of a missing glyph).

/**
 * Ranges that Atkinson Hyperlegible Next (400, 700, italic) and Source Serif 4 (600) have in common, read from the
 * character maps of @expo-google-fonts 0.4.1. A test typesets every one of them.
 */
export const PRINTABLE: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0xb4],
  [0xb6, 0x107],
  [0x10a, 0x113],
  [0x116, 0x11b],
  [0x11e, 0x123],
  [0x126, 0x127],
  [0x12a, 0x12b],
  [0x12e, 0x131],
  [0x136, 0x137],
  [0x139, 0x13e],
  [0x141, 0x148],
  [0x150, 0x155],
  [0x158, 0x15b],
  [0x15e, 0x165],
  [0x16a, 0x16b],
  [0x16e, 0x17e],
  [0x218, 0x21b],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ef2, 0x1ef3],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0x221e, 0x221e],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
]

/** Spellings of characters that the fonts lack, where the meaning stays the same. */
const SAME_MEANING: Record<string, string> = {
  '\u00ad': '',
  '\u2009': '\u00a0',
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
}

const has = (code: number) => PRINTABLE.some(([from, to]) => code >= from && code <= to)

/** A text as the pack can print it: composed (NFC), white space as single spaces, foreign characters as `[U+05D0]`. */
export function printable(text: string): string {
  let out = ''
  for (const char of text
    .normalize('NFC')
    .replace(/[\s\u0085]+/g, (run) => (run === '\u00a0' ? run : keepNbsp(run)))) {
    const code = char.codePointAt(0) ?? 0
    const same = SAME_MEANING[char]
    if (same !== undefined) out += same
    else if (has(code)) out += char
    else out += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return out
}

const keepNbsp = (run: string) => (/^[\u00a0\u202f\u2009\u2007]+$/.test(run) ? '\u00a0' : ' ')

/** `printable` for every string in a value of arrays and records; keys stay. */
export function printableAll<T>(value: T): T
export function printableAll(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map((v) => printableAll<unknown>(v))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, printableAll<unknown>(v)]))
  }
  return value
}
