// Help, privacy, about, and the pages for errors, missing and expired things: plain text with one way on.
import type { Campaign } from '../../../extract/index.ts'
import type { ProblemBody } from '../../service.ts'
import { Button } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'
import { textLang, textOf } from '../language.ts'
import { VERIFY_WORDS } from './verify-words.ts'

export const Help = ({ frame, campaign }: { frame: Frame; campaign: Campaign }) => {
  const { t } = frame
  const verify = VERIFY_WORDS[t.language]
  return (
    <Page frame={frame} title={t.help.title}>
      <h1>{t.help.title}</h1>
      {t.help.items.map(({ q, a }) => (
        <section key={q}>
          <h2>{q}</h2>
          <p>{a}</p>
        </section>
      ))}
      <section>
        <h2>{verify.title}</h2>
        <p>{verify.lead}</p>
        <p>
          <a href="/mappe-pruefen">{verify.check}</a>
        </p>
      </section>
      <h2>{t.help.more}</h2>
      <p>
        <a href={`mailto:${campaign.controller.email}`}>{campaign.controller.email}</a>
      </p>
    </Page>
  )
}

export const Privacy = ({ frame, campaign }: { frame: Frame; campaign: Campaign }) => {
  const { t, s } = frame
  const { controller, retention } = campaign
  const ends = retention.endsOn ? s.day(retention.endsOn) : null
  return (
    <Page frame={frame} title={t.privacy.title}>
      <h1>{t.privacy.title}</h1>
      <p class="lead" lang={textLang(controller.privacyNotice, t)}>
        {textOf(controller.privacyNotice, t)}
      </p>
      <h2>{t.privacy.purposesTitle}</h2>
      <p>{t.privacy.basis}</p>
      <dl class="facts">
        {campaign.consent.purposes.map(({ id, text }) => (
          <div key={id}>
            <dt>{t.give.purposes[id]}</dt>
            <dd lang={textLang(text, t)}>{textOf(text, t)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t.privacy.dataTitle}</h2>
      <p>{t.privacy.data}</p>
      <h2>{t.privacy.keepTitle}</h2>
      <ul>
        {t.privacy.keep(retention.originalsDays, retention.unconfirmedDays, ends).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{t.privacy.thirdTitle}</h2>
      <p>{t.privacy.third}</p>
      <h2>{t.privacy.rightsTitle}</h2>
      <p>{t.privacy.rights}</p>
      <h2>{t.privacy.controller}</h2>
      <p>
        {[controller.name, ...controller.lines].map((line) => (
          <span key={line}>
            {line}
            <br />
          </span>
        ))}
        <a href={`mailto:${controller.email}`}>{controller.email}</a>
      </p>
      <p>{t.privacy.contact}</p>
    </Page>
  )
}

export const About = ({ frame }: { frame: Frame }) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t.about.title}>
      <h1>{t.about.title}</h1>
      {t.about.text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <a href="/api/docs">{t.about.api}</a>
      </p>
    </Page>
  )
}

/** An error in the words of the problem itself: what happened, what is kept, one way on. */
export const ProblemPage = ({ frame, problem }: { frame: Frame; problem: ProblemBody }) => {
  const { t } = frame
  return (
    <Page frame={frame} title={problem.title}>
      <h1>{problem.title}</h1>
      <p class="lead">{problem.detail}</p>
      {problem.status >= 500 ? <p>{t.problem.ours}</p> : null}
      <div class="row">
        {problem.status === 401 ? (
          <Button look="first" href="/beleg">
            {t.receipt.enterTitle}
          </Button>
        ) : (
          <Button look="first" href="/">
            {t.problem.home}
          </Button>
        )}
      </div>
      <p class="small soft">{t.problem.code(problem.code)}</p>
    </Page>
  )
}
