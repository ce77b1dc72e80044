// Letters as a small script writes them: pdfkit, built-in fonts, each word or even each letter placed by itself, columns out of order.
import PDFDocument from 'pdfkit'
import type { Letter, Score } from '../../../extract/index.ts'
import { day, euro, longDay, percent, TYPE } from './chromium.ts'

type Doc = InstanceType<typeof PDFDocument>

function made(draw: (doc: Doc) => void): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 50, info: { CreationDate: new Date(0) } })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Uint8Array>((resolve) =>
    doc.on('end', () => resolve(Buffer.concat(chunks))),
  )
  draw(doc)
  doc.end()
  return done
}

/** Word by word at computed places, or letter by letter. */
function put(doc: Doc, text: string, x: number, y: number, by: 'word' | 'letter' = 'word'): void {
  let at = x
  for (const part of by === 'word' ? text.split(/(?<= )/u) : Array.from(text)) {
    if (part.trim() !== '') doc.text(part.trimEnd(), at, y, { lineBreak: false })
    at += doc.widthOfString(part)
  }
}

function wrapped(doc: Doc, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && doc.widthOfString(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A table without rules; cells are written column by column, the head at last. */
function grid(
  doc: Doc,
  top: number,
  columns: { head: string; x: number; width: number; right?: boolean }[],
  rows: string[][],
): number {
  let y = top + 26
  const places = rows.map((cells) => {
    const lines = cells.map((cell, c) => wrapped(doc, cell, columns[c]?.width ?? 50))
    const place = { y, lines }
    y += Math.max(...lines.map((one) => one.length)) * 9.5 + 4
    return place
  })
  for (const [c, column] of [...columns.entries()].toReversed()) {
    for (const { y: at, lines } of places) {
      for (const [i, text] of (lines[c] ?? []).entries()) {
        const x = column.right ? column.x + column.width - doc.widthOfString(text) : column.x
        put(doc, text, x, at + i * 9.5)
      }
    }
  }
  for (const column of columns)
    for (const [i, text] of wrapped(doc, column.head, column.width).entries())
      put(doc, text, column.x, top + i * 9.5)
  return y
}

function frame(doc: Doc, truth: Letter, subject: string): void {
  doc.font('Times-Roman').fontSize(10)
  put(doc, 'Synthetisches Beispiel', 50, 20)
  put(doc, 'SCHUFA Holding AG', 400, 60)
  put(doc, 'Erika Mustermann', 50, 130)
  put(doc, longDay(truth.issuedOn ?? ''), 400, 240)
  doc.font('Times-Bold').fontSize(12)
  put(doc, subject, 50, 260, 'letter')
  doc.font('Times-Roman').fontSize(10)
  put(doc, `Unser Zeichen: ${truth.identity.reference}`, 50, 276)
  put(doc, 'Sehr geehrte Frau Mustermann,', 50, 300)
}

/** Datenkopie in sentences, one below the other without gaps. */
export function copyInSentences(truth: Letter): Promise<Uint8Array> {
  return made((doc) => {
    frame(doc, truth, 'Ihre Datenkopie nach Artikel 15 DSGVO')
    const basis = truth.scores.find((score) => score.name === 'Basisscore')
    const lines = (texts: string[], top: number) => {
      let y = top
      for (const text of texts) {
        for (const row of wrapped(doc, text, 480)) {
          put(doc, row, 50, y)
          y += 13
        }
      }
      return y
    }
    lines(
      [
        `hiermit übersenden wir Ihnen eine Kopie der personenbezogenen Daten, die am ${longDay(truth.cutoffOn ?? '')} bei der SCHUFA gespeichert waren.`,
        `SCHUFA-Datensatznummer: ${truth.identity.recordNumber}`,
        `Nachname: ${truth.identity.surname}`,
        `Vorname: ${truth.identity.givenNames}`,
        `Geburtsdatum: ${day(truth.identity.bornOn)}`,
        `Geburtsort: ${truth.identity.birthplace}`,
        ...truth.addresses.map(
          (a) =>
            `${a.current ? 'Aktuelle Adresse' : 'Frühere Adresse'}: ${a.text}, gemeldet von ${a.reportedBy}, gespeichert am ${day(a.storedOn)}`,
        ),
      ],
      330,
    )
    doc.addPage().font('Courier').fontSize(9)
    put(doc, 'Anfragen und Mitteilungen', 50, 50)
    const entries = truth.entries.map((e) => {
      const what = e.negative
        ? `eine Forderung über ${euro(e.amount)}`
        : e.amount
          ? `einen ${TYPE[e.type]} über ${euro(e.amount)}`
          : `den Abschluss des Vertrags ${TYPE[e.type]}`
      return [
        `Am ${day(e.reportedOn)} hat ${e.party} unter der Nummer ${e.reference} ${what} gemeldet.`,
        e.originalParty ? `Die Forderung wurde von ${e.originalParty} übernommen.` : '',
        e.openedOn ? `Vertragsbeginn: ${day(e.openedOn)}.` : '',
        e.instalments ? `Anzahl der Raten: ${e.instalments}.` : '',
        e.firstDueOn ? `Fälligkeit der 1. Rate: ${day(e.firstDueOn)}.` : '',
        e.lastDueOn ? `Letzte Rate: ${day(e.lastDueOn)}.` : '',
        e.closedOn ? `Beendet am ${day(e.closedOn)}.` : '',
        e.settledOn ? `Die Forderung wurde am ${day(e.settledOn)} beglichen.` : '',
        `Gespeichert am ${day(e.storedOn)}.`,
      ]
        .filter(Boolean)
        .join(' ')
    })
    const end = lines(
      [
        ...truth.inquiries.map(
          (i) => `Am ${day(i.on)} hat ${i.party} angefragt. Zweck der Anfrage: ${i.purpose}.`,
        ),
        ...entries,
      ],
      70,
    )
    put(doc, 'Basisscore', 50, end + 20)
    lines(
      [
        `Am ${day(basis?.calculatedOn ?? '')} wurde der Basisscore ${percent(basis?.value ?? 0).replace(' ', '')} von theoretisch möglichen 100% berechnet.`,
      ],
      end + 40,
    )
    doc.addPage().font('Helvetica').fontSize(8)
    put(doc, 'In den letzten 12 Monaten übermittelte Wahrscheinlichkeitswerte', 50, 50)
    grid(
      doc,
      80,
      [
        { head: 'Empfänger', x: 50, width: 120 },
        { head: 'Score', x: 180, width: 110 },
        { head: 'Übermittelt am', x: 300, width: 55 },
        { head: 'Erfüllungs- wahrscheinlichkeit', x: 360, width: 60, right: true },
        { head: 'Rating', x: 430, width: 25 },
        { head: 'Wert', x: 460, width: 25, right: true },
        { head: 'Einstufung', x: 495, width: 70 },
      ],
      truth.scores
        .filter((s) => s.recipient)
        .map((s) => [
          s.recipient ?? '',
          s.name,
          day(s.transmittedOn),
          percent(s.probability),
          s.rating ?? '',
          String(s.value),
          s.meaning ?? '',
        ]),
    )
  })
}

/** Letter with the score of 2026: a table of criteria with the maximum beside the points. */
export function scoreLetter(truth: Letter): Promise<Uint8Array> {
  return made((doc) => {
    frame(doc, truth, 'Auskunft zu Ihrem SCHUFA-Score')
    const score = truth.scores[0] as Score // the truth of this kind has one
    put(doc, `Ihr SCHUFA-Score wurde am ${longDay(score.calculatedOn ?? '')} ermittelt.`, 50, 330)
    put(
      doc,
      `Ihr Score-Wert beträgt ${score.value} Punkte. Das entspricht der Klasse „${score.meaning}“.`,
      50,
      345,
    )
    put(doc, 'Die Skala reicht von 100 bis 999 Punkten.', 50, 360)
    const most = [264, 117, 99, 66, 55, 38, 69, 36, 94, 81, 61, 19]
    grid(
      doc,
      390,
      [
        { head: 'Kriterium', x: 50, width: 160 },
        { head: 'Höchstens', x: 260, width: 60, right: true },
        { head: 'Ihre Punkte', x: 380, width: 60, right: true },
      ],
      score.criteria.map((c, i) => [c.label, String(most[i]), String(c.points)]),
    )
  })
}
