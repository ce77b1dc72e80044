// Typing in a letter that was not recognised: from the form to the model's letter.
import { emptyEntry, emptyLetter, EntryType, type Letter, Refusal } from '../../../extract/index.ts'
import type { FormError } from '../components/form.tsx'
import type { Messages } from '../messages/index.ts'
import { Typed, TYPED_ENTRIES } from '../pages/typed.tsx'
import { kindName } from '../kinds.ts'
import { parseTyped } from '../typed.ts'
import { type Desk, formOf, numberIn, page, paramsOf, privately, seeOther } from './answer.ts'

type Read = { letter: Letter | null; errors: FormError[] }

/** What the person typed as a letter; errors by field. */
export function typedLetter(form: Record<string, string>, pages: number, t: Messages): Read {
  const errors: FormError[] = []
  const kind = form['kind'] ?? ''
  if (kindName(kind, t) === null)
    return { letter: null, errors: [{ field: 'kind', message: t.typed.kindMissing }] }
  const typed = (field: string, as: 'day' | 'money' | 'number') => {
    const parsed = parseTyped(form[field] ?? '', as)
    if (parsed.ok) return parsed.value
    const message =
      as === 'day' ? t.common.badDate : as === 'money' ? t.common.badAmount : t.common.badNumber
    errors.push({ field, message })
    return null
  }
  const day = (field: string) => typed(field, 'day') as string | null
  const cents = (field: string) => typed(field, 'money') as number | null
  const words = (field: string) => (form[field] ?? '').trim().slice(0, 300) || null

  const letter = emptyLetter(kind, pages)
  letter.issuedOn = day('issuedOn')
  letter.cutoffOn = day('cutoffOn')
  const value = typed('scoreValue', 'number') as number | null
  const percent = form['scoreUnit'] === 'percent'
  if (value !== null || words('scoreName'))
    letter.scores.push({
      name: words('scoreName') ?? (percent ? 'Basisscore' : 'Score'),
      sector: null,
      version: null,
      value,
      unit: percent ? 'percent' : 'points',
      min: percent ? 0 : null,
      max: percent ? 100 : null,
      better: 'higher',
      rating: null,
      probability: percent ? value : null,
      meaning: null,
      calculatedOn: null,
      transmittedOn: null,
      recipient: null,
      factors: [],
      criteria: [],
    })
  for (let i = 0; i < TYPED_ENTRIES; i += 1) {
    const at = (key: string) => `eintrag-${i}-${key}`
    const type = EntryType.safeParse(form[at('type')])
    const amount = cents(at('amount'))
    const settledOn = day(at('settledOn'))
    const reportedOn = day(at('reportedOn'))
    const party = words(at('party'))
    if (!type.success && amount === null && party === null) continue
    const kindOfEntry = type.success ? type.data : 'other'
    const claim = kindOfEntry === 'claim'
    letter.entries.push(
      emptyEntry({
        type: kindOfEntry,
        party,
        amount,
        currency: amount === null ? null : 'EUR',
        reportedOn,
        settledOn,
        status: claim ? (settledOn ? 'settled' : 'open') : 'unknown',
        negative: ['claim', 'court-register', 'insolvency', 'discharge', 'fraud-marker'].includes(
          kindOfEntry,
        ),
      }),
    )
  }
  return { letter: errors.length > 0 ? null : letter, errors }
}

export function typedRoutes(desk: Desk): void {
  const { app } = desk

  app.get(
    '/abtippen/:n',
    privately(desk, async ({ request, reply, visitor, handle }) => {
      const view = await handle.view(numberIn(paramsOf(request)['n'], 0), visitor.language)
      return page(reply, Typed({ frame: visitor.frame('letters'), view, form: {}, errors: [] }))
    }),
  )
  app.post(
    '/abtippen/:n',
    privately(desk, async ({ request, reply, visitor, handle }) => {
      const form = formOf(request.body)
      visitor.mustBeOurs(form.one('token'))
      const view = await handle.view(numberIn(paramsOf(request)['n'], 0), visitor.language)
      const frame = visitor.frame('letters')
      const { letter, errors } = typedLetter(form.record, Math.max(1, view.pages), frame.t)
      if (!letter) return page(reply, Typed({ frame, view, form: form.record, errors }), 422)
      if (view.status === 'confirmed') throw new Refusal('LETTER_NOT_READY')
      await handle.putLetter(view.n, letter)
      return seeOther(reply, '/pruefen')
    }),
  )
}
