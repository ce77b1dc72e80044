// Showing a case to an adviser: the holder makes a code and sees who looked; the adviser enters it.
import type { Loan } from '../../service.ts'
import { Button, ErrorSummary, errorOf, Field, type FormError, Token } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

type ShareProps = { frame: Frame; code: string | null; loans: Loan[]; notice: string | null }

export const Share = ({ frame, code, loans, notice }: ShareProps) => {
  const { t, s } = frame
  const [newest] = loans
  return (
    <Page frame={frame} title={code ? t.share.codeTitle : t.share.title}>
      {notice ? (
        <p class="notice" role="status">
          {notice}
        </p>
      ) : null}
      <h1>{code ? t.share.codeTitle : t.share.title}</h1>
      {code && newest ? (
        <>
          <p class="code" dir="ltr" translate={false}>
            {code.split('-').map((group) => (
              <bdi key={group}>{group}</bdi>
            ))}
          </p>
          <p class="lead">{t.share.codeLead(s.instant(newest.until))}</p>
          <p>
            {t.share.where}: <b>/beratung</b>
          </p>
        </>
      ) : (
        <p class="lead">{t.share.lead}</p>
      )}
      <p>{t.share.sees}</p>
      <form method="post" action="/zeigen">
        <Token frame={frame} />
        <div class="row">
          <Button look={code ? 'second' : 'first'}>{t.share.make}</Button>
          {newest ? (
            <Button look="stop" name="tun" value="ende">
              {t.share.end}
            </Button>
          ) : null}
        </div>
      </form>
      <h2>{t.share.past}</h2>
      {loans.length === 0 ? <p>{t.share.none}</p> : null}
      <dl class="facts">
        {loans.map((loan) => (
          <div key={loan.madeAt}>
            <dt>{t.share.made(s.instant(loan.madeAt))}</dt>
            <dd>
              {loan.openedAt
                ? t.share.opened(s.instant(loan.openedAt), s.instant(loan.seenAt ?? loan.openedAt))
                : t.share.unopened}
              . {t.share.runs(s.instant(loan.until))}.
            </dd>
          </div>
        ))}
      </dl>
    </Page>
  )
}

type EnterProps = { frame: Frame; errors: FormError[]; notice: string | null }

export const EnterCode = ({ frame, errors, notice }: EnterProps) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.share.enterTitle}>
      <ErrorSummary t={t} errors={errors} />
      {notice ? (
        <p class="notice" role="status">
          {notice}
        </p>
      ) : null}
      <h1>{t.share.enterTitle}</h1>
      <p class="lead">{t.share.enterLead}</p>
      <form method="post" action="/beratung">
        <Token frame={frame} />
        <Field
          name="code"
          label={t.share.code}
          hint={t.share.codeHint}
          size="short"
          error={errorOf(errors, 'code')}
        />
        <div class="row">
          <Button look="first">{t.share.enter}</Button>
        </div>
      </form>
    </Page>
  )
}
