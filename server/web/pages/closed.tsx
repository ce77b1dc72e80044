// Instead of the form to give a letter while the campaign takes none: since when or until when, and what is possible all the same.
import type { Campaign } from '../../../extract/index.ts'
import type { CampaignState } from '../campaign-state.ts'
import { Button } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

/** The sentence about a campaign that takes no letters today; null while it does. */
export function closedSentence(
  { t, s }: Frame,
  { opensOn, closesOn }: Campaign,
  state: CampaignState,
): string | null {
  if (state === 'early') return t.start.early(opensOn ? s.day(opensOn) : '')
  return state === 'over' ? t.start.over(closesOn ? s.day(closesOn) : '') : null
}

type Props = { frame: Frame; sentence: string }

export const Closed = ({ frame, sentence }: Props) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.give.title}>
      <h1>{t.give.title}</h1>
      <p class="lead">{sentence}</p>
      <div class="row hero">
        <Button look="first" href="/brief-anfordern">
          {t.access.title}
        </Button>
        <Button href="/beleg">{t.start.backLink}</Button>
      </div>
    </Page>
  )
}
