// Beside a request: what it says in the person's own language, a version to copy by hand, and the way to change its words.
import type { Beside } from '../../service.ts'
import { Button, Token } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

/** Never sent: it helps to understand the letter, which is in the language of its addressee. */
export const ReadingAid = ({ frame, beside }: { frame: Frame; beside: Beside }) =>
  beside.aid.length === 0 ? null : (
    <section class="card" aria-labelledby="lesehilfe">
      <h2 id="lesehilfe">{frame.t.requests.aidTitle}</h2>
      {beside.aid.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )

/** Without a printer: at most 120 words a sheet, with the same law and the same deadline. */
export const HandCopies = ({ frame, beside }: { frame: Frame; beside: Beside }) => {
  const { t } = frame
  if (beside.byHand.length === 0) return null
  return (
    <details>
      <summary>{t.requests.handTitle}</summary>
      <p>{t.requests.handLead}</p>
      {beside.byHand.map((sheet) => (
        <div class="paper" lang="de" key={sheet.text}>
          {[sheet.sender.join('\n'), sheet.addressee.join('\n'), sheet.text].join('\n\n')}
        </div>
      ))}
    </details>
  )
}

type EditProps = { frame: Frame; id: string; title: string; text: string }

/** The words of a request to change: what comes out is a text to save; nothing of it is stored. */
export const EditRequest = ({ frame, id, title, text }: EditProps) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.requests.editTitle}>
      <p class="bar">
        <a href={`/schreiben/${id}`}>{title}</a>
      </p>
      <h1>{t.requests.editTitle}</h1>
      <p class="lead">{t.requests.editLead}</p>
      <form method="post" action={`/schreiben/${id}/text`}>
        <Token frame={frame} />
        <div class="field">
          <label for="text">{t.requests.editLabel}</label>
          <textarea id="text" name="text" lang="de" rows={24} autocomplete="off" class="letter">
            {text}
          </textarea>
        </div>
        <div class="row">
          <Button look="first" icon="download">
            {t.requests.editSave}
          </Button>
          <Button href={`/schreiben/${id}`}>{t.frame.back}</Button>
        </div>
      </form>
    </Page>
  )
}
