// The evidence pack otherwise than the page is: in another language, or in large print.
import type { PackSpeech } from '../../../reports/index.ts'
import type { Frame } from '../frame.ts'
import { messages, TONGUES } from '../messages/index.ts'
import { Button } from './form.tsx'

/** Languages in which packs are written, each by the name of its catalogue. */
export const PACK_TONGUES = TONGUES.filter((tongue) => messages(tongue).papers === tongue)

/** A pack's language as a form or a link says it; null when it is none. */
export const packTongue = (text: string | null): PackSpeech | null =>
  PACK_TONGUES.find((tongue) => tongue === text) ?? null

/** Folded: most people take the pack in the language of the page. */
export const PackChoices = ({ frame }: { frame: Frame }) => {
  const { t } = frame
  return (
    <details>
      <summary>{t.findings.packOther}</summary>
      <form method="get" action="/mappe.zip">
        <div class="field">
          <label for="mappe-sprache">{t.frame.languages}</label>
          <span class="box">
            <select id="mappe-sprache" name="sprache" class="middle">
              {PACK_TONGUES.map((tongue) => (
                <option key={tongue} value={tongue} selected={tongue === t.papers}>
                  {messages(tongue).name}
                </option>
              ))}
            </select>
          </span>
        </div>
        <label class="choice">
          <input type="checkbox" name="druck" value="gross" />
          <span>{t.findings.packLarge}</span>
        </label>
        <div class="row">
          <Button icon="download">{t.findings.pack}</Button>
        </div>
      </form>
    </details>
  )
}
