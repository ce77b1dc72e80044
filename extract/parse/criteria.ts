// Rows of a points scorecard outside a ruled table: „<criterion> +N P". Labels may wrap; which criterion it is, its words decide.
import type { Word } from '../read/word.ts'
import { union } from '../read/word.ts'
import { join } from './join.ts'
import type { Layout, RecordSet } from './layout.ts'
import { type Line, textOf } from './lines.ts'
import { normal } from './normal.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'

const CONFIDENCE = 0.98

/** The id of the criterion that a printed label names; null when none or more than one fits equally. */
export function criterionOf(label: string, criteria: Layout['criteria']): string | null {
  const text = normal(label)
  const fits = criteria.filter(
    (one) =>
      one.stems.some((all) => all.every((stem) => text.includes(stem))) &&
      !one.not.some((stem) => text.includes(stem)),
  )
  return fits[0]?.id ?? null
}

/** `+117 P`, `117 Punkte`, `117 von 117 Punkten`, `117 / 117`, at the end of a stretch of words. */
const POINTS = /^\+?\d{1,3}$/u
const UNIT = /^(?:P|Pkt\.?|Punkten?)[.,;)]?$/u
const GLUED = /^\+?(\d{1,3})P[.,;)]?$/u

const MAXIMUM = /^(?:maximal|maximum|max\.?|höchstens|bis|zu|möglich)[:=]?$/iu

type Mark = { from: number; to: number; words: Word[] }

/** Where points stand among the words of a line. */
function marksIn(words: readonly Word[]): Mark[] {
  const marks: Mark[] = []
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]
    if (!word) continue
    if (GLUED.test(word.text)) marks.push({ from: i, to: i + 1, words: [word] })
    else if (word.text === '+' && POINTS.test(words[i + 1]?.text ?? '')) {
      const unit = UNIT.test(words[i + 2]?.text ?? '') ? 1 : 0
      marks.push({ from: i, to: i + 2 + unit, words: words.slice(i, i + 2 + unit) })
      i += 1 + unit
    } else if (POINTS.test(word.text)) {
      const most =
        /^(?:von|\/)$/u.test(words[i + 1]?.text ?? '') && POINTS.test(words[i + 2]?.text ?? '')
          ? 2
          : 0
      const unit = UNIT.test(words[i + 1 + most]?.text ?? '') ? 1 : 0
      if (most + unit === 0 && !word.text.startsWith('+')) continue
      marks.push({
        from: i,
        to: i + 1 + most + unit,
        words: most > 0 ? [word] : words.slice(i, i + 1 + unit),
      })
      i += most + unit
    }
  }
  return marks
}

/** Records of the criteria set from lines, and the words they took. */
export function criteriaIn(
  lines: readonly Line[],
  set: RecordSet,
  criteria: Layout['criteria'],
): { records: Record_[]; words: Set<Word> } {
  const label = set.columns.find((column) => column.id === 'label')
  const points = set.columns.find((column) => column.id === 'points')
  const out = { records: [] as Record_[], words: new Set<Word>() }
  if (!label || !points) return out
  for (const [l, row] of lines.entries()) {
    let start = 0
    for (const mark of marksIn(row.words)) {
      const own = row.words.slice(start, mark.from)
      start = mark.to
      // „maximal 264 Punkte" tells what one may reach.
      if (MAXIMUM.test(own.at(-1)?.text ?? '')) continue
      const named = labelAt(lines, l, own, mark, criteria)
      if (!named) continue
      const record = emptyRecord(set, row.page, row.box[1] + mark.from / 1000)
      const text = textOf(mark.words)
      for (const made of [
        reading(label, named.text, named.words, CONFIDENCE),
        reading(points, text, mark.words, CONFIDENCE),
      ]) {
        if (made) put(record, made)
      }
      for (const word of [...named.words, ...mark.words]) out.words.add(word)
      out.records.push(record)
    }
  }
  return out
}

/** The label left of the points: on the same line, else with the line above or below in the same columns. */
function labelAt(
  lines: readonly Line[],
  l: number,
  own: readonly Word[],
  mark: Mark,
  criteria: Layout['criteria'],
): { text: string; words: Word[] } | null {
  const near = (at: number): Word[] => {
    const row = lines[at]
    const here = lines[l]
    if (
      !row ||
      !here ||
      row.page !== here.page ||
      Math.abs(row.box[3] - here.box[3]) > 1.7 * here.size
    )
      return []
    if (marksIn(row.words).length > 0) return []
    const right = mark.words[0]?.box[0] ?? Infinity
    const left = own.length > 0 ? union(own.map((word) => word.box))[0] - 3 : -Infinity
    return row.words.filter((word) => word.box[2] <= right && word.box[0] >= left)
  }
  const above = near(l - 1)
  const under = near(l + 1)
  for (const parts of [[own], [own, under], [above, own], [above, own, under]]) {
    const { text, words } = join(parts)
    const clean = text.replace(/[\s:.…·]+$/u, '')
    if (clean !== '' && criterionOf(clean, criteria) !== null) {
      // A wrapped label goes on below; its first line alone may already name the criterion.
      const more =
        parts.length === 1 && startsLower(under) ? join([own, under]) : { text: clean, words }
      return { text: more.text.replace(/[\s:.…·]+$/u, ''), words: more.words }
    }
  }
  return null
}

const startsLower = (words: readonly Word[]): boolean => /^[\p{Ll}(+]/u.test(words[0]?.text ?? '')
