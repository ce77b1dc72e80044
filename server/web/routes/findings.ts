// Findings, the values that requests rest on, and the evidence pack.
import { packTongue } from '../components/pack-choices.tsx'
import { drawingsOf } from '../drawings.ts'
import { hasLetter } from '../letter-values.ts'
import { type Asked, Confirm } from '../pages/confirm.tsx'
import { Findings, NoFindings } from '../pages/findings.tsx'
import { isPointer } from '../missing.ts'
import { inLetter, leafAt } from '../pointers.ts'
import { openPlain, plainQuestions } from '../plain-questions.ts'
import { openQuestions, questionsFor } from '../questions.ts'
import {
  type Desk,
  file,
  formOf,
  making,
  page,
  type Private,
  privately,
  queryOf,
  seeOther,
} from './answer.ts'
import { isRefusal } from './visitor.ts'

/** Before the first confirmation, findings are not an error: the page says what comes first. */
export function afterConfirmation(answer: (call: Private) => Promise<unknown>) {
  return async (call: Private) => {
    try {
      return await answer(call)
    } catch (error) {
      if (!isRefusal(error, 'FINDINGS_UNCONFIRMED')) throw error
      return page(call.reply, NoFindings({ frame: call.visitor.frame('findings') }), 409)
    }
  }
}

/** The values that a request still needs vouched for; all requests' values when none is named. */
async function askedFor({ visitor, handle }: Private, id: string): Promise<Asked[] | null> {
  const made = await handle.requests(visitor.speech)
  if (made.state === 'pending') return null
  const pointers = made.value
    .filter((request) => id === '' || request.id === id)
    .flatMap((request) => request.missing.filter(isPointer))
  const views = await handle.views(visitor.language)
  return [...new Set(pointers)].flatMap((pointer) => {
    const { n, path } = inLetter(pointer)
    const view = views.find((one) => one.n === n)
    return view && hasLetter(view) && leafAt(view.letter, path) !== undefined
      ? [{ view, path }]
      : []
  })
}

export function findingRoutes(desk: Desk): void {
  const { app, deps } = desk

  app.get(
    '/befunde',
    privately(
      desk,
      afterConfirmation(async (call) => {
        const { reply, visitor, handle } = call
        const made = await handle.findings(visitor.t.language)
        if (made.state === 'pending') return making(call, made)
        const frame = visitor.frame('findings')
        const compared = await handle.compared()
        const views = await handle.views(visitor.language)
        const comparisons = compared.state === 'ready' ? compared.value.comparisons : []
        const drawings = await drawingsOf(frame, made.value, views, comparisons)
        const answers = await handle.answers()
        const vouched = answers.confirmed ?? []
        const plain = plainQuestions(
          made.value,
          await handle.campaign(),
          await handle.donation(visitor.language),
          answers,
        )
        const questions = openQuestions(questionsFor(made.value, views, answers)) + openPlain(plain)
        const today = deps.service.today()
        return page(
          reply,
          Findings({
            frame,
            findings: made.value,
            views,
            vouched,
            drawings,
            today,
            questions,
            regraded: compared.state === 'ready' ? compared.value.regraded : null,
          }),
        )
      }),
    ),
  )

  app.get(
    '/werte',
    privately(
      desk,
      afterConfirmation(async (call) => {
        const { request, reply, visitor } = call
        const id = queryOf(request).get('schreiben') ?? ''
        const asked = await askedFor(call, id)
        if (!asked) return making(call, { state: 'pending', retryAfter: 1 })
        return page(
          reply,
          Confirm({ frame: visitor.frame('requests'), request: id, asked, errors: [] }),
        )
      }),
    ),
  )

  app.post(
    '/werte',
    privately(
      desk,
      afterConfirmation(async (call) => {
        const { request, reply, visitor, handle } = call
        const form = formOf(request.body)
        visitor.mustBeOurs(form.one('token'))
        const id = form.one('schreiben').replace(/[^a-z0-9-]/g, '')
        const values = form.all('wert')
        if (values.length === 0) {
          const frame = visitor.frame('requests')
          const errors = [{ field: 'wert', message: frame.t.confirm.nothing }]
          return page(
            reply,
            Confirm({ frame, request: id, asked: (await askedFor(call, id)) ?? [], errors }),
            422,
          )
        }
        await handle.confirm(values)
        return seeOther(reply, id ? `/schreiben/${id}` : '/schreiben')
      }),
    ),
  )

  app.get(
    '/mappe.zip',
    privately(
      desk,
      afterConfirmation(async (call) => {
        const query = queryOf(call.request)
        const speech = packTongue(query.get('sprache')) ?? call.visitor.t.papers
        const made = await call.handle.pack(
          speech,
          query.get('druck') === 'gross' ? 'large' : 'normal',
        )
        return made.state === 'pending' ? making(call, made) : file(call.reply, made.value)
      }),
    ),
  )
}
