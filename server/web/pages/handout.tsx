// A sheet to print and hang up: what the campaign is, how it goes, address and code. And the counter that others may put on their pages.
import type { Campaign } from '../../../extract/index.ts'
import { assetPath } from '../assets.ts'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'
import { textLang, textOf } from '../language.ts'
import { qrSvg } from '../qr.ts'

type Props = { frame: Frame; campaign: Campaign; origin: string }

export const Handout = ({ frame, campaign, origin }: Props) => {
  const { t } = frame
  const { controller } = campaign
  return (
    <Page frame={frame} title={t.handout.title}>
      <h1 lang={textLang(campaign.title, t)}>{textOf(campaign.title, t)}</h1>
      <p class="lead" lang={textLang(campaign.intro, t)}>
        {textOf(campaign.intro, t)}
      </p>
      <h2>{t.start.howTitle}</h2>
      <ol>
        {t.start.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>{t.start.time}</p>
      {/* Our own drawing of our own address. */}
      <div
        class="qr shown"
        aria-hidden="true"
        dangerouslySetInnerHTML={{ __html: qrSvg(origin) }}
      />
      <p class="lead">
        <b dir="ltr">{origin}</b>
      </p>
      <p>
        {t.frame.runBy(controller.name)}, {controller.lines.join(', ')}, {controller.email}
      </p>
      <p class="small soft">{t.handout.print}</p>
    </Page>
  )
}

/** Drawn inside somebody else's page: a title, a number, a link. No script, no cookie, a style sheet of its own. */
export const Counter = ({ frame, campaign }: Omit<Props, 'origin'>) => {
  const { t } = frame
  const count = campaign.counts.donations
  return (
    <html lang={t.lang} dir={t.dir === 'rtl' ? 'rtl' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{textOf(campaign.title, t)}</title>
        <link rel="stylesheet" href={assetPath('counter.css')} />
      </head>
      <body>
        <main>
          <h1 lang={textLang(campaign.title, t)}>{textOf(campaign.title, t)}</h1>
          {count === null ? (
            <p>{t.start.tooFew}</p>
          ) : (
            <p>
              <b>{t.start.count(count)}</b> {t.start.countOf}
            </p>
          )}
          <p>
            <a href="/" target="_top">
              {t.start.have}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
