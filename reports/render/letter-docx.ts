// The letter as DOCX, for people who edit it. Same paper, same bytes: the clock and the zip dates of the library are replaced.
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { LetterGeometry } from './din5008b.ts'
import { geometryOf, localeOf } from './letter-layouts.ts'
import type { Block, Paper, Row } from './paper.ts'
import { returnLineOf } from './return-line.ts'
import { zipAgain } from './same-docx.ts'

const FONT = 'Atkinson Hyperlegible Next'
/** Size of the text, the same in every layout. */
const TEXT_PT = 11
/** Characters of the return line that one line holds at its size. */
const RETURN_CHARS = 68
const twips = (mm: number) => Math.round((mm / 25.4) * 1440)
const LABEL_WIDTH_MM = 46
const INFO_LABEL_MM = 31

type Style = {
  size?: number
  bold?: boolean
  after?: number
  before?: number
  keepNext?: boolean
  align?: 'left' | 'right'
}

/** Sizes in points. */
function line(text: string, style: Style = {}): Paragraph {
  return new Paragraph({
    spacing: { after: (style.after ?? 0) * 20, before: (style.before ?? 0) * 20 },
    keepNext: style.keepNext ?? false,
    alignment: style.align ?? 'left',
    children: [new TextRun({ text, size: (style.size ?? TEXT_PT) * 2, bold: style.bold ?? false })],
  })
}

function heading(text: string, level: 'HEADING_1' | 'HEADING_2', before: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel[level],
    keepNext: true,
    spacing: { before: before * 20, after: level === 'HEADING_1' ? 280 : 100 },
    children: [new TextRun({ text })],
  })
}

/** Label and value with a tab between them: it stays one line of text when the letter is edited. */
function fact({ label, value }: Row, widthMm: number, size: number): Paragraph {
  const at = twips(widthMm)
  return new Paragraph({
    indent: { left: at, hanging: at },
    tabStops: [{ type: 'left', position: at }],
    spacing: { after: 40 },
    children: [
      new TextRun({ text: label, size: size * 2 }),
      new TextRun({ text: `\t${value}`, size: size * 2 }),
    ],
  })
}

function item(text: string, size: number = TEXT_PT): Paragraph {
  return new Paragraph({
    indent: { left: twips(5), hanging: twips(5) },
    tabStops: [{ type: 'left', position: twips(5) }],
    spacing: { after: 60 },
    children: [new TextRun({ text: `–\t${text}`, size: size * 2 })],
  })
}

function blockOf(block: Block): Paragraph[] {
  if (block.kind === 'heading') return [heading(block.text, 'HEADING_2', 10)]
  if (block.kind === 'facts')
    return [...block.rows.map((one) => fact(one, LABEL_WIDTH_MM, TEXT_PT)), line('', { size: 4 })]
  if (block.kind === 'list')
    return [...block.items.map((text) => item(text)), line('', { size: 4 })]
  return [line(block.text, { after: 7 })]
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = { top: none, bottom: none, left: none, right: none } as const

type CellOptions = { span?: number; bottom?: boolean; rows?: number }

function cell(width: number, children: Paragraph[], options: CellOptions = {}): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: options.bottom ? twips(1.6) : 0 },
    verticalAlign: options.bottom ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(options.span ? { columnSpan: options.span } : {}),
    ...(options.rows ? { rowSpan: options.rows } : {}),
    children,
  })
}

function row(height: number, children: TableCell[]): TableRow {
  return new TableRow({ height: { value: twips(height), rule: HeightRule.EXACT }, children })
}

/** Name, address and e-mail: in one row under the name, or below each other where the country has it so. */
function senderLines({ sender: { email, lines, name } }: Paper, geometry: LetterGeometry) {
  const contact = [...lines, ...(email === null ? [] : [email])]
  const rows = geometry.marks === null ? contact : [contact.join('  ·  ')]
  const align = geometry.sender.align
  return [
    line(name, { size: 13, bold: true, align }),
    ...rows.map((one) => line(one, { size: 9.5, align })),
  ]
}

/** Sender, window and references in rows of exact height, so that the address stays in the window whatever is edited. */
function head(paper: Paper, geometry: LetterGeometry): Table {
  const { address, info, margin, sender, subject } = geometry
  const whole = geometry.page.width - margin.left - margin.right
  const isRight = address.left > info.left
  const left = (isRight ? address.left : info.left) - margin.left
  // One line each: six of them fit the row, whose height is exact.
  const references = paper.info.map((one) => fact(one, INFO_LABEL_MM, 9.5))
  const addressee = paper.addressee.map((text) => line(text))
  const returnLine = line(returnLineOf(paper, RETURN_CHARS), { size: 7 })
  const window =
    address.returnZone === 0
      ? [
          row(address.height, [
            cell(left, isRight ? references : addressee),
            cell(whole - left, isRight ? addressee : references),
          ]),
        ]
      : [
          row(address.returnZone, [
            cell(left, [returnLine], { bottom: true }),
            cell(whole - left, references, { rows: 2 }),
          ]),
          row(address.height - address.returnZone, [cell(left, addressee)]),
        ]
  return new Table({
    width: { size: twips(whole), type: WidthType.DXA },
    columnWidths: [twips(left), twips(whole - left)],
    borders: { ...NO_BORDERS, insideHorizontal: none, insideVertical: none },
    rows: [
      row(address.top - sender.top, [cell(whole, senderLines(paper, geometry), { span: 2 })]),
      ...window,
      row(subject - address.top - address.height, [cell(whole, [line('')], { span: 2 })]),
    ],
  })
}

const PAGE_OF = {
  de: ['Seite ', ' von '],
  en: ['Page ', ' of '],
  fr: ['Page ', ' sur '],
} as const

function footer(language: Paper['language']): Footer {
  const [page, of] = PAGE_OF[language]
  const children = [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({ alignment: 'right', children: [new TextRun({ children, size: 18 })] }),
    ],
  })
}

/** Draws a paper as DOCX. */
export async function letterDocx(
  paper: Paper,
  geometry: LetterGeometry = geometryOf(paper),
): Promise<Uint8Array> {
  const { items, title } = paper.enclosures
  const run = { font: FONT, size: geometry.textPt * 2, color: '000000' }
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { ...run, language: { value: localeOf(paper) } },
        },
        heading1: { run: { ...run, bold: true } },
        heading2: { run: { ...run, bold: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(geometry.page.width), height: twips(geometry.page.height) },
            margin: {
              left: twips(geometry.margin.left),
              right: twips(geometry.margin.right),
              top: twips(geometry.sender.top),
              bottom: twips(geometry.margin.bottom),
            },
          },
        },
        footers: { default: footer(paper.language) },
        children: [
          head(paper, geometry),
          ...(geometry.salutationFirst ? [line(paper.salutation, { after: 9 })] : []),
          heading(paper.subject, 'HEADING_1', 0),
          ...(geometry.salutationFirst ? [] : [line(paper.salutation, { after: 7 })]),
          ...paper.body.flatMap(blockOf),
          line(paper.closing, { before: 8, after: 44, keepNext: true }),
          ...paper.signature.map((text) => line(text)),
          ...(items.length === 0
            ? []
            : [line(title, { bold: true, before: 16, after: 3, keepNext: true })]),
          ...items.map((text) => item(text, 10)),
        ],
      },
    ],
  })
  return zipAgain(await Packer.toBuffer(document), {
    title: paper.title,
    language: paper.language,
    date: paper.date,
  })
}
