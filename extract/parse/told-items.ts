// Lists told in running text: „The principal reasons were: income insufficient; length of employment." Each part is an item of its own.
import type { Word } from '../read/word.ts'
import type { Paragraph } from './flow.ts'
import { foresOf } from './item-marks.ts'
import { recordOfText } from './item-records.ts'
import { wordsBetween } from './join.ts'
import type { RecordSet } from './layout.ts'
import type { Record_ } from './record.ts'
import { pattern, patternIn } from './typed.ts'

/** Where one item ends and the next begins; the last kind is no certain sign. */
const PARTED =
  /(?:^|[,.;]? )(?:and )?\(?(?:\d|[a-e])\) |(?:^|[,;] )(?:and )?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|last(?:ly)?|finally)[,:]? (?=\p{Lu})|; (?:and )?|\. (?=\p{L})/iu
const COMMAS = /, and |, (?!and )/iu

/** Items of sets that no list on the page gave. The first sentence that tells them is taken; `words` are those of the whole sentence. */
export function toldItemsIn(
  paragraphs: readonly Paragraph[],
  sets: readonly RecordSet[],
  had: readonly Record_[],
): Record_[] {
  return sets.flatMap((set) => {
    if (had.some((record) => record.set.id === set.id)) return []
    for (const source of set.items?.told ?? [])
      for (const paragraph of paragraphs) {
        const place = patternIn(source, paragraph.text)?.indices?.[1]
        if (place) return itemsOf(paragraph, place, set)
      }
    return []
  })
}

function itemsOf(paragraph: Paragraph, [from, to]: readonly [number, number], set: RecordSet) {
  const text = paragraph.text.slice(from, to)
  const sure = spans(text, PARTED)
  // „(1) Garnishment": the number before the only item is no code.
  const isCounted = sure.length > 1 || (sure[0]?.[0] ?? 0) > 0
  const all = isCounted ? sure : spans(text, COMMAS)
  // Sentences may follow in the same paragraph that tell something else.
  const ends = [...(set.items?.until ?? []), ...(set.items?.sentences ?? [])]
  const end = all.findIndex(
    ([start, stop], i) =>
      i > 0 &&
      // „…; we could not verify your income": a semicolon begins no sentence.
      text.slice(0, start).endsWith('. ') &&
      ends.some((one) => pattern(one).test(text.slice(start, stop))),
  )
  const parts = end < 0 ? all : all.slice(0, end)
  const fores = parts.length > 1 ? foresOf(parts.map(([a, b]) => text.slice(a, b))) : null
  return parts.map(([start, end], i) => {
    const words = wordsBetween(paragraph, from + start, from + end)
    const code = fores?.counted === false ? (fores.codes[i] ?? '') : ''
    const record = recordOfText(
      set,
      { page: paragraph.page, top: paragraph.top + (from + start) / 10_000 },
      text.slice(start + code.length, end).trim(),
      words.slice(code === '' ? 0 : 1),
      code === '' ? [] : words.slice(0, 1),
    )
    // Lines that each begin with a capital may be items of a list without marks.
    if ((!isCounted && parts.length > 1) || isOfLines(words))
      record.doubts.push({ column: 'text', code: 'columns' })
    return record
  })
}

/** Whether a line within these words begins with a capital, as an item does and the rest of a sentence seldom. */
const isOfLines = (words: readonly Word[]): boolean =>
  words.some((word, i) => {
    const before = words[i - 1]
    return (
      before !== undefined &&
      word.box[1] - before.box[1] > 0.5 * word.size &&
      /^\p{Lu}\p{Ll}/u.test(word.text)
    )
  })

/** The stretches of a text between marks, without those that hold nothing. */
function spans(text: string, mark: RegExp): [number, number][] {
  const out: [number, number][] = []
  let at = 0
  for (const found of text.matchAll(new RegExp(mark.source, 'giu'))) {
    out.push([at, found.index])
    at = found.index + found[0].length
  }
  out.push([at, text.length])
  return out.filter(([start, end]) => /\p{L}{3}/u.test(text.slice(start, end)))
}
