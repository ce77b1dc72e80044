// Looks at finished papers with tools that are not ours: poppler, qpdf, an unzipper.
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { tempFolder } from '../../folder.ts'

/** Runs a tool on a file that holds these bytes; `FILE` in the arguments is its path. Standard output. */
export function look(bytes: Uint8Array, tool: string, ...args: string[]): string {
  const folder = tempFolder('paper')
  const file = path.join(folder, 'paper')
  try {
    writeFileSync(file, bytes)
    return execFileSync(
      tool,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Text without what only layout puts there: spaces, line ends, soft hyphens, page numbers. */
export function squeezed(text: string): string {
  return text
    .replace(/(Seite \d+ von|Page \d+ of|Page \d+ sur) \d+/g, '')
    .replace(/[\s\u00a0\u00ad\f]+/g, '')
}

export const pdfText = (pdf: Uint8Array) => look(pdf, 'pdftotext', 'FILE', '-')

export function docxText(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  return xml
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

export type Word = { text: string; x0: number; y0: number; x1: number; y1: number; page: number }

const MM = 25.4 / 72

/** Words with their boxes in millimetres from the page's top left. */
export function words(pdf: Uint8Array): Word[] {
  const html = look(pdf, 'pdftotext', '-bbox', 'FILE', '-')
  const found: Word[] = []
  let page = 0
  for (const line of html.split('\n')) {
    if (line.includes('<page ')) page += 1
    const match =
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(line)
    if (!match) continue
    const [, x0, y0, x1, y1, text = ''] = match
    found.push({
      text,
      x0: Number(x0) * MM,
      y0: Number(y0) * MM,
      x1: Number(x1) * MM,
      y1: Number(y1) * MM,
      page,
    })
  }
  return found
}

/** The text part of an e-mail draft, decoded. */
export function mailText(mail: Uint8Array): string {
  const [, , body = ''] = new TextDecoder().decode(mail).split('\r\n\r\n')
  return Buffer.from(body.split('\r\n--')[0] ?? '', 'base64').toString('utf8')
}
