// How wide characters are, in parts of the type size: only to share a run's true length among its words and characters.
// Source: Adobe Core 14 AFM files (Helvetica, Times), characters 32–126; other fonts have nearly the same proportions.

// biome-ignore format: one table
const SANS = [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584]
// biome-ignore format: one table
const SERIF = [250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541]

const FIRST = 32

/** Letters with marks and signs beyond ASCII, by a character of the same width. */
const LIKE: Record<string, string> = {
  ä: 'a',
  ö: 'o',
  ü: 'u',
  ß: 'b',
  Ä: 'A',
  Ö: 'O',
  Ü: 'U',
  '–': '0',
  '—': '@',
  '€': '0',
  '§': '0',
  '„': '-',
  '“': '-',
  '”': '-',
  '’': '.',
  '·': '.',
  '•': '-',
  '…': '@',
  '\u00ad': '-',
  é: 'e',
  è: 'e',
  ş: 's',
  ğ: 'g',
  ı: 'i',
  ç: 'c',
}

/** The advance of a character of an ordinary font. */
export function advance(char: string, mono: boolean, serif: boolean): number {
  if (mono) return 0.6
  const table = serif ? SERIF : SANS
  const known =
    table[char.charCodeAt(0) - FIRST] ?? table[(LIKE[char] ?? 'a').charCodeAt(0) - FIRST]
  return (known ?? 556) / 1000
}
