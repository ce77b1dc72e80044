// Labels and values strung together in one text: „Ratenkredit – Vertragspartner: Muster AG; Kontonummer 4711. Erste Rate am 1. Januar 2018, gemeldet am …",
// „Vertragspartner Muster AG · Nr. 4711 · Vertrag vom 12.12.2023 · Raten 60". A clause begins with a label; its value ends where the clause does.
import { union, type Word } from '../read/word.ts'
import { ENDS_SHORT } from './company.ts'
import { join } from './join.ts'
import { bookOf, type Start, startsIn } from './label-start.ts'
import { longestPrefix, numberOf } from './reach.ts'
import type { Column } from './layout.ts'
import type { Segment } from './lines.ts'
import { isFirm } from './typed.ts'

export type Clause = {
  columns: Column[]
  text: string
  words: Word[]
  label: Word[]
  isMarked: boolean
}

/** A word that parts clauses, by itself or by its last sign. */
const PARTS = /^[·|•;–—-]$|;$/u

/** All clauses of a text that begin with labels of these columns, in reading order. */
export function clausesIn(words: readonly Word[], columns: readonly Column[]): Clause[] {
  const segment = wholeOf(words)
  if (!segment) return []
  const starts = startsIn(segment, bookOf(columns), true)
  return starts.flatMap((start, i) => {
    const rest = segment.words.slice(start.to, starts[i + 1]?.from)
    const clause = clauseOf(start, rest, segment.words)
    return clause ? [clause] : []
  })
}

function wholeOf(words: readonly Word[]): Segment | null {
  if (words.length === 0) return null
  const { text, words: own } = join([words])
  return { text, words: own, box: union(own.map((word) => word.box)) }
}

function clauseOf(start: Start, given: readonly Word[], all: readonly Word[]): Clause | null {
  const before = all[start.from - 1]?.text ?? ''
  const rest = given[0] && /^[:–—-]$/u.test(given[0].text) ? given.slice(1) : [...given]
  const colon = start.colon || rest.length < given.length
  // „Risiko in der Datenart: Bisherige Zahlungsstörungen ++; …": a colon begins the first clause.
  const isMarked = colon || PARTS.test(before) || before.endsWith(':')
  const firm = start.columns.find((column) => isFirm(column.type))
  const number = start.columns.find((column) => column.type === 'number')
  const label = all.slice(start.from, start.to)
  const made = (words: readonly Word[], columns: Column[]): Clause | null => {
    const { text, words: own } = join([words])
    const bare = text.replace(/[\s,;.·|()]+$/u, '')
    const clean = ENDS_SHORT.test(bare) && text[bare.length] === '.' ? `${bare}.` : bare
    return clean === '' ? null : { columns, text: closed(clean, text), words: own, label, isMarked }
  }
  const prefix = firm ? longestPrefix(rest, firm.type) : null
  if (firm && prefix) return made(prefix, [firm])
  if (number && /^[\p{L}\d/.-]*\d{3,}|^\d/u.test(rest[0]?.text ?? ''))
    return made(numberOf(rest), [number])
  const other = start.columns.find((column) => !isFirm(column.type) && column.type !== 'number')
  if (!other || !isMarked || !/^[\p{Lu}\d„"+(]/u.test(rest[0]?.text ?? '')) return null
  return made(untilEnd(inBracket(label, rest)), [other])
}

/** „… eine Forderung (ursprünglicher Gläubiger: Muster AG) über EUR 52,10": a clause that a bracket opens ends with it. */
function inBracket(label: readonly Word[], rest: readonly Word[]): readonly Word[] {
  if (!label[0]?.text.startsWith('(')) return rest
  let open = 1
  const end = rest.findIndex(({ text }) => {
    open += (text.match(/\(/gu)?.length ?? 0) - (text.match(/\)/gu)?.length ?? 0)
    return open <= 0
  })
  return end < 0 ? rest : rest.slice(0, end + 1)
}

/** A bracket that the text opens is closed by it. */
const closed = (clean: string, text: string): string =>
  /\([^)]*$/u.test(clean) && text.startsWith(`${clean})`) ? `${clean})` : clean

const ABBREVIATED = /^\(?(?:\p{L}|Co|Cie|St|Dr|Nr|Inh|Ges|Az|Str|bzw|z|zzgl|\d{1,2})\.$/u

/** Words up to the sign that ends their clause; „Co." ends none. */
function untilEnd(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(
    ({ text }, i) =>
      PARTS.test(text) || (text.endsWith('.') && !ABBREVIATED.test(text) && i < words.length - 1),
  )
  if (at < 0) return words
  return words.slice(0, /^[·|•;–—-]$/u.test(words[at]?.text ?? '') ? at : at + 1)
}
