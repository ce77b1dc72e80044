// One card of the review: where it stands, the cutting with the marker, why it is unsure, the field, the two answers.
import type { Letter } from '../../../extract/index.ts'
import type { LetterView } from '../../service.ts'
import { type Box, Crop } from '../components/crop.tsx'
import { DoubtLabel } from '../components/doubt.tsx'
import { Button, errorOf, Field, type FormError, Select, Token } from '../components/form.tsx'
import type { Frame } from '../frame.ts'
import type { DoubtCard, ValueRow } from '../letter-values.ts'
import type { AnswerCard } from '../sheet-cards.ts'
import { optionsOf } from '../typed.ts'
import { choiceWord } from '../value-words.ts'
import { cardId, fieldId, pictureOf, sheetOf } from './review-links.ts'
import { Rows } from './review-values.tsx'

/** The boxes of a card that lie on its first page; a far-flung doubt shows its first values only. */
function place(card: DoubtCard): { page: number; boxes: Box[] } | null {
  const seen = card.rows.flatMap(({ provenance }) =>
    provenance?.box ? [{ page: provenance.page, box: provenance.box }] : [],
  )
  const first = seen[0]
  if (!first) return null
  const near = seen.filter(
    ({ page, box }) => page === first.page && Math.abs(box[1] - first.box[1]) < 90,
  )
  return { page: first.page, boxes: near.map(({ box }) => box) }
}

function hints({ t }: Frame, row: ValueRow): { hint?: string; unit?: string } {
  if (row.kind === 'day') return { hint: t.common.dateHint }
  if (row.kind === 'money') return { unit: t.common.euro }
  if (row.kind === 'percent') return { unit: t.common.percent }
  return {}
}

/** What stands on the letter, to type, or for one of the model's words to choose. */
const ValueField = ({
  frame,
  row,
  error,
}: {
  frame: Frame
  row: ValueRow
  error: string | null
}) => {
  const { t } = frame
  const id = fieldId(row.letter, row.path)
  if (row.kind === 'choice')
    return (
      <Select
        name="wert"
        id={id}
        label={row.name}
        empty={t.review.unsaid}
        options={optionsOf(row.path).map((value) => [value, choiceWord(row.path, value, t)])}
        value={row.typed}
        error={error}
      />
    )
  return (
    <Field
      name="wert"
      id={id}
      label={t.review.onLetter(row.name)}
      value={row.typed}
      size={row.kind === 'text' ? 'long' : 'short'}
      keyboard={row.kind === 'text' || row.kind === 'day' ? 'text' : 'decimal'}
      {...hints(frame, row)}
      error={error}
    />
  )
}

type Props = {
  frame: Frame
  view: LetterView & { letter: Letter }
  card: AnswerCard
  heading: string
  errors: FormError[]
  editing?: boolean
}

const Cutting = ({
  frame,
  view,
  card,
  name,
}: Pick<Props, 'frame' | 'view'> & { card: DoubtCard; name: string }) => {
  const { t } = frame
  const seen = place(card)
  const [first] = card.rows
  return seen ? (
    <Crop
      picture={pictureOf(view.n, seen.page)}
      boxes={seen.boxes}
      label={t.review.cropOf(name, seen.page)}
      href={first ? sheetOf(first) : `/blatt/${view.n}/${seen.page}`}
    />
  ) : (
    <p>
      {t.review.noPlace}{' '}
      <a href={`/blatt/${view.n}/${first?.provenance?.page ?? 1}`}>{t.common.whole}</a>
    </p>
  )
}

/** What a card is about: its one value, or the thing to which its values belong. */
function nameOf(card: DoubtCard, letter: string): string {
  const [only] = card.rows
  const one = card.rows.length === 1 && only
  return one ? [only.part, only.name].filter(Boolean).join(': ') : only?.part || letter
}

/** All that a sheet says and that was well read from its picture: compared row by row, answered once. */
const SheetCard = ({ frame, view, card, heading }: Props) => {
  const { t } = frame
  return (
    <section class="card review" id={cardId(view.n, card.path)} tabindex={-1}>
      <header>
        <p class="small soft">{heading}</p>
        <p>
          <b>{t.review.sheetTitle(card.parts.length)}</b>
        </p>
        <p>{t.review.sheetLead}</p>
      </header>
      <form method="post" action="/pruefen">
        <Token frame={frame} />
        <input type="hidden" name="brief" value={String(view.n)} />
        <input type="hidden" name="stand" value={view.etag} />
        {card.parts.map((part) => {
          const name = nameOf(part, t.parts.letter)
          return (
            <div key={part.path}>
              <input type="hidden" name="karte" value={part.path} />
              <p class="label">
                <bdi>{name}</bdi>
              </p>
              <Cutting frame={frame} view={view} card={part} name={name} />
              <Rows frame={frame} rows={part.rows} />
            </div>
          )
        })}
        <Button look="first" name="tun" value="stimmt">
          {t.review.sheetOk}
        </Button>
      </form>
    </section>
  )
}

export const ReviewCard = (props: Props) =>
  props.card.parts.length > 0 ? <SheetCard {...props} /> : <SingleCard {...props} />

const SingleCard = ({ frame, view, card, heading, errors, editing = false }: Props) => {
  const { t } = frame
  const name = nameOf(card, t.parts.letter)
  return (
    <section class="card review" id={cardId(view.n, card.path)} tabindex={-1}>
      <header>
        <p class="small soft">{heading}</p>
        <p>
          <b>{name}</b>
        </p>
      </header>
      <Cutting frame={frame} view={view} card={card} name={name} />
      <form method="post" action="/pruefen">
        <Token frame={frame} />
        <input type="hidden" name="brief" value={String(view.n)} />
        <input type="hidden" name="karte" value={card.path} />
        <input type="hidden" name="stand" value={view.etag} />
        {card.reasons.map((reason) => (
          <DoubtLabel key={reason} t={t} reason={reason} />
        ))}
        {card.whole ? (
          <>
            <p>{t.review.part}</p>
            <Rows frame={frame} rows={card.rows} />
          </>
        ) : null}
        {(card.whole ? [] : card.rows).map((row) => (
          <div key={row.path}>
            <input type="hidden" name="pfad" value={row.path} />
            <ValueField
              frame={frame}
              row={row}
              error={errorOf(errors, fieldId(view.n, row.path))}
            />
          </div>
        ))}
        <div class="pair">
          <Button look={editing ? 'second' : 'first'} name="tun" value="stimmt">
            {editing ? t.review.save : t.review.ok}
          </Button>
          {card.whole ? null : (
            <Button name="tun" value="nicht">
              {t.review.notThere}
            </Button>
          )}
        </div>
        {editing ? (
          <p class="bar">
            <a href="/pruefen">{t.review.keep}</a>
          </p>
        ) : null}
      </form>
    </section>
  )
}
