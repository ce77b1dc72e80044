// The words of a request in the person's hands: shown to change, given back as a text file; nothing of it is stored.
import { EditRequest } from '../pages/request-beside.tsx'
import { titleOfId } from '../pages/request-names.ts'
import {
  type Desk,
  file,
  formOf,
  making,
  page,
  paramsOf,
  type Private,
  privately,
} from './answer.ts'
import { afterConfirmation } from './findings.ts'

const idOf = (call: Private) => paramsOf(call.request)['id'] ?? ''

export function requestTextRoutes(desk: Desk): void {
  const { app } = desk
  app.get(
    '/schreiben/:id/text',
    privately(
      desk,
      afterConfirmation(async (call) => {
        const id = idOf(call)
        const paper = await call.handle.request(id, 'txt')
        if (paper.state === 'pending') return making(call, paper)
        const frame = call.visitor.frame('requests')
        const text = Buffer.from(paper.value.bytes).toString('utf8')
        return page(call.reply, EditRequest({ frame, id, title: titleOfId(frame, id), text }))
      }),
    ),
  )
  app.post(
    '/schreiben/:id/text',
    privately(desk, async (call) => {
      const form = formOf(call.request.body)
      call.visitor.mustBeOurs(form.one('token'))
      const name = idOf(call).replace(/[^a-z0-9-]/g, '') || 'schreiben'
      const bytes = Buffer.from(form.one('text').replace(/\r?\n/g, '\r\n'))
      return file(call.reply, {
        bytes,
        contentType: 'text/plain; charset=utf-8',
        name: `${name}.txt`,
      })
    }),
  )
}
