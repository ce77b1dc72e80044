// A group of questions that belong to no row of a letter, folded, each with its reason.
import { AnswerField } from '../components/answer-field.tsx'
import { errorOf, type FormError } from '../components/form.tsx'
import type { Frame } from '../frame.ts'
import { textLang, textOf } from '../language.ts'
import type { PlainQuestion } from '../plain-questions.ts'
import { typedText } from '../typed.ts'
import { missingLabel } from './request-missing.tsx'

type Shared = { frame: Frame; form: Record<string, string>; errors: FormError[] }

/** What was said before, as it stands in its field. */
function saidText({ t }: Frame, { kind, said }: PlainQuestion): string {
  if (typeof said === 'boolean') return said ? 'ja' : 'nein'
  if (typeof said !== 'string' && typeof said !== 'number') return ''
  return typedText(said, kind === 'day' ? 'day' : 'text', t.spell)
}

const PlainAnswer = ({ frame, question, form, errors }: Shared & { question: PlainQuestion }) => {
  const { t } = frame
  const { asked, id, path } = question
  const own = t.questions.plain[path]
  const label = own?.text ?? missingLabel({ frame, answers: {}, nameOf: () => '' }, question)
  return (
    <div lang={asked ? textLang(asked.text, t) : undefined}>
      <AnswerField
        frame={frame}
        field={question}
        id={id}
        label={asked ? textOf(asked.text, t) : label}
        hint={asked ? textOf(asked.why, t) : (own?.why ?? '')}
        value={form[id] ?? saidText(frame, question)}
        unset={t.typed.choose}
        unsaid={t.common.unsaid}
        error={errorOf(errors, id)}
      />
    </div>
  )
}

/** A group that no row of the letter asks, folded unless something in it was said or is wrong. */
export const PlainGroup = ({
  title,
  why,
  group,
  questions,
  open,
  ...props
}: Shared & {
  title: string
  why: string
  group: string
  questions: PlainQuestion[]
  open: boolean
}) => {
  if (questions.length === 0) return null
  const wrong = questions.some(({ id }) => errorOf(props.errors, id) !== null)
  const said = questions.some((question) => question.said !== null)
  return (
    <section aria-labelledby={`fragen-${group}`}>
      <h2 id={`fragen-${group}`}>{title}</h2>
      <p>{why}</p>
      <details class="card" open={open || wrong || said}>
        <summary>{props.frame.t.questions.unfold(questions.length)}</summary>
        {questions.map((question) => (
          <PlainAnswer key={question.id} {...props} question={question} />
        ))}
      </details>
    </section>
  )
}
