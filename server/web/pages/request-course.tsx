// The course of a request: sent, arrived, answer due, answered; and the form to enter sending and answer.
import type { Answers, Request } from '../../../extract/index.ts'
import { Button, errorOf, Field, type FormError, Select, Token } from '../components/form.tsx'
import { type Moment, Timeline } from '../components/timeline.tsx'
import type { Frame } from '../frame.ts'
import { typedText } from '../typed.ts'

type LogRow = NonNullable<Answers['log']>[number]
type Props = {
  frame: Frame
  request: Request
  answers: Answers
  today: string
  form: Record<string, string>
  errors: FormError[]
}

const DAY_MS = 86_400_000
/** Whole days from one day to another; negative when the second is earlier. */
export const daysFrom = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** What was entered for this request last. */
export const logOf = (answers: Answers, request: string): LogRow | null =>
  answers.log?.findLast((row) => row.request === request) ?? null

/** The moments of a request in their order; what is due is counted in words, never in colour. */
export function momentsOf(
  frame: Frame,
  request: Request,
  row: LogRow | null,
  today: string,
): Moment[] {
  const { t, s } = frame
  const moments: Moment[] = []
  if (row?.sentOn)
    moments.push({
      state: 'done',
      when: s.day(row.sentOn),
      title: t.requests.sent(request.addressee.name),
      ...(row.by ? { text: t.requests.choices['log/by']?.[row.by] ?? '' } : {}),
    })
  if (row?.receivedOn)
    moments.push({ state: 'done', when: s.day(row.receivedOn), title: t.requests.received })
  if (row?.answeredOn) {
    moments.push({
      state: 'done',
      when: s.day(row.answeredOn),
      title: t.requests.answered,
      ...(row.outcome ? { text: t.requests.choices['log/outcome']?.[row.outcome] ?? '' } : {}),
    })
    return moments
  }
  if (request.dueOn) {
    const left = daysFrom(today, request.dueOn)
    moments.push({
      state: 'now',
      when: left >= 0 ? t.requests.daysLeft(s.day(request.dueOn), left) : s.day(request.dueOn),
      title: left >= 0 ? t.requests.answer : t.requests.overdue(-left),
      text: request.provisional ? t.requests.provisional : t.requests.certain,
    })
  }
  moments.push({
    state: 'later',
    when: t.requests.later,
    title: t.requests.laterText,
    text: t.requests.laterHint,
  })
  return moments
}

export const Course = ({ frame, request, answers, today, form, errors }: Props) => {
  const { t } = frame
  const row = logOf(answers, request.id)
  const day = (key: 'sentOn' | 'receivedOn' | 'answeredOn', label: string) => {
    const known = row?.[key]
    return (
      <Field
        name={key}
        label={label}
        hint={t.common.dateHint}
        size="short"
        value={form[key] ?? (known ? typedText(known, 'day', t.spell) : '')}
        error={errorOf(errors, key)}
      />
    )
  }
  return (
    <section aria-labelledby="verlauf">
      <h2 id="verlauf">{t.requests.timeTitle}</h2>
      <Timeline moments={momentsOf(frame, request, row, today)} />
      <p>
        <a href="/fristen.ics">{t.requests.ics}</a>
      </p>
      <details open={errors.length > 0 || row !== null}>
        <summary>{row ? t.requests.enterAnswer : t.requests.logTitle}</summary>
        <form method="post" action={`/schreiben/${request.id}/verlauf`}>
          <Token frame={frame} />
          {day('sentOn', t.requests.sentOn)}
          <Select
            name="by"
            label={t.requests.by}
            empty={t.requests.unset}
            options={Object.entries(t.requests.choices['log/by'] ?? {})}
            value={form['by'] ?? row?.by ?? ''}
          />
          {day('receivedOn', t.requests.receivedOn)}
          {day('answeredOn', t.requests.answeredOn)}
          <Select
            name="outcome"
            label={t.requests.outcome}
            empty={t.requests.unset}
            options={Object.entries(t.requests.choices['log/outcome'] ?? {})}
            value={form['outcome'] ?? row?.outcome ?? ''}
          />
          <div class="row">
            <Button>{t.requests.saveLog}</Button>
          </div>
        </form>
      </details>
    </section>
  )
}
