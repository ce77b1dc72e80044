// The field of one answer by its kind: a choice of words, yes or no, lines of an address, a day, an amount, a number, text.
import type { Frame } from '../frame.ts'
import type { MissingField } from '../missing.ts'
import { Choices, Field, Select, Wrong } from './form.tsx'

type Props = {
  frame: Frame
  field: MissingField
  id: string
  label: string
  /** Why it is asked, or how to write it. */
  hint?: string
  value: string
  /** What an open answer is called in a list of words. */
  unset: string
  /** A last word of the list for whoever would rather not say. */
  unsaid?: string
  error: string | null
}

const keyboardOf = (kind: MissingField['kind']) =>
  kind === 'money' ? 'decimal' : kind === 'count' ? 'numeric' : 'text'

export const AnswerField = (props: Props) => {
  const { frame, field, id, label, hint, value, unset, unsaid, error } = props
  const { t } = frame
  const { keys, kind, options } = field
  if (kind === 'choice') {
    const words = t.requests.choices[`${keys[0]}/${keys.at(-1)}`] ?? {}
    return (
      <Select
        name={id}
        label={label}
        {...(hint ? { hint } : {})}
        empty={unset}
        options={[
          ...options.map((option): [string, string] => [option, words[option] ?? option]),
          ...(unsaid ? [['-', unsaid] as [string, string]] : []),
        ]}
        value={value}
        error={error}
      />
    )
  }
  if (kind === 'yes-no')
    return (
      <Choices
        name={id}
        legend={label}
        hint={hint ? <p class="hint">{hint}</p> : null}
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
        <span class="hint" id={`${id}-hinweis`}>
          {t.requests.addressHint}
        </span>
        <Wrong id={id} message={error} />
        <textarea id={id} name={id} rows={3} autocomplete="off" aria-describedby={`${id}-hinweis`}>
          {value}
        </textarea>
      </div>
    )
  const how = kind === 'day' ? [hint, `${t.common.dateHint}.`] : [hint]
  return (
    <Field
      name={id}
      label={label}
      hint={how.filter(Boolean).join(' ')}
      value={value}
      size={kind === 'text' ? 'long' : 'short'}
      keyboard={keyboardOf(kind)}
      {...(kind === 'money' ? { unit: t.common.euro } : {})}
      error={error}
    />
  )
}
