// A case as an adviser sees it for half an hour: letter, findings, requests and course on one page, and nothing to press but "close".
import type { Answers, Finding, Request } from '../../../extract/index.ts'
import {
  type ChangesSaid,
  contestableWord,
  markLine,
  type NextStep,
  numbered,
  overviewSum,
  strengthWords,
} from '../../../reports/index.ts'
import type { LetterView, Loan } from '../../service.ts'
import { ChangesPart } from '../components/changes.tsx'
import { Crop } from '../components/crop.tsx'
import { FindingDetails } from '../components/finding-details.tsx'
import { Button, Token } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import { Sum } from '../components/sum.tsx'
import { Timeline } from '../components/timeline.tsx'
import { placesOf } from '../evidence-place.ts'
import type { Frame } from '../frame.ts'
import { findingWords } from '../finding-words.ts'
import { findingLang } from '../language.ts'
import { letterName } from './letters.tsx'
import { caseMoments } from './request-steps.tsx'
import { findingNumbers, requestTitle } from './requests.tsx'

type Props = {
  frame: Frame
  loan: Loan
  findings: Finding[]
  views: LetterView[]
  requests: { request: Request; text: string | null }[]
  steps: NextStep[]
  changes: ChangesSaid[]
  answers: Answers
  today: string
}

const One = ({
  frame,
  finding,
  number,
  views,
  answers,
}: Pick<Props, 'frame' | 'views' | 'answers'> & { finding: Finding; number: number }) => {
  const { t } = frame
  const words = strengthWords(finding.strength, t.language)
  const said = findingWords(finding, t)
  const contestable = contestableWord(finding, t.language)
  return (
    <article class={`finding ledger r-${markLine(finding.strength)}`}>
      <div class="margin">
        <p class="no serif">{number}</p>
        <p class="strength">{words.word}</p>
        <p class="small soft">{words.second}</p>
      </div>
      <div class="text">
        <h3 lang={findingLang(t)}>{said.title}</h3>
        {contestable ? <p class="small soft">{contestable}</p> : null}
        <p lang={findingLang(t)}>{said.statement}</p>
        <FindingDetails frame={frame} finding={finding} />
      </div>
      <div class="evidence">
        {placesOf(finding, views, answers.confirmed ?? [], t).map((place) => (
          <figure key={`${place.n}${place.path}`}>
            <Crop
              picture={`/fall/blatt/${place.n}/${place.page}.png`}
              boxes={place.boxes}
              label={t.review.cropOf(place.name, place.page)}
            />
            <figcaption>
              {place.confirmed ? t.findings.confirmedBy(place.page) : t.findings.readAt(place.page)}
            </figcaption>
          </figure>
        ))}
      </div>
    </article>
  )
}

export const CaseView = (props: Props) => {
  const { frame, loan, findings, views, requests, changes } = props
  const { t, s } = frame
  const { rows, total } = overviewSum(findings, t.language)
  const moments = caseMoments({ ...props, requests: [] })
  return (
    <Page frame={frame} title={t.share.caseTitle}>
      <h1>{t.share.caseTitle}</h1>
      <p class="lead">{t.share.caseLead(s.instant(loan.until))}</p>
      <form method="post" action="/fall/schliessen">
        <Token frame={frame} />
        <div class="row">
          <Button>{t.share.leave}</Button>
        </div>
      </form>
      <h2>{t.lettersPage.title}</h2>
      <ul>
        {views.map((view) => (
          <li key={view.n}>
            {[
              letterName(frame, view),
              view.letter?.issuedOn ? s.day(view.letter.issuedOn) : '',
              t.statuses[view.status] ?? '',
            ]
              .filter(Boolean)
              .join(', ')}
            {Array.from({ length: view.letter ? view.pages : 0 }, (_, i) => (
              <span key={String(i)}>
                {' '}
                <a href={`/fall/blatt/${view.n}/${i + 1}.png`}>{t.common.sheet(i + 1)}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
      <h2>{t.frame.findings}</h2>
      <Sum
        caption={t.findings.overview}
        rows={rows.map(({ word, count }) => ({ label: word, value: String(count) }))}
        total={{ label: t.findings.total, value: String(total) }}
      />
      {numbered(findings).map((finding, i) => (
        <One key={finding.id} {...props} finding={finding} number={i + 1} />
      ))}
      <ChangesPart changes={changes} />
      <h2>{t.frame.requests}</h2>
      {requests.map(({ request, text }) => (
        <section class="card" key={request.id}>
          <h3>{requestTitle(frame, request)}</h3>
          <p>
            {[t.requests.to(request.addressee.name), findingNumbers(frame, request, findings)]
              .filter(Boolean)
              .join(', ')}
          </p>
          {text ? (
            <details>
              <summary>{t.share.text}</summary>
              <div class="paper" lang="de">
                {text}
              </div>
            </details>
          ) : (
            <p>{t.share.missing}</p>
          )}
        </section>
      ))}
      {moments.length > 0 ? (
        <>
          <h2>{t.requests.nextTitle}</h2>
          <Timeline moments={moments} />
        </>
      ) : null}
    </Page>
  )
}
