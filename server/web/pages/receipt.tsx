// Your receipt: enter it to come back, or, while the file is open, everything that it opens; consent and its history.
import type { Campaign, Donation } from '../../../extract/index.ts'
import { Consent, type Said } from '../components/consent.tsx'
import { EnterForm, type EnterProps } from '../components/enter-form.tsx'
import { Button, ErrorSummary, type FormError, Token } from '../components/form.tsx'
import { Notice } from '../components/notice.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

export const Enter = (props: EnterProps) => {
  const { receipt, share } = props.frame.t
  return (
    <EnterForm
      {...props}
      title={receipt.enterTitle}
      lead={receipt.enterLead}
      action="/beleg"
      field={{ name: 'beleg', label: receipt.enter, hint: receipt.enterHint, size: 'middle' }}
      button={receipt.open}
      icon="receipt"
    >
      <p>{receipt.lost}</p>
      <p>
        <a href="/beratung">{share.enterTitle}</a>
      </p>
    </EnterForm>
  )
}

export const Home = ({ frame, donation }: { frame: Frame; donation: Donation }) => {
  const { t, s } = frame
  return (
    <Page frame={frame} title={t.receipt.homeTitle}>
      <h1>{t.receipt.homeTitle}</h1>
      <p class="lead">{t.receipt.homeLead}</p>
      <dl class="facts">
        <div>
          <dt>{t.receipt.homeState}</dt>
          <dd>
            {t.receipt.received(s.instant(donation.receivedAt))}, {t.statuses[donation.status]}
          </dd>
          <dd class="bar">
            <a href="/briefe">{t.frame.letters}</a>
            <a href="/befunde">{t.frame.findings}</a>
            <a href="/schreiben">{t.frame.requests}</a>
            <a href="/brief-dazu">{t.receipt.further}</a>
          </dd>
        </div>
        <div>
          <dt>{t.receipt.exportTitle}</dt>
          <dd>{t.receipt.exportText}</dd>
          <dd class="bar">
            <a href="/mitnehmen.json">{t.receipt.export}</a>
          </dd>
        </div>
        <div>
          <dt>{t.receipt.consentTitle}</dt>
          <dd>{t.receipt.consentText}</dd>
          <dd class="bar">
            <a href="/einwilligung">{t.receipt.consentLink}</a>
          </dd>
        </div>
        <div>
          <dt>{t.share.title}</dt>
          <dd>{t.share.lead}</dd>
          <dd class="bar">
            <a href="/zeigen">{t.share.make}</a>
          </dd>
        </div>
        <div>
          <dt>{t.withdraw.title}</dt>
          <dd>{t.withdraw.lead}</dd>
          <dd class="bar">
            <a href="/zurueckziehen">{t.frame.withdraw}</a>
          </dd>
        </div>
      </dl>
      <form method="post" action="/beleg/schliessen">
        <Token frame={frame} />
        <div class="row">
          <Button>{t.receipt.close}</Button>
        </div>
      </form>
    </Page>
  )
}

type ConsentProps = {
  frame: Frame
  campaign: Campaign
  donation: Donation
  email: string
  errors: FormError[]
  notice: string | null
}

export const ConsentPage = ({ frame, campaign, donation, email, errors, notice }: ConsentProps) => {
  const { t, s } = frame
  const now = donation.consent.at(-1)?.purposes ?? []
  const free = campaign.consent.purposes.map(({ id }) => id).filter((id) => id !== 'findings')
  const said: Said = Object.fromEntries(free.map((id) => [id, now.includes(id) ? 'ja' : 'nein']))
  return (
    <Page frame={frame} title={t.consent.title}>
      <ErrorSummary t={t} errors={errors} />
      <Notice text={notice} />
      <h1>{t.consent.title}</h1>
      <p class="lead">{t.consent.lead}</p>
      <form method="post" action="/einwilligung">
        <Token frame={frame} />
        <Consent
          frame={frame}
          campaign={campaign}
          said={said}
          email={email}
          errors={errors}
          only={free}
        />
        <p>
          {t.consent.back} <a href="/zurueckziehen">{t.frame.withdraw}</a>
        </p>
        <div class="row">
          <Button look="first">{t.consent.save}</Button>
        </div>
      </form>
      <h2>{t.consent.history}</h2>
      <p>
        <a href="/einwilligung.txt" download>
          {t.consent.record}
        </a>
      </p>
      <dl class="facts">
        {donation.consent.map(({ at, version, purposes }) => (
          <div key={at}>
            <dt>{t.consent.at(s.instant(at), version)}</dt>
            <dd>{purposes.map((id) => t.give.purposes[id]).join(', ') || t.consent.nothing}</dd>
          </div>
        ))}
      </dl>
    </Page>
  )
}
