// From the runs of text that pdf.js gives (a cell, a glyph, half a word) to whole words with boxes. Knows nothing of pdf.js itself.
import { advance } from './advance.ts'
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
  serif?: boolean
}

/** A letter of another script inside a word or a number: the map of the font is broken there, and nobody knows which letter is meant. */
const STRANGER = new RegExp(
  ['(?<=[\\p{Script=Latin}\\d])X', 'X(?=[\\p{Script=Latin}\\d])']
    .join('|')
    .replaceAll(
      'X',
      '(?!\\p{Script=Latin}|\\p{Script=Common}|\\p{Script=Inherited})[\\p{L}\\p{M}]',
    ),
  'gu',
)

/** Text of one run: composed umlauts, ligatures apart, plain spaces, one minus for all that look like it. Soft hyphens stay. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\u2010-\u2012\u2043\u2212\ufe63\uff0d]/gu, '-')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/[\p{Cc}\p{Co}\p{Cn}]/gu, '\ufffd')
    .replace(STRANGER, '\ufffd')
}

/**
 * A soft hyphen between small letters of one word is a place where the word could have been broken; at its end, and anywhere else, it is the
 * hyphen that one sees: many files map the glyph of the hyphen to it.
 */
const hyphened = (text: string): string =>
  text
    .replace(/(?<=\p{Ll})\u00ad(?=\p{Ll})/gu, '')
    // Some print the place of a hyphen and the hyphen behind it.
    .replace(/\u00ad+-|-\u00ad+/gu, '-')
    .replaceAll('\u00ad', '-')

/** Cleans text as the words of a page are cleaned. */
export const cleanText = (text: string): string => hyphened(plain(text))

function boxOf(run: Run, from: number, to: number): Box {
  const rise = 0.78 * run.size
  const drop = 0.22 * run.size
  if (run.turn === 90) return [run.x - rise, run.y - to, run.x + drop, run.y - from]
  if (run.turn === 270) return [run.x - drop, run.y + from, run.x + rise, run.y + to]
  if (run.turn === 180) return [run.x - to, run.y - drop, run.x - from, run.y + rise]
  return [run.x + from, run.y - rise, run.x + to, run.y + drop]
}

/**
 * Leaders between a label and its value: „Kreditstatus ........ 19". They part like a wide space. A blank before a text leads to nothing: it is to be
 * ticked.
 */
const LEADERS = /(?!^_+ ?\p{L})(?:(?:[.·…_]){4,}|(?<=^|\s)(?:[.·…_] ?){3,}(?=\s|$))/gu

/** A label that reaches its value leaves one or two points of its leader between them: „… Kreditkarte.0 / 117". */
const SHORT_LEADER = /^(.*\p{L}{3}\)?)[.·…_]{1,3}([\p{Lu}\d].*)$/u
/** So many leaders make a page of leaders. */
const LEADERS_LEAST = 3

/** Letters that lie over each other: nobody can tell what they say. */
const OVERPRINTED = 0.5
/** The narrowest types have half of the usual widths. */
const PRESSED = 0.4
const PRESSED_CHARS = 3

/** „+36 P+36 P", „Identitäts--": a text that was set a second time where it ended. Only one of them is meant, and nobody knows that it is. */
const DOUBLED = /^(?=(.{4,})\1$).*\p{L}|\p{L}--/u

type Piece = Word & { glueLeft: boolean; glueRight: boolean }

const spaces = (dots: string): string => ' '.repeat(dots.length)

function piecesOf(run: Run, page: number): Piece[] {
  const text = plain(run.text).replace(LEADERS, spaces)
  const chars = Array.from(text)
  const weights = chars.map((char) => advance(char, run.mono, run.serif === true))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  const scale = run.along / total
  const isPressed = chars.length >= PRESSED_CHARS && scale < PRESSED * run.size
  const isUnsure = isPressed || DOUBLED.test(text.trim())
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
        confidence: isUnsure ? OVERPRINTED : 0.99,
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
/** Pairs of letters are moved together by a tenth of their size at most. */
const LAPS = 0.2

/**
 * Words of a page from its runs: runs are split at spaces, and neighbours without a gap are joined again, so that text
 * placed glyph by glyph reads the same as text placed cell by cell. Each direction is joined in its own frame.
 */
export function wordsOf(runs: readonly Run[], page: number, width: number, height: number): Word[] {
  const words: Word[] = []
  const led = runs.filter((run) => run.text.search(LEADERS) >= 0).length
  const leads = led >= LEADERS_LEAST
  for (const turn of [0, 90, 180, 270] as const) {
    const pieces = runs.filter((run) => run.turn === turn).flatMap((run) => piecesOf(run, page))
    const whole = joined(pieces, turn, width, height)
    words.push(...(leads && turn === 0 ? whole.flatMap(parted) : whole))
  }
  return withoutStrays(words)
}

/** Letters that neither German nor English words have. */
const STRAY = /(?![a-zäöüß])\p{Script=Latin}/giu
/** In so many different words of a page such a letter is nobody's name: the map of the font gives it for another. */
const STRAY_LEAST = 8

/** „Proâekredit Bank GmâH": a letter that takes another's place cannot be told. */
function withoutStrays(words: readonly Word[]): Word[] {
  const holding = new Map<string, Set<string>>()
  for (const { text } of words)
    for (const [letter] of text.matchAll(STRAY))
      holding.set(
        letter,
        (holding.get(letter) ?? new Set()).add(text.replace(/\P{L}/gu, '').toLowerCase()),
      )
  const strays = [...holding].filter(([, own]) => own.size >= STRAY_LEAST).map(([letter]) => letter)
  if (strays.length === 0) return [...words]
  const told = (text: string) => strays.reduce((out, one) => out.replaceAll(one, '\ufffd'), text)
  return words.map((word) => ({ ...word, text: told(word.text) }))
}

/** The label and the value that a short leader stands between. */
function parted(word: Word): Word[] {
  const [, label, value] = SHORT_LEADER.exec(word.text) ?? []
  if (!label || !value) return [word]
  const width = (text: string) =>
    Array.from(text).reduce((sum, char) => sum + advance(char, word.mono, false), 0)
  const scale = (word.box[2] - word.box[0]) / Math.max(width(word.text), 0.1)
  const left: Box = [word.box[0], word.box[1], word.box[0] + width(label) * scale, word.box[3]]
  const right: Box = [word.box[2] - width(value) * scale, word.box[1], word.box[2], word.box[3]]
  return [
    { ...word, text: label, box: left, at: left },
    { ...word, text: value, box: right, at: right },
  ]
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
    const out: { word: Word; piece: Word; right: number; glue: boolean }[] = []
    for (const { piece, box } of members.toSorted((a, b) => a.box[0] - b.box[0])) {
      const { glueLeft, glueRight, ...word } = piece
      const last = out.at(-1)
      const gap = last ? box[0] - last.right : Infinity
      if (last && isEcho(last.piece, word)) continue
      const joins = last?.glue && glueLeft && gap < GLUE * word.size && gap > -0.5 * word.size
      if (last && joins && Math.abs(last.word.size - word.size) < 0.2 * word.size) {
        const whole = union([last.word.box, word.box])
        const laps = gap < -LAPS * word.size ? OVERPRINTED : 1
        const confidence = Math.min(last.word.confidence, word.confidence, laps)
        const text = last.word.text + word.text
        last.word = { ...last.word, text, box: whole, at: whole, confidence }
        last.piece = word
        last.right = box[2]
        last.glue = glueRight
      } else out.push({ word, piece: word, right: box[2], glue: glueRight })
    }
    return out.map(({ word }) =>
      word.text.includes('\u00ad') ? { ...word, text: hyphened(word.text) } : word,
    )
  })
}

/** Bold made by drawing the same run twice, a hair apart: in parts of its size, and of its width, since „ll" of a narrow type stands as close. */
const HAIR = { ofSize: 0.12, ofWidth: 0.35 }

function isEcho(a: Word, b: Word): boolean {
  const across = Math.min(a.box[2] - a.box[0], a.box[3] - a.box[1])
  const hair = Math.min(HAIR.ofSize * a.size, HAIR.ofWidth * across)
  return (
    a.text === b.text &&
    a.text !== '' &&
    a.box.every((edge, i) => Math.abs(edge - (b.box[i] ?? 0)) < hair)
  )
}
