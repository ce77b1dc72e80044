// Both factors once more, before something is given out or cannot be taken back. What was begun stands in the form and goes on with it.
import { Button, ErrorSummary, type FormError, Token } from '../../web/components/form.tsx'
import { type Signed, StaffPage } from './desk.tsx'
import { Factors, PASSWORDS } from './factors.tsx'

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
    <StaffPage {...signed} title={w.again.title} scripts={PASSWORDS}>
      <ErrorSummary t={frame.t} errors={errors} />
      <p class="lead">{w.again.lead}</p>
      <form method="post" action={to}>
        <Token frame={frame} />
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Factors w={w} errors={errors} />
        <div class="row">
          <Button look="first">{w.again.go}</Button>
        </div>
      </form>
    </StaffPage>
  )
}
