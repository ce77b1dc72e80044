// Looks for what must not be readable in a folder: planted words in every encoding in which a file may hold them.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All forms of a word: UTF-8, UTF-16 in both orders, hex, and base64 at each of its three alignments. */
export function formsOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word, 'utf8')
  const little = Buffer.from(word, 'utf16le')
  const big = Buffer.from(little).swap16()
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64')
    // The first and last group also hold bits of the neighbours.
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4))
  })
  return [utf8, little, big, Buffer.from(utf8.toString('hex')), ...base64]
}

/** Files under `folder` that hold any form of any word, as `file: word`. */
export function leaksIn(folder: string, words: readonly string[]): string[] {
  const forms = words.map((word) => ({ word, forms: formsOf(word) }))
  return filesIn(folder).flatMap((file) => {
    const bytes = readFileSync(file)
    return forms
      .filter(({ forms: all }) => all.some((form) => bytes.includes(form)))
      .map(({ word }) => `${file.slice(folder.length + 1)}: ${word}`)
  })
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
}
