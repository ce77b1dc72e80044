// One's own account: what happened to it, where it is signed in, another password.
import { Button, ErrorSummary, type FormError, Token } from '../../web/components/form.tsx'
import type { Happened } from '../own.ts'
import type { Open } from '../sessions.ts'
import { type Signed, StaffPage } from './desk.tsx'
import { Factors, NewPassword, PASSWORDS } from './factors.tsx'

type Props = Signed & {
  happened: Happened[]
  open: Open[]
  notice?: string | null
  errors?: FormError[]
}

export const Own = ({ happened, open, errors = [], ...signed }: Props) => {
  const { frame, w } = signed
  const instant = (at: string) => frame.s.instant(at)
  return (
    <StaffPage {...signed} title={w.own.title} scripts={PASSWORDS}>
      <ErrorSummary t={frame.t} errors={errors} />
      <h2>{w.own.happened}</h2>
      <p>{w.own.happenedLead}</p>
      <ul>
        {happened.map(({ what, at, count }, i) => (
          <li key={i}>
            {instant(at)}: {w.own.events[what](count ?? 1)}
          </li>
        ))}
      </ul>
      <h2>{w.own.sessions}</h2>
      <ul>
        {open.map(({ id, madeAt, seenAt, isThis }) => (
          <li key={id}>
            {w.own.session(instant(madeAt), instant(seenAt))}
            {isThis ? (
              ` ${w.own.isThis}`
            ) : (
              <form method="post" action="/team/ich/sitzungen">
                <Token frame={frame} />
                <input type="hidden" name="sitzung" value={id} />
                <div class="row">
                  <Button look="stop">{w.own.endOne}</Button>
                </div>
              </form>
            )}
          </li>
        ))}
      </ul>
      <h2>{w.own.password}</h2>
      <p>{w.own.passwordLead}</p>
      <form method="post" action="/team/ich/passwort">
        <Token frame={frame} />
        <Factors w={w} errors={errors} label={w.own.current} />
        <NewPassword w={w} errors={errors} name="neu" />
        <div class="row">
          <Button look="first">{w.own.change}</Button>
        </div>
      </form>
    </StaffPage>
  )
}
