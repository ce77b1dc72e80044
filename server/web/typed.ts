// What people type: days, amounts and numbers as they are written on paper, into the model's values and back. Ambiguous is refused.
import { EntryType, isRealDay, type Letter } from '../../extract/index.ts'
import type { Spell } from './speech.ts'
import { leafAt } from './pointers.ts'

export type ValueKind = 'day' | 'money' | 'number' | 'percent' | 'text' | 'choice'
export type Typed = { ok: true; value: string | number | null } | { ok: false; kind: ValueKind }

const DAY_KEYS = /(On|^on|^since)$/
const NUMBER_KEYS = new Set(['value', 'min', 'max', 'points', 'instalments', 'rank'])

/** Values that are one of a few words of the model, not what is printed: chosen, never typed. By list and last key. */
const CHOICES: Record<string, readonly string[]> = {
  'entries/type': EntryType.options,
  'entries/status': ['running', 'closed', 'open', 'settled', 'disputed', 'titled', 'unknown'],
  'inquiries/kind': ['credit', 'conditions', 'identity', 'other'],
  'inquiries/product': ['account', 'card', 'loan', 'other'],
}

/** `/entries/3/type` → `entries/type`: the name of its words in a catalogue; null for what is typed. */
export function choiceOf(path: string): string | null {
  const [, list = '', , key = ''] = path.split('/')
  return Object.hasOwn(CHOICES, `${list}/${key}`) ? `${list}/${key}` : null
}

/** The words that a chosen value may have; [] for what is typed. */
export const optionsOf = (path: string): readonly string[] => CHOICES[choiceOf(path) ?? ''] ?? []

/** What "not on my letter" means for a value that the model needs: the word that says nothing. */
export const ABSENT: Record<string, string> = {
  'entries/type': 'other',
  'entries/status': 'unknown',
  'inquiries/kind': 'other',
}

/** How a leaf of a letter is typed. */
export function kindOf(letter: Letter, path: string): ValueKind {
  if (choiceOf(path) !== null) return 'choice'
  const key = path.split('/').at(-1) ?? ''
  if (DAY_KEYS.test(key)) return 'day'
  if (key === 'amount') return 'money'
  if (key === 'probability') return 'percent'
  if (key === 'value' && leafAt(letter, path.replace(/value$/, 'unit')) === 'percent')
    return 'percent'
  return NUMBER_KEYS.has(key) ? 'number' : 'text'
}

/** A value as it stands in a field: 03.06.2022, 312,40, 97,53. */
export function typedText(
  value: string | number | boolean,
  kind: ValueKind,
  { decimal }: Pick<Spell, 'decimal'>,
): string {
  if (kind === 'day' && typeof value === 'string') {
    const [year = '', month = '', day = ''] = value.split('-')
    return `${day}.${month}.${year}`
  }
  if (typeof value !== 'number') return String(value)
  const text = kind === 'money' ? (value / 100).toFixed(2) : String(value)
  return decimal === ',' ? text.replace('.', ',') : text
}

/** 3.6.2022, 03.06.2022, 3/6/2022 or 2022-06-03; day before month, as on German letters. */
export function typedDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const paper = /^(\d{1,2})[./ ]\s?(\d{1,2})[./ ]\s?(\d{4})$/.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : paper
      ? [paper[3], paper[2], paper[1]]
      : []
  if (!year || !month || !day) return null
  const made = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDay(made) ? made : null
}

/** 312,40 · 312.40 · 1.234,50 · 1,234.50 · 312 → cents. One separator before three digits could mean both: refused. */
export function typedCents(text: string): number | null {
  const bare = text.replace(/\s|€|EUR|Euro/gi, '')
  const match = /^(-?)(\d{1,3}(?:[.,]\d{3})*|\d+)(?:([.,])(\d{2}))?$/.exec(bare)
  if (!match) return null
  const [, sign = '', whole = '', mark, cents] = match
  const grouping = whole.match(/[.,]/g) ?? []
  if (grouping.length > 0 && !mark) return null
  if (grouping.some((g) => g === mark)) return null
  return Number(`${sign}${whole.replace(/[.,]/g, '')}${cents ?? '00'}`)
}

/** 97,53 · 9397 · 97.5. Three digits after a separator could be thousands: refused. */
export function typedNumber(text: string): number | null {
  const bare = text.replace(/\s|%/g, '')
  const match = /^(-?\d+)(?:[.,](\d{1,2}|\d{4}))?$/.exec(bare)
  return match ? Number(`${match[1]}${match[2] ? `.${match[2]}` : ''}`) : null
}

/** What a person typed for a value of this kind; an empty field means "not printed". */
export function parseTyped(text: string, kind: ValueKind): Typed {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  if (trimmed === '') return { ok: true, value: null }
  const value =
    kind === 'day'
      ? typedDay(trimmed)
      : kind === 'money'
        ? typedCents(trimmed)
        : kind === 'text' || kind === 'choice'
          ? trimmed
          : typedNumber(trimmed)
  return value === null ? { ok: false, kind } : { ok: true, value }
}
