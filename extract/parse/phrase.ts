// Phrases by which a letter is known: as printed, with alternatives in brackets and gaps, so that one phrase covers the ways of saying a thing.
import { normal } from './normal.ts'

const compiled = new Map<string, RegExp | string>()

/**
 * `(unable|not able) to (approve|grant)`: one of each; `[your ]application`: may be missing; `…`: up to forty letters. Case, umlauts, spaces and
 * hyphens do not count, as everywhere in recognition.
 */
function compile(phrase: string): RegExp | string {
  const known = compiled.get(phrase)
  if (known !== undefined) return known
  const parts = phrase.split(/([()|[\]…])/u)
  const plain = parts.length === 1
  const source = parts
    .map((part) => {
      if (part === '[') return '(?:'
      if (part === ']') return ')?'
      if (part === '…') return '.{0,40}?'
      return part === '('
        ? '(?:'
        : part === ')' || part === '|'
          ? part
          : normal(part).replaceAll('+', '\\+')
    })
    .join('')
  const made = plain ? normal(phrase) : new RegExp(source, 'u')
  compiled.set(phrase, made)
  return made
}

/** Whether normalised text holds the phrase. */
export function says(text: string, phrase: string): boolean {
  const made = compile(phrase)
  return typeof made === 'string' ? text.includes(made) : made.test(text)
}

/** Whether normalised text begins with the phrase. */
export function begins(text: string, phrase: string): boolean {
  const made = compile(phrase)
  return typeof made === 'string' ? text.startsWith(made) : made.exec(text)?.index === 0
}

/** Letters of a phrase that is long enough to be known by most of them, and how many for each that is misread. */
const LONG = 16
const LETTERS_A_FAULT = 12

/**
 * Whether a picture's text says a long phrase with a few letters misread: „Equai Credit Opportunity Act". Phrases with alternatives are not asked.
 * Approximate search by Sellers, „The theory and computation of evolutionary distances", 1980.
 */
export function nearlySays(text: string, phrase: string): boolean {
  if (!/^[\p{L} ]+$/u.test(phrase)) return false
  const wanted = normal(phrase)
  if (wanted.length < LONG) return false
  const most = Math.floor(wanted.length / LETTERS_A_FAULT)
  let row = Array.from({ length: wanted.length + 1 }, (_, i) => i)
  for (const letter of text) {
    const next = [0]
    for (let j = 1; j <= wanted.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (letter === wanted[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
    if ((row[wanted.length] ?? 0) <= most) return true
  }
  return false
}
