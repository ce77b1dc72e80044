// Both factors once more, before something is given out or cannot be taken back. What was begun stands in the form and goes on with it.
import {
  Button,
  ErrorSummary,
  errorOf,
  Field,
  type FormError,
  Token,
} from '../../web/components/form.tsx'
import { type Signed, StaffPage } from './desk.tsx'

type Props = Signed & {
  /** Where what was begun goes on. */
  to: string
  /** Its fields, as they were sent. */
  kept: readonly (readonly [name: string, value: string])[]
  errors?: FormError[]
}

export const Again = ({ to, kept, errors = [], ...signed }: Props) => {
  const { frame, w } = signed
  return (
    <StaffPage {...signed} title={w.again.title}>
      <ErrorSummary t={frame.t} errors={errors} />
      <p class="lead">{w.again.lead}</p>
      <form method="post" action={to}>
        <Token frame={frame} />
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          name="passwort"
          label={w.signIn.password}
          kind="password"
          autocomplete="current-password"
          size="middle"
        />
        <Field
          name="code"
          label={w.signIn.code}
          hint={w.signIn.codeHint}
          autocomplete="one-time-code"
          size="middle"
          error={errorOf(errors, 'code')}
        />
        <div class="row">
          <Button look="first">{w.again.go}</Button>
        </div>
      </form>
    </StaffPage>
  )
}
