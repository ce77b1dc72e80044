// Cells and lines that hold several values one below the other: „Ratenkredit" / „Musterbank AG" / „Nr. 4711" under one head, „Scorewert / Ratingstufe"
// over „9613" / „C". Each line goes to the one column that it fits: first to those that the head names, then to those that have no head of their own.
import { SHORT_FORMS } from './company.ts'
import type { Word } from '../read/word.ts'
import { whole } from './cell-notes.ts'
import { pairsOf } from './clause.ts'
import { join, wordsBetween } from './join.ts'
import { bookOf } from './label-start.ts'
import type { Column, RecordSet } from './layout.ts'
import { oddText } from './odd-text.ts'
import { reading, type Reading } from './record.ts'
import { isWeak } from './sentence.ts'
import { isBlank, isFirm, pattern, patternIn, typed } from './typed.ts'

const CONFIDENCE = 0.97

/** No value runs over more lines. */
const RUN_MOST = 4

/** A line that cannot end a value, and one that cannot begin one. */
const OPEN_END = /(?:[-–—,&/]|\s(?:für|bis|und|von|der|des|im|am|bei))$/u
const OPEN_START = new RegExp(
  `^(?:\\p{Ll}\\p{L}+\\)|(?:${SHORT_FORMS}|Co\\.)(?!\\p{L})|& |Version )`,
  'u',
)

/** Names of companies: what names a kind of contract beside one is part of the name. */
const FIRM = new RegExp(`(?<!\\p{L})(?:${SHORT_FORMS}|S\\.A)(?!\\p{L})|[Bb]ank(?!\\p{L})`, 'u')

/** Whether a text is the name of a company, whatever kinds of contracts its words name. */
export const isFirmName = (text: string): boolean => FIRM.test(text)

type Context = {
  set: RecordSet
  /** Columns that the head of the cell names. */
  own: readonly Column[]
  /** Columns that other heads of the table name. */
  elsewhere: ReadonlySet<string>
}

/** The readings of a cell's lines, each line in one of them; null where a line fits none, or two fit one: then it is no such cell. */
export function stacked(lines: readonly (readonly Word[])[], context: Context): Reading[] | null {
  const made: Reading[] = []
  let at = 0
  while (at < lines.length) {
    const run = runAt(lines, at, made, context)
    if (!run) return null
    made.push(...run.made)
    at = run.end
  }
  return made
}

function runAt(
  lines: readonly (readonly Word[])[],
  at: number,
  made: readonly Reading[],
  context: Context,
): { made: Reading[]; end: number } | null {
  for (let end = at + 1; end <= Math.min(lines.length, at + RUN_MOST); end += 1) {
    const { text, words } = join(lines.slice(at, end))
    const next = lines[end] ? join([lines[end] ?? []]).text : ''
    const goesOn = next !== '' && (OPEN_END.test(text) || OPEN_START.test(next))
    if (goesOn || count(text, '(') !== count(text, ')')) continue
    const own = valuesOf(text, words, made, context)
    if (own) return { made: own, end }
  }
  // „erledigt" over „11.03.2021": what became of it, and when.
  const [above, here] = [lines[at - 1], lines[at]]
  if (!above || !here) return null
  const told = toldBy(join([above, here]), made, context)
  return told.length > 0 && told.every((one) => one.words.some((word) => here.includes(word)))
    ? { made: told, end: at + 1 }
    : null
}

/** The same of lines across a table, which may part their values by semicolons instead: „Betrag 7.000,00 EUR; 84 Raten ab 15.04.2010; laufend". */
export function toldAcross(
  lines: readonly (readonly Word[])[],
  context: Context,
): Reading[] | null {
  const below = stacked(lines, context)
  if (below) return below
  const out: Reading[] = []
  for (const words of clausesOf(lines.flat())) {
    const { text } = join([words])
    const own = valuesOf(text.replace(/[;.]$/u, ''), words, out, context)
    if (!own) return null
    out.push(...own)
  }
  return out
}

function clausesOf(words: readonly Word[]): Word[][] {
  const out: Word[][] = [[]]
  for (const [i, word] of words.entries()) {
    out.at(-1)?.push(word)
    if (word.text.endsWith(';') && i + 1 < words.length) out.push([])
  }
  return out
}

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** What a text says, all of it; null where that is not known. */
export function valuesOf(
  text: string,
  words: Word[],
  made: readonly Reading[],
  context: Context,
): Reading[] | null {
  const { set, own, elsewhere } = context
  if (isBlank('text', text)) return []
  const filled = new Set(made.map((one) => one.column.id))
  const free = (one: Column) => !filled.has(one.id)
  const mine = own.filter(free).find((one) => fits(one, text, true))
  const value = mine && reading(mine, text, words, CONFIDENCE)
  if (value) return [value]
  const labelled = labelledIn(text, words, set)
  if (labelled) return labelled
  const others = set.columns.filter(
    (one) => free(one) && !elsewhere.has(one.id) && !own.includes(one),
  )
  const fitting = others.filter((one) => one.looks !== undefined && fits(one, text, false))
  // How a value begins says more than that it holds the word of a bank.
  const firm = fitting.filter((one) => one.looks?.startsWith('^'))
  const like = firm.length > 0 ? firm : fitting
  const [only] = like
  const other = only && like.length === 1 ? reading(only, text, words, CONFIDENCE) : null
  if (other) return [other]
  const told = toldBy(join([words]), made, context)
  return told.length > 0 ? told : null
}

/** Whether a text can be the value of a column and nothing else. */
function fits(column: Column, text: string, isNamed: boolean): boolean {
  const { type, looks, id } = column
  if (isFirm(type)) return typed(type, text) !== null
  if (type === 'number')
    return /^[\p{L}\d/.-]*\d[\p{L}\d /.-]*$/u.test(text) && typed(type, text) !== null
  if (looks === undefined) return isNamed && !/\d/u.test(text) && text.split(' ').length <= 4
  if (
    !pattern(looks).test(text) ||
    oddText({ column, text, words: [], value: text, confidence: 1 })
  )
    return false
  if (type === 'party') return /^[\p{Lu}\d]/u.test(text)
  return id === 'name' || id === 'meaning' || !isFirmName(text)
}

/** „Nr. 4711", „(ursprünglicher Gläubiger: Muster AG)": labels with their values from the first word to the last. */
function labelledIn(text: string, words: readonly Word[], set: RecordSet): Reading[] | null {
  const inBracket = /^\(.*\)$/u.test(text)
  const pairs = pairsOf([whole(words)], bookOf(set.columns), true)
  const [first] = pairs
  if (!first || first.label[0] !== words[0]) return null
  const taken = new Set<Word>(pairs.flatMap((pair) => [...pair.label, ...pair.words]))
  if (words.some((word) => !taken.has(word) && /[\p{L}\d]/u.test(word.text))) return null
  const made = pairs.flatMap((pair) => {
    const [column] = pair.columns
    const said = inBracket ? pair.text.replace(/\)$/u, '') : pair.text
    return (column && reading(column, said.replace(/[;,]$/u, ''), pair.words, CONFIDENCE)) ?? []
  })
  return made.length === pairs.length && made.every((one) => one.value !== null) ? made : null
}

/** Days, counts, amounts and words of a state with the words that say which they are; nothing where a figure is left that none took. */
function toldBy(
  joined: ReturnType<typeof join>,
  made: readonly Reading[],
  { set, elsewhere }: Context,
): Reading[] {
  const filled = new Set(made.map((one) => one.column.id))
  const out: Reading[] = []
  let rest = joined.text
  for (const column of set.columns) {
    const isTold = isFirm(column.type) || column.type === 'number' || column.id === 'status'
    if (!isTold || filled.has(column.id) || elsewhere.has(column.id)) continue
    for (const source of column.says ?? []) {
      if (source.startsWith('^') || (isWeak(source) && column.type !== 'money')) continue
      const place = patternIn(source, joined.text)?.indices?.[1]
      if (!place) continue
      const text = joined.text.slice(...place)
      const one = reading(column, text, wordsBetween(joined, ...place), CONFIDENCE)
      if (!one || one.value === null) continue
      out.push(one)
      rest = rest.slice(0, place[0]) + ' '.repeat(text.length) + rest.slice(place[1])
      break
    }
  }
  return /\d/u.test(rest.replace(/\b1\. Rate/u, '')) ? [] : out
}
