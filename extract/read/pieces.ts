// From the runs of text that pdf.js gives (a cell, a glyph, half a word) to whole words with boxes. Knows nothing of pdf.js itself.
import type { Box, Turn, Word } from './word.ts'
import { union, upright } from './word.ts'

/** A run of text as drawn: `x`, `y` the start of its baseline in points from the top left, `along` its length in reading direction. */
export type Run = {
  text: string
  x: number
  y: number
  turn: Turn
  along: number
  size: number
  mono: boolean
}

const NARROW = /[iljtfrI.,;:'!|()[\]{}\-\s]/u
const WIDE = /[mwMW@%—]/u

/** Relative advance of a character in an ordinary sans-serif: only used to share a run's true length among its words. */
function advance(char: string, mono: boolean): number {
  if (mono) return 1
  if (NARROW.test(char)) return 0.3
  if (WIDE.test(char)) return 0.86
  return /[A-ZÄÖÜ]/u.test(char) ? 0.68 : 0.55
}

/**
 * Cleans text of one run: composed umlauts, ligatures apart, plain spaces, one minus. Soft hyphens vanish inside a
 * word and become a hyphen at the end of a run, where they are the visible mark of a broken word.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'))
    .replace(/\u00ad(?=\s*$)/gu, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\u2010\u2011\u2212\ufe63\uff0d]/gu, '-')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/[\p{Cc}\p{Co}]/gu, '\ufffd')
}

function boxOf(run: Run, from: number, to: number): Box {
  const rise = 0.78 * run.size
  const drop = 0.22 * run.size
  if (run.turn === 90) return [run.x - rise, run.y - to, run.x + drop, run.y - from]
  if (run.turn === 270) return [run.x - drop, run.y + from, run.x + rise, run.y + to]
  if (run.turn === 180) return [run.x - to, run.y - drop, run.x - from, run.y + rise]
  return [run.x + from, run.y - rise, run.x + to, run.y + drop]
}

type Piece = Word & { glueLeft: boolean; glueRight: boolean }

function piecesOf(run: Run, page: number): Piece[] {
  const text = cleanText(run.text)
  const chars = Array.from(text)
  const weights = chars.map((char) => advance(char, run.mono))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  const scale = run.along / total
  const pieces: Piece[] = []
  let start = 0
  let at = 0
  let word = ''
  const end = (glueRight: boolean) => {
    if (word !== '') {
      const box = boxOf(run, start, at)
      const glueLeft = pieces.length === 0 && !/^\s/u.test(text)
      const { size, mono, turn } = run
      pieces.push({
        text: word,
        page,
        box,
        at: box,
        turn,
        size,
        mono,
        source: 'text',
        confidence: 0.99,
        glueLeft,
        glueRight,
      })
    }
    word = ''
  }
  for (const [index, char] of chars.entries()) {
    const width = (weights[index] ?? 0) * scale
    if (char === ' ') {
      end(false)
      at += width
      start = at
    } else {
      word += char
      at += width
    }
  }
  end(true)
  return pieces
}

/** The largest gap, in parts of the font size, across which two runs are still one word. A space is at least 0.2. */
const GLUE = 0.13

/**
 * Words of a page from its runs: runs are split at spaces, and neighbours without a gap are joined again, so that text
 * placed glyph by glyph reads the same as text placed cell by cell. Each direction is joined in its own frame.
 */
export function wordsOf(runs: readonly Run[], page: number, width: number, height: number): Word[] {
  const words: Word[] = []
  for (const turn of [0, 90, 180, 270] as const) {
    const pieces = runs.filter((run) => run.turn === turn).flatMap((run) => piecesOf(run, page))
    words.push(...joined(pieces, turn, width, height))
  }
  return words
}

function joined(pieces: Piece[], turn: Turn, width: number, height: number): Word[] {
  const framed = pieces
    .map((piece) => ({ piece, box: upright(piece.box, turn, width, height) }))
    .toSorted((a, b) => a.box[3] - b.box[3] || a.box[0] - b.box[0])
  const lines: { y: number; size: number; members: typeof framed }[] = []
  for (const one of framed) {
    const near = lines.findLast(
      (line) => Math.abs(line.y - one.box[3]) < 0.15 * Math.min(line.size, one.piece.size) + 0.2,
    )
    if (near) near.members.push(one)
    else lines.push({ y: one.box[3], size: one.piece.size, members: [one] })
  }
  return lines.flatMap(({ members }) => {
    const out: { word: Word; right: number; glue: boolean }[] = []
    for (const { piece, box } of members.toSorted((a, b) => a.box[0] - b.box[0])) {
      const { glueLeft, glueRight, ...word } = piece
      const last = out.at(-1)
      const gap = last ? box[0] - last.right : Infinity
      if (last && isEcho(last.word, word)) continue
      const joins = last?.glue && glueLeft && gap < GLUE * word.size && gap > -0.5 * word.size
      if (last && joins && Math.abs(last.word.size - word.size) < 0.2 * word.size) {
        const whole = union([last.word.box, word.box])
        last.word = { ...last.word, text: last.word.text + word.text, box: whole, at: whole }
        last.right = box[2]
        last.glue = glueRight
      } else out.push({ word, right: box[2], glue: glueRight })
    }
    return out.map(({ word }) => word)
  })
}

/** Bold made by drawing the same run twice, a hair apart. */
function isEcho(a: Word, b: Word): boolean {
  return (
    a.text === b.text &&
    a.text !== '' &&
    a.box.every((edge, i) => Math.abs(edge - (b.box[i] ?? 0)) < 0.12 * a.size)
  )
}
