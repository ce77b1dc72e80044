// One finding in the ledger: top rule by strength; number, word and tick box in the margin; title, statement, sum, what it can change.
import type { ComponentChildren } from 'preact'
import type { Finding as FindingShape } from '../../../extract/index.ts'
import { contestableWord, markLine, strengthWords, sumRows } from '../../../reports/index.ts'
import type { Place } from '../evidence-place.ts'
import type { Frame } from '../frame.ts'
import { Crop } from './crop.tsx'
import { Icon } from './icon.tsx'
import { Sum } from './sum.tsx'

export type Drawing = {
  wide: string
  narrow: string
  caption: ComponentChildren
  table: ComponentChildren
}

type Props = {
  frame: Frame
  finding: FindingShape
  number: number
  places: (Place & { gone: boolean })[]
  drawing: Drawing | null
  /** Several letters: captions say which. */
  several: boolean
}

const anchor = (finding: FindingShape) => `befund-${finding.id.replace(/[^0-9A-Za-z]+/g, '-')}`
export const findingAnchor = anchor

const Change = ({
  frame,
  effect,
}: {
  frame: Frame
  effect: NonNullable<FindingShape['effect']>
}) => {
  const { t, s } = frame
  const { from, low, high, note } = effect
  const numbers =
    from !== null && low !== null && high !== null && (low !== from || high !== from)
      ? t.findings.effect(s.plain(from), s.plain(low), s.plain(high))
      : null
  return (
    <div class="change">
      <h3>{t.findings.change}</h3>
      <div>
        {numbers ? (
          <p class="num">
            {t.findings.score} {numbers[0]} <Icon name="arrow" /> {numbers[1]}.
            {from !== null && low !== null && low < from ? ` ${t.findings.lower}` : ''}
          </p>
        ) : null}
        {note ? <p>{note}</p> : null}
      </div>
    </div>
  )
}

/** A finding's rule, sources, law and limits: everything a reader needs to check it. */
export const FindingDetails = ({ frame, finding }: { frame: Frame; finding: FindingShape }) => {
  const { t, s } = frame
  const { rule, grounds, caveats } = finding
  const part = (name: string, content: ComponentChildren) => (
    <div>
      <dt>{name}</dt>
      <dd>{content}</dd>
    </div>
  )
  return (
    <details>
      <summary>{t.findings.details}</summary>
      <dl class="facts">
        {part(t.findings.rule, t.findings.ruleLine(rule.id, rule.version, s.day(rule.validFrom)))}
        {rule.sources.length > 0
          ? part(
              t.findings.sources,
              rule.sources.map((source) => <div key={source}>{source}</div>),
            )
          : null}
        {grounds.length > 0
          ? part(
              t.findings.law,
              grounds.map((ground) => (
                <div key={ground.law + ground.article}>
                  {ground.article} {ground.law}, {t.findings.asOf(s.day(ground.asOf))}.{' '}
                  {ground.text}
                </div>
              )),
            )
          : null}
        {part(t.findings.review, rule.reviewed === 'yes' ? t.findings.reviewed : t.findings.draft)}
        {caveats.length > 0
          ? part(
              t.findings.limits,
              caveats.map((caveat) => <div key={caveat}>{caveat}</div>),
            )
          : null}
      </dl>
    </details>
  )
}

const Evidence = ({ frame, places, several }: Pick<Props, 'frame' | 'places' | 'several'>) => {
  const { t } = frame
  return (
    <>
      {places.map((place) => {
        const sheet = `/blatt/${place.n}/${place.page}?stelle=${encodeURIComponent(place.path)}`
        return (
          <figure key={`${place.n}${place.path}`}>
            {place.gone ? null : (
              <Crop
                picture={`/blatt/${place.n}/${place.page}.png`}
                boxes={place.boxes}
                label={t.review.cropOf(place.name, place.page)}
              />
            )}
            <figcaption>
              {several ? t.findings.ofLetter(place.n + 1) : ''}
              {place.confirmed ? t.findings.confirmedBy(place.page) : t.findings.readAt(place.page)}{' '}
              {place.gone ? t.page.gone : <a href={sheet}>{t.common.whole}</a>}
            </figcaption>
          </figure>
        )
      })}
    </>
  )
}

/** The figure in serif with its interval on a scale from 0 to 100. The interval is never omitted. */
const Statistic = ({ frame, finding }: { frame: Frame; finding: FindingShape }) => {
  const { t, s } = frame
  const { sharePercent, lowPercent, highPercent, peers, level } = finding.numbers
  if (typeof lowPercent !== 'number' || typeof highPercent !== 'number') return null
  if (typeof sharePercent !== 'number' || typeof peers !== 'number') return null
  const x = (percent: number) => 2 + percent * 2.36
  return (
    <div>
      <p class="serif figure-number">{s.percent(sharePercent)}</p>
      <p>{t.findings.higher}</p>
      <svg class="interval" viewBox="0 0 240 20" aria-hidden="true">
        <path class="axis" d="M2 10H238M2 6v8M238 6v8" />
        <path class="range" stroke-width="5" d={`M${x(lowPercent)} 10H${x(highPercent)}`} />
        <path class="tick" stroke-width="4" d={`M${x(sharePercent)} 3v14`} />
      </svg>
      <p class="small soft">
        {t.findings.interval(Number(level ?? 95), lowPercent, highPercent, peers)}
      </p>
    </div>
  )
}

/** A drawing of ours from the chart room; its text is our own and escaped there. */
const Chart = ({ frame, drawing }: { frame: Frame; drawing: Drawing }) => (
  <figure>
    <div class="chart">
      <div class="wide-only" dangerouslySetInnerHTML={{ __html: drawing.wide }} />
      <div class="narrow-only" dangerouslySetInnerHTML={{ __html: drawing.narrow }} />
    </div>
    <figcaption>{drawing.caption}</figcaption>
    <details>
      <summary>{frame.t.common.table}</summary>
      {/* A wide table scrolls, so it takes the focus and has a name. */}
      <div class="scroll" tabindex={0} role="group" aria-label={frame.t.common.table}>
        {drawing.table}
      </div>
    </details>
  </figure>
)

export const Finding = ({ frame, finding, number, places, drawing, several }: Props) => {
  const { t } = frame
  const words = strengthWords(finding.strength, t.speech)
  const contestable = contestableWord(finding, t.speech)
  const rows = drawing ? [] : sumRows(finding, t.speech)
  const id = anchor(finding)
  const total = rows.find((row) => row.total)
  return (
    <article
      class={`finding ledger r-${markLine(finding.strength)}`}
      id={id}
      aria-labelledby={`${id}-titel`}
    >
      <div class="margin">
        <p class="no serif">
          <span class="hidden">{t.findings.number(number)}</span>
          <span aria-hidden="true">{number}</span>
        </p>
        <p class="strength">{words.word}</p>
        <p class="small soft">{words.second}</p>
        {finding.letters.length > 0 ? (
          <label class="choice">
            <input
              type="checkbox"
              name="befund"
              value={finding.id}
              form="auswahl"
              checked
              aria-label={t.findings.intoOf(number)}
            />
            <span>{t.findings.into}</span>
          </label>
        ) : null}
      </div>
      <div class="text">
        <h2 id={`${id}-titel`}>{finding.title}</h2>
        {contestable ? <p class="small soft">{contestable}</p> : null}
        <p>{finding.statement}</p>
      </div>
      <div class="evidence">
        <Evidence frame={frame} places={places} several={several} />
        <Statistic frame={frame} finding={finding} />
      </div>
      <div class="rest">
        {drawing ? <Chart frame={frame} drawing={drawing} /> : null}
        {rows.length > 0 ? (
          <Sum
            rows={rows.filter((row) => !row.total)}
            total={total ?? null}
            caption={finding.title}
          />
        ) : null}
        {finding.effect ? <Change frame={frame} effect={finding.effect} /> : null}
        <FindingDetails frame={frame} finding={finding} />
      </div>
    </article>
  )
}
