// One finding in the ledger: top rule by strength; number, word and tick box in the margin; title, statement, sum, what it can change.
import type { ComponentChildren } from 'preact'
import type { Finding as FindingShape } from '../../../extract/index.ts'
import { contestableWord, markLine, strengthWords, sumRows } from '../../../reports/index.ts'
import type { Place } from '../evidence-place.ts'
import type { Frame } from '../frame.ts'
import { findingWords } from '../finding-words.ts'
import { findingLang, saidLang } from '../language.ts'
import { Crop } from './crop.tsx'
import { FindingDetails } from './finding-details.tsx'
import { Icon } from './icon.tsx'
import { Sum } from './sum.tsx'

export type Drawing = {
  wide: string
  narrow: string
  caption: ComponentChildren
  table: ComponentChildren
}

/** A finding with its number and, where it has one, its drawing. */
export type Numbered = { finding: FindingShape; number: number; drawing: Drawing | null }

type Props = {
  frame: Frame
  /** One finding, or several of one rule about one score that have the same title: told under one heading, each with its number. */
  group: [Numbered, ...Numbered[]]
  places: (Place & { gone: boolean })[]
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
        {note ? <p lang={findingLang(t)}>{note}</p> : null}
      </div>
    </div>
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
    <figcaption lang={saidLang(frame.t)}>{drawing.caption}</figcaption>
    <details>
      <summary>{frame.t.common.table}</summary>
      {/* A wide table scrolls, so it takes the focus and has a name. */}
      <div class="scroll" tabindex={0} role="group" aria-label={frame.t.common.table}>
        {drawing.table}
      </div>
    </details>
  </figure>
)

/** Figure, sum and change of one finding, and everything needed to check it. */
const Rest = ({ frame, finding, drawing }: { frame: Frame } & Omit<Numbered, 'number'>) => {
  const rows = drawing ? [] : sumRows(finding, frame.t.speech)
  return (
    <>
      {drawing ? <Chart frame={frame} drawing={drawing} /> : null}
      {rows.length > 0 ? (
        <Sum
          lang={saidLang(frame.t)}
          rows={rows.filter((row) => !row.total)}
          total={rows.find((row) => row.total) ?? null}
          caption={finding.title}
        />
      ) : null}
      {finding.effect ? <Change frame={frame} effect={finding.effect} /> : null}
      <FindingDetails frame={frame} finding={finding} />
    </>
  )
}

const Statement = ({ frame, finding }: { frame: Frame; finding: FindingShape }) => {
  const lang = findingLang(frame.t)
  const { statement } = findingWords(finding, frame.t)
  return lang ? <span lang={lang}>{statement}</span> : <>{statement}</>
}

export const Finding = ({ frame, group, places, several }: Props) => {
  const { t } = frame
  const [{ finding, number }, ...others] = group
  const last = group.at(-1)?.number ?? number
  const strength = strengthWords(finding.strength, t.language)
  const words = findingWords(finding, t)
  const contestable = contestableWord(finding, t.language)
  const id = anchor(finding)
  return (
    <article
      class={`finding ledger r-${markLine(finding.strength)}`}
      id={id}
      aria-labelledby={`${id}-titel`}
    >
      <div class="margin">
        <p class="no serif">
          <span class="hidden">{group.map((one) => t.findings.number(one.number)).join(', ')}</span>
          <span aria-hidden="true">{last === number ? number : `${number}–${last}`}</span>
        </p>
        <p class="strength">{strength.word}</p>
        <p class="small soft">{strength.second}</p>
        {group
          .filter((one) => one.finding.letters.length > 0)
          .map((one) => (
            <label key={one.finding.id} class="choice">
              <input
                type="checkbox"
                name="befund"
                value={one.finding.id}
                form="auswahl"
                checked
                aria-label={t.findings.intoOf(one.number)}
              />
              <span>{others.length > 0 ? t.findings.intoOf(one.number) : t.findings.into}</span>
            </label>
          ))}
      </div>
      <div class="text">
        <h2 id={`${id}-titel`} lang={findingLang(t)}>
          {words.title}
        </h2>
        {contestable ? <p class="small soft">{contestable}</p> : null}
        {group.map((one) => (
          <p key={one.finding.id} id={one.number === number ? undefined : anchor(one.finding)}>
            {others.length > 0 ? <b>{t.findings.number(one.number)}: </b> : null}
            <Statement frame={frame} finding={one.finding} />
          </p>
        ))}
      </div>
      <div class="evidence">
        <Evidence frame={frame} places={places} several={several} />
        {others.length > 0 ? null : <Statistic frame={frame} finding={finding} />}
      </div>
      <div class="rest">
        {group.map((one) => (
          <Rest key={one.finding.id} frame={frame} {...one} />
        ))}
      </div>
    </article>
  )
}
