// The answers that a request still needs, and who sends it: one form, each answer with its own kind of field.
import type { Answers, Request } from '../../../extract/index.ts'
import { AnswerField } from '../components/answer-field.tsx'
import { Button, errorOf, Field, type FormError, Token } from '../components/form.tsx'
import type { Frame } from '../frame.ts'
import { titleOfId } from './request-names.ts'
import { answerAt, type MissingField, missingField } from '../missing.ts'
import { typedText } from '../typed.ts'

export type Sender = { name: string; lines: string[]; actsFor?: string | null | undefined }

type Props = {
  frame: Frame
  request: Request
  answers: Answers
  /** Who sends it: as she said, else as the letter addresses her. */
  sender: Sender
  nameOf: (pointer: string) => string
  asked: string[]
  form: Record<string, string>
  errors: FormError[]
  /** Nothing more urgent stands above: this form's button is the filled one. */
  first: boolean
}

/** The id of a missing answer's field. */
export const missingId = (path: string) => `antwort-${path.replace(/[^0-9A-Za-z]+/g, '-')}`

const isSender = (path: string) => path === 'sender/name' || path === 'sender/lines'

/** Whose answer it is: a company as printed, the company of an entry, the request that a row of the log is about. */
function whose({ frame, answers, nameOf }: Asked, [group = '', about = '', ...more]: string[]) {
  const { t } = frame
  if (group === 'request') return t.requests.firstRequest
  if (more.length === 0) return ''
  if (group === 'addressees') return about
  if (group !== 'log') return nameOf(about)
  const id = answerAt(answers, ['log', about, 'request'])
  return typeof id === 'string' ? titleOfId(frame, id) : ''
}

/** The name of a missing answer in the reader's language. */
export function missingLabel(asked: Asked, { keys }: MissingField): string {
  const { t } = asked.frame
  const key = keys.at(-1) ?? ''
  const { [`${keys[0]}/${key}`]: exact, [key]: plain } = t.requests.paths
  const name = exact ?? plain ?? t.requests.missingName(key)
  return [whose(asked, keys), name].filter(Boolean).join(': ')
}

/** What was said before and is not enough: an address with too many lines is shown as it was typed. */
function saidBefore({ answers, frame }: Asked, { keys, kind }: MissingField): string {
  const said = answerAt(answers, keys)
  if (Array.isArray(said)) return said.join('\n')
  if (typeof said !== 'string' && typeof said !== 'number') return ''
  const plain = kind === 'day' || kind === 'money' || kind === 'number' ? kind : 'text'
  return typedText(said, plain, frame.t.spell)
}

type Asked = Pick<Props, 'frame' | 'answers' | 'nameOf'>

const Missing = (
  props: Omit<Props, 'asked' | 'sender' | 'request' | 'first'> & { path: string },
) => {
  const { frame, path, form, errors } = props
  const field = missingField(path)
  const label = missingLabel(props, field)
  const id = missingId(path)
  return (
    <AnswerField
      frame={frame}
      field={field}
      id={id}
      label={label}
      value={form[id] ?? saidBefore(props, field)}
      unset={frame.t.requests.unset}
      error={errorOf(errors, id)}
    />
  )
}

export const MissingForm = (props: Props) => {
  const { frame, request, sender, asked, form, first } = props
  const { t } = frame
  const [street = '', ...rest] = sender.lines
  const senderFields = (
    <fieldset>
      <legend>{t.requests.senderTitle}</legend>
      <p class="hint">{t.requests.senderHint}</p>
      <Field
        name="sender-name"
        label={t.requests.name}
        autocomplete="name"
        value={form['sender-name'] ?? sender.name}
      />
      <Field
        name="sender-street"
        label={t.requests.street}
        autocomplete="address-line1"
        value={form['sender-street'] ?? street}
      />
      <Field
        name="sender-town"
        label={t.requests.town}
        autocomplete="address-level2"
        value={form['sender-town'] ?? rest.join(', ')}
      />
      <Field
        name="sender-for"
        label={t.requests.actsFor}
        hint={t.requests.actsForHint}
        value={form['sender-for'] ?? sender.actsFor ?? ''}
      />
    </fieldset>
  )
  const others = asked.filter((path) => !isSender(path))
  const save = (
    <div class="row">
      <Button look={first && asked.length > 0 ? 'first' : 'second'}>
        {t.requests.saveMissing}
      </Button>
    </div>
  )
  if (asked.length === 0)
    return (
      <details>
        <summary>{t.requests.senderTitle}</summary>
        <form method="post" action={`/schreiben/${request.id}`}>
          <Token frame={frame} />
          {senderFields}
          {save}
        </form>
      </details>
    )
  return (
    <section aria-labelledby="fehlt-titel">
      <h2 id="fehlt-titel">{t.requests.missingTitle}</h2>
      <p>{t.requests.missingLead}</p>
      <form method="post" action={`/schreiben/${request.id}`}>
        <Token frame={frame} />
        {others.map((path) => (
          <Missing key={path} {...props} path={path} />
        ))}
        {asked.some(isSender) ? (
          senderFields
        ) : (
          <details>
            <summary>{t.requests.senderTitle}</summary>
            {senderFields}
          </details>
        )}
        {save}
      </form>
    </section>
  )
}
