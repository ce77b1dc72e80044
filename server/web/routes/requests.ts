// Requests: the list, one request with preview and downloads, missing answers, the log of sending and answers, the calendar.
import { Refusal, type Request } from '../../../extract/index.ts'
import type { PaperFormat } from '../../service.ts'
import type { FormError } from '../components/form.tsx'
import { hasLetter } from '../letter-values.ts'
import { isPointer, missingField, understood, withAnswers } from '../missing.ts'
import { RequestPage } from '../pages/request.tsx'
import { missingId } from '../pages/request-missing.tsx'
import { Requests } from '../pages/requests.tsx'
import { inLetter, leafAt } from '../pointers.ts'
import { parseTyped } from '../typed.ts'
import {
  type Desk,
  file,
  formOf,
  making,
  page,
  paramsOf,
  type Private,
  privately,
  queryOf,
  seeOther,
} from './answer.ts'
import { afterConfirmation } from './findings.ts'
import { requestTextRoutes } from './request-text.ts'
import { senderIn, senderOf } from './sender.ts'

const FILE = /^([a-z0-9-]+)\.(pdf|docx|txt|eml)$/

type Shown = {
  form?: Record<string, string>
  errors?: FormError[]
  notice?: string | null
  status?: number
}

/** Requests and findings together, or null while they are made. */
async function made({ visitor, handle }: Private) {
  const requests = await handle.requests(visitor.speech)
  const findings = await handle.findings(visitor.t.language)
  if (requests.state === 'pending' || findings.state === 'pending') return null
  return { requests: requests.value, findings: findings.value }
}

const pending = { state: 'pending', retryAfter: 1 } as const

const find = (requests: Request[], id: string): Request => {
  const request = requests.find((one) => one.id === id)
  if (!request) throw new Refusal('STORE_NOT_FOUND')
  return request
}

async function show(desk: Desk, call: Private, id: string, shown: Shown = {}) {
  const { reply, visitor, handle } = call
  const ready = await made(call)
  if (!ready) return making(call, pending)
  const request = find(ready.requests, id)
  const views = (await handle.views(visitor.language)).filter(hasLetter)
  const nameOf = (pointer: string) => {
    const { n, path } = inLetter(pointer)
    const letter = views.find((view) => view.n === n)?.letter
    const party = letter
      ? (leafAt(letter, `${path}/party`) ?? leafAt(letter, `${path}/text`))
      : null
    return typeof party === 'string' ? party : ''
  }
  const answers = await handle.answers()
  const text = request.ready ? await handle.request(id, 'txt') : pending
  const beside = await handle.beside(id, visitor.t.papers)
  const { form = {}, errors = [], notice = null, status = 200 } = shown
  return page(
    reply,
    RequestPage({
      frame: visitor.frame('requests'),
      request,
      findings: ready.findings,
      answers,
      sender: senderOf(answers, views[0]?.letter ?? null),
      nameOf,
      preview: text.state === 'ready' ? Buffer.from(text.value.bytes).toString('utf8') : null,
      beside: beside.state === 'ready' ? beside.value : { aid: [], byHand: [] },
      today: desk.deps.service.today(),
      form,
      errors,
      notice,
    }),
    status,
  )
}

async function fill(desk: Desk, call: Private, id: string) {
  const { request: http, reply, visitor, handle } = call
  const form = formOf(http.body)
  visitor.mustBeOurs(form.one('token'))
  const ready = await made(call)
  if (!ready) return making(call, pending)
  const { common } = visitor.frame().t
  const given: [string[], unknown][] = senderIn(form)
  const errors: FormError[] = []
  for (const path of find(ready.requests, id).missing.filter((one) => !isPointer(one))) {
    if (path.startsWith('sender/')) continue
    const field = missingField(path)
    const said = understood(field, form.one(missingId(path)))
    if (said) given.push([field.keys, said.value])
    else
      errors.push({
        field: missingId(path),
        message:
          field.kind === 'day'
            ? common.badDate
            : field.kind === 'money'
              ? common.badAmount
              : common.badNumber,
      })
  }
  const answers = errors.length > 0 ? null : withAnswers(await handle.answers(), given)
  if (!answers) return await show(desk, call, id, { form: form.record, errors, status: 422 })
  await handle.putAnswers(answers)
  return seeOther(reply, `/schreiben/${id}?gespeichert`)
}

async function log(desk: Desk, call: Private, id: string) {
  const { request: http, reply, visitor, handle } = call
  const form = formOf(http.body)
  visitor.mustBeOurs(form.one('token'))
  const errors: FormError[] = []
  const day = (field: string) => {
    const parsed = parseTyped(form.one(field), 'day')
    if (parsed.ok) return parsed.value
    errors.push({ field, message: visitor.frame().t.common.badDate })
    return null
  }
  const row = {
    request: id,
    sentOn: day('sentOn'),
    by: form.one('by') || null,
    receivedOn: day('receivedOn'),
    answeredOn: day('answeredOn'),
    outcome: form.one('outcome') || null,
  }
  const before = await handle.answers()
  const others = (before.log ?? []).filter(({ request }) => request !== id)
  const answers = errors.length > 0 ? null : withAnswers(before, [[['log'], [...others, row]]])
  if (!answers) return await show(desk, call, id, { form: form.record, errors, status: 422 })
  await handle.putAnswers(answers)
  return seeOther(reply, `/schreiben/${id}?gespeichert#verlauf`)
}

export function requestRoutes(desk: Desk): void {
  const { app } = desk
  const idOf = (call: Private) => paramsOf(call.request)['id'] ?? ''

  app.get(
    '/schreiben',
    privately(
      desk,
      afterConfirmation(async (call) => {
        const ready = await made(call)
        if (!ready) return making(call, pending)
        const frame = call.visitor.frame('requests')
        const chosen = queryOf(call.request).getAll('befund')
        const steps = await call.handle.nextSteps(call.visitor.speech)
        if (steps.state === 'pending') return making(call, steps)
        const changed = await call.handle.changes(call.visitor.language)
        const answers = await call.handle.answers()
        const today = desk.deps.service.today()
        return page(
          call.reply,
          Requests({
            frame,
            ...ready,
            steps: steps.value,
            changes: changed.state === 'ready' ? changed.value : [],
            answers,
            today,
            chosen,
          }),
        )
      }),
    ),
  )

  app.get(
    '/schreiben/:id',
    privately(
      desk,
      afterConfirmation(async (call) => {
        const id = idOf(call)
        const [, name = '', format] = FILE.exec(id) ?? []
        if (format) {
          const paper = await call.handle.request(name, format as PaperFormat)
          return paper.state === 'pending' ? making(call, paper) : file(call.reply, paper.value)
        }
        const saved = queryOf(call.request).has('gespeichert')
        return await show(
          desk,
          call,
          id,
          saved ? { notice: call.visitor.frame().t.common.saved } : {},
        )
      }),
    ),
  )

  app.post(
    '/schreiben/:id',
    privately(
      desk,
      afterConfirmation((call) => fill(desk, call, idOf(call))),
    ),
  )
  app.post(
    '/schreiben/:id/verlauf',
    privately(
      desk,
      afterConfirmation((call) => log(desk, call, idOf(call))),
    ),
  )

  requestTextRoutes(desk)

  for (const format of ['pdf', 'txt'] as const)
    app.get(
      `/vollmacht.${format}`,
      privately(
        desk,
        afterConfirmation(async (call) => {
          const paper = await call.handle.mandate(format)
          return paper.state === 'pending' ? making(call, paper) : file(call.reply, paper.value)
        }),
      ),
    )

  app.get(
    '/fristen.ics',
    privately(
      desk,
      afterConfirmation(async (call) => {
        const paper = await call.handle.deadlines()
        return paper.state === 'pending' ? making(call, paper) : file(call.reply, paper.value)
      }),
    ),
  )
}
