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
