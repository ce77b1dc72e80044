// Whom a letter is addressed to, where it stores no particulars of the person: the name behind a label or a salutation, and the block of name, street
// and town at its head.
import { COVERED } from '../intake/covered-word.ts'
import type { Page } from '../read/word.ts'
import type { Column, Layout } from './layout.ts'
import type { LabelBook } from './label-start.ts'
import { linesOf, type Segment } from './lines.ts'
import { normal } from './normal.ts'
import { reading, type Reading } from './record.ts'
import { pattern } from './typed.ts'

const CONFIDENCE = 0.97

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau)\.?$/iu
/** Words that begin a surname of several. */
const PARTICLE =
  /^(?:de|da|di|del|della|der|den|van|von|la|le|du|dos|st\.?|al|el|bin|ibn|zu|zur)$/iu
const PART = /^\p{Lu}[\p{L}'’.-]*$/u

/** Given names and surname of a whole name; null when it is none, `sure` false when it can be cut in two places. */
export function nameParts<T extends { text: string }>(
  words: readonly T[],
): { given: T[]; surname: T[]; sure: boolean } | null {
  const own = words.filter(({ text }) => !TITLE.test(text))
  const bare = ({ text }: T) => text.replace(/[,:;]+$/u, '')
  const comma = own.findIndex(({ text }) => text.endsWith(','))
  if (comma >= 0 && comma < own.length - 1) {
    const [surname, given] = [own.slice(0, comma + 1), own.slice(comma + 1)]
    return given.every((one) => PART.test(bare(one))) ? { given, surname, sure: true } : null
  }
  if (own.length < 2 || own.length > 5 || PARTICLE.test(own[0]?.text ?? '')) return null
  if (!own.every((one) => PART.test(bare(one)) || PARTICLE.test(one.text))) return null
  const particle = own.findIndex(({ text }, i) => i > 0 && PARTICLE.test(text))
  const at = particle > 0 ? particle : own.length - 1
  const middle = own.slice(1, at)
  const isPlain = middle.every(({ text }) => /^\p{Lu}\.?$/u.test(text))
  return { given: own.slice(0, at), surname: own.slice(at), sure: isPlain }
}

const GIVEN: Column = { id: 'identity/givenNames', type: 'text', labels: [] }
const SURNAME: Column = { id: 'identity/surname', type: 'text', labels: [] }

const partOf = (column: Column, words: Reading['words'], sure: boolean): Reading[] => {
  const text = words.map((word) => word.text).join(' ')
  const made = reading(column, text.replace(/[,:;]+$/u, ''), words, CONFIDENCE)
  return made ? [sure ? made : { ...made, weak: true }] : []
}

/**
 * Fields with a whole name cut into its parts, which come before what phrases took for a name. `texts`: the pieces of the letter, which may name the
 * person once more.
 */
export function withNames(
  fields: readonly Reading[],
  book: LabelBook,
  texts: readonly string[],
): Reading[] {
  const isRead = (own: readonly Reading[], id: string) =>
    own.some(({ column, value }) => column.id === id && value !== null)
  const whole = fields.filter(({ column }) => column.id === 'identity/name')
  const rest = fields.filter((one) => !whole.includes(one))
  const names = whole.filter(
    ({ words }) => !words.every(({ text }) => book.byLabel.has(normal(text))),
  )
  // The given names stand under a label of their own, so that „Name" is the surname.
  const isSurname = isRead(rest, GIVEN.id) && !isRead(rest, SURNAME.id)
  const labelled = names
    .filter(({ column }) => column.labels.length > 0)
    .flatMap(({ words, column }) =>
      isSurname ? partOf(SURNAME, withoutSigns(words), true) : partsOf(words, column, texts),
    )
  const known = [...labelled, ...rest]
  // A greeting names the person only where no label does.
  const greeted =
    isRead(known, SURNAME.id) && isRead(known, GIVEN.id)
      ? []
      : names
          .filter(({ column }) => column.labels.length === 0)
          .flatMap(({ words, column }) => partsOf(words, column, texts))
  return [...labelled, ...greeted, ...rest]
}

/** „Platzhalter · ": the sign that parts a name from the next label is none of it. */
const withoutSigns = (words: Reading['words']): Reading['words'] =>
  words.filter(({ text }) => /\p{L}/u.test(text) || text.includes(COVERED))

function partsOf(
  words: Reading['words'],
  { first = 'given' }: Column,
  texts: readonly string[],
): Reading[] {
  const own = withoutSigns(words)
  const name = nameParts(own)
  if (!name) return own.length === 1 ? partOf(SURNAME, own, true) : []
  const isParted = own.slice(0, -1).some(({ text }) => text.endsWith(','))
  const swapped = {
    surname: own.slice(0, 1),
    given: own.slice(1),
    sure: name.sure && own.length === 2,
  }
  // „Person: Muster Erika" below the window „Erika Muster": the label does not say the order, the letter does.
  const isTurned =
    !isParted && own.length === 2 && !isSaidAgain(name, texts) && isSaidAs(swapped, texts, 1)
  const turned = (first === 'surname' && !isParted) || isTurned ? swapped : name
  const isSure =
    turned.sure && !isTurned && (first !== null || isParted || isSaidAgain(turned, texts))
  return [...partOf(GIVEN, turned.given, isSure), ...partOf(SURNAME, turned.surname, isSure)]
}

/** „Sehr geehrte Frau Muster,", „Guten Tag Herr Muster!" */
const GREETING = /(?:Frau|Herrn?) (\p{Lu}[\p{L}'’ -]*?)[,!]?$/u

type Parts = { given: Reading['words']; surname: Reading['words'] }

/** Whether the letter names the person once more in that order: in the window of the address, in a greeting. */
const isSaidAgain = (name: Parts, texts: readonly string[]): boolean => isSaidAs(name, texts, 2)

/** Whether so many of the pieces name the person in that order, or one greets with the surname. */
function isSaidAs({ given, surname }: Parts, texts: readonly string[], least: number): boolean {
  const [a, b = ''] = [given, surname].map((own) =>
    own
      .map(({ text }) => text)
      .join(' ')
      .replace(/[,:;]+$/u, ''),
  )
  return (
    texts.filter((text) => text.includes(`${a} ${b}`)).length >= least ||
    texts.some((text) => GREETING.exec(text)?.[1] === b)
  )
}

type Block = { name: Segment; place: Segment[] }

/** Blocks of a name over street and town on the first page, each at one left edge. */
function blocksOn(page: Page, { place, firm }: NonNullable<Layout['recipient']>): Block[] {
  const segments = linesOf(page).flatMap((row) => row.segments)
  return segments.flatMap((last, at) => {
    if (!pattern(place).test(last.text)) return []
    const chain = [last]
    for (let i = at - 1; i >= 0 && chain.length < 5; i -= 1) {
      const [above, first] = [segments[i], chain[0]]
      if (!above || !first || first.box[1] - above.box[3] > first.box[3] - first.box[1]) break
      if (Math.abs(above.box[0] - first.box[0]) < 3) chain.unshift(above)
    }
    // The name is the nearest line above the place that is nothing else: a return line may stand over it.
    const k = chain.findLastIndex(
      ({ words, text }) => nameParts(words) !== null && !pattern(firm).test(text),
    )
    const name = chain[k]
    const lines = chain.slice(k + 1)
    return name && lines.length > 0 && /\d/u.test(lines[0]?.text ?? '')
      ? [{ name, place: lines }]
      : []
  })
}

/** „Erika Muster" in a line of its own, its day of birth below it: the largest line of a certificate. */
function overBirth(page: Page, fields: readonly Reading[]): Segment | null {
  const born = fields.find(({ column, value }) => column.id === 'identity/bornOn' && value !== null)
  const rows = linesOf(page)
  const at = rows.findIndex((row) => born && row.words.some((word) => born.words.includes(word)))
  const [row, above] = [rows[at], rows[at - 1]]
  // The day begins its line, so that nothing else stands between the two.
  if (!row || above?.segments.length !== 1 || !BORN.test(row.text)) return null
  return row.box[1] - above.box[3] < 2 * (row.box[3] - row.box[1])
    ? (above.segments[0] ?? null)
    : null
}
const BORN = /^geb(?:oren|\.)/iu

/**
 * Adds the name of the person to `fields`, where no other was read: that of the only block with a name over street and town. The window itself is no
 * record: it says where the letter went, not which address somebody stores.
 */
export function addressed(pages: readonly Page[], layout: Layout, fields: Reading[]): void {
  const [page] = pages
  const readings = (id: string) =>
    fields.filter(({ column, value }) => column.id === id && value !== null)
  const [greeted, ...further] = readings(SURNAME.id)
  const isNamed = readings(GIVEN.id).length > 0 || further.length > 0
  if (!page || isNamed) return
  const [block, ...others] = layout.recipient ? blocksOn(page, layout.recipient) : []
  const certified = overBirth(page, fields)
  const own = certified ?? (others.length === 0 ? block?.name : null)
  const name = own ? nameParts(own.words) : null
  if (!name) return
  const isSure = name.sure && (certified !== null || !layout.recipient?.isHint)
  // „Dear Mr. Obermiller" below „Paul Obermiller": the greeting says which of the two is the surname.
  const isGreeted = greeted?.text === name.surname.map(({ text }) => text).join(' ')
  if (greeted && !isGreeted) return
  fields.push(...partOf(GIVEN, name.given, isSure))
  if (!greeted) fields.push(...partOf(SURNAME, name.surname, isSure))
}
