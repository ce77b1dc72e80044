// A second writer of letters, with pdfkit alone: it shares no words, no places and no code with the generator.
import PDFDocument from 'pdfkit'

type Doc = InstanceType<typeof PDFDocument>
/** Text at a place; `size` and `bold` of its type. */
export type Print = {
  at: [number, number]
  text: string
  size?: number
  bold?: boolean
  font?: string
}
/** Lines one below the other from `at`; a line is a text or its cells with their x. */
export type Lines = {
  at: [number, number]
  lines: (string | [number, string][])[]
  step?: number
  size?: number
  font?: string
}
export type Sheet = (Print | Lines)[]

const drawn = (doc: Doc, sheet: Sheet) => {
  doc
    .font('Helvetica')
    .fontSize(7)
    .text('Synthetic example · Synthetisches Beispiel', 40, 14, { lineBreak: false })
  for (const one of sheet) {
    if ('text' in one) {
      doc.font(one.font ?? (one.bold ? 'Helvetica-Bold' : 'Helvetica')).fontSize(one.size ?? 10)
      doc.text(one.text, one.at[0], one.at[1], { lineBreak: false })
      continue
    }
    doc.font(one.font ?? 'Helvetica').fontSize(one.size ?? 10)
    for (const [i, line] of one.lines.entries()) {
      const y = one.at[1] + i * (one.step ?? 13)
      const cells = typeof line === 'string' ? [[one.at[0], line] as [number, string]] : line
      for (const [x, text] of cells) if (text !== '') doc.text(text, x, y, { lineBreak: false })
    }
  }
}

/** A PDF of these sheets, one a page. */
export function printed(sheets: readonly Sheet[], format = 'A4'): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: format, margin: 0, info: { CreationDate: new Date(0) } })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
  for (const [i, sheet] of sheets.entries()) {
    if (i > 0) doc.addPage()
    drawn(doc, sheet)
  }
  doc.end()
  return done
}
