// Reading, page by page: one small upright sheet a page; read = double frame, reading = frame with a moving line, waiting = dotted.
import type { Messages } from '../messages/index.ts'

export type SheetState = 'done' | 'now' | 'ahead'

export const SheetProgress = ({ t, sheets }: { t: Messages; sheets: SheetState[] }) => (
  <ol class="sheets plain" aria-label={t.waiting.list}>
    {sheets.map((state, i) => (
      <li key={String(i)} class={state === 'ahead' ? undefined : state}>
        <span class="digit">{i + 1}</span>
        <span class="hidden">, {t.waiting.state[state]}</span>
      </li>
    ))}
  </ol>
)
