// Review: correct, vouch, "not there", confirm; letters, pages and their pictures; typing in what was not recognised.
import { type Letter, Refusal } from '../../../extract/index.ts'
import type { PatchOperation } from '../../service.ts'
import type { FormError } from '../components/form.tsx'
import { doubtCards, hasLetter, rowOf } from '../letter-values.ts'
import { sheetCards } from '../sheet-cards.ts'
import { Letters, Sheet } from '../pages/letters.tsx'
import { type Editing, Review } from '../pages/review.tsx'
import { cardId, fieldId } from '../pages/review-links.ts'
import { inCase, leafAt } from '../pointers.ts'
import {
  ABSENT,
  choiceOf,
  kindOf,
  optionsOf,
  parseTyped,
  type Typed,
  type ValueKind,
} from '../typed.ts'
import {
  type Desk,
  formOf,
  numberIn,
  page,
  paramsOf,
  privately,
  type Private,
  queryOf,
  seeOther,
} from './answer.ts'
import { isRefusal } from './visitor.ts'

type Shown = { editing?: Editing; errors?: FormError[]; notice?: string | null; status?: number }

async function review({ reply, visitor, handle }: Private, shown: Shown = {}) {
  const views = await handle.views(visitor.language)
  if (views.some(({ status }) => status === 'received' || status === 'reading'))
    return seeOther(reply, '/warten')
  const vouched = (await handle.answers()).confirmed ?? []
  const { editing = null, errors = [], notice = null, status = 200 } = shown
  const waiting = views.some((view) => view.status === 'review')
  return page(
    reply,
    Review({ frame: visitor.frame('letters'), views, vouched, editing, errors, notice, waiting }),
    status,
  )
}

/** After an answer: the next doubt, or the button that confirms everything. */
async function onward({ reply, visitor, handle }: Private) {
  const views = (await handle.views(visitor.language)).filter(hasLetter)
  const { t } = visitor.frame()
  for (const view of views) {
    const [next] = sheetCards(doubtCards(view, t))
    if (next) return seeOther(reply, `/pruefen#${cardId(view.n, next.path)}`)
  }
  return seeOther(reply, '/pruefen#bestaetigen')
}

const badTyped = (call: Private, kind: ValueKind) => {
  const { common } = call.visitor.frame().t
  return kind === 'day' ? common.badDate : kind === 'money' ? common.badAmount : common.badNumber
}

/** Entries of these types count against a person; whoever corrects the type says that too. */
const NEGATIVE = ['claim', 'court-register', 'insolvency', 'discharge', 'fraud-marker']

/** One value as the form has it; a word that the model needs and the letter does not say becomes the word that says nothing. */
function valueIn(letter: Letter, path: string, typed: string, absent: boolean): Typed {
  const kind = kindOf(letter, path)
  const parsed: Typed = absent ? { ok: true, value: null } : parseTyped(typed, kind)
  if (kind !== 'choice' || !parsed.ok) return parsed
  if (parsed.value === null) return { ok: true, value: ABSENT[choiceOf(path) ?? ''] ?? null }
  return optionsOf(path).includes(String(parsed.value)) ? parsed : { ok: false, kind }
}

/** The operations that one corrected value takes. */
function corrections(path: string, value: string | number | null): PatchOperation[] {
  const own = { op: 'replace', path, value }
  if (choiceOf(path) !== 'entries/type') return [own]
  const negative = path.replace(/type$/, 'negative')
  return [own, { op: 'replace', path: negative, value: NEGATIVE.includes(String(value)) }]
}

async function answered(call: Private) {
  const { request, visitor, handle } = call
  const form = formOf(request.body)
  visitor.mustBeOurs(form.one('token'))
  const n = numberIn(form.one('brief'), 0)
  const view = await handle.view(n, visitor.language)
  if (!hasLetter(view)) throw new Refusal('STORE_NOT_FOUND')
  const { letter } = view
  const typed = form.all('wert')
  const absent = form.one('tun') === 'nicht'
  const errors: FormError[] = []
  const operations: PatchOperation[] = []
  const kept: string[] = []
  for (const [i, path] of form.all('pfad').entries()) {
    const before = leafAt(letter, path)
    if (before === undefined) throw new Refusal('STORE_NOT_FOUND')
    const parsed = valueIn(letter, path, typed[i] ?? '', absent)
    if (!parsed.ok) errors.push({ field: fieldId(n, path), message: badTyped(call, parsed.kind) })
    else if (parsed.value === before) kept.push(path)
    else operations.push(...corrections(path, parsed.value))
  }
  // Several cards: what a sheet says, answered at once.
  const cards = form.all('karte')
  const doubted = cards.filter((card) => letter.doubts.some(({ path }) => path === card))
  if (errors.length > 0)
    return await review(call, {
      errors,
      status: 422,
      editing: doubted.length > 0 ? null : { letter: n, path: cards[0] ?? '' },
    })
  try {
    if (operations.length > 0)
      await handle.patchLetter(n, operations, form.one('stand') || view.etag)
  } catch (error) {
    if (isRefusal(error, 'LETTER_STALE'))
      return await review(call, { notice: visitor.frame().t.review.stale, status: 412 })
    throw error
  }
  const vouched = [
    ...kept,
    ...doubted.filter((card) => !operations.some(({ path }) => path === card)),
  ]
  if (vouched.length > 0) await handle.confirm([...new Set(vouched)].map((path) => inCase(n, path)))
  return await onward(call)
}

export function reviewRoutes(desk: Desk): void {
  const { app } = desk

  app.get(
    '/pruefen',
    privately(desk, async (call) => {
      const query = queryOf(call.request)
      const path = query.get('feld')
      if (path === null) return await review(call)
      const n = numberIn(query.get('brief') ?? '', 0)
      const view = await call.handle.view(n)
      const known = hasLetter(view) && leafAt(view.letter, path) !== undefined
      return await review(call, { editing: known ? { letter: n, path } : null })
    }),
  )
  app.post('/pruefen', privately(desk, answered))
  app.post(
    '/pruefen/bestaetigen',
    privately(desk, async ({ request, reply, visitor, handle }) => {
      visitor.mustBeOurs(formOf(request.body).one('token'))
      await handle.confirm()
      return seeOther(reply, '/befunde')
    }),
  )

  app.get(
    '/briefe',
    privately(desk, async ({ reply, visitor, handle }) =>
      page(
        reply,
        Letters({ frame: visitor.frame('letters'), views: await handle.views(visitor.language) }),
      ),
    ),
  )

  app.get(
    '/blatt/:n/:p.png',
    privately(desk, async ({ request, reply, handle }) => {
      const { n, p } = paramsOf(request)
      const bytes = await handle.page(numberIn(n, 0), numberIn(p, 1))
      return reply
        .headers({
          'content-type': 'image/png',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        })
        .send(Buffer.from(bytes))
    }),
  )
  app.get(
    '/blatt/:n/:p',
    privately(desk, async ({ request, reply, visitor, handle }) => {
      const { n, p } = paramsOf(request)
      const view = await handle.view(numberIn(n, 0), visitor.language)
      const number = numberIn(p, 1)
      if (number > view.pages) throw new Refusal('STORE_NOT_FOUND')
      const path = queryOf(request).get('stelle')
      const frame = visitor.frame('letters')
      const row =
        path !== null && hasLetter(view) && view.letter.provenance[path]
          ? rowOf(view, path, frame.t)
          : null
      const box = row?.provenance?.page === number ? row.provenance.box : null
      const name = row ? [row.part, row.name].filter(Boolean).join(': ') : null
      return page(reply, Sheet({ frame, view, page: number, box, name }))
    }),
  )
}
