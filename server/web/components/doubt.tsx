// The doubt label (dotted, with its reason in words) and values with the line that says how sure they are.
import { doubtSaid, reasonCode } from '../../../extract/index.ts'
import type { Messages } from '../messages/index.ts'
import { Icon } from './icon.tsx'

/** Reasons are kept in the language of reading; ours are said anew in the page's, another's stays German and is marked. */
export const DoubtLabel = ({ t, reason }: { t: Messages; reason: string }) => (
  <p class="doubt">
    <Icon name="question" /> {t.review.unsure}{' '}
    {reasonCode(reason) === null ? <span lang="de">{reason}</span> : doubtSaid(reason, t.language)}
  </p>
)

/** How sure a value is: confirmed by the person, read with certainty, doubtful, or not said at all. */
export type Certainty = 'double' | 'single' | 'dotted' | 'none'

export const Value = ({
  text,
  line,
  href,
}: {
  text: string
  line: Certainty
  href?: string | undefined
}) => {
  const look = line === 'none' ? 'soft' : `l-${line}`
  return href ? (
    <a class={`quiet ${look}`} href={href}>
      <bdi>{text}</bdi>
    </a>
  ) : (
    <bdi class={look}>{text}</bdi>
  )
}

/** The key to the lines: three words, each with its own underline. */
export const LineKey = ({ t }: { t: Messages }) => (
  <section aria-labelledby="linien">
    <h2 id="linien">{t.review.keyTitle}</h2>
    <p class="key">
      <span class="l-double">{t.review.key.double}</span>
      <span class="l-single">{t.review.key.single}</span>
      <span class="l-dotted">{t.review.key.dotted}</span>
    </p>
  </section>
)
