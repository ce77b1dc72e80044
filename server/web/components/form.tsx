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

type Labelled = {
  name: string
  id?: string
  label: ComponentChildren
  hint?: string
  value?: string
  error?: string | null
}

/** What an input must say of its hint and its error. */
type Told = { 'aria-invalid': 'true' | undefined; 'aria-describedby': string | undefined }
type BoxProps = Omit<Labelled, 'name' | 'value'> & {
  id: string
  children: (told: Told) => ComponentChildren
}

/** Label, hint and error around one input, which is told of them. */
const Boxed = ({ id, label, hint, error = null, children }: BoxProps) => {
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
        {children({
          'aria-invalid': error ? 'true' : undefined,
          'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        })}
      </span>
    </div>
  )
}

type FieldProps = Labelled & {
  size?: 'short' | 'middle' | 'long'
  unit?: string
  /** Passwords are not shown while they are typed. */
  kind?: 'text' | 'password'
  keyboard?: 'text' | 'decimal' | 'numeric' | 'email'
  autocomplete?: string
}

/** One line to type in. */
export const Field = (props: FieldProps) => {
  const {
    name,
    id = name,
    value,
    size = 'long',
    unit,
    kind,
    keyboard,
    autocomplete,
    ...about
  } = props
  return (
    <Boxed id={id} {...about}>
      {(told) => (
        <>
          <input
            id={id}
            name={name}
            {...(kind === 'password' ? { type: 'password' as const } : {})}
            value={value ?? ''}
            class={size === 'long' ? undefined : size}
            inputmode={keyboard ?? 'text'}
            autocomplete={autocomplete ?? 'off'}
            {...told}
          />
          {unit ? <span>{unit}</span> : null}
        </>
      )}
    </Boxed>
  )
}

type SelectProps = Labelled & { empty: string; options: [value: string, label: string][] }

/** A list to choose one from; `empty` is what stands there before. */
export const Select = (props: SelectProps) => {
  const { name, id = name, empty, options, value = '', ...about } = props
  return (
    <Boxed id={id} {...about}>
      {(told) => (
        <select id={id} name={name} class="middle" {...told}>
          <option value="">{empty}</option>
          {options.map(([key, text]) => (
            <option key={key} value={key} selected={key === value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Boxed>
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
