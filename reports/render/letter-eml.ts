// The letter as an e-mail draft: opens unsent in the person's own program, text in the body, the PDF attached.
import { createHash } from 'node:crypto'
import { messageText } from './letter-text.ts'
import { type Paper, plainLine } from './paper.ts'

export type Mailing = { to: string | null; pdf: Uint8Array; fileName: string }

const CRLF = '\r\n'
/** RFC 2047: a coded word has at most 75 characters, 39 bytes of text here. */
const WORD_BYTES = 39
/** RFC 2045: lines of base64 have at most 76 characters. */
const BASE64_LINE = 76

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text)

/** A header's text: ASCII as it is, else coded words; line breaks cannot get through. */
export function headerText(text: string): string {
  const line = plainLine(text).replaceAll('\u00a0', ' ')
  if (isAscii(line) && line.length < 60) return line
  const words: string[] = []
  let word = ''
  for (const letter of line) {
    if (Buffer.byteLength(word + letter) > WORD_BYTES) {
      words.push(word)
      word = ''
    }
    word += letter
  }
  return [...words, word]
    .map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`)
    .join(`${CRLF} `)
}

const isAddress = (text: string) =>
  /^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+$/.test(text) && isAscii(text)

/** `"Name" <address>` with the name quoted or coded; only a plain address is let through. */
function mailbox(name: string, address: string): string {
  const line = plainLine(name)
  const quoted =
    isAscii(line) && line.length < 60 ? `"${line.replace(/["\\]/g, '\\$&')}"` : headerText(line)
  return `${quoted} <${address}>`
}

function base64(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64')
  return (text.match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? []).join(CRLF)
}

/** Same paper, same bytes: the boundary is a hash of the content, the date that of the letter. */
export function letterEml(paper: Paper, { fileName, pdf, to }: Mailing): Uint8Array {
  const text = messageText(paper)
  const hash = createHash('sha256').update(text).update(pdf).digest('hex').slice(0, 32)
  const boundary = `countercheck-${hash}`
  const { email, name } = paper.sender
  const headers = [
    'X-Unsent: 1',
    ...(email !== null && isAddress(email) ? [`From: ${mailbox(name, email)}`] : []),
    ...(to !== null && isAddress(to) ? [`To: ${mailbox(paper.addressee[0] ?? '', to)}`] : []),
    `Subject: ${headerText(paper.subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ]
  const parts = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(new TextEncoder().encode(text)),
    `--${boundary}`,
    `Content-Type: application/pdf; name="${fileName}"`,
    `Content-Disposition: attachment; filename="${fileName}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(pdf),
    `--${boundary}--`,
    '',
  ]
  return new TextEncoder().encode([...headers, '', `--${boundary}`, ...parts].join(CRLF))
}
