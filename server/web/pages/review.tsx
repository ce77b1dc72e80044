// Review: doubtful values first, each as a card beside its cutting; what was put right; the sure ones folded; key; confirm.
import type { LetterView } from '../../service.ts'
import { LineKey } from '../components/doubt.tsx'
import { Button, ErrorSummary, type FormError, Token } from '../components/form.tsx'
import { Notice } from '../components/notice.tsx'
import { Page } from '../components/page.tsx'
import { Stepper } from '../components/steps.tsx'
import type { Frame } from '../frame.ts'
import { doubtCards, hasLetter, rowOf, settledRows, type Vouched } from '../letter-values.ts'
import { sheetCards } from '../sheet-cards.ts'
import { ReviewCard } from './review-card.tsx'
import { SettledValues } from './review-values.tsx'

/** A value that the person wants to change although it is not in doubt. */
export type Editing = { letter: number; path: string } | null

type Props = {
  frame: Frame
  views: LetterView[]
  vouched: Vouched
  editing: Editing
  errors: FormError[]
  notice: string | null
  /** Anything still waits for confirmation. */
  waiting: boolean
}

/** A letter that was not recognised or not readable: no dead end, it can be typed in. */
const Unread = ({ frame, view }: { frame: Frame; view: LetterView }) => {
  const { t } = frame
  return (
    <section class="card">
      <h2>{view.status === 'failed' ? t.review.failedTitle : t.review.unknownTitle}</h2>
      {view.problems.map((problem) => (
        <p key={problem.code}>
          <b>{problem.title}.</b> {problem.detail}
        </p>
      ))}
      <p>{t.review.unknownLead}</p>
      <div class="row">
        <Button href={`/abtippen/${view.n}`}>{t.review.type}</Button>
      </div>
    </section>
  )
}

export const Review = ({ frame, views, vouched, editing, errors, notice, waiting }: Props) => {
  const { t } = frame
  const read = views.filter(hasLetter)
  const unread = views.filter((view) => !hasLetter(view) && view.status !== 'reading')
  const cards = read.flatMap((view) =>
    sheetCards(doubtCards(view, t)).map((card) => ({ view, card })),
  )
  const edited = read.find((view) => view.n === editing?.letter)
  const editedCard =
    edited && editing
      ? {
          path: editing.path,
          reasons: [],
          whole: false,
          rows: [rowOf(edited, editing.path, t)],
          parts: [],
        }
      : null
  const several = read.length > 1
  const title =
    cards.length === 0 && unread.length > 0
      ? t.review.unreadTitle
      : read.length === 0
        ? t.lettersPage.title
        : t.review.doubtTitle(cards.length)
  return (
    <Page frame={frame} title={title}>
      <Stepper t={t} now={2} />
      <ErrorSummary t={t} errors={errors} />
      <Notice text={notice} />
      <h1>{title}</h1>
      {read.length > 0 ? (
        <p class="lead">{cards.length > 0 ? t.review.lead : t.review.leadSure}</p>
      ) : null}
      {views.length === unread.length || read.length > 0 ? null : <p>{t.review.none}</p>}
      <div class="reviewing">
        {edited && editedCard ? (
          <ReviewCard
            frame={frame}
            view={edited}
            card={editedCard}
            heading={t.review.changeTitle}
            errors={errors}
            editing
          />
        ) : null}
        {unread.map((view) => (
          <Unread key={view.n} frame={frame} view={view} />
        ))}
        {cards.map(({ view, card }, i) => (
          <ReviewCard
            key={`${view.n}${card.path}`}
            frame={frame}
            view={view}
            card={card}
            heading={t.review.of(
              i + 1,
              cards.length,
              [
                several ? t.common.letter(view.n + 1) : '',
                card.rows[0]?.provenance ? t.common.sheet(card.rows[0].provenance.page) : '',
              ]
                .filter(Boolean)
                .join(', '),
            )}
            errors={errors}
          />
        ))}
      </div>
      {read.map((view) => (
        <SettledValues
          key={view.n}
          frame={frame}
          view={view}
          {...settledRows(view, t, vouched)}
          named={several}
        />
      ))}
      {read.length > 0 ? <LineKey t={t} /> : null}
      {waiting ? (
        <form method="post" action="/pruefen/bestaetigen" id="bestaetigen">
          <Token frame={frame} />
          <p>
            {cards.length > 0 ? `${t.review.confirmOpen(cards.length)} ` : ''}
            {t.review.confirmHint}
          </p>
          <div class="row">
            <Button look="first" icon="tick">
              {t.review.confirm}
            </Button>
          </div>
        </form>
      ) : read.length > 0 ? (
        <div class="row">
          <Button look="first" href="/befunde">
            {t.frame.findings}
          </Button>
        </div>
      ) : null}
    </Page>
  )
}
