// What came of the campaign: each released result as question, verdict, figure, table, method, n and date. Until there is one: counts only.
import { type Coded, inWords, said } from '../../../analysis/index.ts'
import type { Campaign } from '../../../extract/index.ts'
import { FigureTable } from '../components/figure-table.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'
import { findingLang, textLang, textOf } from '../language.ts'
import { first } from '../speech.ts'

/** A result with its drawing in two widths; null where it has none. */
export type Shown = { result: Coded; drawing: { wide: string; narrow: string } | null }

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
}) =>
  rows.length === 0 ? null : (
    <details>
      <summary>{`${frame.t.common.table} – ${caption}`}</summary>
      <div class="scroll" tabindex={0} role="group" aria-label={caption}>
        <FigureTable
          caption={caption}
          columns={columns}
          rows={cells(frame, rows)}
          texts={columns.map((_, at) => rows.some((row) => typeof row[at] === 'string'))}
        />
      </div>
    </details>
  )

/** What an estimate is about, in the language of the page. */
const estimateWords = (coded: Coded, one: Coded['estimates'][number], frame: Frame): string => {
  const { language } = frame.t
  return [
    said(coded, 'quantity', one.name, language),
    said(coded, 'outcome', one.outcome, language),
    one.group === null ? null : said(coded, 'group', one.group, language),
    said(coded, 'way', one.specification, language),
    said(coded, 'unit', one.unit, language),
  ]
    .filter(Boolean)
    .join(', ')
}

const One = ({ frame, campaign, shown }: { frame: Frame; campaign: Campaign; shown: Shown }) => {
  const { t, s } = frame
  const { result: coded, drawing } = shown
  const result = inWords(coded, t.language)
  const { dataset, table, detectable } = result
  // Where the table lists the estimates they need not stand there twice.
  const estimates = coded.table?.columns.some(({ name }) => name === 'from') ? [] : coded.estimates
  const withUnit = ({ name, unit }: { name: string; unit: string | null }) =>
    unit ? `${name} (${unit})` : name
  return (
    <article class="finding" id={`ergebnis-${result.id}`} lang={findingLang(t)}>
      <h2>{result.question}</h2>
      <p>
        <b>{t.results.verdicts[result.verdict]}</b>
        {detectable && result.verdict !== 'finding'
          ? ` ${t.results.detectable(s.plain(detectable.effect), said(coded, 'unit', detectable.unit, t.language))}`
          : ''}
      </p>
      {drawing ? (
        <figure class="chart" dir="ltr">
          {/* Our own drawing of released numbers. */}
          <div class="wide-only" dangerouslySetInnerHTML={{ __html: drawing.wide }} />
          <div class="narrow-only" dangerouslySetInnerHTML={{ __html: drawing.narrow }} />
          <figcaption>{coded.figure?.description[t.language] ?? result.title}</figcaption>
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
            estimateWords(coded, one, frame),
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
        {[result.method, ...result.assumptions, ...result.caveats].map((text) => (
          <p key={text}>{text}</p>
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
