// The questions whose answers let a rule say more: grouped by row with its name as printed, each with its reason, all optional.
import { valueName } from '../value-words.ts'
import {
  Button,
  Choices,
  ErrorSummary,
  errorOf,
  Field,
  type FormError,
  Token,
} from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'
import type { List, Question, QuestionRow } from '../questions.ts'
import type { PlainQuestions } from '../plain-questions.ts'
import { typedText } from '../typed.ts'
import { PlainGroup } from './plain-group.tsx'

type Props = {
  frame: Frame
  rows: QuestionRow[]
  plain: PlainQuestions
  form: Record<string, string>
  errors: FormError[]
}

/** Up to so many rows stand unfolded. */
const FEW = 3

const LISTS: List[] = ['entries', 'inquiries', 'scores', 'addresses']

/** The row as the letter names it, and what tells it from another of the same name. */
export function rowName({ t, s }: Frame, { list, letter, at }: QuestionRow): [string, string] {
  if (list === 'entries') {
    const entry = letter.entries[at]
    const type = entry ? (t.entryTypes[entry.type] ?? '') : ''
    const on = entry?.reportedOn ?? entry?.openedOn
    const amount = entry?.amount ? s.money(entry.amount, entry.currency) : ''
    return [
      entry?.party ?? t.parts.entry(at + 1),
      [type, amount, on ? s.day(on) : ''].filter(Boolean).join(', '),
    ]
  }
  if (list === 'inquiries') {
    const inquiry = letter.inquiries[at]
    const day = inquiry?.on ? s.day(inquiry.on) : ''
    return [inquiry?.party ?? t.parts.inquiry(at + 1), day]
  }
  if (list === 'scores') {
    const score = letter.scores[at]
    const day = score?.transmittedOn ? s.day(score.transmittedOn) : ''
    return [
      score?.recipient ?? t.parts.score(at + 1),
      [score?.name, day].filter(Boolean).join(', '),
    ]
  }
  const address = letter.addresses[at]
  const since = address?.since
    ? `${valueName(letter, `/addresses/${at}/since`, t)} ${s.day(address.since)}`
    : ''
  return [address?.text ?? t.parts.address(at + 1), since]
}

const yesNo = ({ t }: Frame): [string, string][] => [
  ['ja', t.common.yes],
  ['nein', t.common.no],
  ['', t.common.unsaid],
]

/** Which radio stands for what was said; none for a question that was not answered yet. */
function radioOf({ kind, printed, said }: Question): string | undefined {
  if (said === null) return undefined
  if (kind === 'amount') return said === printed ? 'ja' : 'nein'
  if (typeof said === 'boolean') return said ? 'ja' : 'nein'
  return typeof said === 'string' ? said : undefined
}

function typedOf({ t }: Frame, { kind, printed, said }: Question): string {
  if (kind === 'amount')
    return typeof said === 'number' && said !== printed ? typedText(said, 'money', t.spell) : ''
  if (typeof said !== 'string' && typeof said !== 'number') return ''
  return typedText(said, kind === 'day' ? 'day' : 'text', t.spell)
}

const Answer = ({
  frame,
  question,
  form,
  errors,
}: Omit<Props, 'rows' | 'plain'> & { question: Question }) => {
  const { t, s } = frame
  const { ask, id, kind, printed } = question
  const { text, why } = t.questions.ask[ask]
  const error = errorOf(errors, id)
  const radios = (name: string, legend: string, options: [string, string][]) => (
    <Choices
      name={name}
      legend={legend}
      hint={<p class="hint">{why}</p>}
      options={options}
      value={form[name] ?? radioOf(question)}
    />
  )
  if (kind === 'yes-no') return radios(id, text, yesNo(frame))
  if (kind === 'choice') {
    const words = Object.entries(t.requests.choices['inquiries/kind'] ?? {})
    return radios(id, text, [...words, ['', t.common.unsaid]])
  }
  if (kind === 'amount')
    return (
      <>
        {radios(`${id}-stimmt`, `${text} ${s.money(printed ?? 0)}?`, yesNo(frame))}
        <Field
          name={id}
          label={t.questions.rightAmount}
          size="short"
          keyboard="decimal"
          unit={t.common.euro}
          value={form[id] ?? typedOf(frame, question)}
          error={error}
        />
      </>
    )
  return (
    <Field
      name={id}
      label={text}
      hint={kind === 'day' ? `${why} ${t.common.dateHint}.` : why}
      size="short"
      keyboard={kind === 'count' ? 'numeric' : 'text'}
      value={form[id] ?? typedOf(frame, question)}
      error={error}
    />
  )
}

export const Questions = (props: Props) => {
  const { frame, rows, plain, form, errors } = props
  const { t } = frame
  // Many rows are a list to choose from; two or three are asked at once.
  const few = rows.length <= FEW
  const shared = { frame, form, errors }
  const sections = LISTS.map((list) => ({ list, own: rows.filter((row) => row.list === list) }))
  return (
    <Page frame={frame} title={t.questions.title}>
      <ErrorSummary t={t} errors={errors} />
      <p class="bar">
        <a href="/befunde">{t.frame.findings}</a>
      </p>
      <h1>{t.questions.title}</h1>
      <p class="lead">{t.questions.lead}</p>
      <form method="post" action="/fragen">
        <Token frame={frame} />
        {sections
          .filter(({ own }) => own.length > 0)
          .map(({ list, own }) => (
            <section key={list} aria-labelledby={`fragen-${list}`}>
              <h2 id={`fragen-${list}`}>{t.questions.sections[list]}</h2>
              {own.map((row) => {
                const [name, detail] = rowName(frame, row)
                const wrong = row.questions.some(({ id }) => errorOf(errors, id) !== null)
                const said = row.questions.some((question) => question.said !== null)
                return (
                  <details key={row.questions[0]?.id} class="card" open={wrong || said || few}>
                    <summary>
                      {name}
                      {detail ? <span class="small soft">, {detail}</span> : null}
                    </summary>
                    <fieldset>
                      <legend class="hidden">{[name, detail].filter(Boolean).join(', ')}</legend>
                      {row.questions.map((question) => (
                        <Answer key={question.id} {...shared} question={question} />
                      ))}
                    </fieldset>
                  </details>
                )
              })}
            </section>
          ))}
        <PlainGroup
          {...shared}
          group="sie"
          title={t.questions.youTitle}
          why={t.questions.youWhy}
          questions={plain.you}
          open={rows.length === 0}
        />
        <PlainGroup
          {...shared}
          group="entscheidung"
          title={t.questions.decisionTitle}
          why={t.questions.decisionWhy}
          questions={plain.decision}
          open={false}
        />
        <PlainGroup
          {...shared}
          group="kampagne"
          title={t.questions.campaignTitle}
          why={t.questions.campaignWhy}
          questions={plain.campaign}
          open={false}
        />
        <div class="row">
          <Button look="first">{t.questions.save}</Button>
          <Button href="/befunde">{t.frame.back}</Button>
        </div>
      </form>
    </Page>
  )
}
