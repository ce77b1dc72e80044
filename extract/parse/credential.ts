// The verification code of a paid certificate is a live credential: its words leave the page before anything is read, and its places are
// what the pictures of the page are blackened at.
import type { Box, Page, Word } from '../read/word.ts'
import { union } from '../read/word.ts'
import { linesOf } from './lines.ts'
import { normal } from './normal.ts'

const LABELS = [
  'prufcode',
  'prufziffer',
  'verifizierungscode',
  'verifikationscode',
  'verifizierungsnummer',
  'zertifikatscode',
  'zertifikatsnummer',
  'zertifikatnummer',
  'echtheitscode',
  'codezurverifizierung',
  'codezurprufung',
  'sicherheitscode',
  'pruf-code',
  'prufnummer',
  'ihrcode',
  'zugangscode',
  'verifizierungs-code',
  'onlinecode',
  'freischaltcode',
  'verifikationsnummer',
  'prufschlussel',
].map(normal)

/** A code: letters and digits, at least six signs, with a digit, not a date and not a price. */
function isCode(text: string): boolean {
  const bare = text.replace(/[.,;:()]+$/u, '').replace(/^[(]/u, '')
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/u.test(bare) || /,\d{2}$/u.test(bare)) return false
  return (
    /^[A-Za-z0-9]+(?:[-–·./][A-Za-z0-9]+)*$/u.test(bare) &&
    bare.length >= 4 &&
    (/\d/u.test(bare) || /^[A-Z]{4,}$/u.test(bare))
  )
}

/** Words of codes on a page: right of or below a label that announces one; and addresses that carry one. */
export function credentialWords(page: Page): Word[] {
  const lines = linesOf(page)
  const found: Word[] = []
  for (const [l, row] of lines.entries()) {
    const text = normal(row.text)
    if (
      /https?:|www\./iu.test(row.text) &&
      LABELS.concat('verif', 'pruf').some((label) => text.includes(label))
    ) {
      found.push(
        ...row.words.filter(
          (word) => /[=/?][A-Za-z0-9-]{6,}/u.test(word.text) && /\d/u.test(word.text),
        ),
      )
    }
    const label = LABELS.find((one) => text.includes(one))
    if (!label) continue
    const end = endOfLabel(row.words, label)
    const after = row.words.slice(end).filter((word) => isCode(word.text))
    found.push(...after)
    if (after.length > 0) continue
    for (const next of lines.slice(l + 1, l + 4)) {
      if (next.box[1] - row.box[3] > 45) break
      const codes = next.words.filter((word) => isCode(word.text) && /\d/u.test(word.text))
      if (codes.length > 0 && codes.length >= next.words.length / 2) {
        found.push(...codes)
        break
      }
    }
  }
  return found
}

function endOfLabel(words: readonly Word[], label: string): number {
  let text = ''
  for (const [i, word] of words.entries()) {
    text += normal(word.text)
    if (text.includes(label)) return i + 1
  }
  return words.length
}

/** The page without its codes: no later step can put one into a field or its provenance. The same code elsewhere goes as well. */
export function withoutCredentials(page: Page): Page {
  const codes = credentialWords(page)
  if (codes.length === 0) return page
  const texts = new Set(codes.map((word) => normal(word.text)).filter((text) => text.length >= 6))
  return {
    ...page,
    words: page.words.filter(
      (word) => !codes.some((code) => code.at === word.at) && !texts.has(normal(word.text)),
    ),
  }
}

/** Where a picture of the page must be blackened, in points; `announced` says that a 2-D code may stand there too. */
export function credentialBoxes(page: Page): { boxes: Box[]; announced: boolean } {
  const words = credentialWords(page)
  const text = normal(
    linesOf(page)
      .map((row) => row.text)
      .join(' '),
  )
  const texts = new Set(words.map((word) => normal(word.text)).filter((one) => one.length >= 6))
  const same = page.words.filter((word) => words.includes(word) || texts.has(normal(word.text)))
  return {
    boxes: same.map((word) => grown(union([word.at]), 2)),
    announced:
      words.length > 0 ||
      LABELS.some((label) => text.includes(label)) ||
      text.includes('qrcode') ||
      text.includes('verifizier'),
  }
}

const grown = ([x0, y0, x1, y1]: Box, by: number): Box => [x0 - by, y0 - by, x1 + by, y1 + by]
