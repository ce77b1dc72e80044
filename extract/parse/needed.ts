// Which words a text must hold before a pattern of a layout can match in it. The engine compiles a pattern when it is first tried, for about a
// millisecond and a half each time; of two hundred patterns a letter meets ten. What is not understood here asks for nothing, so that the pattern is tried.

/** Some word of each group must stand in the text; words are folded (`folded`). */
export type Needed = readonly (readonly string[])[]

/** Signs that nothing but themselves and their capitals match, whatever Unicode folds together; tested over all of it. */
const SIGN = /[a-z0-9äöüß]/iu
/** One sign stands everywhere. */
const LENGTH_MIN = 2

/** As patterns compare: without case. */
export const folded = (text: string): string => text.toLowerCase().replaceAll('ſ', 's')

export const mayMatch = (needed: Needed, text: string): boolean =>
  needed.every((words) => words.some((word) => text.includes(word)))

/** @param source as in a layout: a regular expression with macros (`{date}`) */
export function neededOf(source: string): Needed {
  const read = alternatives(source, 0)
  return read.at === source.length ? read.needed : []
}

type Read = { needed: Needed; at: number }

/** What every one of several alternatives needs: of each its most telling group. */
function alternatives(source: string, start: number): Read {
  const all: Needed[] = []
  let at = start
  for (;;) {
    const read = sequence(source, at)
    all.push(read.needed)
    at = read.at
    if (source[at] !== '|') break
    at += 1
  }
  const [only = []] = all
  if (all.length === 1) return { needed: only, at }
  const best = all.map((groups) => groups.toSorted((a, b) => weightOf(b) - weightOf(a))[0])
  return { needed: best.includes(undefined) ? [] : [best.flatMap((words) => words ?? [])], at }
}

/** The shortest word decides how much a group tells. */
const weightOf = (words: readonly string[]): number =>
  Math.min(...words.map(({ length }) => length))

/** Pieces after each other, up to the end of the text, of a group, or of this alternative. */
function sequence(source: string, start: number): Read {
  const needed: (readonly string[])[] = []
  let word = ''
  const end = () => {
    if (word.length >= LENGTH_MIN) needed.push([folded(word)])
    word = ''
  }
  let at = start
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const piece = pieceAt(source, at)
    const { isOptional, to } = quantified(source, piece.at)
    if (piece.sign !== null && to === piece.at) word += piece.sign
    else {
      if (piece.sign !== null && !isOptional) word += piece.sign
      end()
      if (!isOptional) needed.push(...piece.needed)
    }
    at = to
  }
  end()
  return { needed, at }
}

type Piece = Read & { sign: string | null }

function pieceAt(source: string, at: number): Piece {
  const sign = source[at] ?? ''
  if (sign === '(') {
    const head = /^\((?:\?(?:[:=]|<?!|<=|<\w+>))?/u.exec(source.slice(at))?.[0] ?? '('
    const inner = alternatives(source, at + head.length)
    return { sign: null, needed: head.endsWith('!') ? [] : inner.needed, at: inner.at + 1 }
  }
  if (sign === '[') return { sign: null, needed: [], at: classEnd(source, at) }
  if (sign === '\\') {
    const all = /^\\(?:[pP]\{\w+(?:=\w+)?\}|u\{\w+\}|u\w{4}|x\w\w|k<\w+>|[\s\S])/u.exec(
      source.slice(at),
    )
    return { sign: null, needed: [], at: at + (all?.[0].length ?? 2) }
  }
  if (sign === '{') {
    const macro = /^\{[a-z-]+\}/u.exec(source.slice(at))
    return { sign: null, needed: [], at: at + (macro?.[0].length ?? 1) }
  }
  return { sign: SIGN.test(sign) ? sign : null, needed: [], at: at + 1 }
}

function classEnd(source: string, start: number): number {
  let at = start + 1
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1
  return at + 1
}

/** Whether what ended at `at` may be missing, and where its quantifier ends. */
function quantified(source: string, at: number): { isOptional: boolean; to: number } {
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/u.exec(source.slice(at))
  if (!found) return { isOptional: false, to: at }
  const isOptional = found[0].startsWith('?') || found[0].startsWith('*') || found[1] === '0'
  return { isOptional, to: at + found[0].length }
}
