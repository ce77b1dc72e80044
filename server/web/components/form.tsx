// Parts of forms: token, field with hint and error, choices without a preset, buttons, the error summary that takes focus.
import type { ComponentChildren } from 'preact'
import type { Frame } from '../frame.ts'
import type { Messages } from '../messages/index.ts'
import { Icon, type IconName } from './icon.tsx'

/** One thing to put right: the id of its field and the sentence. */
export type FormError = { field: string; message: string }
export const errorOf = (errors: FormError[], field: string) =>
  errors.find((error) => error.field === field)?.message ?? null

/** The token that proves that this form came from us. Must stand first in its form. */
export const Token = ({ frame }: { frame: Frame }) => (
  <input type="hidden" name="token" value={frame.token} />
)

/** `id` is what the form's address points at, so that a browser without JavaScript brings the reader here after a failed post. */
export const ErrorSummary = ({
  t,
  errors,
  id = 'fehler',
}: {
  t: Messages
  errors: FormError[]
  id?: string
}) =>
  errors.length === 0 ? null : (
    <section
      class="errors"
      role="alert"
      aria-labelledby="fehler-titel"
      tabindex={-1}
      id={id}
      autofocus
    >
      <h2 id="fehler-titel">{t.common.errorsTitle(errors.length)}</h2>
      <ul class="plain">
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </section>
  )

export const Wrong = ({ id, message }: { id: string; message: string | null }) =>
  message ? (
    <p class="wrong" id={`${id}-fehler`}>
      <Icon name="warning" />
      <span>{message}</span>
    </p>
  ) : null

type FieldProps = {
  name: string
  id?: string
  label: ComponentChildren
  hint?: string
  value?: string
  size?: 'short' | 'middle' | 'long'
  unit?: string
  /** Passwords are not shown while they are typed. */
  kind?: 'text' | 'password'
  keyboard?: 'text' | 'decimal' | 'numeric' | 'email'
  autocomplete?: string
  error?: string | null
}

export const Field = (props: FieldProps) => {
  const { name, id = name, label, hint, value, size = 'long', unit, error = null } = props
  const described = [hint ? `${id}-hinweis` : '', error ? `${id}-fehler` : ''].filter(Boolean)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? (
        <span class="hint" id={`${id}-hinweis`}>
          {hint}
        </span>
      ) : null}
      <Wrong id={id} message={error} />
      <span class="box">
        <input
          id={id}
          name={name}
          {...(props.kind === 'password' ? { type: 'password' as const } : {})}
          value={value ?? ''}
          class={size === 'long' ? undefined : size}
          inputmode={props.keyboard ?? 'text'}
          autocomplete={props.autocomplete ?? 'off'}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        />
        {unit ? <span>{unit}</span> : null}
      </span>
    </div>
  )
}

type SelectProps = {
  name: string
  id?: string
  label: ComponentChildren
  hint?: string
  empty: string
  options: [value: string, label: string][]
  value?: string
  error?: string | null
}

export const Select = (props: SelectProps) => {
  const { name, id = name, label, hint, empty, options, value = '', error = null } = props
  const described = [hint ? `${id}-hinweis` : '', error ? `${id}-fehler` : ''].filter(Boolean)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? (
        <span class="hint" id={`${id}-hinweis`}>
          {hint}
        </span>
      ) : null}
      <Wrong id={id} message={error} />
      <span class="box">
        <select
          id={id}
          name={name}
          class="middle"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        >
          <option value="">{empty}</option>
          {options.map(([key, text]) => (
            <option key={key} value={key} selected={key === value}>
              {text}
            </option>
          ))}
        </select>
      </span>
    </div>
  )
}

type ChoiceProps = {
  name: string
  legend: ComponentChildren
  hint?: ComponentChildren
  options: [value: string, label: string][]
  value?: string | undefined
  error?: string | null
}

/** Radio rows, none preset. The first radio has the id `name`, so that the error summary can lead to it. */
export const Choices = ({ name, legend, hint, options, value, error = null }: ChoiceProps) => (
  <fieldset class="field" aria-describedby={error ? `${name}-fehler` : undefined}>
    <legend>{legend}</legend>
    {hint}
    <Wrong id={name} message={error} />
    <div class="across">
      {options.map(([key, text], i) => (
        <label key={key} class="choice">
          <input
            type="radio"
            name={name}
            value={key}
            id={i === 0 ? name : `${name}-${key}`}
            checked={value === key}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

type ButtonProps = {
  children: ComponentChildren
  look?: 'first' | 'second' | 'stop'
  icon?: IconName
  href?: string
  name?: string
  value?: string
  id?: string
  form?: string
  hidden?: boolean
  type?: 'submit' | 'button'
}

/** A button, or with `href` a link that looks like one. One filled button (`first`) a screen. */
export const Button = (props: ButtonProps) => {
  const look = props.look ?? 'second'
  const kind = look === 'second' ? 'button' : `button ${look}`
  const inside = (
    <>
      {props.icon ? <Icon name={props.icon} /> : null}
      <span>{props.children}</span>
    </>
  )
  if (props.href)
    return (
      <a class={kind} href={props.href} id={props.id}>
        {inside}
      </a>
    )
  const { name, value, id, form, hidden, type = 'submit' } = props
  return (
    <button class={kind} type={type} name={name} value={value} id={id} form={form} hidden={hidden}>
      {inside}
    </button>
  )
}
