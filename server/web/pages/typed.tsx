// A letter that was not recognised, typed in by the person beside its pictures: kind, days, one score, a few entries.
import type { LetterView } from '../../service.ts'
import {
  Button,
  Choices,
  ErrorSummary,
  errorOf,
  Field,
  type FormError,
  Select,
  Token,
} from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import { Stepper } from '../components/steps.tsx'
import type { Frame } from '../frame.ts'
import { WholePage } from '../components/crop.tsx'
import { kindsToChoose } from '../kinds.ts'
import { pictureOf } from './review-links.ts'

/** Rows for entries that the form offers; more can be added after the first confirmation. */
export const TYPED_ENTRIES = 3

type Props = { frame: Frame; view: LetterView; form: Record<string, string>; errors: FormError[] }

const Entry = ({ frame, form, errors, i }: Omit<Props, 'view'> & { i: number }) => {
  const { t } = frame
  const day = (key: string, label: string) => (
    <Field
      name={`eintrag-${i}-${key}`}
      label={label}
      hint={t.common.dateHint}
      size="short"
      value={form[`eintrag-${i}-${key}`] ?? ''}
      error={errorOf(errors, `eintrag-${i}-${key}`)}
    />
  )
  return (
    <fieldset class="purpose">
      <legend>{t.typed.entry(i + 1)}</legend>
      <Select
        name={`eintrag-${i}-type`}
        label={t.typed.entryType}
        empty={t.typed.choose}
        options={Object.entries(t.entryTypes)}
        value={form[`eintrag-${i}-type`] ?? ''}
      />
      <Field
        name={`eintrag-${i}-party`}
        label={t.typed.party}
        value={form[`eintrag-${i}-party`] ?? ''}
      />
      <Field
        name={`eintrag-${i}-amount`}
        label={t.typed.amount}
        size="short"
        unit={t.common.euro}
        keyboard="decimal"
        value={form[`eintrag-${i}-amount`] ?? ''}
        error={errorOf(errors, `eintrag-${i}-amount`)}
      />
      {day('reportedOn', t.typed.reportedOn)}
      {day('settledOn', t.typed.settledOn)}
    </fieldset>
  )
}

export const Typed = ({ frame, view, form, errors }: Props) => {
  const { t } = frame
  const day = (key: string, label: string) => (
    <Field
      name={key}
      label={label}
      hint={t.common.dateHint}
      size="short"
      value={form[key] ?? ''}
      error={errorOf(errors, key)}
    />
  )
  return (
    <Page frame={frame} title={t.typed.title}>
      <Stepper t={t} now={2} />
      <ErrorSummary t={t} errors={errors} />
      <h1>{t.typed.title}</h1>
      <p class="lead">{t.typed.lead}</p>
      <p class="bar">
        <a href="#bilder">{t.typed.pages}</a>
      </p>
      <div class="split">
        <form method="post" action={`/abtippen/${view.n}`}>
          <Token frame={frame} />
          <Select
            name="kind"
            label={t.typed.kind}
            empty={t.typed.choose}
            options={kindsToChoose(t)}
            value={form['kind'] ?? ''}
            error={errorOf(errors, 'kind')}
          />
          {day('issuedOn', t.typed.issuedOn)}
          {day('cutoffOn', t.typed.cutoffOn)}
          <h2>{t.typed.scores}</h2>
          <Field name="scoreName" label={t.typed.scoreName} value={form['scoreName'] ?? ''} />
          <Field
            name="scoreValue"
            label={t.typed.scoreValue}
            size="short"
            keyboard="decimal"
            value={form['scoreValue'] ?? ''}
            error={errorOf(errors, 'scoreValue')}
          />
          <Choices
            name="scoreUnit"
            legend={t.typed.scoreUnit}
            options={[
              ['points', t.common.points],
              ['percent', t.common.percent],
            ]}
            value={form['scoreUnit']}
            error={errorOf(errors, 'scoreUnit')}
          />
          <h2>{t.typed.entries}</h2>
          {Array.from({ length: TYPED_ENTRIES }, (_, i) => (
            <Entry key={String(i)} frame={frame} form={form} errors={errors} i={i} />
          ))}
          <div class="row">
            <Button look="first">{t.typed.save}</Button>
          </div>
        </form>
        <section id="bilder" aria-label={t.typed.pages}>
          {Array.from({ length: view.pages }, (_, i) => (
            <figure key={String(i)}>
              <WholePage picture={pictureOf(view.n, i + 1)} box={null} label={t.page.alt(i + 1)} />
              <figcaption>{t.common.sheet(i + 1)}</figcaption>
            </figure>
          ))}
        </section>
      </div>
    </Page>
  )
}
