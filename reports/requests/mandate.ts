// The form with which a person authorises an adviser: who, for what, and two lines to sign. The only blanks are those to sign on.
import { Refusal } from '../../extract/index.ts'
import { formPdf, formText, type SignedForm } from '../render/signed-form.ts'
import { fillBlock, fillLine, textsIn } from './block-text.ts'
import type { RequestInput } from './draft.ts'
import { filler } from './frame.ts'
import { personIn, senderOf } from './sender.ts'
import { countryOf, nearOf } from './targets.ts'
import type { Case } from './vouching.ts'
import { dayInWords, label, type Speech, type Tongue } from './wording.ts'

const TEXTS = textsIn(new URL('./mandate/', import.meta.url), ['de', 'en', 'fr', 'uk'])

/** Which form a case needs: that of the country its letters go to. The English of the German form is a reading aid. */
function formOf(theCase: Case): { texts: keyof typeof TEXTS; tongue: Tongue } {
  const hasLetter = theCase.letters.some((one) => one !== null)
  const country = hasLetter ? countryOf(theCase, 0) : nearOf(theCase)
  if (country === 'FR') return { texts: 'fr', tongue: 'fr' }
  if (country === 'UK' || country === 'US')
    return { texts: 'uk', tongue: country === 'US' ? 'us' : 'en' }
  return { texts: 'de', tongue: 'de' }
}

/**
 * The mandate of a case with `sender.actsFor`, in the language of the country that its letters go to unless another is asked for. Throws Refusal REQUEST_DOES_NOT_APPLY when nobody is represented, REQUEST_INCOMPLETE
 * when name or address of the adviser are missing.
 */
export function mandateForm({ case: theCase }: RequestInput, asked?: Speech): SignedForm {
  const { texts, tongue: speech } = asked ? { texts: asked, tongue: asked } : formOf(theCase)
  const { missing, sender } = senderOf(theCase)
  const { client } = sender
  if (client === null) throw new Refusal('REQUEST_DOES_NOT_APPLY')
  if (missing.length > 0) {
    throw new Refusal('REQUEST_INCOMPLETE', { count: missing.length, missing: missing.join(', ') })
  }
  const fill = filler(theCase.today, speech, { client })
  const line = (name: string) => fillLine(TEXTS[texts], name, fill)
  const { bornOn, lines } = personIn(theCase)
  const row = (name: string, value: string | null) => (value ? [{ label: name, value }] : [])
  return {
    language: speech === 'us' ? 'en' : speech,
    title: line('title'),
    date: theCase.today,
    rows: [
      ...row(line('giver'), client),
      ...row(label('bornOn', speech), bornOn === null ? null : dayInWords(bornOn, speech)),
      ...row(label('text', speech), lines.join(', ')),
      ...row(line('taker'), sender.name),
      ...row(label('text', speech), sender.lines.join(', ')),
    ],
    body: ['grant', 'scope', 'limits'].flatMap((name) => fillBlock(TEXTS[texts], name, fill)),
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
