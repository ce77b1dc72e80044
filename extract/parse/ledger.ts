// Keeps where each value was read and what is doubtful about it, while values are put in their places.
import type { Doubt, Language, Provenance } from '../model/index.ts'
import { union } from '../read/word.ts'
import { DATE_SOURCE } from './date.ts'
import { normal } from './normal.ts'
import { reasonFor, type ReasonCode } from './reasons.ts'
import { holdsTwo, oddText } from './odd-text.ts'
import { type Reading, type Record_ } from './record.ts'
import { isFirm } from './typed.ts'

/** Collects provenance and doubts while values are put in their places. */
export class Ledger {
  readonly provenance: Record<string, Provenance> = {}
  readonly doubts: Doubt[] = []
  readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  doubt(path: string, code: ReasonCode): void {
    const reason = reasonFor(code, this.language)
    if (!this.doubts.some((one) => one.path === path && one.reason === reason))
      this.doubts.push({ path, reason })
  }

  note(path: string, made: Reading): void {
    const [first] = made.words
    if (!first) return
    const box = union(made.words.filter((word) => word.page === first.page).map((word) => word.at))
    this.provenance[path] = {
      page: first.page,
      box: [round(box[0]), round(box[1]), round(box[2]), round(box[3])],
      text: made.text.slice(0, 2000),
      method: first.source,
      confidence: Math.min(made.confidence, ...made.words.map((word) => word.confidence)),
    }
    // However it came to its place: rests of names and of rows are put on later, too.
    const odd = oddText(made)
    if (odd !== null) this.doubt(path, odd as ReasonCode) // record.ts writes only codes of REASONS
    // Rows of a picture whose days could not be read run together.
    const list = /^\/\w+(?=\/\d)/u.exec(path)?.[0]
    if (list && first.source === 'ocr' && made.column.type === 'party' && holdsTwo(made.text))
      this.doubt(list, 'unread')
    // „N 47,12 %" in the column of the effects, „92,84 % --" in that of the shares: what stands in this cell is missing in its own.
    const row = /^\/\w+\/\d+(?=\/)/u.exec(path)?.[0]
    if (row && made.value === null && isWithEffect(made)) this.doubt(row, 'columns')
    // „82,49 %" where a company is wanted: another column was taken for it, and what its day stands for went by that.
    if (row && made.column.type === 'party' && !/\p{L}/u.test(made.text)) this.doubt(row, 'columns')
    if (made.value === null || FOREIGN.test(made.text)) this.doubt(path, 'unparsable')
  }

  text(path: string, made: Reading | undefined): string | null {
    if (!made) return null
    this.note(path, made)
    return typeof made.value === 'string' ? made.value : null
  }

  number(path: string, made: Reading | undefined): number | null {
    if (!made) return null
    this.note(path, made)
    return typeof made.value === 'number' ? made.value : null
  }
}

/** True for a cell of several pieces of which one is an effect, or was to be one. */
const isWithEffect = ({ column, text }: Reading): boolean =>
  / /u.test(text) && (column.type === 'effect' || /(?:^| )[+-]{1,2}(?: |$)/u.test(text))

/** Letters, digits and signs of other scripts, which no letter in our languages has: the map of a font is broken, and others beside them may be wrong, too. */
const FOREIGN =
  /(?![A-Za-z\u00c0-\u024f\u1e00-\u1eff])\p{L}|(?!\d)\p{Nd}|[\u0370-\u1dff\u1f00-\u1fff\u2031-\u2038\u203b-\u205e\u2c00-\udfff]/u

const round = (x: number): number => Math.round(x * 100) / 100

export const meaningOf = <T extends string>(
  text: string,
  table: readonly (readonly [string, string])[],
  fallback: T,
): string => {
  const words = normal(text)
  return table.find(([stem]) => words.includes(stem))?.[1] ?? fallback
}

/** Doubts that the engine had about the record become doubts of its leaves, or of the record. */
export function passDoubts(
  record: Record_,
  path: string,
  names: Record<string, string>,
  ledger: Ledger,
): void {
  for (const { column, code } of record.doubts) {
    const leaf = column === null ? '' : `/${names[column] ?? column}`
    ledger.doubt(`${path}${leaf}`, code as ReasonCode) // record.ts and build.ts write only codes of REASONS
  }
  for (const column of sharing(record))
    ledger.doubt(`${path}/${names[column] ?? column}`, 'columns')
  // Several days in the place of one: rows ran together, and others of the list are lost in this one.
  if ([...record.readings.values()].some(holdsDays))
    ledger.doubt(path.replace(/\/\d+$/u, ''), 'unread')
}

/** „Identitätsprüfung Landesbank Muster" as who asked and as what for: a name and another text from the same words were not parted where one ends. */
function sharing({ readings }: Record_): string[] {
  const texts = [...readings.values()].filter(({ column }) => !isFirm(column.type))
  return texts.flatMap(({ column, words }) => {
    const own = new Set<object>(words.map(({ at }) => at))
    const isShared = texts.some(
      (other) =>
        other.column !== column &&
        (column.type === 'party' || other.column.type === 'party') &&
        other.words.some(({ at }) => own.has(at)),
    )
    return isShared ? [column.id] : []
  })
}

const DAYS = new RegExp(`(?<!\\d)(?:${DATE_SOURCE})`, 'giu')
const holdsDays = ({ column, text }: Reading): boolean =>
  column.type === 'date' && (text.match(DAYS) ?? []).length > 1
