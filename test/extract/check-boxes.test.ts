// Forms whose boxes are drawn, or are fields to be filled in: only what is ticked is a reason, whatever the tick looks like and however texts wrap.
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { readLetter } from '../../extract/pipeline.ts'

type Doc = InstanceType<typeof PDFDocument>
type Item = [text: string, x: number, y: number, ticked: boolean]

const HEAD: [string, number][] = [
  ['Example Savings Bank', 50],
  ['Notice of Action Taken and Statement of Reasons', 76],
  ['Date: 03/14/2026', 100],
  ["Applicant's Name: Erika Mustermann", 116],
  ['We are unable to approve your application.', 140],
  ['Principal reason(s) for credit denial or other action taken:', 164],
]
const FOOT: [string, number][] = [
  ['Our credit decision was based in part on a report from Equifax Information Services LLC.', 400],
  ['Under the Fair Credit Reporting Act you may ask for a free copy within 60 days.', 416],
]

function drawn(
  items: readonly Item[],
  box: (doc: Doc, x: number, y: number, ticked: boolean) => void,
) {
  const doc = new PDFDocument({ size: 'LETTER', margin: 0, info: { CreationDate: new Date(0) } })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
  doc.font('Helvetica').fontSize(10)
  for (const [text, y] of [...HEAD, ...FOOT]) doc.text(text, 60, y, { lineBreak: false })
  for (const [text, x, y, ticked] of items) {
    box(doc, x, y, ticked)
    for (const [i, line] of text.split('\n').entries())
      doc.text(line, x + 16, y + i * 12, { lineBreak: false })
  }
  doc.end()
  return done
}

const ONE_COLUMN: Item[] = [
  ['Length of employment', 60, 190, false],
  ['Income insufficient for amount of credit\nrequested', 60, 206, true],
  ['Bankruptcy', 60, 234, false],
  ['Collection action or judgment', 60, 250, true],
  ['Other, specify:', 60, 266, false],
]
const TICKED = [
  'Income insufficient for amount of credit requested',
  'Collection action or judgment',
]

const reasons = async (pdf: Uint8Array): Promise<Letter> => {
  const { letters } = await readLetter([pdf], 'en')
  const letter = letters[0]?.letter
  if (!letter) throw new Error('not recognised')
  return letter
}
const doubtsOf = ({ doubts }: Letter) =>
  doubts.map(({ path }) => path).filter((path) => path.startsWith('/reasons'))

const STYLES: Record<string, (doc: Doc, x: number, y: number, ticked: boolean) => void> = {
  'a cross of two lines': (doc, x, y, ticked) => {
    doc.rect(x, y, 9, 9).stroke()
    if (ticked)
      doc
        .moveTo(x, y)
        .lineTo(x + 9, y + 9)
        .moveTo(x + 9, y)
        .lineTo(x, y + 9)
        .stroke()
  },
  'a hook beyond the box': (doc, x, y, ticked) => {
    doc.rect(x, y, 9, 9).stroke('#767676')
    if (ticked)
      doc
        .moveTo(x + 1, y + 4)
        .lineTo(x + 4, y + 8)
        .lineTo(x + 9, y)
        .stroke('#000000')
  },
  'a typed letter': (doc, x, y, ticked) => {
    doc.rect(x, y, 9, 9).stroke()
    if (ticked) doc.text('X', x + 1.5, y, { lineBreak: false })
  },
  'a white hook on blue': (doc, x, y, ticked) => {
    doc.rect(x, y, 9, 9).fill(ticked ? '#0075ff' : '#ffffff')
    if (ticked)
      doc
        .moveTo(x + 2, y + 4)
        .lineTo(x + 4, y + 7)
        .lineTo(x + 8, y + 2)
        .stroke('#ffffff')
    else doc.rect(x, y, 9, 9).stroke('#767676')
    doc.rect(0, 0, 1, 1).fill('#000000')
  },
  'filled and open squares': (doc, x, y, ticked) => {
    if (ticked) doc.rect(x, y, 9, 9).fill('#000000')
    else doc.rect(x, y, 9, 9).stroke()
  },
}

describe('drawn boxes', () => {
  test.each(Object.entries(STYLES))('%s', async (_, box) => {
    const letter = await reasons(await drawn(ONE_COLUMN, box))
    expect(letter.reasons.map(({ text }) => text)).toEqual(TICKED)
    expect(doubtsOf(letter)).toEqual([])
  })

  test('boxes in two columns whose ticked items stand in another order down than across are in doubt', async () => {
    const items: Item[] = [
      ['Length of employment', 60, 190, false],
      ['Length of residence', 320, 190, true],
      ['Unable to verify income', 60, 206, true],
      ['Bankruptcy', 320, 206, false],
    ]
    const letter = await reasons(await drawn(items, STYLES['a typed letter'] ?? (() => {})))
    expect(letter.reasons.map(({ text }) => text).toSorted()).toEqual([
      'Length of residence',
      'Unable to verify income',
    ])
    expect(doubtsOf(letter)).toEqual(['/reasons/0', '/reasons/1'])
  })

  test('a ruled column before the texts is a column of boxes, whatever height its cells have', async () => {
    const ruled = (doc: Doc, x: number, y: number, ticked: boolean) => {
      const height = y === 206 ? 28 : 16
      for (const [from, to] of [
        [y - 4, y - 4],
        [y - 4 + height, y - 4 + height],
      ] as const)
        doc
          .moveTo(x - 4, from)
          .lineTo(x + 12, to)
          .stroke()
      for (const at of [x - 4, x + 12])
        doc
          .moveTo(at, y - 4)
          .lineTo(at, y - 4 + height)
          .stroke()
      if (ticked) doc.text('X', x + 1, y, { lineBreak: false })
    }
    const letter = await reasons(await drawn(ONE_COLUMN, ruled))
    expect(letter.reasons.map(({ text }) => text)).toEqual(TICKED)
    expect(doubtsOf(letter)).toEqual([])
  })

  test('boxes behind their texts, in two columns that agree with the sample form', async () => {
    const behind = (doc: Doc, x: number, y: number, ticked: boolean) => {
      doc.rect(x + 190, y, 9, 9).stroke()
      if (ticked) doc.text('X', x + 191.5, y, { lineBreak: false })
    }
    const items: Item[] = [
      ['Length of employment', 60, 190, false],
      ['Bankruptcy', 320, 190, true],
      ['Unable to verify income', 60, 206, false],
      ['Garnishment or attachment', 320, 206, true],
      ['Poor credit performance with us', 60, 222, false],
      ['No credit file', 320, 222, false],
    ]
    const letter = await reasons(await drawn(items, behind))
    expect(letter.reasons.map(({ text }) => text)).toEqual([
      'Bankruptcy',
      'Garnishment or attachment',
    ])
    expect(doubtsOf(letter)).toEqual([])
  })

  test('numbers in frames are no boxes', async () => {
    const framed = (doc: Doc, x: number, y: number) => {
      doc.rect(x, y, 10, 10).stroke()
      doc.text(String(Math.round(y / 16) - 11), x + 2, y + 1, { lineBreak: false })
    }
    const items = ONE_COLUMN.slice(2, 4).map(
      ([text, x, , ticked], i): Item => [text, x, 190 + 16 * i, ticked],
    )
    const letter = await reasons(await drawn(items, framed))
    expect(letter.reasons.map(({ text }) => text)).toEqual([
      'Bankruptcy',
      'Collection action or judgment',
    ])
  })
})
