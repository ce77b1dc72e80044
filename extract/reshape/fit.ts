// How well a value fits the label that an arrangement gives it to: the measure by which arrangements are told apart.
import { isCompany } from '../parse/company.ts'
import type { Column } from '../parse/layout.ts'
import { isBlank, isFirm, typed } from '../parse/typed.ts'
import { isPlace } from '../parse/whole-shape.ts'

/** „12 Example Street, Sampletown, OH 00001". */
const US_PLACE = /^\d+\p{Lu}? \p{Lu}.*, [A-Z]{2} \d{5}(?:-\d{4})?$/u

/** 2: only such a value fits · 1: likely · 0: any text would do · -3: no value of this label. */
export function fitOf(columns: readonly Column[], text: string): number {
  return columns.length === 0 ? 0 : Math.max(...columns.map((column) => fitOne(column, text)))
}

function fitOne({ type }: Column, text: string): number {
  if (text === '' || isBlank(type, text)) return 0
  if (isFirm(type)) return typed(type, text) === null ? -3 : 2
  const isFigure = (['date', 'us-date', 'money'] as const).some((one) => typed(one, text) !== null)
  // „Musterweg 1, 12345 Musterstadt (aktuell)".
  const place = text.replace(/ \(\p{Ll}+\)$/u, '')
  if (type === 'address') return isPlace(place) || US_PLACE.test(text) ? 2 : -3
  if (type === 'number') return /\d/u.test(text) && typed('number', text) !== null ? 1 : -3
  if (type === 'party') return isCompany(text) ? 2 : isFigure || /^\d+$/u.test(text) ? -3 : 0
  return isFigure || isPlace(text) ? -3 : isCompany(text) ? -1 : 0
}
