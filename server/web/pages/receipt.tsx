// Your receipt: enter it to come back, or, while the file is open, everything that it opens; consent and its history.
import type { Campaign, Donation } from '../../../extract/index.ts'
import { Consent, type Said } from '../components/consent.tsx'
import { Button, ErrorSummary, errorOf, Field, type FormError, Token } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

export const Enter = ({
  frame,
  errors,
  notice,
}: {
  frame: Frame
  errors: FormError[]
  notice: string | null
}) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.receipt.enterTitle}>
      <ErrorSummary t={t} errors={errors} />
      {notice ? (
        <p class="notice" role="status">
          {notice}
        </p>
      ) : null}
      <h1>{t.receipt.enterTitle}</h1>
      <p class="lead">{t.receipt.enterLead}</p>
      <form method="post" action="/beleg">
        <Token frame={frame} />
        <Field
          name="beleg"
          label={t.receipt.enter}
          hint={t.receipt.enterHint}
          size="middle"
          error={errorOf(errors, 'beleg')}
        />
        <div class="row">
          <Button look="first" icon="receipt">
            {t.receipt.open}
          </Button>
        </div>
      </form>
      <p>{t.receipt.once}</p>
      <p>
        <a href="/beratung">{t.share.enterTitle}</a>
      </p>
    </Page>
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
      {notice ? (
        <p class="notice" role="status">
          {notice}
        </p>
      ) : null}
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
