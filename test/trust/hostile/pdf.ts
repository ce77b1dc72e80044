// Writes PDF files object by object, so that each may be wrong in one chosen way; and streams that are small packed and vast unpacked.
import { constants, deflateRawSync, deflateSync } from 'node:zlib'

type Part = string | Uint8Array
const bytesOf = (part: Part): Buffer =>
  typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)

/** A stream object's body: its dictionary with `/Length` added, and its bytes. */
export function stream(dictionary: string, data: Part, length?: number): Buffer {
  const bytes = bytesOf(data)
  return Buffer.concat([
    bytesOf(`<< ${dictionary} /Length ${length ?? bytes.length} >>\nstream\n`),
    bytes,
    bytesOf('\nendstream'),
  ])
}

/** A packed stream of what unpacks to `data`. */
export const packed = (data: Part, dictionary = ''): Buffer =>
  stream(`${dictionary} /Filter /FlateDecode`, deflateSync(bytesOf(data)))

/** Object 1 is the root. Objects are numbered as they stand; the cross-reference table is right unless `trailer` says otherwise. */
export function pdfOf(objects: readonly Part[], trailer = ''): Buffer {
  const parts: Buffer[] = [bytesOf('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')]
  let at = parts[0]?.length ?? 0
  const places: number[] = []
  for (const [i, body] of objects.entries()) {
    const part = Buffer.concat([bytesOf(`${i + 1} 0 obj\n`), bytesOf(body), bytesOf('\nendobj\n')])
    places.push(at)
    at += part.length
    parts.push(part)
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    bytesOf(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

export const ROOT = '<< /Type /Catalog /Pages 2 0 R >>'
export const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
export const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
export const page = (more = '', resources = '/Font << /F 5 0 R >>') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> ${more} >>`

/** One page with this content stream (object 4), Helvetica as /F (object 5), further objects from 6. */
export const onePage = (content: Part, more: readonly Part[] = [], pageMore = '', resources = '') =>
  pdfOf([
    ROOT,
    PAGES,
    page(pageMore, `/Font << /F 5 0 R >> ${resources}`),
    content instanceof Buffer && content.subarray(0, 2).toString('latin1') === '<<'
      ? content
      : stream('', content),
    FONT,
    ...more,
  ])

/**
 * zlib bytes that unpack to `block` many times over. Made of one packed block repeated, so that a gigabyte costs nothing to make;
 * the check sum at the end is missing, which readers forgive.
 */
export function bomb(block: Part, times: number): Buffer {
  const raw = deflateRawSync(bytesOf(block), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([
    bytesOf('\x78\x9c'),
    ...Array.from({ length: times }, () => raw),
    bytesOf('\x03\x00'),
  ])
}

/** Lines of text set with /F, one under the other. */
export function textContent(lines: readonly string[], size = 8): string {
  const shown = lines.map((line) => `(${line.replaceAll(/[\\()]/gu, '\\$&')}) Tj T*`).join('\n')
  return `BT /F ${size} Tf ${size} TL 40 800 Td\n${shown}\nET`
}
