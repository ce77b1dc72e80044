// Give a letter: photos or files and consent per purpose; or a further letter for an open file, without asking consent again.
import type { Campaign } from '../../../extract/index.ts'
import { Consent, type Said } from '../components/consent.tsx'
import { Button, ErrorSummary, errorOf, type FormError, Token, Wrong } from '../components/form.tsx'
import { Icon } from '../components/icon.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

/** Drawn by the page and copied by its script. */
const ICONS = ['rotate', 'blacken', 'retake', 'remove', 'warning'] as const

const ACCEPT = 'application/pdf,image/*,.heic'

type Props = {
  frame: Frame
  campaign: Campaign
  /** Random, so that a repeated post replaces its first try. */
  once: string
  said: Said
  email: string
  errors: FormError[]
  /** A further letter of an open file. */
  further: boolean
}

const Picker = ({ frame, errors }: { frame: Frame; errors: FormError[] }) => {
  const { t } = frame
  const error = errorOf(errors, 'datei')
  const input = (id: string, label: string, hint: string, camera: boolean) => (
    <div class="field pick">
      <label for={id}>
        <Icon name={camera ? 'camera' : 'file'} /> {label}
      </label>
      <span class="hint" id={`${id}-hinweis`}>
        {hint}
      </span>
      {camera ? null : <Wrong id={id} message={error} />}
      <div class="box picks">
        <input
          type="file"
          id={id}
          name="datei"
          accept={camera ? 'image/*' : ACCEPT}
          capture={camera ? 'environment' : undefined}
          multiple={!camera}
          aria-describedby={`${id}-hinweis`}
          aria-invalid={!camera && error ? 'true' : undefined}
        />
      </div>
    </div>
  )
  return (
    <>
      {input('datei', t.give.files, t.give.filesHint, false)}
      {input('foto', t.give.photo, t.give.photoHint, true)}
      <ol
        class="thumbs plain"
        id="blaetter"
        aria-label={t.give.chosen}
        data-texts={JSON.stringify({
          ...t.give.sheets,
          sending: t.give.sending,
          lost: t.give.lost,
        })}
      />
      <section class="card blacken" id="schwaerzen" aria-label={t.give.sheets.blacken} hidden />
      <div id="zeichen" hidden>
        {ICONS.map((name) => (
          <span key={name} data-icon={name}>
            <Icon name={name} />
          </span>
        ))}
      </div>
    </>
  )
}

export const Give = ({ frame, campaign, once, said, email, errors, further }: Props) => {
  const { t } = frame
  const action = further ? '/brief-dazu' : '/geben#fehler'
  return (
    <Page
      frame={frame}
      title={further ? t.give.furtherTitle : t.give.title}
      scripts={['upload.js']}
    >
      <ErrorSummary t={t} errors={errors} />
      {errors.length > 0 ? (
        <p class="notice" id="noch-einmal">
          {t.give.keep}
        </p>
      ) : null}
      <h1>{further ? t.give.furtherTitle : t.give.title}</h1>
      <p class="lead">{further ? t.give.furtherLead : t.give.lead}</p>
      <form method="post" action={action} enctype="multipart/form-data" id="geben">
        <Token frame={frame} />
        <input type="hidden" name="einmal" value={once} />
        <input type="hidden" name="campaign" value={campaign.id} />
        <Picker frame={frame} errors={errors} />
        {further ? null : (
          <>
            <h2>{t.give.consentTitle}</h2>
            <p>{t.give.consentLead}</p>
            <Consent frame={frame} campaign={campaign} said={said} email={email} errors={errors} />
          </>
        )}
        <p role="status" id="fortschritt" />
        <div class="row">
          <Button look="first" icon="send">
            {t.give.send}
          </Button>
        </div>
      </form>
    </Page>
  )
}
