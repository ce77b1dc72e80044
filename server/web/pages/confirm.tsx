// The few values that a request rests on, shown once more, each with its cutting, ticked one by one; only these count as confirmed.
import type { Letter } from '../../../extract/index.ts'
import type { LetterView } from '../../service.ts'
import { Crop } from '../components/crop.tsx'
import { Button, ErrorSummary, type FormError, Token } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'
import { rowOf } from '../letter-values.ts'
import { inCase } from '../pointers.ts'
import { changeHref, pictureOf, sheetOf } from './review-links.ts'

/** A value to vouch for: its letter and the path inside it. */
export type Asked = { view: LetterView & { letter: Letter }; path: string }

type Props = { frame: Frame; request: string; asked: Asked[]; errors: FormError[] }

export const Confirm = ({ frame, request, asked, errors }: Props) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.confirm.title}>
      <ErrorSummary t={t} errors={errors} />
      <h1>{t.confirm.title}</h1>
      <p class="lead">{asked.length > 0 ? t.confirm.lead : t.confirm.none}</p>
      <form method="post" action="/werte">
        <Token frame={frame} />
        <input type="hidden" name="schreiben" value={request} />
        <div class="reviewing">
          {asked.map(({ view, path }, i) => {
            const row = rowOf(view, path, t)
            const pointer = inCase(view.n, path)
            const name = [row.part, row.name].filter(Boolean).join(': ')
            const place = row.provenance
            return (
              <section class="card review" key={pointer}>
                <header>
                  <p class="small soft">
                    {t.review.of(i + 1, asked.length, place ? t.common.sheet(place.page) : '')}
                  </p>
                  <p>
                    <b>{name}</b>
                  </p>
                </header>
                {place?.box ? (
                  <Crop
                    picture={pictureOf(view.n, place.page)}
                    boxes={[place.box]}
                    label={t.review.cropOf(name, place.page)}
                    href={sheetOf(row)}
                  />
                ) : (
                  <p>{t.review.noPlace}</p>
                )}
                <div>
                  <label class="choice">
                    <input
                      type="checkbox"
                      name="wert"
                      value={pointer}
                      id={i === 0 ? 'wert' : `wert-${i}`}
                    />
                    <span>{t.confirm.tick(row.name, row.text)}</span>
                  </label>
                  <p class="small">
                    <a href={changeHref(view.n, path)}>{t.confirm.wrong}</a>
                  </p>
                </div>
              </section>
            )
          })}
        </div>
        <div class="row">
          {asked.length > 0 ? (
            <Button look="first" icon="tick">
              {t.confirm.done}
            </Button>
          ) : null}
          <Button href={request ? `/schreiben/${request}` : '/schreiben'}>{t.frame.back}</Button>
        </div>
      </form>
    </Page>
  )
}
