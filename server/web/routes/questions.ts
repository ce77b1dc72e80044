// The questions page and what is answered there: only fields that the form really held change anything.
import type { FormError } from '../components/form.tsx'
import { withAnswers } from '../missing.ts'
import { Questions } from '../pages/questions.tsx'
import { plainGiven, plainQuestions } from '../plain-questions.ts'
import { allQuestions, type Question, questionsFor } from '../questions.ts'
import { parseTyped } from '../typed.ts'
import {
  type Desk,
  type Form,
  formOf,
  making,
  page,
  type Private,
  privately,
  seeOther,
} from './answer.ts'
import { afterConfirmation } from './findings.ts'

/** `undefined`: the form did not ask; null: not said; otherwise the answer. `wrong`: it cannot be understood. */
export type Given = { value: unknown } | { wrong: 'day' | 'amount' | 'number' }

/** What a form says about one question. */
export function givenIn(form: Form, { id, kind, printed }: Question): Given {
  const radio = form.all(kind === 'amount' ? `${id}-stimmt` : id)[0]
  const typed = form.one(id).trim()
  if (kind === 'yes-no')
    return { value: radio === undefined ? undefined : ({ ja: true, nein: false }[radio] ?? null) }
  if (kind === 'choice')
    return {
      value:
        radio === undefined || ['credit', 'conditions', 'identity'].includes(radio) ? radio : null,
    }
  if (form.all(id).length === 0) return { value: undefined }
  if (kind === 'amount') {
    if (radio === 'ja') return { value: printed }
    if (radio === '') return { value: null }
    const cents = parseTyped(typed, 'money')
    return cents.ok ? { value: cents.value } : { wrong: 'amount' }
  }
  if (kind === 'count') {
    if (typed === '') return { value: null }
    return /^\d{1,3}$/.test(typed) ? { value: Number(typed) } : { wrong: 'number' }
  }
  const day = parseTyped(typed, 'day')
  return day.ok ? { value: day.value } : { wrong: 'day' }
}

async function show(call: Private, form: Record<string, string> = {}, errors: FormError[] = []) {
  const { handle, reply, visitor } = call
  const made = await handle.findings(visitor.t.language)
  if (made.state === 'pending') return making(call, made)
  const views = await handle.views(visitor.language)
  const answers = await handle.answers()
  const rows = questionsFor(made.value, views, answers)
  const plain = plainQuestions(
    made.value,
    await handle.campaign(),
    await handle.donation(visitor.language),
    answers,
  )
  const frame = visitor.frame('findings')
  return page(reply, Questions({ frame, rows, plain, form, errors }), errors.length > 0 ? 422 : 200)
}

async function save(call: Private) {
  const { handle, reply, request, visitor } = call
  const form = formOf(request.body)
  visitor.mustBeOurs(form.one('token'))
  const { common } = visitor.frame().t
  const words = {
    day: common.badDate,
    amount: common.badAmount,
    number: common.badNumber,
    value: common.badValue,
  }
  const before = await handle.answers()
  // Not only what is asked at this moment: nothing that was typed may be lost because findings are being made.
  const all = allQuestions(await handle.views(visitor.language), before)
  const errors: FormError[] = []
  const given: [string[], unknown][] = []
  for (const question of all.flatMap(({ questions }) => questions)) {
    const said = givenIn(form, question)
    if ('wrong' in said) errors.push({ field: question.id, message: words[said.wrong] })
    else if (said.value !== null || question.said !== null) given.push([question.keys, said.value])
  }
  const campaign = await handle.campaign()
  const plain = plainQuestions(null, campaign, await handle.donation(), before)
  for (const question of Object.values(plain).flat()) {
    const said = plainGiven(form, question)
    if ('wrong' in said) errors.push({ field: question.id, message: words[said.wrong] })
    else given.push([question.keys, said.value])
  }
  const answers = errors.length > 0 ? null : withAnswers(before, given)
  if (!answers) return await show(call, form.record, errors)
  await handle.putAnswers(answers)
  return seeOther(reply, '/befunde')
}

export function questionRoutes(desk: Desk): void {
  desk.app.get(
    '/fragen',
    privately(
      desk,
      afterConfirmation((call) => show(call)),
    ),
  )
  desk.app.post('/fragen', privately(desk, afterConfirmation(save)))
}
