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

/** The points of one table stand on one cutting; every other value has its own. */
function together(asked: Asked[]): Asked[][] {
  const groups = new Map<string, Asked[]>()
  for (const one of asked) {
    const table = /^\/scores\/\d+\/criteria(?=\/)/.exec(one.path)?.[0] ?? one.path
    const key = `${one.view.n}${table} ${one.view.letter.provenance[one.path]?.page ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

const Card = ({
  frame,
  group,
  heading,
  first,
}: {
  frame: Frame
  group: Asked[]
  heading: string
  first: boolean
}) => {
  const { t } = frame
  const rows = group.map(({ view, path }) => rowOf(view, path, t))
  const [row] = rows
  if (!row) return null
  const name = rows.length > 1 ? row.part : [row.part, row.name].filter(Boolean).join(': ')
  const boxes = rows.flatMap(({ provenance }) => (provenance?.box ? [provenance.box] : []))
  return (
    <section class="card review">
      <header>
        <p class="small soft">{heading}</p>
        <p>
          <b>{name}</b>
        </p>
      </header>
      {boxes.length > 0 && row.provenance ? (
        <Crop
          picture={pictureOf(row.letter, row.provenance.page)}
          boxes={boxes}
          label={t.review.cropOf(name, row.provenance.page)}
          href={sheetOf(row)}
        />
      ) : (
        <p>{t.review.noPlace}</p>
      )}
      <div>
        {rows.map((one, i) => (
          <div key={one.path}>
            <label class="choice">
              <input
                type="checkbox"
                name="wert"
                value={inCase(one.letter, one.path)}
                {...(first && i === 0 ? { id: 'wert' } : {})}
              />
              <span>{t.confirm.tick(one.name, one.text)}</span>
            </label>
            <p class="small">
              <a href={changeHref(one.letter, one.path)}>
                {t.confirm.wrong}
                <span class="hidden">: {one.name}</span>
              </a>
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}

export const Confirm = ({ frame, request, asked, errors }: Props) => {
  const { t } = frame
  const groups = together(asked)
  return (
    <Page frame={frame} title={t.confirm.title}>
      <ErrorSummary t={t} errors={errors} />
      <h1>{t.confirm.title}</h1>
      <p class="lead">{asked.length > 0 ? t.confirm.lead : t.confirm.none}</p>
      <form method="post" action="/werte">
        <Token frame={frame} />
        <input type="hidden" name="schreiben" value={request} />
        <div class="reviewing">
          {groups.map((group, i) => {
            const [one] = group
            const place = one?.view.letter.provenance[one.path]
            const where = place ? t.common.sheet(place.page) : ''
            return (
              <Card
                key={one?.path}
                frame={frame}
                group={group}
                heading={t.review.of(i + 1, groups.length, where)}
                first={i === 0}
              />
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
