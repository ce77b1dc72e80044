// Reads the text of a request: `## name` begins a block, an empty line a paragraph, `- ` a list item, `{word}` is filled in.
// The text holds no logic; a placeholder that nobody provides is an error of ours, never a gap in a letter.
import { readFileSync } from 'node:fs'
import type { Block } from '../render/paper.ts'

export type BlockText = Extract<Block, { kind: 'paragraph' | 'list' }>
/** Block name → paragraphs and lists with their placeholders still in them. */
export type Blocks = Record<string, BlockText[]>

const PLACEHOLDER = /\{([a-zA-Z][a-zA-Z0-9:+-]*)\}/g

function pieceOf(lines: string[]): BlockText {
  const isList = lines.every((line) => line.startsWith('- ') || line.startsWith('  '))
  if (!isList) return { kind: 'paragraph', text: lines.join(' ') }
  const items: string[] = []
  for (const line of lines) {
    if (line.startsWith('- ')) items.push(line.slice(2))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return { kind: 'list', items }
}

/** What stands before the first `##` is a note to the editor and not part of any letter. */
export function parseBlocks(text: string): Blocks {
  const blocks: Blocks = {}
  for (const part of text.split(/^## /m).slice(1)) {
    const [name = '', ...rest] = part.split('\n')
    if (blocks[name.trim()]) throw new Error(`block written twice: ${name}`)
    blocks[name.trim()] = rest
      .join('\n')
      .split(/\n\s*\n/)
      .map((piece) => piece.split('\n').filter((line) => line.trim() !== ''))
      .filter((lines) => lines.length > 0)
      .map(pieceOf)
  }
  return blocks
}

/** The blocks of a letter by language: each that it has. */
export type Texts = Partial<Record<'de' | 'en' | 'fr', Blocks>>

/** The languages of a folder of texts: a file of the name for each, `de.md` and `en.md` unless others are named. */
export function textsIn<Name extends string = 'de' | 'en'>(
  folder: URL,
  names?: readonly Name[],
): Record<Name, Blocks> {
  const wanted: readonly string[] = names ?? ['de', 'en']
  const read = (name: string) => parseBlocks(readFileSync(new URL(`${name}.md`, folder), 'utf8'))
  return Object.fromEntries(wanted.map((name) => [name, read(name)])) as Record<Name, Blocks> // a block list for each name
}

/** Names of all placeholders in a text, each once, in order. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))]
}

export type Fill = (placeholder: string) => string

/** Fills a text in one pass: what a person wrote into a value is never read as a placeholder again. */
export function fillText(text: string, fill: Fill): string {
  return text.replace(PLACEHOLDER, (_, name: string) => fill(name))
}

/** Fills all pieces of a block. Throws when the block is not in the text. */
export function fillBlock(blocks: Blocks, name: string, fill: Fill): BlockText[] {
  const pieces = blocks[name]
  if (!pieces) throw new Error(`no block ${name}`)
  return pieces.map((piece) =>
    piece.kind === 'list'
      ? { kind: 'list', items: piece.items.map((item) => fillText(item, fill)) }
      : { kind: 'paragraph', text: fillText(piece.text, fill) },
  )
}

/** A block of one paragraph as one string: subjects, headings, enclosures, warnings. */
export function fillLine(blocks: Blocks, name: string, fill: Fill): string {
  const [first, ...rest] = fillBlock(blocks, name, fill)
  if (first?.kind !== 'paragraph' || rest.length > 0) throw new Error(`not one line: ${name}`)
  return first.text
}

/** Law facts that a block cites. */
export function lawIn(blocks: Blocks, name: string): string[] {
  return placeholdersIn(JSON.stringify(blocks[name] ?? []))
    .filter((one) => one.startsWith('law:'))
    .flatMap((one) => one.slice('law:'.length).split('+'))
}
