// The fields of both factors, and those of a new password: asked alike wherever staff show who they are.
import { errorOf, Field, type FormError } from '../../web/components/form.tsx'
import type { StaffWords } from '../words/index.ts'

/** The island of forms with a password. */
export const PASSWORDS = ['passwords.js']

/** Offers to show what is typed; one a form, made visible by the island. It is no field of the form. */
const ShowPassword = ({ w }: { w: StaffWords }) => (
  <p data-show hidden>
    <label class="choice">
      <input type="checkbox" autocomplete="off" />
      <span>{w.signIn.show}</span>
    </label>
  </p>
)

type Props = { w: StaffWords; errors?: FormError[] }

/** Password and one-time code. `label`: of the password, where another one is asked for beside it. */
export const Factors = ({
  w,
  errors = [],
  label = w.signIn.password,
}: Props & { label?: string }) => (
  <>
    <Field
      name="passwort"
      label={label}
      kind="password"
      autocomplete="current-password"
      size="middle"
    />
    <ShowPassword w={w} />
    <Field
      name="code"
      label={w.signIn.code}
      hint={w.signIn.codeHint}
      autocomplete="one-time-code"
      size="middle"
      error={errorOf(errors, 'code')}
    />
  </>
)

/** A new password, twice. `name`: of its field in the form. */
export const NewPassword = ({ w, errors = [], name }: Props & { name: string }) => (
  <>
    <Field
      name={name}
      label={w.join.password}
      hint={w.join.passwordHint}
      kind="password"
      autocomplete="new-password"
      size="middle"
      error={errorOf(errors, name)}
    />
    <Field
      name="nochmal"
      label={w.join.again}
      kind="password"
      autocomplete="new-password"
      size="middle"
      error={errorOf(errors, 'nochmal')}
    />
    <ShowPassword w={w} />
  </>
)
