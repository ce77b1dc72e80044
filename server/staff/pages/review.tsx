// What was lent to a reviewer, and one letter of it: each value beside the piece of paper it was read from, with a field to put it right.
import type { Letter } from '../../../extract/index.ts'
import type { ReviewNote } from '../../store/index.ts'
import { DoubtLabel } from '../../web/components/doubt.tsx'
import {
  Button,
  Choices,
  ErrorSummary,
  errorOf,
  Field,
  type FormError,
  Token,
} from '../../web/components/form.tsx'
import { doubtCards, settledRows, type ValueRow } from '../../web/letter-values.ts'
import { REASONS } from '../review.ts'
import { type Signed, StaffPage } from './desk.tsx'

type ListProps = Signed & { notes: ReviewNote[]; errors?: FormError[]; notice?: string | null }

export const Lendings = ({ notes, errors = [], notice = null, ...signed }: ListProps) => {
  const { w, frame } = signed
  return (
    <StaffPage {...signed} title={w.review.title} notice={notice}>
      <ErrorSummary t={frame.t} errors={errors} />
      <p class="lead">{w.review.lead}</p>
      {notes.length === 0 ? <p>{w.review.none}</p> : null}
      {notes.map(({ id, until, opened_at }) => (
        <section key={id}>
          <h2>{w.review.lent(frame.s.instant(until))}</h2>
          <form method="post" action={`/team/pruefen/${id}`}>
            <Token frame={frame} />
            {opened_at ? <p>{w.review.opened}</p> : null}
            <Choices
              name={`grund-${id}`}
              legend={w.review.reason}
              options={REASONS.map((reason) => [reason, w.reasons[reason]])}
              error={errorOf(errors, `grund-${id}`)}
            />
            <div class="row">
              <Button look="first">{w.review.open}</Button>
            </div>
          </form>
        </section>
      ))}
    </StaffPage>
  )
}

type LetterProps = Signed & {
  id: string
  until: string
  letter: Letter
  /** The piece of a pointer: its number, and how wide it is, px. */
  pieces: ReadonlyMap<string, { k: number; width: number }>
  /** What she typed, by path, when it is shown once more. */
  typed?: Record<string, string>
  errors?: FormError[]
}

/** What a telephone shows without scrolling sideways; wider pieces scroll in their own box, also by keyboard. */
const NARROW_PX = 340

/** The id of a value's field, which the error summary leads to. */
export const fieldOf = (path: string): string => `w${path.replaceAll('/', '-')}`

export const LentLetter = (props: LetterProps) => {
  const { id, until, letter, pieces, typed = {}, errors = [], ...signed } = props
  const { w, frame } = signed
  const cards = doubtCards({ n: 0, letter }, frame.t)
  const { checked, sure } = settledRows({ n: 0, letter }, frame.t, [])
  const shown = new Set<string>()
  const rowsOnce = (rows: ValueRow[]) =>
    rows.filter(({ path }) => path in letter.provenance && !shown.has(path) && shown.add(path))
  const value = (row: ValueRow) => {
    const piece = pieces.get(row.path)
    const what = [row.part, row.name].filter(Boolean).join(', ')
    return (
      <div key={row.path}>
        {piece === undefined ? (
          <p class="small soft">{w.review.noPiece}</p>
        ) : (
          <div class="scroll" {...(piece.width > NARROW_PX ? { tabindex: 0 } : {})}>
            <img
              src={`/team/pruefen/${id}/${piece.k}.png`}
              alt={w.review.piece(what)}
              loading="lazy"
            />
          </div>
        )}
        <input type="hidden" name="pfad" value={row.path} />
        <Field
          name="wert"
          id={fieldOf(row.path)}
          label={what}
          value={typed[row.path] ?? row.typed}
          error={errorOf(errors, fieldOf(row.path))}
        />
      </div>
    )
  }
  return (
    <StaffPage {...signed} title={w.review.letter}>
      <ErrorSummary t={frame.t} errors={errors} />
      <p class="lead">{w.review.letterLead}</p>
      <p>{w.review.lent(frame.s.instant(until))}</p>
      <form method="post" action={`/team/pruefen/${id}/vorschlag`}>
        <Token frame={frame} />
        <h2>{w.review.doubtful}</h2>
        {cards.map((card) => (
          <section key={card.path}>
            {card.reasons.map((reason) => (
              <DoubtLabel key={reason} t={frame.t} reason={reason} />
            ))}
            {rowsOnce(card.rows).map(value)}
          </section>
        ))}
        <details>
          <summary>{w.review.sure}</summary>
          {rowsOnce([...checked, ...sure]).map(value)}
        </details>
        <p>{w.review.unchanged}</p>
        <div class="row">
          <Button look="first">{w.review.send}</Button>
        </div>
      </form>
    </StaffPage>
  )
}
