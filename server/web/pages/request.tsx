// One request: what is missing, preview as it will print, downloads, where to, enclosures, warnings; then its course.
import type { Answers, Finding, Request } from '../../../extract/index.ts'
import type { PaperFormat } from '../../service.ts'
import { Button, ErrorSummary, type FormError } from '../components/form.tsx'
import { Notice } from '../components/notice.tsx'
import { Page } from '../components/page.tsx'
import { Stepper } from '../components/steps.tsx'
import type { Frame } from '../frame.ts'
import { saidLang } from '../language.ts'
import { isPointer } from '../missing.ts'
import type { Beside } from '../../service.ts'
import { HandCopies, ReadingAid } from './request-beside.tsx'
import { Course, logOf } from './request-course.tsx'
import { MissingForm, type Sender } from './request-missing.tsx'
import { findingNumbers, requestTitle } from './requests.tsx'

type Props = {
  frame: Frame
  request: Request
  findings: Finding[]
  answers: Answers
  sender: Sender
  /** What belongs to a pointer in Answers, in words: the company of an entry. */
  nameOf: (pointer: string) => string
  preview: string | null
  beside: Beside
  today: string
  form: Record<string, string>
  errors: FormError[]
  notice: string | null
}

const FORMATS: PaperFormat[] = ['pdf', 'docx', 'txt', 'eml']

const Ready = ({
  frame,
  request,
  preview,
  beside,
}: Pick<Props, 'frame' | 'request' | 'preview' | 'beside'>) => {
  const { t } = frame
  return (
    <>
      <div class="row">
        {FORMATS.map((format, i) => (
          <a
            key={format}
            class={i === 0 ? 'button first' : 'button'}
            href={`/schreiben/${request.id}.${format}`}
            download
          >
            {t.requests.formats[format as keyof typeof t.requests.formats]}
          </a>
        ))}
      </div>
      <p>
        <a href={`/schreiben/${request.id}/text`}>{t.requests.editTitle}</a>
      </p>
      <HandCopies frame={frame} beside={beside} />
      {preview ? (
        <>
          <h2 id="vorschau">{t.requests.preview}</h2>
          {t.language === 'de' ? null : <p>{t.requests.previewGerman}</p>}
          <div class="paper" lang="de">
            {preview}
          </div>
        </>
      ) : null}
    </>
  )
}

export const RequestPage = (props: Props) => {
  const { frame, request, findings, notice, errors } = props
  const { t } = frame
  const { addressee } = request
  const numbers = findingNumbers(frame, request, findings)
  const pointers = request.missing.filter(isPointer)
  const asked = request.missing.filter((path) => !isPointer(path))
  return (
    <Page frame={frame} title={requestTitle(frame, request)}>
      <ErrorSummary t={t} errors={errors} />
      <Stepper t={t} now={4} />
      <Notice text={notice} />
      <p class="bar">
        <a href="/schreiben">{t.requests.title}</a>
      </p>
      <h1>{requestTitle(frame, request)}</h1>
      <p class="lead">
        {t.requests.to(addressee.name)}
        {numbers ? `. ${t.requests.about(numbers)}` : ''}.
      </p>
      <p>{request.reviewed === 'yes' ? t.requests.reviewed : t.requests.draft}.</p>
      {request.warnings.length > 0 ? (
        <section class="notice" aria-labelledby="bedenken">
          <h2 id="bedenken">{t.requests.warnings}</h2>
          {request.warnings.map((warning) => (
            <p key={warning} lang={saidLang(t)}>
              {warning}
            </p>
          ))}
        </section>
      ) : null}
      <div class="split">
        <div>
          {pointers.length > 0 ? (
            <section class="card" aria-labelledby="werte-titel">
              <h2 id="werte-titel">{t.requests.values(pointers.length)}</h2>
              <p>{t.confirm.lead}</p>
              <div class="row">
                <Button look="first" href={`/werte?schreiben=${request.id}`}>
                  {t.requests.valuesLink}
                </Button>
              </div>
            </section>
          ) : null}
          <MissingForm {...props} asked={asked} first={pointers.length === 0} />
          <ReadingAid frame={frame} beside={props.beside} />
          {request.ready ? <Ready {...props} /> : null}
        </div>
        <div>
          <h2>{t.requests.addressee}</h2>
          <p>
            {[addressee.name, ...(addressee.lines ?? [])].map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
          </p>
          {request.enclose.length > 0 ? (
            <>
              <h2>{t.requests.enclose}</h2>
              <ul>
                {request.enclose.map((line) => (
                  <li key={line} lang={saidLang(t)}>
                    {line}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {request.ready || logOf(props.answers, request.id) ? <Course {...props} /> : null}
        </div>
      </div>
    </Page>
  )
}
