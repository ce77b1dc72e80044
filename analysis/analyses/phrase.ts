// A code of a result in words: which list it stands in follows from where it is written.
import { Cell, cellInWords } from '../compare/index.ts'
import { CRITERIA } from '../figures/index.ts'
import type { Trio } from '../law/fact.ts'
import { RULES } from '../rules/index.ts'
import { levelWords } from '../score/level-words.ts'
import { criterionOf, POINTS_TABLE } from '../score/table.ts'
import {
  COLUMN,
  GROUP_WORDS,
  OUTCOME,
  QUANTITY,
  REASON,
  STATE,
  UNIT,
  VARIABLE,
  WAY,
} from './words-of-codes.ts'

export type ColumnCode = keyof typeof COLUMN
export type UnitCode = keyof typeof UNIT
/** Where a code stands: it decides what the code means. */
export type Role = 'column' | 'unit' | 'outcome' | 'quantity' | 'way' | 'group' | 'reason'

/** What the texts of a column are. */
export function roleIn(column: string): Role {
  if (column === 'score') return 'outcome'
  if (column === 'quantity') return 'quantity'
  if (column === 'unit') return 'unit'
  return column === 'method' ? 'way' : 'group'
}

/** In German, English and French; null: the code is a name as printed on letters, or a number, and stands as it is. */
export function phrase(role: Role, code: string): Trio | null {
  if (role === 'way') return wayWords(code)
  if (role === 'group') return groupWords(code)
  return LISTS[role][code] ?? null
}

const LISTS: Record<Exclude<Role, 'way' | 'group'>, Record<string, Trio>> = {
  column: COLUMN,
  unit: UNIT,
  outcome: OUTCOME,
  quantity: QUANTITY,
  reason: REASON,
}

/** One text from three, language by language. */
export const each = (say: (language: keyof Trio) => string): Trio => ({
  de: say('de'),
  en: say('en'),
  fr: say('fr'),
})

function wayWords(code: string): Trio | null {
  const [, k, metric] = /^k=(\d+), (.+)$/.exec(code) ?? []
  if (k !== undefined && metric !== undefined) {
    const by = WAY[metric]
    return by ? each((language) => `k = ${k}, ${by[language]}`) : null
  }
  const [, points] = /^published (.+)$/.exec(code) ?? []
  if (points !== undefined)
    return {
      de: `veröffentlicht ${points}`,
      en: `published ${points}`,
      fr: `publié ${points}`,
    }
  return WAY[code] ?? null
}

/** @example groupWords('age:30-39')?.en // 'age 30–39' */
export function groupWords(code: string): Trio | null {
  const known = GROUP_WORDS[code] ?? WAY[code] ?? OUTCOME[code]
  if (known) return known
  if (code === '?') return { de: 'ohne Klasse', en: 'no class', fr: 'sans classe' }
  if (code.includes(' ')) return cellWords(code)
  // 'sex:female+moves:3+' are two groups.
  const together = code.split(/\+(?=[a-z]+:)/)
  if (together.length > 1) {
    const parts = together.map((one) => groupWords(one))
    return parts.every((one) => one !== null)
      ? each((language) => parts.map((one) => one[language]).join(', '))
      : null
  }
  const at = code.indexOf(':')
  if (at < 0) return CRITERIA[code] ?? null
  return valueWords(code.slice(0, at), code.slice(at + 1))
}

function valueWords(variable: string, value: string): Trio | null {
  if (variable === 'state') return STATE[value] ?? null
  if (variable === 'class')
    return value === '?'
      ? groupWords('?')
      : { de: `Klasse „${value}“`, en: `class “${value}”`, fr: `classe « ${value} »` }
  if (variable === 'days') return daysWords(value)
  if (variable === 'rule') return RULES.find(({ id }) => id === value)?.title ?? null
  const named = VARIABLE[variable]
  if (named) return each((language) => `${named[language]} ${value.replace('-', '–')}`)
  const criterion = criterionOf(POINTS_TABLE, variable)
  const level = criterion?.levels.find(({ id }) => id === value)
  if (!criterion || !level) return null
  const words = levelWords(criterion, level)
  return each((language) => `${(CRITERIA[variable] ?? NAMELESS)[language]}: ${words[language]}`)
}

function daysWords(band: string): Trio {
  const [from = '', to] = band.split('-')
  if (to === undefined) {
    const more = from.replace('+', '')
    return { de: `ab ${more} Tagen`, en: `${more} days or more`, fr: `dès ${more} jours` }
  }
  return from === '0'
    ? { de: `in höchstens ${to} Tagen`, en: `within ${to} days`, fr: `en ${to} jours au plus` }
    : {
        de: `in ${from} bis ${to} Tagen`,
        en: `within ${from} to ${to} days`,
        fr: `en ${from} à ${to} jours`,
      }
}

const NAMELESS: Trio = { de: '', en: '', fr: '' }

/** 'defaults:none inquiries:0 …' */
function cellWords(code: string): Trio | null {
  const cell = Cell.safeParse(Object.fromEntries(code.split(' ').map((one) => one.split(':'))))
  return cell.success ? each((language) => cellInWords(cell.data, language)) : null
}
