// Consent per purpose: title, the campaign's two sentences, yes and no without a preset, version small.
import type { Campaign, Purpose } from '../../../extract/index.ts'
import type { Frame } from '../frame.ts'
import { textLang, textOf } from '../language.ts'
import { Choices, errorOf, Field, type FormError } from './form.tsx'

export type Said = Partial<Record<Purpose, 'ja' | 'nein'>>

type Props = {
  frame: Frame
  campaign: Campaign
  said: Said
  email: string
  errors: FormError[]
  only?: Purpose[]
}

export const Consent = ({ frame, campaign, said, email, errors, only }: Props) => {
  const { t } = frame
  const { version, purposes } = campaign.consent
  return (
    <>
      {purposes
        .filter(({ id }) => !only || only.includes(id))
        .map(({ id, text }) => (
          <div class="purpose" key={id}>
            <Choices
              name={`zweck-${id}`}
              legend={
                <>
                  {t.give.purposes[id]}{' '}
                  <span class="hint">
                    {id === 'findings' ? t.give.needed : t.give.free}, {t.give.version(version)}
                  </span>
                </>
              }
              hint={<p lang={textLang(text, t)}>{textOf(text, t)}</p>}
              options={[
                ['ja', t.common.yes],
                ['nein', t.common.no],
              ]}
              value={said[id]}
              error={errorOf(errors, `zweck-${id}`)}
            />
            {id === 'contact' ? (
              <Field
                name="email"
                label={t.give.email}
                hint={t.give.emailHint}
                value={email}
                keyboard="email"
                size="middle"
                autocomplete="email"
                error={errorOf(errors, 'email')}
              />
            ) : null}
          </div>
        ))}
    </>
  )
}
