// The letters of an open file: what came, in which state, and one whole page with a place marked on it.
import type { LetterView } from '../../service.ts'
import { type Box, WholePage } from '../components/crop.tsx'
import { Button } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'
import { kindName } from '../kinds.ts'
import { pictureOf } from './review-links.ts'

/** What a letter is called: the bureau's kind in the reader's words, else a neutral name. */
export const letterName = (frame: Frame, view: LetterView) =>
  kindName(view.letter?.kind ?? '', frame.t) ?? frame.t.common.letter(view.n + 1)

export const Letters = ({ frame, views }: { frame: Frame; views: LetterView[] }) => {
  const { t, s } = frame
  return (
    <Page frame={frame} title={t.lettersPage.title}>
      <h1>{t.lettersPage.title}</h1>
      <dl class="facts">
        {views.map((view) => (
          <div key={view.n}>
            <dt>{letterName(frame, view)}</dt>
            <dd>
              {[
                view.letter?.issuedOn ? s.day(view.letter.issuedOn) : '',
                view.pages > 0 ? t.lettersPage.pages(view.pages) : '',
                t.statuses[view.status] ?? '',
                view.originalsUntil ? t.lettersPage.until(s.day(view.originalsUntil)) : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </dd>
            <dd class="bar">
              <a href={view.letter ? `/pruefen#brief-${view.n}` : '/pruefen'}>
                {view.status === 'review' ? t.lettersPage.review : t.lettersPage.look}
              </a>
              {view.pages > 0 ? <a href={`/blatt/${view.n}/1`}>{t.common.whole}</a> : null}
            </dd>
          </div>
        ))}
      </dl>
      <div class="row">
        <Button href="/brief-dazu">{t.lettersPage.add}</Button>
      </div>
    </Page>
  )
}

type SheetProps = {
  frame: Frame
  view: LetterView
  page: number
  box: Box | null
  name: string | null
}

export const Sheet = ({ frame, view, page, box, name }: SheetProps) => {
  const { t } = frame
  const link = (p: number) => <a href={`/blatt/${view.n}/${p}`}>{t.common.sheet(p)}</a>
  return (
    <Page frame={frame} title={t.page.title(page, view.pages)}>
      <h1>{t.page.title(page, view.pages)}</h1>
      {name ? <p class="lead">{name}</p> : null}
      <p class="bar">
        <a href="/pruefen">{t.lettersPage.look}</a>
        {page > 1 ? link(page - 1) : null}
        {page < view.pages ? link(page + 1) : null}
      </p>
      <WholePage
        picture={pictureOf(view.n, page)}
        box={box}
        label={name ? t.review.cropOf(name, page) : t.page.alt(page)}
      />
    </Page>
  )
}
