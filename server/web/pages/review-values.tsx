// The values that are not in doubt: put right by the person (double line) and read with certainty (single line), folded by section.
import type { LetterView } from '../../service.ts'
import { Value } from '../components/doubt.tsx'
import type { Frame } from '../frame.ts'
import { SECTION_ORDER, type ValueRow } from '../letter-values.ts'
import { changeHref, sheetOf } from './review-links.ts'

/** Rows under one heading, in the order in which they come: `[part, rows]`. */
function byPart(rows: ValueRow[]): [part: string, rows: ValueRow[]][] {
  const parts = new Map<string, ValueRow[]>()
  for (const row of rows) {
    const key = row.path.split('/').slice(1, 3).join('/')
    parts.set(key, [...(parts.get(key) ?? []), row])
  }
  return [...parts.values()].map((list) => [list[0]?.part ?? '', list])
}

export const Rows = ({ frame, rows }: { frame: Frame; rows: ValueRow[] }) => {
  const { t } = frame
  return (
    <dl>
      {rows.map((row) => (
        <div class="said" key={row.path}>
          <dt>{row.name}</dt>
          <dd class="value num">
            <Value
              text={row.text}
              line={row.missing ? 'none' : row.confirmed ? 'double' : 'single'}
              href={row.provenance?.box ? sheetOf(row) : undefined}
            />
          </dd>
          <dd>
            <a
              href={changeHref(row.letter, row.path)}
              aria-label={`${t.review.change}: ${row.part} ${row.name}`}
            >
              {t.review.change}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Under a letter's own heading when there are several, else directly under the page's. */
const Sections = ({ frame, rows, deep }: { frame: Frame; rows: ValueRow[]; deep: boolean }) => (
  <>
    {SECTION_ORDER.map((section) => {
      const own = rows.filter((row) => row.section === section)
      if (own.length === 0) return null
      return (
        <section key={section}>
          {deep ? (
            <h3>{frame.t.review.sections[section]}</h3>
          ) : (
            <h2 class="h3">{frame.t.review.sections[section]}</h2>
          )}
          {byPart(own).map(([part, list]) => (
            <div key={list[0]?.path}>
              {part && section !== 'identity' ? (
                <p class="label">
                  <bdi>{part}</bdi>
                </p>
              ) : null}
              <Rows frame={frame} rows={list} />
            </div>
          ))}
        </section>
      )
    })}
  </>
)

type Props = {
  frame: Frame
  view: LetterView
  checked: ValueRow[]
  sure: ValueRow[]
  named: boolean
}

export const SettledValues = ({ frame, view, checked, sure, named }: Props) => {
  const { t } = frame
  return (
    <section id={`brief-${view.n}`}>
      {named ? <h2>{t.common.letter(view.n + 1)}</h2> : null}
      {checked.length > 0 ? (
        <details open>
          <summary>{t.review.checkedTitle(checked.length)}</summary>
          <Sections frame={frame} rows={checked} deep={named} />
        </details>
      ) : null}
      {sure.length > 0 ? (
        <details>
          <summary>{t.review.sureTitle(sure.length)}</summary>
          <Sections frame={frame} rows={sure} deep={named} />
        </details>
      ) : null}
    </section>
  )
}
