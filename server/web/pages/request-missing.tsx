// The answers that a request still needs, and who sends it: one form, each answer with its own kind of field.
import type { Answers, Request } from '../../../extract/index.ts'
import {
  Button,
  Choices,
  errorOf,
  Field,
  type FormError,
  Token,
  Wrong,
} from '../components/form.tsx'
import type { Frame } from '../frame.ts'
import { missingField } from '../missing.ts'

type Props = {
  frame: Frame
  request: Request
  answers: Answers
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

const Missing = ({
  frame,
  path,
  nameOf,
  form,
  errors,
}: Omit<Props, 'asked' | 'answers' | 'request' | 'first'> & { path: string }) => {
  const { t } = frame
  const { keys, kind } = missingField(path)
  const key = keys.at(-1) ?? ''
  const about = keys.length > 2 ? nameOf(keys[1] ?? '') : ''
  const label = [about, t.requests.paths[key] ?? t.requests.missingName(key)]
    .filter(Boolean)
    .join(': ')
  const id = missingId(path)
  const error = errorOf(errors, id)
  const value = form[id] ?? ''
  if (kind === 'yes-no')
    return (
      <Choices
        name={id}
        legend={label}
        options={[
          ['ja', t.common.yes],
          ['nein', t.common.no],
          ['', t.common.unsaid],
        ]}
        value={value || undefined}
        error={error}
      />
    )
  if (kind === 'lines')
    return (
      <div class="field">
        <label for={id}>{label}</label>
        <Wrong id={id} message={error} />
        <textarea id={id} name={id} rows={3} autocomplete="off">
          {value}
        </textarea>
      </div>
    )
  return (
    <Field
      name={id}
      label={label}
      value={value}
      size={kind === 'text' ? 'long' : 'short'}
      keyboard={kind === 'money' ? 'decimal' : kind === 'count' ? 'numeric' : 'text'}
      {...(kind === 'day' ? { hint: t.common.dateHint } : {})}
      {...(kind === 'money' ? { unit: t.common.euro } : {})}
      error={error}
    />
  )
}

export const MissingForm = (props: Props) => {
  const { frame, request, answers, asked, form, errors, first } = props
  const { t } = frame
  const senderAsked = asked.some(isSender)
  const [street = '', ...rest] = answers.sender?.lines ?? []
  const sender = (
    <fieldset>
      <legend>{t.requests.senderTitle}</legend>
      <p class="hint">{t.requests.senderHint}</p>
      <Field
        name="sender-name"
        label={t.requests.name}
        autocomplete="name"
        value={form['sender-name'] ?? answers.sender?.name ?? ''}
        error={errorOf(errors, 'sender-name')}
      />
      <Field
        name="sender-street"
        label={t.requests.street}
        autocomplete="address-line1"
        value={form['sender-street'] ?? street}
        error={errorOf(errors, 'sender-street')}
      />
      <Field
        name="sender-town"
        label={t.requests.town}
        autocomplete="address-level2"
        value={form['sender-town'] ?? rest.join(', ')}
        error={errorOf(errors, 'sender-town')}
      />
    </fieldset>
  )
  const others = asked.filter((path) => !isSender(path))
  const body = (
    <form method="post" action={`/schreiben/${request.id}`}>
      <Token frame={frame} />
      {others.map((path) => (
        <Missing key={path} {...props} path={path} />
      ))}
      {sender}
      <div class="row">
        <Button look={first && asked.length > 0 ? 'first' : 'second'}>
          {t.requests.saveMissing}
        </Button>
      </div>
    </form>
  )
  if (asked.length === 0 && !senderAsked)
    return (
      <details open={errors.length > 0}>
        <summary>{t.requests.senderTitle}</summary>
        {body}
      </details>
    )
  return (
    <section aria-labelledby="fehlt-titel">
      <h2 id="fehlt-titel">{t.requests.missingTitle}</h2>
      <p>{t.requests.missingLead}</p>
      {body}
    </section>
  )
}
