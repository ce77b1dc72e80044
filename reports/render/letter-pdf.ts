// The letter as a PDF for the post: in the layout of its country, tagged (PDF/UA-1), same paper, same bytes.
import { fileURLToPath } from 'node:url'
import { Refusal } from '../../extract/index.ts'
import type { LetterGeometry } from './din5008b.ts'
import { geometryOf, localeOf } from './letter-layouts.ts'
import type { Paper } from './paper.ts'
import { returnLines } from './return-line.ts'
import { typeset } from './typst.ts'

const WORKSPACE = fileURLToPath(new URL('./templates', import.meta.url))
const PAGE_OF = {
  de: 'Seite {page} von {pages}',
  en: 'Page {page} of {pages}',
  fr: 'Page {page} sur {pages}',
}

/**
 * Draws a paper. Throws Refusal('REQUEST_UNPRINTABLE') when a name holds characters that none of our fonts can draw:
 * an empty box in an address would be worse than no letter.
 */
export function letterPdf(paper: Paper, geometry: LetterGeometry = geometryOf(paper)): Uint8Array {
  const data = {
    geometry,
    paper,
    pageOf: PAGE_OF[paper.language],
    region: localeOf(paper).split('-')[1],
    returnLines: returnLines(paper),
  }
  try {
    return typeset({
      workspace: WORKSPACE,
      main: 'request.typ',
      files: { 'data.json': new TextEncoder().encode(JSON.stringify(data)) },
      standard: 'ua-1',
    })
  } catch (error) {
    if (error instanceof Error && error.message.includes('could not be displayed')) {
      throw new Refusal('REQUEST_UNPRINTABLE')
    }
    throw error
  }
}
