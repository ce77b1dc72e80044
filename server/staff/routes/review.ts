// The reviewer's pages: what was lent to her, one letter after she gave a reason, its pieces, and her proposal.
import { Refusal } from '../../../extract/index.ts'
import type { PatchOperation } from '../../service.ts'
import type { FormError } from '../../web/components/form.tsx'
import { leafAt } from '../../web/pointers.ts'
import { formOf, numberIn, page, paramsOf, queryOf, seeOther } from '../../web/routes/answer.ts'
import { isRefusal } from '../../web/routes/visitor.ts'
import { kindOf, parseTyped, typedText } from '../../web/typed.ts'
import { fieldOf, Lendings, LentLetter } from '../pages/review.tsx'
import type { RedactedLetter } from '../redacted.ts'
import { lentTo, openLent, propose, readLent } from '../review.ts'
import { asStaff, type Parts, signed, type SignedCall } from './guard.ts'

const ROLES = ['reviewer'] as const

export function reviewRoutes(parts: Parts): void {
  const { desk, store, clock, poke } = parts
  const { app, deps } = desk
  const idOf = ({ request }: SignedCall) => paramsOf(request)['id'] ?? ''
  const lendings = async (call: SignedCall, errors: FormError[], status = 200) => {
    const notice = queryOf(call.request).has('da') ? call.w.review.sent : null
    const notes = await lentTo(store, clock, call.member)
    return page(call.reply, Lendings({ ...signed(call), notes, errors, notice }), status)
  }
  const letter = (
    call: SignedCall,
    lent: RedactedLetter & { until: string },
    more: { typed?: Record<string, string>; errors?: FormError[] } = {},
  ) => {
    const pieces = new Map(lent.crops.map(({ pointer, width }, k) => [pointer, { k, width }]))
    const { letter: facts, until } = lent
    const shown = { id: idOf(call), until, letter: facts, pieces, ...more }
    return page(call.reply, LentLetter({ ...signed(call), ...shown }), more.errors ? 422 : 200)
  }

  app.get(
    '/team/pruefen',
    asStaff(parts, ROLES, (call) => lendings(call, [])),
  )
  app.post(
    '/team/pruefen/:id',
    asStaff(parts, ROLES, async (call) => {
      const id = idOf(call)
      try {
        const reason = formOf(call.request.body).one(`grund-${id}`)
        await openLent(store, clock, call.member, id, reason)
        return seeOther(call.reply, `/team/pruefen/${id}`)
      } catch (error) {
        if (!isRefusal(error, 'REVIEW_REASON')) throw error
        const { detail } = deps.problemOf(error, call.visitor.language)
        return await lendings(call, [{ field: `grund-${id}`, message: detail }], 422)
      }
    }),
  )
  app.get(
    '/team/pruefen/:id',
    asStaff(parts, ROLES, async (call) =>
      letter(call, await readLent(store, clock, call.member, idOf(call))),
    ),
  )
  app.get(
    '/team/pruefen/:id/:k.png',
    asStaff(parts, ROLES, async (call) => {
      const { crops } = await readLent(store, clock, call.member, idOf(call))
      const piece = crops[numberIn(paramsOf(call.request)['k'], 0)]
      if (!piece) throw new Refusal('STORE_NOT_FOUND')
      return call.reply
        .headers({
          'content-type': 'image/png',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        })
        .send(Buffer.from(piece.png, 'base64'))
    }),
  )
  app.post(
    '/team/pruefen/:id/vorschlag',
    asStaff(parts, ROLES, async (call) => {
      const lent = await readLent(store, clock, call.member, idOf(call))
      const form = formOf(call.request.body)
      const values = form.all('wert')
      const { common, spell } = call.visitor.t
      const errors: FormError[] = []
      const operations: PatchOperation[] = []
      const typed: Record<string, string> = {}
      for (const [i, path] of form.all('pfad').entries()) {
        const before = leafAt(lent.letter, path)
        if (before === undefined) throw new Refusal('STORE_NOT_FOUND')
        const kind = kindOf(lent.letter, path)
        const text = values[i] ?? ''
        typed[path] = text
        // What could not be read stands in its field as the text that was read: left as it is, it is no change.
        const shown =
          before === null
            ? (lent.letter.provenance[path]?.text ?? '')
            : typedText(before, kind, spell)
        if (text.trim() === shown.trim()) continue
        const parsed = parseTyped(text, kind)
        const message =
          kind === 'day' ? common.badDate : kind === 'money' ? common.badAmount : common.badNumber
        if (!parsed.ok) errors.push({ field: fieldOf(path), message })
        else if (parsed.value !== before)
          operations.push({ op: 'replace', path, value: parsed.value })
      }
      if (errors.length > 0) return letter(call, lent, { typed, errors })
      await propose(store, clock, call.member, idOf(call), operations)
      poke()
      return seeOther(call.reply, '/team/pruefen?da')
    }),
  )
}
