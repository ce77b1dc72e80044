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
import { DIN_5008_B, type LetterGeometry } from './din5008b.ts'
import type { Block, Paper, Row } from './paper.ts'
import { zipAgain } from './same-docx.ts'

const FONT = 'Atkinson Hyperlegible Next'
const twips = (mm: number) => Math.round((mm / 25.4) * 1440)
const LABEL_WIDTH_MM = 46
const INFO_LABEL_MM = 31

type Style = { size?: number; bold?: boolean; after?: number; before?: number; keepNext?: boolean }

/** Sizes in points. */
function line(text: string, style: Style = {}): Paragraph {
  return new Paragraph({
    spacing: { after: (style.after ?? 0) * 20, before: (style.before ?? 0) * 20 },
    keepNext: style.keepNext ?? false,
    children: [
      new TextRun({ text, size: (style.size ?? DIN_5008_B.textPt) * 2, bold: style.bold ?? false }),
    ],
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

function item(text: string, size: number = DIN_5008_B.textPt): Paragraph {
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
    return [
      ...block.rows.map((one) => fact(one, LABEL_WIDTH_MM, DIN_5008_B.textPt)),
      line('', { size: 4 }),
    ]
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

/** Sender, window and references in rows of exact height, so that the address stays in the window whatever is edited. */
function head(paper: Paper, geometry: LetterGeometry): Table {
  const { address, info, margin, sender, subject } = geometry
  const left = info.left - margin.left
  const rest = geometry.page.width - margin.right - info.left
  const { email, lines, name } = paper.sender
  const senderLine = [...lines, ...(email === null ? [] : [email])].join('  ·  ')
  // One line each: six of them fit the row, whose height is exact.
  const references = paper.info.map((one) => fact(one, INFO_LABEL_MM, 9.5))
  return new Table({
    width: { size: twips(left + rest), type: WidthType.DXA },
    columnWidths: [twips(left), twips(rest)],
    borders: { ...NO_BORDERS, insideHorizontal: none, insideVertical: none },
    rows: [
      row(address.top - sender.top, [
        cell(left + rest, [line(name, { size: 13, bold: true }), line(senderLine, { size: 9.5 })], {
          span: 2,
        }),
      ]),
      row(address.returnZone, [
        cell(left, [line([name, ...lines].join(' · '), { size: 7.5 })], { bottom: true }),
        cell(rest, references, { rows: 2 }),
      ]),
      row(address.height - address.returnZone, [
        cell(
          left,
          paper.addressee.map((text) => line(text)),
        ),
      ]),
      row(subject - address.top - address.height, [cell(left + rest, [line('')], { span: 2 })]),
    ],
  })
}

const PAGE_OF = { de: ['Seite ', ' von '], en: ['Page ', ' of '] } as const

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
  geometry: LetterGeometry = DIN_5008_B,
): Promise<Uint8Array> {
  const { items, title } = paper.enclosures
  const run = { font: FONT, size: geometry.textPt * 2, color: '000000' }
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { ...run, language: { value: paper.language === 'de' ? 'de-DE' : 'en-GB' } },
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
          heading(paper.subject, 'HEADING_1', 0),
          line(paper.salutation, { after: 7 }),
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
