// Findings: the answer in two sentences, the overview that adds up, findings by strength, what was looked at and is fine, what could not be tested.
import type { Finding as FindingShape, Letter } from '../../../extract/index.ts'
import { markLine, numbered, overviewSum, strengthWords } from '../../../reports/index.ts'
import type { LetterView } from '../../service.ts'
import { type Drawing, Finding, FindingDetails, findingAnchor } from '../components/finding.tsx'
import { Button } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import { Stepper } from '../components/steps.tsx'
import { Sum } from '../components/sum.tsx'
import { placesOf } from '../evidence-place.ts'
import type { Frame } from '../frame.ts'
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
}

const OVERDUE = new Set([
  'settled-claim-overdue',
  'fast-settled-overdue',
  'discharge-overdue',
  'inquiry-overdue',
])
/** Findings about a computation on the letter: they read as a sum that does not add up, however sure they are. */
const SUMS = new Set(['points-do-not-add-up'])

/** The answer in two sentences: what is stored too long, what does not add up, what contradicts, else that nothing was seen. */
export function answer(findings: FindingShape[], { t }: Pick<Frame, 't'>): string[] {
  const open = findings.filter(
    ({ contestable, strength }) =>
      contestable !== 'no' && (strength === 'contradiction' || strength === 'unexplained'),
  )
  const overdue = open.filter(({ rule }) => OVERDUE.has(rule.id)).length
  // Several matters of one score are one sum that does not add up.
  const sums = new Set(
    open
      .filter(({ rule }) => SUMS.has(rule.id))
      .map(
        ({ id, where }) =>
          where.map((place) => /^.*\/scores\/\d+/.exec(place)?.[0]).find(Boolean) ?? id,
      ),
  ).size
  const others = open.filter(({ rule }) => !OVERDUE.has(rule.id) && !SUMS.has(rule.id))
  const other = others.filter(({ strength }) => strength === 'contradiction').length
  const unexplained = others.length - other
  const hints = findings.filter(({ strength }) => strength === 'indication').length
  const sentences = [
    overdue > 0 ? t.findings.overdue(overdue) : '',
    sums > 0 ? t.findings.sums(sums) : '',
    other > 0
      ? overdue + sums > 0
        ? t.findings.moreContradiction(other)
        : t.findings.contradiction(other)
      : '',
    unexplained > 0 ? t.findings.unexplained(unexplained) : '',
    hints > 0 ? t.findings.hints(hints) : '',
  ].filter(Boolean)
  if (sentences.length === 0) return [t.findings.clean, t.findings.cleanMore]
  return sentences.length === 1 ? [...sentences, t.findings.rest] : sentences.slice(0, 2)
}

/** Counts for the lead: contestable, for information, in order, not testable. They add up to all. */
export function counts(
  findings: FindingShape[],
): [all: number, open: number, notes: number, none: number, untestable: number] {
  const none = findings.filter(({ strength }) => strength === 'none').length
  const untestable = findings.filter(({ strength }) => strength === 'untestable').length
  const shown = numbered(findings)
  const open = shown.filter(({ contestable }) => contestable === 'yes').length
  return [findings.length, open, shown.length - open, none, untestable]
}

function metaLines(frame: Frame, letter: Letter): string {
  const { t, s } = frame
  const [issuer = '', kind = ''] = (t.kinds[letter.kind] ?? letter.kind).split(', ')
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
        <p class="strength">{strengthWords(strength, t.speech).word}</p>
        <p class="small soft">{strengthWords(strength, t.speech).second}</p>
      </div>
      <div class="text">
        <h2 id={`${strength}-titel`}>
          {none ? t.findings.noneTitle(own.length) : t.findings.untestableTitle(own.length)}
        </h2>
        <p class="soft">
          {own
            .slice(0, 4)
            .map(({ title }) => title)
            .join(' · ')}
          . {none ? t.findings.noneLead : t.findings.untestableLead}
        </p>
        <details>
          <summary>{t.findings.noneAll(own.length)}</summary>
          {own.map((finding) => (
            <section key={finding.id} id={findingAnchor(finding)}>
              <h3>{finding.title}</h3>
              <p>{finding.statement}</p>
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
}: Props) => {
  const { t } = frame
  const shown = numbered(findings)
  const read = views.filter(hasLetter)
  const { rows, total } = overviewSum(findings, t.speech)
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
          {questions > 0 ? (
            <p>
              <a href="/fragen">{t.questions.link(questions)}</a>
            </p>
          ) : null}
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
      {shown.length === 0 ? (
        <section class="card">
          <h2>{t.findings.emptyTitle}</h2>
          <p>{t.findings.empty(findings.length)}</p>
        </section>
      ) : null}
      {shown.map((finding, i) => (
        <Finding
          key={finding.id}
          frame={frame}
          finding={finding}
          number={i + 1}
          places={placesOf(finding, views, vouched, t.speech).map((place) => ({
            ...place,
            gone: gone(place.n),
          }))}
          drawing={drawings.get(finding.id) ?? null}
          several={read.length > 1}
        />
      ))}
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
