// The frame of every page: head without anything foreign, name mark, navigation, content, foot.
import type { ComponentChildren } from 'preact'
import { assetPath } from '../assets.ts'
import type { Area, Frame } from '../frame.ts'
import { messages, type Tongue, TONGUES } from '../messages/index.ts'
import { VERIFY_WORDS } from '../pages/verify-words.ts'
import { Icon } from './icon.tsx'

type Props = {
  frame: Frame
  title: string
  /** Seconds after which a browser without JavaScript asks again. */
  refresh?: number
  /** Islands of this page: `copy.js`. */
  scripts?: string[]
  /** The languages stand above the content instead of in the foot: on the page where people arrive. */
  languagesFirst?: boolean
  children: ComponentChildren
}

const bare = (text: string) => text.replaceAll('\u00ad', '')

/** The name with the accountant's double rule under *check*: real text, no picture. */
export const Mark = () => (
  <a class="mark" href="/">
    Counter<span>check</span>
  </a>
)

const Header = ({ frame }: { frame: Frame }) => {
  const { t, here } = frame
  const link = (area: Area, href: string, label: string, more = false) => (
    <li class={more ? 'more' : undefined}>
      <a href={href} aria-current={here === area ? 'page' : undefined}>
        {area === 'receipt' ? <Icon name="receipt" /> : null}
        {label}
      </a>
    </li>
  )
  return (
    <header class="head">
      <div class="wide">
        <Mark />
        <nav aria-label={t.frame.navigation}>
          <ul class="plain">
            {frame.open ? link('letters', '/briefe', t.frame.letters, true) : null}
            {frame.open ? link('findings', '/befunde', t.frame.findings, true) : null}
            {frame.open ? link('requests', '/schreiben', t.frame.requests, true) : null}
            {link('help', '/hilfe', t.frame.help)}
            {link('receipt', '/beleg', t.frame.receipt)}
          </ul>
        </nav>
      </div>
    </header>
  )
}

/** The same page in another language: a link that also sets the cookie. */
function inTongue(frame: Frame, tongue: Tongue): string {
  const [path = '/', query = ''] = frame.path.split('?')
  const search = new URLSearchParams(query)
  search.set('lang', tongue)
  return `${path}?${search}`
}

const Languages = ({ frame }: { frame: Frame }) => (
  <nav aria-label={frame.t.frame.languages} class="tongues">
    <ul class="plain">
      {TONGUES.map((tongue) => {
        const { lang, name } = messages(tongue)
        return (
          <li key={tongue}>
            {name === frame.t.name ? (
              <span aria-current="true">{name}</span>
            ) : (
              <a href={inTongue(frame, tongue)} lang={lang} hreflang={lang}>
                {name}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  </nav>
)

const Footer = ({ frame, languagesFirst }: { frame: Frame; languagesFirst: boolean }) => {
  const { t } = frame
  return (
    <footer class="foot">
      <div class="wide">
        {frame.controller ? <p>{t.frame.runBy(frame.controller)}</p> : null}
        <ul class="plain">
          {frame.open ? (
            <>
              <li class="more-small">
                <a href="/briefe">{t.frame.letters}</a>
              </li>
              <li>
                <a href="/befunde">{t.frame.findings}</a>
              </li>
              <li>
                <a href="/schreiben">{t.frame.requests}</a>
              </li>
              <li>
                <a href="/mitnehmen.json">{t.frame.export}</a>
              </li>
              <li>
                <a href="/zurueckziehen">{t.frame.withdraw}</a>
              </li>
            </>
          ) : null}
          <li>
            <a href="/ergebnisse">{t.results.title}</a>
          </li>
          <li>
            <a href="/mappe-pruefen">{VERIFY_WORDS[t.language].title}</a>
          </li>
          <li>
            <a href="/datenschutz">{t.frame.privacy}</a>
          </li>
          <li>
            <a href="/ueber">{t.frame.about}</a>
          </li>
        </ul>
        {languagesFirst ? null : <Languages frame={frame} />}
        {frame.demo ? <p>{t.common.demo}</p> : null}
      </div>
    </footer>
  )
}

export const Page = ({
  frame,
  title,
  refresh,
  scripts = [],
  languagesFirst = false,
  children,
}: Props) => (
  <html lang={frame.t.lang} dir={frame.t.dir === 'rtl' ? 'rtl' : undefined}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${bare(title)} – Countercheck`}</title>
      {refresh ? (
        <noscript>
          <meta http-equiv="refresh" content={String(refresh)} />
        </noscript>
      ) : null}
      <link rel="stylesheet" href={assetPath('style.css')} />
      <link rel="stylesheet" href={assetPath('print.css')} media="print" />
      <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
      {scripts.map((name) => (
        <script key={name} type="module" src={assetPath(name)} />
      ))}
    </head>
    <body>
      <a class="skip" href="#inhalt">
        {frame.t.frame.skip}
      </a>
      <Header frame={frame} />
      <main id="inhalt" class="wide" tabindex={-1}>
        {languagesFirst ? <Languages frame={frame} /> : null}
        {children}
      </main>
      <Footer frame={frame} languagesFirst={languagesFirst} />
    </body>
  </html>
)
