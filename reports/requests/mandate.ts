// The form with which a person authorises an adviser: who, for what, and two lines to sign. The only blanks are those to sign on.
import { Refusal } from '../../extract/index.ts'
import { formPdf, formText, type SignedForm } from '../render/signed-form.ts'
import { fillBlock, fillLine, textsIn } from './block-text.ts'
import type { RequestInput } from './draft.ts'
import { filler } from './frame.ts'
import { personIn, senderOf } from './sender.ts'
import { dayInWords, label, type Speech } from './wording.ts'

const TEXTS = textsIn(new URL('./mandate/', import.meta.url))

/**
 * The mandate of a case with `sender.actsFor`. Throws Refusal REQUEST_DOES_NOT_APPLY when nobody is represented, REQUEST_INCOMPLETE
 * when name or address of the adviser are missing.
 */
export function mandateForm({ case: theCase }: RequestInput, speech: Speech = 'de'): SignedForm {
  const { missing, sender } = senderOf(theCase)
  const { client } = sender
  if (client === null) throw new Refusal('REQUEST_DOES_NOT_APPLY')
  if (missing.length > 0) {
    throw new Refusal('REQUEST_INCOMPLETE', { count: missing.length, missing: missing.join(', ') })
  }
  const fill = filler(theCase.today, speech, { client })
  const line = (name: string) => fillLine(TEXTS[speech], name, fill)
  const { bornOn, lines } = personIn(theCase)
  const row = (name: string, value: string | null) => (value ? [{ label: name, value }] : [])
  return {
    language: speech,
    title: line('title'),
    date: theCase.today,
    rows: [
      ...row(line('giver'), client),
      ...row(label('bornOn', speech), bornOn === null ? null : dayInWords(bornOn, speech)),
      ...row(label('text', speech), lines.join(', ')),
      ...row(line('taker'), sender.name),
      ...row(label('text', speech), sender.lines.join(', ')),
    ],
    body: ['grant', 'scope', 'limits'].flatMap((name) => fillBlock(TEXTS[speech], name, fill)),
    signatures: [line('sign-place'), line('sign-name')],
  }
}

/** The mandate as a file to print and sign. Same input, same bytes. Refusals as `mandateForm`, and REQUEST_UNPRINTABLE. */
export async function mandatePaper(
  input: RequestInput,
  format: 'pdf' | 'txt',
): Promise<Uint8Array> {
  const form = mandateForm(input)
  return format === 'pdf' ? formPdf(form) : new TextEncoder().encode(formText(form))
}
