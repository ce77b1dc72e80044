// What came of the campaign: each released result as question, verdict, figure, table, method, n and date. Until there is one: counts only.
import type { AnalysisResult, Campaign } from '../../../extract/index.ts'
import { FigureTable } from '../components/figure-table.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'
import { textLang, textOf } from '../language.ts'
import { resultWords, storedLang } from '../result-words.ts'
import { first } from '../speech.ts'

/** A result with its drawing in two widths; null where it has none. */
export type Shown = { result: AnalysisResult; drawing: { wide: string; narrow: string } | null }

type Props = { frame: Frame; campaign: Campaign; results: Shown[]; origin: string }

const cells = (frame: Frame, rows: (string | number | null)[][]) =>
  rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? frame.s.plain(cell) : (cell ?? '–'))),
  )

const Scrolled = ({
  frame,
  caption,
  columns,
  rows,
}: {
  frame: Frame
  caption: string
  columns: string[]
  rows: (string | number | null)[][]
}) => (
  <div class="scroll" tabindex={0} role="group" aria-label={caption} lang={storedLang(frame.t)}>
    <FigureTable caption={caption} columns={columns} rows={cells(frame, rows)} />
  </div>
)

const One = ({ frame, campaign, shown }: { frame: Frame; campaign: Campaign; shown: Shown }) => {
  const { t, s } = frame
  const { result, drawing } = shown
  const { dataset, estimates, table, detectable } = result
  const { title, question, method, limits } = resultWords(result, t)
  const withUnit = ({ name, unit }: { name: string; unit: string | null }) =>
    unit ? `${name} (${unit})` : name
  return (
    <article class="finding" id={`ergebnis-${result.id}`}>
      <h2 lang={question.lang}>{question.text}</h2>
      <p>
        <b>{t.results.verdicts[result.verdict]}</b>
        {detectable && result.verdict !== 'finding'
          ? ` ${t.results.detectable(s.plain(detectable.effect), detectable.unit)}`
          : ''}
      </p>
      {drawing ? (
        <figure class="chart" dir="ltr">
          {/* Our own drawing of released numbers. */}
          <div class="wide-only" dangerouslySetInnerHTML={{ __html: drawing.wide }} />
          <div class="narrow-only" dangerouslySetInnerHTML={{ __html: drawing.narrow }} />
          <figcaption lang={title.lang}>{title.text}</figcaption>
        </figure>
      ) : null}
      {table ? (
        <Scrolled
          frame={frame}
          caption={result.title}
          columns={table.columns.map(withUnit)}
          rows={table.rows}
        />
      ) : null}
      {estimates.length > 0 ? (
        <Scrolled
          frame={frame}
          caption={t.results.estimates}
          columns={[t.results.what, t.results.value, t.results.interval, 'n']}
          rows={estimates.map((one) => [
            [one.name, one.outcome, one.group, one.specification].filter(Boolean).join(', '),
            one.value,
            one.low === null || one.high === null
              ? null
              : `${s.plain(one.low)} – ${s.plain(one.high)}`,
            one.n,
          ])}
        />
      ) : null}
      <p class="small soft">
        {t.results.line(s.plain(dataset.n), s.day(dataset.asOf), result.version)}{' '}
        {result.undoneBy === null ? '' : t.results.undoneBy(result.undoneBy)}
      </p>
      <details>
        <summary>{t.results.method}</summary>
        {[method, ...limits].map(({ text, lang }) => (
          <p key={text} lang={lang}>
            {text}
          </p>
        ))}
        <p>
          <a href={`/api/campaigns/${campaign.id}/analyses/${result.id}`}>{t.results.data}</a>
        </p>
      </details>
    </article>
  )
}

export const Results = ({ frame, campaign, results, origin }: Props) => {
  const { t } = frame
  const count = campaign.counts.donations
  return (
    <Page frame={frame} title={t.results.title}>
      <h1>{t.results.title}</h1>
      <p class="lead" lang={textLang(campaign.title, t)}>
        {textOf(campaign.title, t)}
      </p>
      <p>
        {count === null ? t.start.tooFew : first(`${t.start.count(count)} ${t.start.countOf}`)}{' '}
        {t.results.rules}
      </p>
      {results.length === 0 ? <p class="notice">{t.results.none}</p> : null}
      {results.map((shown) => (
        <One key={shown.result.id} frame={frame} campaign={campaign} shown={shown} />
      ))}
      <h2>{t.results.shareTitle}</h2>
      <p>
        <a href="/aushang">{t.results.handout}</a>
      </p>
      <p>{t.results.embed}</p>
      <p
        class="paper"
        dir="ltr"
      >{`<iframe src="${origin}/zaehler" width="320" height="180" title="Countercheck"></iframe>`}</p>
    </Page>
  )
}
