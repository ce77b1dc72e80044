// Showing a case to an adviser: the holder makes a code and sees who looked; the adviser enters it.
import type { Loan } from '../../service.ts'
import { EnterForm, type EnterProps } from '../components/enter-form.tsx'
import { Button, Token } from '../components/form.tsx'
import { Notice } from '../components/notice.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

type ShareProps = { frame: Frame; code: string | null; loans: Loan[]; notice: string | null }

export const Share = ({ frame, code, loans, notice }: ShareProps) => {
  const { t, s } = frame
  const [newest] = loans
  return (
    <Page frame={frame} title={code ? t.share.codeTitle : t.share.title}>
      <Notice text={notice} />
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

export const EnterCode = (props: EnterProps) => {
  const { share } = props.frame.t
  return (
    <EnterForm
      {...props}
      title={share.enterTitle}
      lead={share.enterLead}
      action="/beratung"
      field={{ name: 'code', label: share.code, hint: share.codeHint, size: 'short' }}
      button={share.enter}
    />
  )
}
