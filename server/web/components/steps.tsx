// The four steps in line language (done double, now thick, ahead dotted). Decorative: the sentence below it carries the meaning.
import type { Messages } from '../messages/index.ts'

export const Stepper = ({ t, now }: { t: Messages; now: 1 | 2 | 3 | 4 }) => (
  <>
    <ol class="steps plain" aria-hidden="true">
      {t.frame.steps.map((name, i) => (
        <li key={name} class={i + 1 < now ? 'done' : i + 1 === now ? 'now' : undefined} />
      ))}
    </ol>
    <p class="step">{t.frame.step(now, t.frame.steps[now - 1] ?? '')}</p>
  </>
)
