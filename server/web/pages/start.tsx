// Start: what one gets today, how long it takes, two doors, what happens to the data, who runs it, how many gave so far.
import type { Campaign } from '../../../extract/index.ts'
import type { Sample } from '../../service.ts'
import { Button } from '../components/form.tsx'
import { Notice } from '../components/notice.tsx'
import { Page } from '../components/page.tsx'
import type { CampaignState } from '../campaign-state.ts'
import type { Frame } from '../frame.ts'
import { textLang, textOf } from '../language.ts'
import { closedSentence } from './closed.tsx'

type Props = {
  frame: Frame
  campaign: Campaign
  state: CampaignState
  samples: Sample[]
  notice?: string | null
}

export const Start = ({ frame, campaign, state, samples, notice = null }: Props) => {
  const closed = closedSentence(frame, campaign, state)
  const { t } = frame
  const { retention, controller, counts } = campaign
  return (
    <Page frame={frame} title={textOf(campaign.title, t)} languagesFirst>
      <Notice text={notice} />
      <div class="ledger start">
        <div class="span">
          <h1 lang={textLang(campaign.title, t)}>{textOf(campaign.title, t)}</h1>
          <p class="lead" lang={textLang(campaign.intro, t)}>
            {textOf(campaign.intro, t)}
          </p>
          <p>
            {t.start.get} {t.start.time}
          </p>
          {closed ? <p class="notice">{closed}</p> : null}
          <div class="row hero">
            {closed ? null : (
              <Button look="first" href="/geben">
                {t.start.have}
              </Button>
            )}
            <Button href="/brief-anfordern">{t.start.need}</Button>
          </div>
          <p>
            {t.start.back} <a href="/beleg">{t.start.backLink}</a>
          </p>
          {frame.demo && samples.length > 0 ? (
            <section class="demo" aria-labelledby="beispiele">
              <h2 id="beispiele">{t.start.samplesTitle}</h2>
              <p>{t.start.samples}</p>
              <ul class="plain stack">
                {samples.map((sample) => (
                  <li key={sample.name}>
                    <a class="button" href={`/beispiele/${sample.name}`} download={sample.name}>
                      {textOf(sample.title, t)}
                    </a>
                  </li>
                ))}
              </ul>
              <p class="small soft">{t.common.demo}</p>
            </section>
          ) : null}
          <h2>{t.start.howTitle}</h2>
          <ol>
            {t.start.how.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <h2>{t.start.dataTitle}</h2>
          <ul>
            {t.start.data(retention.originalsDays, retention.unconfirmedDays).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <a href="/datenschutz">{t.frame.privacy}</a>
          </p>
        </div>
        <aside class="side">
          <h2>{t.start.countTitle}</h2>
          {counts.donations === null ? (
            <p>{t.start.tooFew}</p>
          ) : (
            <>
              <p class="serif figure-number num">{t.start.count(counts.donations)}</p>
              <p>{t.start.countOf}</p>
            </>
          )}
          <h2>{t.start.whoTitle}</h2>
          <p>
            {controller.name}
            {controller.lines.map((line) => (
              <span key={line}>
                <br />
                {line}
              </span>
            ))}
            <br />
            <a href={`mailto:${controller.email}`}>{controller.email}</a>
          </p>
        </aside>
      </div>
    </Page>
  )
}
