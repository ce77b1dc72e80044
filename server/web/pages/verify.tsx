// The page that checks an evidence pack in the browser: a static page with an island; the file is never sent anywhere.
import { CHECK_COMMANDS } from '../../../reports/index.ts'
import { Button } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'
import { type Desk, page, publicly } from '../routes/answer.ts'
import { VERIFY_WORDS } from './verify-words.ts'

/** `own`: fingerprint of the key that this service signs with; null when it has none. */
export const Verify = ({ frame, own = null }: { frame: Frame; own?: string | null }) => {
  const w = VERIFY_WORDS[frame.t.language]
  return (
    <Page frame={frame} title={w.title} scripts={['verify.js']}>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <p>{w.local}</p>
      <form id="mappe-pruefen" hidden data-words={JSON.stringify(w.results)}>
        <div class="field">
          <label for="mappe">{w.file}</label>
          <span class="hint" id="mappe-hinweis">
            {w.fileHint}
          </span>
          <span class="box">
            <input
              type="file"
              id="mappe"
              name="mappe"
              accept=".zip,application/zip"
              aria-describedby="mappe-hinweis"
            />
          </span>
        </div>
        <div class="field">
          <label for="schluessel">{w.key}</label>
          <span class="hint" id="schluessel-hinweis">
            {w.keyHint}
          </span>
          <span class="box">
            <textarea
              id="schluessel"
              name="schluessel"
              rows={3}
              spellcheck={false}
              autocomplete="off"
              aria-describedby="schluessel-hinweis"
            />
          </span>
        </div>
        <div class="row">
          <Button look="first">{w.check}</Button>
        </div>
      </form>
      <section id="ergebnis" role="status" aria-live="polite" />
      {own ? (
        <>
          <p>{w.own}</p>
          <p>
            <code id="fingerabdruck">{own}</code>
          </p>
        </>
      ) : null}
      <h2>{w.handTitle}</h2>
      <p>{w.hand}</p>
      <pre class="scroll" tabindex={0}>
        <code>{`${CHECK_COMMANDS.files}\n${CHECK_COMMANDS.signature}`}</code>
      </pre>
      <h2>{w.wholeTitle}</h2>
      <p>{w.whole}</p>
      <pre class="scroll" tabindex={0}>
        <code>npx countercheck verify PACK.zip --key public-key.pem</code>
      </pre>
    </Page>
  )
}

/** `/mappe-pruefen`: for everybody, without a receipt, and without anything of theirs. */
export function verifyRoutes(desk: Desk): void {
  desk.app.get(
    '/mappe-pruefen',
    publicly(desk, async ({ reply, visitor }) =>
      page(reply, Verify({ frame: visitor.frame(), own: await desk.deps.service.packKey() })),
    ),
  )
}
