// Withdraw: what goes, what cannot be called back, two buttons; afterwards the dated confirmation.
import type { Withdrawal } from '../../service.ts'
import { Button, Token } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

export const Withdraw = ({ frame }: { frame: Frame }) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.withdraw.title}>
      <h1>{t.withdraw.title}</h1>
      <p class="lead">{t.withdraw.lead}</p>
      <h2>{t.withdraw.goesTitle}</h2>
      <ul>
        {t.withdraw.goes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{t.withdraw.stays}</p>
      <p>
        {t.withdraw.first} <a href="/mitnehmen.json">{t.frame.export}</a>
      </p>
      <form method="post" action="/zurueckziehen">
        <Token frame={frame} />
        <div class="row">
          <Button look="stop" icon="remove">
            {t.withdraw.delete}
          </Button>
          <Button href="/beleg">{t.withdraw.keep}</Button>
        </div>
      </form>
    </Page>
  )
}

export const Withdrawn = ({ frame, done }: { frame: Frame; done: Withdrawal }) => {
  const { t, s } = frame
  const title = t.withdraw.doneTitle(s.instant(done.withdrawnAt))
  return (
    <Page frame={frame} title={title}>
      <h1 tabindex={-1} autofocus>
        {title}
      </h1>
      <p class="lead">{t.withdraw.done}</p>
      <p>{t.withdraw.keepPage}</p>
      <div class="row">
        <Button href="/">{t.withdraw.home}</Button>
      </div>
    </Page>
  )
}
