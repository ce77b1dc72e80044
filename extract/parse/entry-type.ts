// Which type of entry printed words name: by stems, so that declined and compound forms are met; words that name two types are not sure.
import { normal } from './normal.ts'

type Table = readonly (readonly [string, string])[]

/** Wide words beside a narrow one say what it is for: „Kredit (grundpfandrechtlich gesichert)", „Kreditkarte mit Kreditrahmen". */
const WIDE = new Set([
  'kredit',
  'darlehen',
  'kreditvertr',
  'kreditrahmen',
  'kreditlinie',
  'ratenzahlung',
  'kartenvertr',
])

/** „Forderung aus einem Kreditvertrag", „Forderung (Kreditkarte)": what it was for does not make it another type. */
const OF_CONTRACT =
  /(?:forderung|zahlungsst[oö]rung|zahlungsausfall|saldo)[^.;]*?(?:\s(?:aus|wegen|zu|zum|zur|für|gegen|im|bei|nach)\s|\()/iu

/** „Kein laufender Rahmenkredit" is no entry. */
const DENIES = /^(?:kein|ohne)\p{L}* /iu

/** All stems of the table in the text, the longer where two overlap. */
function stemsIn(text: string, table: Table): { stem: string; type: string }[] {
  const words = normal(text)
  const found: { stem: string; type: string; from: number; to: number }[] = []
  for (const [stem, type] of table) {
    for (let from = words.indexOf(stem); from >= 0; from = words.indexOf(stem, from + 1)) {
      const to = from + stem.length
      const covered = found.some((one) => one.from < to && from < one.to)
      if (!covered) found.push({ stem, type, from, to })
    }
  }
  return found
}

/**
 * The type that `text` names by the table (first that fits wins), and whether it names no other. `type` null: no word is known.
 * A register entry about an insolvency or discharge names both and is the narrower.
 */
export function entryTypeOf(text: string, table: Table): { type: string | null; sure: boolean } {
  const found = stemsIn(text, table)
  const narrow = found.filter((one) => !WIDE.has(one.stem))
  const types = new Set((narrow.length > 0 ? narrow : found).map((one) => one.type))
  const type = table.find(([, one]) => types.has(one))?.[1] ?? null
  if (type === null) return { type, sure: false }
  if (type === 'discharge') types.delete('insolvency')
  if (type === 'claim' && OF_CONTRACT.test(text)) return { type, sure: !types.has('insolvency') }
  return { type, sure: types.size === 1 && !DENIES.test(text) }
}

/** True when a told item names another type besides the one that was taken: „… Kreditvertrag … Forderung …". */
export function namesAnother(told: string, type: string, table: Table): boolean {
  const all = entryTypeOf(told, table)
  // „betrug" is a verb as well.
  return all.type !== 'fraud-marker' && (all.type !== type || !all.sure)
}

/** „Erledigte" of „Erledigte Forderung", „tituliert" of „Forderung (tituliert)": what the words of a type say besides it; '' for most. */
export function besideType(text: string, table: Table): string {
  const words = text.split(' ')
  const at = words.findIndex((word) => entryTypeOf(word, table).type !== null)
  return [...words.slice(0, Math.max(0, at)), /\(([^()]*)\)$/u.exec(text)?.[1] ?? '']
    .join(' ')
    .trim()
}
