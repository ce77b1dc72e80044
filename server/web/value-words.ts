// What a letter's values are called and how they are written, in the language of the page.
import type { Letter } from '../../extract/index.ts'
import { fieldName } from '../../reports/index.ts'
import type { Messages } from './messages/index.ts'
import { leafAt } from './pointers.ts'
import { choiceOf } from './typed.ts'

/** Names that the letter itself gives (a criterion) come first, then the catalogue's own, then those of the pack. */
export function valueName(letter: Letter, path: string, t: Messages): string {
  const key = path.split('/').findLast((part) => !/^\d+$/.test(part)) ?? ''
  const row = /^\/scores\/\d+\/(criteria|factors)\/\d+\//.test(path)
  const asked = /^\/inquiries\/\d+\/party$/.test(path)
  const own = row ? undefined : asked ? t.fields['inquiries/party'] : t.fields[key]
  return own ?? fieldName(letter, path, t.speech)
}

/** What one of the model's words is called: 'settled' → „erledigt“. */
export function choiceWord(path: string, value: string, t: Messages): string {
  const words: Record<string, Record<string, string>> = {
    ...t.choices,
    'entries/type': t.entryTypes,
  }
  return words[choiceOf(path) ?? '']?.[value] ?? value
}

/** A leaf's value as people write it; what was read there when the letter says that there is none. */
export function valueText(letter: Letter, path: string, t: Messages): string {
  const s = t.spell
  const value = leafAt(letter, path) ?? null
  const key = path.split('/').at(-1) ?? ''
  if (value === null) return letter.provenance[path]?.text || t.review.unsaid
  if (typeof value === 'string')
    return choiceOf(path) === null ? s.day(value) : choiceWord(path, value, t)
  if (typeof value === 'boolean') return value ? t.common.yes : t.common.no
  if (key === 'amount') {
    const currency = leafAt(letter, path.replace(/amount$/, 'currency'))
    return s.money(value, typeof currency === 'string' ? currency : null)
  }
  const percent =
    key === 'probability' ||
    (key === 'value' && leafAt(letter, path.replace(/value$/, 'unit')) === 'percent')
  return percent ? s.percent(value) : s.plain(value)
}
