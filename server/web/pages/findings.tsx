// Findings: the answer in two sentences, the overview that adds up, findings by strength, what was looked at and is fine, what could not be tested.
import type { Finding as FindingShape, Letter } from '../../../extract/index.ts'
import { markLine, numbered, overviewSum, strengthWords } from '../../../reports/index.ts'
import type { Regraded } from '../../donations/regraded.ts'
import type { LetterView } from '../../service.ts'
import { type Drawing, Finding, findingAnchor } from '../components/finding.tsx'
import { FindingDetails } from '../components/finding-details.tsx'
import { Button } from '../components/form.tsx'
import { PackChoices } from '../components/pack-choices.tsx'
import { Page } from '../components/page.tsx'
import { Stepper } from '../components/steps.tsx'
import { Sum } from '../components/sum.tsx'
import { placesOf } from '../evidence-place.ts'
import { answer, counts, grouped } from '../findings-said.ts'
import type { Frame } from '../frame.ts'
import { kindName } from '../kinds.ts'
import { findingWords } from '../finding-words.ts'
import { findingLang } from '../language.ts'
import { hasLetter, type Vouched } from '../letter-values.ts'

type Props = {
  frame: Frame
  findings: FindingShape[]
  views: LetterView[]
  vouched: Vouched
  drawings: Map<string, Drawing>
  today: string
  /** Questions that would let more be tested. */
  questions: number
  /** Grades that a newer batch changed. */
  regraded?: Regraded | null
}

/** "Since the letters of 1 November these grades changed": said until a further batch comes. */
const Since = ({ frame, regraded }: { frame: Frame; regraded: Regraded }) => {
  const { t, s } = frame
  const word = (strength: Regraded['changes'][number]['from']) =>
    strengthWords(strength, t.language).word
  return (
    <section class="card" aria-labelledby="seither">
      <h2 id="seither">{t.findings.sinceTitle(s.day(regraded.since))}</h2>
      <ul>
        {regraded.changes.map(({ id, title, from, to }) => (
          <li key={id} lang={findingLang(t)}>
            {t.findings.sinceLine(
              title[t.language] ?? title.en,
              word(from),
              to === null ? null : word(to),
            )}
          </li>
        ))}
      </ul>
      <p class="small soft">{t.findings.sinceWhy}</p>
    </section>
  )
}

function metaLines(frame: Frame, letter: Letter): string {
  const { t, s } = frame
  const [issuer = '', kind = ''] = (kindName(letter.kind, t) ?? letter.kind).split(', ')
  const day = letter.issuedOn ?? letter.cutoffOn
  const meta = t.findings.meta(issuer, kind, day ? s.day(day) : null, letter.pages)
  const score = letter.scores.findLast(({ value }) => value !== null)
  if (!score || score.value === null) return `${meta}.`
  const value = score.unit === 'percent' ? s.percent(score.value) : s.plain(score.value)
  return `${meta}. ${t.findings.metaScore(value, score.meaning ?? score.rating)}`
}

const Quiet = ({
  frame,
  findings,
  strength,
}: {
  frame: Frame
  findings: FindingShape[]
  strength: 'none' | 'untestable'
}) => {
  const { t } = frame
  const own = findings.filter((finding) => finding.strength === strength)
  if (own.length === 0) return null
  const none = strength === 'none'
  return (
    <section
      class={`finding ledger r-${markLine(strength)}`}
      id={`staerke-${strength}`}
      aria-labelledby={`${strength}-titel`}
    >
      <div class="margin">
        <p class="strength">{strengthWords(strength, t.language).word}</p>
        <p class="small soft">{strengthWords(strength, t.language).second}</p>
      </div>
      <div class="text">
        <h2 id={`${strength}-titel`}>
          {none ? t.findings.noneTitle(own.length) : t.findings.untestableTitle(own.length)}
        </h2>
        <p class="soft">
          <span>
            {own.slice(0, 4).map((finding, i) => (
              <span key={finding.id} lang={findingLang(t)}>
                {i > 0 ? ' · ' : ''}
                {findingWords(finding, t).title}
              </span>
            ))}
            .
          </span>{' '}
          {none ? t.findings.noneLead : t.findings.untestableLead}
        </p>
        <details>
          <summary>{t.findings.noneAll(own.length)}</summary>
          {own.map((finding) => (
            <section key={finding.id} id={findingAnchor(finding)}>
              <h3 lang={findingLang(t)}>{findingWords(finding, t).title}</h3>
              <p lang={findingLang(t)}>{findingWords(finding, t).statement}</p>
              <FindingDetails frame={frame} finding={finding} />
            </section>
          ))}
        </details>
      </div>
    </section>
  )
}

export const Findings = ({
  frame,
  findings,
  views,
  vouched,
  drawings,
  today,
  questions,
  regraded,
}: Props) => {
  const { t } = frame
  const shown = numbered(findings)
  const read = views.filter(hasLetter)
  const { rows, total } = overviewSum(findings, t.language)
  const sentences = answer(findings, frame)
  const gone = (n: number) => {
    const until = views.find((view) => view.n === n)?.originalsUntil
    return typeof until === 'string' && until < today
  }
  return (
    <Page frame={frame} title={sentences.join(' ')}>
      <div class="ledger">
        <div class="span">
          {read.map((view) => (
            <p key={view.n} class="small soft meta">
              {metaLines(frame, view.letter)}
            </p>
          ))}
          <h1>
            {sentences.map((sentence, i) => (
              <span key={sentence}>
                {i > 0 ? ' ' : ''}
                {sentence}
              </span>
            ))}
          </h1>
          <p class="lead">{t.findings.lead(...counts(findings))}</p>
          <form method="get" action="/schreiben" id="auswahl">
            <div class="row hero">
              <Button look="first">{t.findings.prepare}</Button>
              <Button href="/mappe.zip">{t.findings.pack}</Button>
            </div>
          </form>
          <PackChoices frame={frame} />
          <ul class="plain bar">
            {questions > 0 ? (
              <li>
                <a href="/fragen">{t.questions.link(questions)}</a>
              </li>
            ) : null}
            <li>
              <a href="/fragen#fragen-entscheidung">{t.questions.decisionLink}</a>
            </li>
          </ul>
        </div>
        <div class="side">
          <Sum
            caption={t.findings.overview}
            rows={rows.map(({ strength, word, count }) => {
              const first = shown.find((finding) => finding.strength === strength)
              return {
                label: (
                  <a href={first ? `#${findingAnchor(first)}` : `#staerke-${strength}`}>{word}</a>
                ),
                value: String(count),
              }
            })}
            total={{ label: t.findings.total, value: String(total) }}
          />
        </div>
      </div>
      {regraded ? <Since frame={frame} regraded={regraded} /> : null}
      {shown.length === 0 ? (
        <section class="card">
          <h2>{t.findings.emptyTitle}</h2>
          <p>{t.findings.empty(findings.length)}</p>
        </section>
      ) : null}
      {grouped(shown, drawings).map((group) => {
        const where = group.flatMap(({ finding }) => finding.where)
        const places = placesOf({ where }, views, vouched, t)
        return (
          <Finding
            key={group[0].finding.id}
            frame={frame}
            group={group}
            places={places.map((place) => ({ ...place, gone: gone(place.n) }))}
            several={read.length > 1}
          />
        )
      })}
      <Quiet frame={frame} findings={findings} strength="none" />
      <Quiet frame={frame} findings={findings} strength="untestable" />
    </Page>
  )
}

/** Before the first confirmation there is nothing to show: what comes first, and the way there. */
export const NoFindings = ({ frame }: { frame: Frame }) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.findings.notYetTitle}>
      <Stepper t={t} now={2} />
      <h1>{t.findings.notYetTitle}</h1>
      <p class="lead">{t.findings.notYet}</p>
      <div class="row">
        <Button look="first" href="/pruefen">
          {t.waiting.check}
        </Button>
      </div>
    </Page>
  )
}
