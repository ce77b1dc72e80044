// Who sends a request: as the person said, or as the letter prints her, and as a form gives it back.
import type { Answers, Letter } from '../../../extract/index.ts'
import type { Sender } from '../pages/request-missing.tsx'
import type { Form } from './answer.ts'

/** Who sends it: as she said, else name and current address of the letter (contract §3, Answers.sender). */
export function senderOf({ sender }: Answers, letter: Letter | null): Sender {
  // An adviser's letter never falls back on the represented person.
  if (sender?.actsFor)
    return { name: sender.name ?? '', lines: sender.lines ?? [], actsFor: sender.actsFor }
  const { givenNames = null, surname = null } = letter?.identity ?? {}
  const printed = letter?.addresses.find(({ current }) => current)?.text ?? ''
  return {
    name: sender?.name ?? [givenNames, surname].filter(Boolean).join(' '),
    lines:
      sender?.lines ??
      printed
        .split(',')
        .map((line) => line.trim())
        .filter(Boolean),
  }
}

/** Name and address of the sender as Answers; empty fields leave what was there. */
export function senderIn(form: Form): [string[], unknown][] {
  const lines = [form.one('sender-street'), form.one('sender-town')]
    .map((line) => line.trim())
    .filter(Boolean)
  return [
    [['sender', 'name'], form.one('sender-name').trim() || undefined],
    [['sender', 'lines'], lines.length > 0 ? lines : undefined],
    ...(form.all('sender-for').length > 0
      ? [[['sender', 'actsFor'], form.one('sender-for').trim() || null] as [string[], unknown]]
      : []),
  ]
}
