// The one paragraph model of an outgoing letter. PDF, DOCX, text and e-mail are drawn from it, so that all say the same.
// Everything in it is plain text of ours or cleaned text of a person: no markup, no controls, no line breaks.
import type { Day } from '../../extract/index.ts'

/** `facts` are labelled values ('Betrag' → '312,40 Euro'); `heading` names one matter inside the letter. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; rows: Row[] }

export type Row = { label: string; value: string }

export type Paper = {
  language: 'de' | 'en' | 'fr'
  /** How a business letter looks where it goes to. */
  layout: 'din5008b' | 'british' | 'american' | 'french'
  /** Title of the document for its metadata; never a person's name. */
  title: string
  date: Day
  sender: { name: string; lines: string[]; email: string | null }
  /** At most six lines, name included: the window holds no more. */
  addressee: string[]
  /** Block at the right: date, references, what identifies the person. */
  info: Row[]
  subject: string
  salutation: string
  body: Block[]
  closing: string
  signature: string[]
  enclosures: { title: string; items: string[] }
}

/** Marks and spaces that a person's text may not smuggle into a letter or a header line. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const DIRECTIONS = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff]/g
/** Half a letter: no file format may hold it. */
const BROKEN = /\p{Cs}/gu

/**
 * One line of plain text from a person's or a letter's text: line breaks and controls become one space, marks that
 * turn the direction of writing or cannot be seen are taken out, everything else stays letter by letter.
 */
export function plainLine(text: string): string {
  return text
    .replace(BROKEN, '\ufffd')
    .replace(DIRECTIONS, '')
    .replace(CONTROLS, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

const NBSP = '\u00a0'

/**
 * Binds what must not part at the end of a line: "Art. 17", "Abs. 1", "Buchst. h", "Nr. 2", "S. 1", "Ziffer IV", "Seite 4",
 * numbers with their unit, days with their month, initials of laws. List of look.md §4 and DIN 5008.
 */
export function nbsp(text: string): string {
  return (
    text
      .replace(/\b(Art|Abs|Buchst|Nr|lit|Az|Sec|No|Rn)\. (?=[\p{L}\d(])/gu, `$1.${NBSP}`)
      .replace(/(§§?) (?=\d)/g, `$1${NBSP}`)
      .replace(/\b(Seite|Ziffer|Eintrag|Befund|Article|page|Page|Punkt) (?=[\dIVX])/g, `$1${NBSP}`)
      .replace(
        /(\d) (?=(?:Euro|EUR|%|Tage|Monate|Punkte|Jahre|Werte|days|months|points|years|DSGVO|BDSG|GDPR|ZR)\b|%)/g,
        `$1${NBSP}`,
      )
      .replace(/(Buchst\.\u00a0[a-z]) (?=DSGVO)/g, `$1${NBSP}`)
      .replace(/\b([IVX]+) ZR (?=\d)/g, `$1${NBSP}ZR${NBSP}`)
      .replace(
        /(\d{1,2}\.?) (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December) (?=\d{4})/g,
        `$1${NBSP}$2${NBSP}`,
      )
      .replace(/ ([–]) /g, `${NBSP}$1 `)
      // French marks of two parts stand apart from their word, never at the start of a line.
      .replace(/ (?=[:;?!»])/g, NBSP)
      .replace(/« /g, `«${NBSP}`)
  )
}

/** Every sentence-bearing string of a paper in reading order, as all formats must show it. */
export function stringsOf(paper: Paper): string[] {
  const body = paper.body.flatMap((block) => {
    if (block.kind === 'list') return block.items
    if (block.kind === 'facts') return block.rows.flatMap((row) => [row.label, row.value])
    return [block.text]
  })
  return [
    paper.sender.name,
    ...paper.sender.lines,
    ...paper.addressee,
    ...paper.info.flatMap((row) => [row.label, row.value]),
    paper.subject,
    paper.salutation,
    ...body,
    paper.closing,
    ...paper.signature,
    ...(paper.enclosures.items.length > 0
      ? [paper.enclosures.title, ...paper.enclosures.items]
      : []),
  ]
}
