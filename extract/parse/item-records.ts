// An item of a list as a record: its text, and the code that stands before it, behind it or in a cell of its own.
import type { Word } from '../read/word.ts'
import type { Item } from './item-lines.ts'
import { join } from './join.ts'
import type { Column, RecordSet } from './layout.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'

const CONFIDENCE = 0.97

/** „14 – Length of time …", „Code 14: …", „(14) …": the number that the score's model gives a reason. */
const CODED =
  /^(?:(?:reason |factor )?(?:code )(?:no\. |#)?([A-Z]?\d{1,3})|[([](\d{1,3})[)\]]|#(\d{1,3})|([A-Z]{0,2}-?\d{1,3})(?= ?[-–—:] )|(0\d{1,2}|\d{3})) ?[-–—:.]? ?(?=\p{L})/iu
const CODED_LATER = / ?[([](?:(?:reason |factor )?(?:code )?)#?([A-Z]?\d{1,3})[)\]]\.?$/iu

export function recordOf(set: RecordSet, item: Item): Record_ {
  // A code in a cell of its own stands before its text.
  const [cell, ...others] = item.parts
  const isCell = item.mark?.kind === 'code' && !cell?.[0]?.text.startsWith('(')
  const alone = isCell && others.flat().length > 0 ? (cell ?? []) : []
  const { text, words } = join(
    (alone.length > 0 ? others : item.parts).filter((part) => part.length > 0),
  )
  return recordOfText(set, item, text, words, alone)
}

/** An item as text: a code in front or behind is parted from it. `code`: words of a code that stood apart. */
export function recordOfText(
  set: RecordSet,
  { page, top }: { page: number; top: number },
  text: string,
  words: Word[],
  code: Word[] = [],
): Record_ {
  const record = emptyRecord(set, page, top)
  const fore = code.length > 0 ? null : CODED.exec(text)
  const back = code.length > 0 || fore ? null : CODED_LATER.exec(text)
  const said = code[0]?.text ?? fore?.slice(1).find((one) => one !== undefined) ?? back?.[1] ?? null
  const plain = (fore ? text.slice(fore[0].length) : back ? text.slice(0, back.index) : text)
    .replace(/[\s,;.]+$/u, '')
    .trim()
  const column = (id: string): Column | undefined => set.columns.find((one) => one.id === id)
  const [textColumn, codeColumn] = [column('text'), column('code')]
  const made = textColumn && reading(textColumn, plain, words, CONFIDENCE)
  if (made) put(record, made)
  const coded =
    said !== null &&
    codeColumn &&
    reading(codeColumn, said, code.length > 0 ? code : words.slice(0, 2), CONFIDENCE)
  if (coded) put(record, coded)
  return record
}
