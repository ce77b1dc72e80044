// The campaign administrator's pages: texts of a campaign, closing it, and the accounts of staff.
import type { CampaignRow } from '../../store/index.ts'
import {
  Button,
  ErrorSummary,
  errorOf,
  Field,
  type FormError,
  Select,
  Token,
} from '../../web/components/form.tsx'
import { type StaffNote, ROLES } from '../accounts.ts'
import { type Signed, StaffPage } from './desk.tsx'

export const LANGUAGES = ['de', 'en', 'fr'] as const

type CampaignProps = Signed & {
  campaigns: CampaignRow[]
  errors?: FormError[]
  notice?: string | null
}

export const Campaigns = ({ campaigns, errors = [], notice = null, ...signed }: CampaignProps) => {
  const { w, frame } = signed
  return (
    <StaffPage {...signed} title={w.campaign.title} notice={notice}>
      <ErrorSummary t={frame.t} errors={errors} />
      <p class="lead">{w.campaign.lead}</p>
      {campaigns.map(({ file, closedAt }) => (
        <section key={file.id}>
          <h2>{file.title.de}</h2>
          <p>{closedAt ? w.campaign.closed(frame.s.instant(closedAt)) : w.campaign.open}</p>
          <form method="post" action={`/team/kampagnen/${file.id}`}>
            <Token frame={frame} />
            {LANGUAGES.map((language) => (
              <div key={language}>
                <Field
                  name={`titel-${language}`}
                  id={`${file.id}-titel-${language}`}
                  label={w.campaign.name(language)}
                  value={file.title[language] ?? ''}
                  error={errorOf(errors, `${file.id}-titel-${language}`)}
                />
                <Field
                  name={`einleitung-${language}`}
                  id={`${file.id}-einleitung-${language}`}
                  label={w.campaign.intro(language)}
                  value={file.intro[language] ?? ''}
                />
              </div>
            ))}
            <div class="row">
              <Button look="first">{w.campaign.save}</Button>
            </div>
          </form>
          {closedAt ? null : (
            <form method="post" action={`/team/kampagnen/${file.id}/schliessen`}>
              <Token frame={frame} />
              <p>{w.campaign.closeLead}</p>
              <div class="row">
                <Button look="stop">{w.campaign.close}</Button>
              </div>
            </form>
          )}
        </section>
      ))}
    </StaffPage>
  )
}

type AccountProps = Signed & {
  accounts: StaffNote[]
  errors?: FormError[]
  /** An invitation that was just made: shown once. */
  made?: { name: string; invitation: string } | null
}

export const Accounts = ({ accounts, errors = [], made = null, ...signed }: AccountProps) => {
  const { w, frame } = signed
  return (
    <StaffPage {...signed} title={w.accounts.title}>
      <ErrorSummary t={frame.t} errors={errors} />
      {made ? (
        <section class="notice" role="status">
          <h2>{w.accounts.invitation(made.name)}</h2>
          <p>
            <code dir="ltr" translate={false}>
              {made.invitation}
            </code>
          </p>
          <p>{w.accounts.once}</p>
        </section>
      ) : null}
      <p class="lead">{w.accounts.lead}</p>
      <form method="post" action="/team/konten">
        <Token frame={frame} />
        <Field
          name="name"
          label={w.accounts.name}
          hint={w.accounts.nameHint}
          size="middle"
          error={errorOf(errors, 'name')}
        />
        <Select
          name="rolle"
          label={w.accounts.role}
          empty={w.accounts.chooseRole}
          options={ROLES.map((role) => [role, w.roles[role]])}
          error={errorOf(errors, 'rolle')}
        />
        <div class="row">
          <Button look="first">{w.accounts.add}</Button>
        </div>
      </form>
      <dl class="facts">
        {accounts.map(({ name, role, state, addedAt }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {w.roles[role]}, {w.accounts.states[state]}, {frame.s.instant(addedAt)}
              {state === 'ended' ? null : (
                <form method="post" action={`/team/konten/${name}`}>
                  <Token frame={frame} />
                  <div class="row">
                    <Button name="tun" value="neu">
                      {w.accounts.reset}
                    </Button>
                    <Button look="stop" name="tun" value="ende">
                      {w.accounts.end}
                    </Button>
                  </div>
                </form>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </StaffPage>
  )
}
