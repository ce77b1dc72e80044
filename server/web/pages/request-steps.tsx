// The course of the whole case: what was sent and answered, the next step with its day and its reason, and what is waited for.
import type { Answers, Request } from '../../../extract/index.ts'
import type { NextStep } from '../../../reports/index.ts'
import { type Moment, Timeline } from '../components/timeline.tsx'
import type { Frame } from '../frame.ts'
import { saidLang } from '../language.ts'
import { titleOfId } from './request-names.ts'

type Props = {
  frame: Frame
  steps: NextStep[]
  requests: Request[]
  answers: Answers
  today: string
}

/** Steps that are only an entry to make lead to the form for it. */
const ENTRIES = new Set<NextStep['step']>(['receipt', 'outcome'])
/** Letters that are not sent yet stand in the list of requests below; only the first of them is a step of the course. */
const UNSENT = new Set<NextStep['step']>(['complete', 'send'])

const WAITS = new Set<NextStep['step']>(['wait', 'reminded', 'authority'])

/** What the log says, in the order of its days. */
function past(frame: Frame, log: NonNullable<Answers['log']>): Moment[] {
  const { t, s } = frame
  const rows = log.flatMap(({ request, sentOn, receivedOn, answeredOn, outcome }) => {
    const title = titleOfId(frame, request)
    const words = outcome ? t.requests.choices['log/outcome']?.[outcome] : undefined
    const row = (on: string | null | undefined, what: string) =>
      on ? [{ on, moment: { state: 'done' as const, when: s.day(on), title, text: what } }] : []
    return [
      ...row(sentOn, t.requests.wasSent),
      ...row(receivedOn, t.requests.received),
      ...row(answeredOn, [t.requests.answered, words].filter(Boolean).join(': ')),
    ]
  })
  return rows.toSorted((a, b) => a.on.localeCompare(b.on)).map(({ moment }) => moment)
}

/** From when a step can be made, until when the authority has time; an open day is called open, not "now". */
function whenOf(
  { t, s }: Frame,
  { on, step }: Pick<NextStep, 'on' | 'step'>,
  today: string,
): string {
  if (on === null) return WAITS.has(step) ? t.requests.dayOpen : t.requests.now
  if (on <= today) return t.requests.now
  return step === 'authority' ? t.requests.until(s.day(on)) : t.requests.from(s.day(on))
}

/** The moments of the case: done, now, later. */
export function caseMoments({ frame, steps, requests, answers, today }: Props): Moment[] {
  const { t } = frame
  const ahead = steps.filter(({ step }, i) => i === 0 || !UNSENT.has(step))
  return [
    ...past(frame, answers.log ?? []),
    ...ahead.map(({ on, provisional, requestId, step, why }, i): Moment => {
      const request = requests.find(({ id }) => id === requestId)
      const when = whenOf(frame, { on, step }, today)
      const name = t.requests.steps[step] ?? step
      return {
        state: i === 0 ? 'now' : 'later',
        when: provisional ? `${when}, ${t.requests.notCertain}` : when,
        title: name,
        text: why,
        lang: saidLang(t),
        action: request ? (
          <p>
            <a href={`/schreiben/${request.id}${ENTRIES.has(step) ? '#verlauf' : ''}`}>
              {titleOfId(frame, request.id)}
              <span class="hidden">, {request.addressee.name}</span>
            </a>
          </p>
        ) : null,
      }
    }),
  ]
}

export const CaseCourse = (props: Props) => {
  const moments = caseMoments(props)
  if (moments.length === 0) return null
  return (
    <section aria-labelledby="naechstes">
      <h2 id="naechstes">{props.frame.t.requests.nextTitle}</h2>
      <Timeline moments={moments} />
    </section>
  )
}

/** The form with which a represented person authorises the adviser. */
export const Mandate = ({ frame, answers }: Pick<Props, 'frame' | 'answers'>) => {
  const { t } = frame
  const { actsFor, lines, name } = answers.sender ?? {}
  if (!actsFor) return null
  return (
    <section class="card" aria-labelledby="vollmacht">
      <h2 id="vollmacht">{t.requests.mandate}</h2>
      <p>{t.requests.mandateLead(actsFor)}</p>
      {name && lines ? (
        <div class="row">
          <a class="button" href="/vollmacht.pdf" download>
            {t.requests.mandatePdf}
          </a>
          <a class="button" href="/vollmacht.txt" download>
            {t.requests.mandateTxt}
          </a>
        </div>
      ) : (
        <p>{t.requests.mandateMissing}</p>
      )}
    </section>
  )
}
