// A form on one page that a person signs: labelled values, text, lines for place and signature. PDF (PDF/UA-1) and plain text.
import { fileURLToPath } from 'node:url'
import { Refusal, type Day } from '../../extract/index.ts'
import { type Block, nbsp, plainLine, type Row } from './paper.ts'
import { typeset } from './typst.ts'

export type SignedForm = {
  language: 'de' | 'en' | 'fr'
  title: string
  /** For the metadata; the day of signing is written by hand. */
  date: Day
  rows: Row[]
  body: Extract<Block, { kind: 'paragraph' | 'list' }>[]
  /** What stands under each line. */
  signatures: string[]
}

const WORKSPACE = fileURLToPath(new URL('./templates', import.meta.url))
const LINE = '_'.repeat(40)

/** Plain text, LF, one line at the end. */
export function formText(form: SignedForm): string {
  const rows = form.rows.map(({ label, value }) => `${label}: ${plainLine(value)}`).join('\n')
  const body = form.body.map((block) =>
    block.kind === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text,
  )
  const lines = form.signatures.map((under) => `${LINE}\n${under}`)
  const parts = [form.title, rows, ...body, ...lines.map((one) => `\n${one}`)]
  return `${parts.join('\n\n').replaceAll('\u00a0', ' ')}\n`
}

/** Throws Refusal REQUEST_UNPRINTABLE when a name holds characters that none of our fonts can draw. */
export function formPdf(form: SignedForm): Uint8Array {
  const bound = {
    ...form,
    rows: form.rows.map(({ label, value }) => ({ label, value: plainLine(value) })),
    body: form.body.map((block) =>
      block.kind === 'list'
        ? { ...block, items: block.items.map(nbsp) }
        : { ...block, text: nbsp(block.text) },
    ),
  }
  try {
    return typeset({
      workspace: WORKSPACE,
      main: 'signed-form.typ',
      files: { 'data.json': new TextEncoder().encode(JSON.stringify(bound)) },
      standard: 'ua-1',
    })
  } catch (error) {
    if (error instanceof Error && error.message.includes('could not be displayed')) {
      throw new Refusal('REQUEST_UNPRINTABLE')
    }
    throw error
  }
}
