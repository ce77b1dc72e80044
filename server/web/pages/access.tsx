// Get the letter: the Art. 15 request to a bureau, previewed as text and downloaded. Nothing is stored.
import {
  ErrorSummary,
  errorOf,
  Field,
  type FormError,
  Select,
  Token,
  Button,
} from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

export type AccessForm = {
  issuer: string
  name: string
  street: string
  town: string
  bornOn: string
}

type Props = {
  frame: Frame
  issuers: { slug: string; name: string }[]
  form: AccessForm
  errors: FormError[]
  preview: string | null
}

export const Access = ({ frame, issuers, form, errors, preview }: Props) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.access.title}>
      <ErrorSummary t={t} errors={errors} id="vorschau" />
      <div class="split">
        <div>
          <h1>{t.access.title}</h1>
          <p class="lead">{t.access.lead}</p>
          <form method="post" action="/brief-anfordern#vorschau" id="anfordern">
            <Token frame={frame} />
            <Select
              name="issuer"
              label={t.access.issuer}
              empty={t.typed.choose}
              options={issuers.map(({ slug, name }) => [slug, name])}
              value={form.issuer}
              error={errorOf(errors, 'issuer')}
            />
            <Field
              name="name"
              label={t.access.name}
              value={form.name}
              autocomplete="name"
              error={errorOf(errors, 'name')}
            />
            <Field
              name="street"
              label={t.access.street}
              value={form.street}
              autocomplete="address-line1"
              error={errorOf(errors, 'street')}
            />
            <Field
              name="town"
              label={t.access.town}
              value={form.town}
              autocomplete="address-level2"
              error={errorOf(errors, 'town')}
            />
            <Field
              name="bornOn"
              label={t.access.bornOn}
              hint={`${t.access.bornHint} ${t.common.dateHint}.`}
              value={form.bornOn}
              size="short"
              autocomplete="bday"
              error={errorOf(errors, 'bornOn')}
            />
            <p class="small soft">{t.access.nothing}</p>
            <div class="row">
              <Button look="first" name="format" value="pdf" icon="download">
                {t.access.pdf}
              </Button>
              <Button name="format" value="vorschau">
                {t.access.preview}
              </Button>
              <Button name="format" value="docx">
                {t.access.docx}
              </Button>
              <Button name="format" value="txt">
                {t.access.txt}
              </Button>
            </div>
          </form>
          <h2>{t.access.thenTitle}</h2>
          <ol>
            {t.access.next.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <div class="row">
            <Button form="anfordern" name="format" value="ics" icon="calendar">
              {t.requests.ics}
            </Button>
          </div>
        </div>
        {preview ? (
          <section aria-labelledby="vorschau" class="side">
            <h2 id="vorschau" tabindex={-1}>
              {t.access.previewTitle}
            </h2>
            <div class="paper" lang="de">
              {preview}
            </div>
          </section>
        ) : null}
      </div>
    </Page>
  )
}
