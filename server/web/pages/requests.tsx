// Requests: what can be sent, to whom, on which findings it rests, and whether anything is missing.
import type { Answers, Finding, Request } from '../../../extract/index.ts'
import { type ChangesSaid, type NextStep, numbered } from '../../../reports/index.ts'
import { Button } from '../components/form.tsx'
import { PackChoices } from '../components/pack-choices.tsx'
import { Page } from '../components/page.tsx'
import { Stepper } from '../components/steps.tsx'
import type { Frame } from '../frame.ts'
import { typeTitle } from './request-names.ts'
import { ChangesPart } from '../components/changes.tsx'
import { CaseCourse, Mandate } from './request-steps.tsx'

type Props = {
  frame: Frame
  requests: Request[]
  findings: Finding[]
  steps: NextStep[]
  changes: ChangesSaid[]
  answers: Answers
  today: string
  chosen: string[]
}

/** "Befund 1, Befund 3": the same numbers as on the findings page and in the pack. */
export const findingNumbers = (frame: Frame, request: Request, findings: Finding[]): string =>
  numbered(findings)
    .flatMap(({ id }, i) => (request.findings.includes(id) ? [frame.t.findings.number(i + 1)] : []))
    .join(', ')

export const requestTitle = (frame: Frame, request: Request) => typeTitle(frame, request.type)

const Row = ({
  frame,
  request,
  findings,
}: {
  frame: Frame
  request: Request
  findings: Finding[]
}) => {
  const { t } = frame
  const numbers = findingNumbers(frame, request, findings)
  const title = requestTitle(frame, request)
  return (
    <section class="card">
      <h3>{title}</h3>
      <p>
        {t.requests.to(request.addressee.name)}
        {numbers ? `. ${t.requests.about(numbers)}` : ''}.
      </p>
      <p class="small soft">
        {request.ready ? t.requests.ready : t.requests.notReady(request.missing.length)}.{' '}
        {request.reviewed === 'yes' ? t.requests.reviewed : t.requests.draft}.
      </p>
      <p>
        <a class="button" href={`/schreiben/${request.id}`}>
          <span>
            {request.ready ? t.requests.open : t.requests.fill}
            <span class="hidden">: {title}</span>
          </span>
        </a>
      </p>
    </section>
  )
}

export const Requests = (props: Props) => {
  const { frame, requests, findings, chosen } = props
  const { t } = frame
  const resting = requests.filter((request) => request.findings.length > 0)
  const always = requests.filter((request) => request.findings.length === 0)
  const wanted =
    chosen.length === 0
      ? resting
      : resting.filter((request) => request.findings.some((id) => chosen.includes(id)))
  return (
    <Page frame={frame} title={t.requests.title}>
      <Stepper t={t} now={4} />
      <h1>{t.requests.title}</h1>
      <p class="lead">{t.requests.lead}</p>
      {requests.length === 0 ? <p class="notice">{t.requests.none}</p> : null}
      <div class="split">
        <div class="beside">
          <CaseCourse {...props} />
          <ChangesPart changes={props.changes} />
          <h2>{t.requests.furtherTitle}</h2>
          <p>{t.requests.further}</p>
          <div class="row">
            <Button href="/brief-dazu">{t.receipt.further}</Button>
            <Button href="/zeigen">{t.share.title}</Button>
          </div>
        </div>
        <div>
          {wanted.length > 0 ? (
            <>
              <h2>{t.requests.fromFindings}</h2>
              {wanted.map((request) => (
                <Row key={request.id} frame={frame} request={request} findings={findings} />
              ))}
            </>
          ) : null}
          {always.length > 0 ? (
            <>
              <h2>{t.requests.always}</h2>
              {always.map((request) => (
                <Row key={request.id} frame={frame} request={request} findings={findings} />
              ))}
            </>
          ) : null}
          <div class="row">
            <Button href="/mappe.zip" icon="download">
              {t.findings.pack}
            </Button>
            <Button href="/fristen.ics" icon="calendar">
              {t.requests.ics}
            </Button>
          </div>
          <PackChoices frame={frame} />
          <Mandate {...props} />
        </div>
      </div>
    </Page>
  )
}
