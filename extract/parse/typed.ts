// Text of a cell → a value of a named type. Text that is not whole and exactly of its type gives null: never a guess, never a repair.
import { DATE_SOURCE, parseDate, parseUsDate, US_DATE_SOURCE } from './date.ts'
import type { ValueType } from './layout.ts'
import { MONEY_SOURCE, parseMoney, US_MONEY_SOURCE } from './money.ts'
import { folded, mayMatch, type Needed, neededOf } from './needed.ts'
import { PERCENT_SOURCE, parsePercent } from './percent.ts'

export type Value = string | number | { cents: number; currency: string | null }

const NOTHING =
  /^(?:[-–—]+|k\.? ?a\.?|keine angabe|entfällt|\.|n\/a|kein(?:e|en)? (?:Betrag|Raten|Angabe|Datum)|)$/iu

/** True for a cell that is printed as empty. A minus in a column of effects is a value, not a blank. */
export const isBlank = (type: ValueType, text: string): boolean =>
  NOTHING.test(text.trim()) && !(type === 'effect' && /^[-–—]/u.test(text.trim()))

const EFFECTS: Record<string, string> = {
  '++': '++',
  '+': '+',
  o: 'o',
  O: 'o',
  '-': '-',
  '--': '--',
  '—': '--',
  nv: 'nv',
}

/** `+94 P`, `= 743 P`, and with the most that one can have beside it: `94 / 94`, `743 von 999 Punkten`, `94 P (max. 94 P)`. */
const POINTS =
  /^[+=]? ?(\d{1,4})(?: ?(?:P|Pkt\.?|Punkten?))?(?:,? ?\(?(?:(?:von|aus|max\.?|maximal|höchstens|möglichen?|insgesamt|erreichbaren?|\/):? ?)+(\d{1,4})(?: ?(?:P|Pkt\.?|Punkten?))?\)?)?$/u

/** The value that `text` states; null when it is not one of this type. Types of plain text never fail on non-empty text. */
export function typed(type: ValueType, text: string): Value | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  switch (type) {
    case 'date':
      return parseDate(trimmed.replace(/[.,;]$/u, ''))
    case 'us-date':
      return parseUsDate(trimmed.replace(/[.,;]$/u, ''))
    case 'money':
      return parseMoney(trimmed)
    case 'us-money':
      return parseMoney(trimmed, 'en')
    case 'percent':
      return parsePercent(trimmed)
    case 'points': {
      const match = POINTS.exec(trimmed)
      if (!match || (match[2] && Number(match[1]) > Number(match[2]))) return null
      return Number(match[1])
    }
    case 'count': {
      const match = /^(\d{1,3})(?: ?(?:Raten|Monatsraten|x|Monate))?$/u.exec(trimmed)
      return match ? Number(match[1]) : null
    }
    case 'rating':
      return /^[A-P]$/u.test(trimmed) ? trimmed : null
    case 'effect': {
      const sign = trimmed
        .replace(/\s+/gu, '')
        .replace(/[–]/gu, '-')
        .replace(/^n\.?v\.?$/iu, 'nv')
      return EFFECTS[sign] ?? null
    }
    case 'number':
      // „Reference: application APP-4711": a small word says what the number is of.
      return /\d/u.test(trimmed) && !isOther(trimmed)
        ? trimmed.replace(/^(?:\p{Ll}{3,} )+(?=\S*\d)/u, '')
        : null
    case 'address': {
      const own = bareAddress(trimmed)
      // Street and town on two lines: the break is a comma.
      return own.includes(',') ? own : own.replace(/(?<=\d ?\p{L}?) (?=\d{5} \p{Lu})/u, ', ')
    }
    case 'text':
    case 'party':
      return trimmed
  }
}

/** A day, a share or an amount with its currency or cents is no number of anything. */
const isOther = (text: string): boolean =>
  parseDate(text) !== null ||
  parsePercent(text) !== null ||
  (/€|EUR|,\d{2}$/u.test(text) && parseMoney(text) !== null)

const WHICH =
  '(?:aktuell|derzeitig|gegenwärtig|früher|vorherig|ehemalig|sonstig|weiter|letzt)e?[rn]?'
const BEFORE = new RegExp(
  `^(?:${WHICH} )?(?:(?:Wohn|Melde|Post|Haupt|Vor)?(?:adresse|anschrift)|Wohnsitz) ?[:–-]? ?(?=[\\p{Lu}\\d])`,
  'iu',
)
const BEHIND = new RegExp(
  `(?:,? ?[(–-] ?|(?<=\\p{L}) )${WHICH}(?: (?:Adresse|Anschrift))?\\)?$`,
  'iu',
)

/** An address without the words that say which of several it is: „Musterweg 1, 12345 Musterstadt (frühere Anschrift)". */
const bareAddress = (text: string): string =>
  text
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .replace(/(?<=\p{L}{4}|\))\.$/u, '')

/** Types that a table can find its rows by: short, and never broken over lines. */
export const isFirm = (type: ValueType): boolean =>
  !['text', 'party', 'address', 'number'].includes(type)

/** Firm types whose values do not occur in prose by chance: „+" and „A" do. */
export const isStrong = (type: ValueType): boolean =>
  ['date', 'us-date', 'money', 'us-money', 'percent', 'points'].includes(type)

const MACROS: Record<string, string> = {
  date: DATE_SOURCE,
  'us-date': US_DATE_SOURCE,
  money: MONEY_SOURCE,
  'us-money': US_MONEY_SOURCE,
  percent: PERCENT_SOURCE,
  int: '\\d{1,4}',
  // Further groups of digits belong to it: „00042 3705"; what they count or pay does not.
  number:
    '[\\p{L}\\d][\\p{L}\\d/.-]*\\d[\\p{L}\\d/.-]*(?: \\d{2,6}(?![\\d.,/%€-]*\\d)(?! ?(?:EUR|€|%|Rate|Monat|Punkt|P(?!\\p{L})|Jahr|Tag|x(?!\\p{L}))))*',
  // What may stand between a word and its date: „Vertragsbeginn war der …", „erledigt seit dem …", „Beginn: …".
  at: '(?:\\s+(?:war|ist|wurde|wird|erfolgte|lautet|der|dem|den|am|zum|vom|seit|ab|per|auf|fällig|bei|uns|von|es|sie|er|dies))*:?\\s*',
  // „Frankfurt (Oder)", as „Musterlingen (Oder)"; what kind of address it is stands in brackets, too.
  'of-town':
    ' \\((?!Neben|Haupt|Vor|Alt|Zweit|\\p{L}*(?:adresse|anschrift|wohnsitz|wohnung|gemeldet))\\p{L}[\\p{L}. ]{1,20}\\)',
  party: '(?:\\d\\. )?[\\p{L}\\d](?:(?!(?<!Co|Cie|St|Dr|Inh|[ (.]\\p{L})\\. [A-ZÄÖÜ]).){1,140}?',
}

const compiled = new Map<string, RegExp>()

/** A pattern of a layout as a regular expression: macros filled in, spaces elastic, case ignored. */
export function pattern(source: string): RegExp {
  const known = compiled.get(source)
  if (known) return known
  const filled = source
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+')
    .replace(
      /\{(date|us-date|money|us-money|percent|int|number|party|at|of-town)\}/gu,
      (_, name: string) => `(?:${MACROS[name] ?? ''})`,
    )
  const made = new RegExp(filled, 'diu')
  compiled.set(source, made)
  return made
}

const neededBy = new Map<string, Needed>()
/** Many patterns are tried on one text after another. */
const last = { text: '', folded: '' }

/** False where `text` lacks words without which the pattern cannot match: it need not be compiled. */
export function mayStand(source: string, text: string): boolean {
  let needed = neededBy.get(source)
  if (!needed) neededBy.set(source, (needed = neededOf(source)))
  if (last.text !== text) Object.assign(last, { text, folded: folded(text) })
  return mayMatch(needed, last.folded)
}

/** Where a pattern of a layout matches in `text`; it is compiled only where it may. */
export const patternIn = (source: string, text: string): RegExpExecArray | null =>
  mayStand(source, text) ? pattern(source).exec(text) : null
