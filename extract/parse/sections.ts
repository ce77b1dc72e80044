// Headings of a letter: what the lines below them speak of.
import { bookOfLetter } from './label-start.ts'
import type { Layout, Section, SetName } from './layout.ts'
import { isLarger, type Line } from './lines.ts'
import { normal } from './normal.ts'
import { APART, NUMBERING, whiteAbove, withUnnamed } from './unnamed-heads.ts'

/** „Wir erhalten Angaben von Unternehmen, mit denen Sie Verträge …": words of a heading in a sentence. */
const IN_SENTENCE =
  /^(?:Wir|Sie|Es|Hier|Dies\p{L}*) |, (?:mit|die|der|das|den|dass|wenn|weil) |\p{L} (?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|liegt|liegen|besteht|bestehen|lautet|beträgt) \p{L}/u

/** Headings: short lines of one piece that stand apart, by their printed titles or by the words they hold. */
export function sectionsOn(
  lines: readonly Line[],
  layout: Layout,
): { line: Line; section: Section }[] {
  const titles = layout.sections.flatMap((section) =>
    section.titles.map((title) => ({ key: normal(title), section })),
  )
  const labels = bookOfLetter(layout)
  titles.sort((a, b) => b.key.length - a.key.length)
  const found = lines.flatMap((row, i) => {
    const plain = row.text.replace(NUMBERING, '').replace(/\s*\(\d+\)$/u, '')
    const text = normal(plain)
    // „SCHUFA-Score für“ on a line of its own is the first half of a wrapped cell, not a heading.
    const goesOn =
      /(?:[.,;]|\s(?:für|von|und|an|der|die|des|mit|bei|zu))$/iu.test(plain) ||
      text.startsWith('schufascorefur') ||
      // „Scorewerte, die an Dritte gingen" in larger type than what it stands over is a heading all the same.
      (IN_SENTENCE.test(plain) && !plain.endsWith('?') && !isLarger(row, lines[i + 1]))
    // „Länge Kredithistorie -; Allgemeine Daten o": parts of a list are no heading.
    if (/; /u.test(plain)) return []
    if (row.segments.length > 1 || row.words.length > 10 || text.length > 90 || goesOn) return []
    // „Anschriftendaten: nv" is a label with its value; „Ihr Score: 588" begins what is said of the score.
    const isLabelled = /:\s*[^\s\d]/u.test(plain) && !/^(?:Teil|Abschnitt|Kapitel)\s/u.test(plain)
    const exact = titles.find(
      ({ key }) =>
        text === key ||
        (!isLabelled && key.length > 14 && text.startsWith(key) && text.length < key.length + 22),
    )
    const named = (section: Section) => ({ line: row, section: withAlso(section, text, layout) })
    // „Score" over „CRIF Score", in line with the label above it and no further from that than labels stand: a label, too.
    const isLabel = (one: string) =>
      labels.byLabel.has(normal(one)) && !titles.some(({ key }) => key === normal(one))
    if (exact && labels.byLabel.has(text) && isAmongLabels(lines, i, isLabel)) return []
    if (exact) return [named(exact.section)]
    if (
      isLabelled ||
      !standsApart(lines, i) ||
      (plain.endsWith(':') && !announces(row) && !isLarger(row, lines[i + 1])) ||
      /\d{2}\.\d{4}|,\s\d{5}/u.test(plain) ||
      !/^\p{Lu}/u.test(plain)
    )
      return []
    // „Anfragender" over its value is a label, though it holds the word of a heading; set larger than what it stands over, it is one.
    if (labels.byLabel.has(text) && !isLarger(row, lines[i + 1]) && !isSentence(lines[i + 1]))
      return []
    const held = layout.sections.find((section) => holds(section, text))
    return held ? [named(held)] : []
  })
  return withUnnamed(found, lines, layout)
}

/** Whether a heading holds the words of a section: one of its stems, all parts of it. `text`: normalised. */
const holds = ({ stems }: Section, text: string): boolean =>
  stems?.some((stem) => stem.split('+').every((part) => text.includes(part))) === true

/** „Anfragen werden zwölf Monate nach ihrem Eingang gelöscht.": what stands below a heading, and is no value of a label. */
const isSentence = (row: Line | undefined): boolean =>
  row !== undefined && row.words.length >= 5 && /\p{Ll}\.$/u.test(row.text)

/** „Folgende Verträge sind gespeichert:": a sentence that announces a list heads it; fewer words before a colon are a label. */
const announces = ({ text, words }: Line): boolean =>
  words.length >= 4 && /^(?:Folgende|Nachstehende|Diese|Gespeichert)/u.test(text)

/** The part of the letter that a text names by itself. */
export function headedBy(text: string, layout: Layout): Section | null {
  const key = normal(text)
  if (key === '' || key.length >= 70) return null
  return (
    layout.sections.find(
      (section) =>
        section.titles.some((title) => key.startsWith(normal(title))) || holds(section, key),
    ) ?? null
  )
}

/** A heading may name two lists at once, or more than what it implies: „Verträge und Zahlungsstörungen" says of none of its items what it is. */
function withAlso(section: Section, text: string, layout: Layout): Section {
  if (section.into === null) return section
  const also = layout.sections.flatMap((one) =>
    one.into !== null && one.into !== section.into && holds(one, text) ? [one.into] : [],
  )
  const { implies, ...plain } = section
  const isMore = section.unless?.some((stem) => text.includes(stem)) === true
  const own: Section = implies && !isMore ? section : plain
  return also.length > 0 ? { ...own, also } : own
}

/** Lists that a heading or the head of a table names: „Anfragen und Mitteilungen“ names two. */
export function namedIn(
  sections: readonly { line: Line; section: Section }[],
  tables: readonly { head: { set: { into: SetName } } }[],
  layout: Layout,
): Set<SetName> {
  const listOf = ({ into }: Section) => layout.sets.find(({ id }) => id === into)?.into ?? []
  return new Set([
    ...tables.map(({ head }) => head.set.into),
    ...sections.flatMap(({ line, section }) => {
      const text = normal(line.text)
      const also = layout.sections.filter((one) => holds(one, text))
      return [section, ...also].flatMap(listOf)
    }),
  ])
}

/** Whether the line is one of labels that stand over their values, as far from the label above as from the one below. */
function isAmongLabels(
  lines: readonly Line[],
  i: number,
  isLabel: (text: string) => boolean,
): boolean {
  const [label, value, row, next, below] = lines.slice(Math.max(0, i - 2), i + 3)
  if (i < 2 || !label || !value || !row || !next || !below) return false
  const isAlike = (other: Line) =>
    other.page === row.page &&
    other.segments.length === 1 &&
    Math.abs(other.box[0] - row.box[0]) < 1
  const [before, behind] = [row.box[3] - label.box[3], below.box[3] - row.box[3]]
  return (
    [label, value, next, below].every(isAlike) &&
    [label, below].every(({ size, text }) => Math.abs(size - row.size) < 0.1 && isLabel(text)) &&
    Math.abs(before - behind) < 0.25 * row.size
  )
}

function standsApart(lines: readonly Line[], i: number): boolean {
  const row = lines[i]
  return (
    row !== undefined && (isLarger(row, lines[i + 1]) || whiteAbove(lines, i) > APART * row.size)
  )
}
