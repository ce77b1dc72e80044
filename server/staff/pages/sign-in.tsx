// Signing in, and setting up an account with an invitation: password and one-time code together, recovery codes shown once.
import {
  Button,
  ErrorSummary,
  errorOf,
  Field,
  type FormError,
  Token,
} from '../../web/components/form.tsx'
import { Page } from '../../web/components/page.tsx'
import type { Frame } from '../../web/frame.ts'
import { totpUri } from '../one-time.ts'
import type { StaffWords } from '../words/index.ts'
import { Factors, NewPassword, PASSWORDS } from './factors.tsx'
import { qrSvg } from '../../web/qr.ts'

type Common = { frame: Frame; w: StaffWords; errors?: FormError[] }

export const SignIn = ({
  frame,
  w,
  errors = [],
  name = '',
  notice = null,
}: Common & { name?: string; notice?: string | null }) => (
  <Page frame={frame} title={w.signIn.title} scripts={PASSWORDS}>
    <ErrorSummary t={frame.t} errors={errors} />
    {notice ? (
      <p class="notice" role="status">
        {notice}
      </p>
    ) : null}
    <h1>{w.signIn.title}</h1>
    <p class="lead">{w.signIn.lead}</p>
    <form method="post" action="/team">
      <Token frame={frame} />
      <Field name="name" label={w.signIn.name} value={name} autocomplete="username" size="middle" />
      <Factors w={w} errors={errors} />
      <div class="row">
        <Button look="first">{w.signIn.go}</Button>
        <Button href="/team/einladung">{w.signIn.invited}</Button>
      </div>
    </form>
  </Page>
)

export const EnterInvitation = ({ frame, w, errors = [] }: Common) => (
  <Page frame={frame} title={w.join.title}>
    <ErrorSummary t={frame.t} errors={errors} />
    <h1>{w.join.title}</h1>
    <p class="lead">{w.join.enterLead}</p>
    <form method="post" action="/team/einladung">
      <Token frame={frame} />
      <Field
        name="einladung"
        label={w.join.invitation}
        size="middle"
        error={errorOf(errors, 'einladung')}
      />
      <div class="row">
        <Button look="first">{w.join.next}</Button>
      </div>
    </form>
  </Page>
)

type JoinProps = Common & { invitation: string; name: string; role: string; secret: string }

export const Join = ({ frame, w, errors = [], invitation, name, role, secret }: JoinProps) => (
  <Page frame={frame} title={w.join.title} scripts={PASSWORDS}>
    <ErrorSummary t={frame.t} errors={errors} />
    <h1>{w.join.title}</h1>
    <p class="lead">{w.join.lead(name, role)}</p>
    <form method="post" action="/team/konto">
      <Token frame={frame} />
      <input type="hidden" name="einladung" value={invitation} />
      <input type="hidden" name="schluessel" value={secret} />
      <p>{w.join.scan}</p>
      {/* Our own drawing of our own characters; read by a machine only, the key beside it by people. */}
      <div
        class="qr shown"
        aria-hidden="true"
        dangerouslySetInnerHTML={{ __html: qrSvg(totpUri(name, secret)) }}
      />
      <p>
        {w.join.secret}:{' '}
        <code dir="ltr" translate={false}>
          {secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </p>
      <Field
        name="code"
        label={w.join.code}
        keyboard="numeric"
        autocomplete="one-time-code"
        size="short"
        error={errorOf(errors, 'code')}
      />
      <NewPassword w={w} errors={errors} name="passwort" />
      <div class="row">
        <Button look="first">{w.join.go}</Button>
      </div>
    </form>
  </Page>
)

export const Joined = ({ frame, w, codes }: Common & { codes: string[] }) => (
  <Page frame={frame} title={w.join.done}>
    <h1>{w.join.done}</h1>
    <h2>{w.join.codes}</h2>
    <p class="lead">{w.join.codesLead}</p>
    <ol>
      {codes.map((code) => (
        <li key={code}>
          <code dir="ltr" translate={false}>
            {code}
          </code>
        </li>
      ))}
    </ol>
    <div class="row">
      <Button look="first" href="/team">
        {w.join.toSignIn}
      </Button>
    </div>
  </Page>
)
