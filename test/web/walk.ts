// A walk through every page as a person would go: the journey test audits each stop, the screenshot script draws it.
import type { Page } from 'playwright-core'

export type Stop = (name: string) => Promise<void>
export type Walk = { receipt: string; requests: string[] }

type Luggage = { base: string; letter: Uint8Array; unknown: Uint8Array }

const PATIENCE = 200

/** Goes there, unless the page is just going somewhere by itself (its own refresh): then that is waited for. */
async function goUnlessGoing(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url)
  } catch (error) {
    if (!/ERR_ABORTED|interrupted by another navigation/.test(String(error))) throw error
    await page.waitForLoadState()
  }
}

/** Asks again until the page no longer waits. With JavaScript pages do this by themselves. */
async function until(page: Page, url: string, selector: string): Promise<void> {
  for (let i = 0; i < PATIENCE; i += 1) {
    const found = await page
      .waitForSelector(selector, { state: 'attached', timeout: 900 })
      .catch(() => null)
    if (found) return
    await goUnlessGoing(page, url)
  }
  throw new Error(`still waiting at ${url}`)
}

/** Something is being made: the page goes on by itself, and nothing on it is to be looked at. */
async function settled(page: Page): Promise<void> {
  const isMaking = () =>
    page.evaluate<boolean>(`document.querySelector('#stand[data-again]') !== null`)
  for (let i = 0; i < PATIENCE; i += 1) {
    if (!(await isMaking().catch(() => true))) return
    await new Promise((go) => setTimeout(go, 300))
  }
  throw new Error(`still being made: ${page.url()}`)
}

/** Pages that need no file. */
export async function walkPublic(page: Page, { base }: Luggage, stop: Stop): Promise<void> {
  await page.goto(`${base}/`)
  await stop('start')
  await page.goto(`${base}/brief-anfordern`)
  await stop('brief-anfordern')
  await page.click('button[value=vorschau]')
  await stop('brief-anfordern-fehler')
  await page.selectOption('#issuer', { index: 1 })
  await page.fill('#name', 'Erika Mustermann')
  await page.fill('#street', 'Musterweg 1')
  await page.fill('#town', '12345 Musterstadt')
  await page.click('button[value=vorschau]')
  await page.waitForSelector('.paper')
  await stop('brief-anfordern-vorschau')
  await page.goto(`${base}/beleg`)
  await stop('beleg')
  await page.fill('#beleg', 'AAAA BBBB CCCC DDDD EEEE')
  await page.click('main button')
  await page.waitForSelector('.errors')
  await stop('beleg-falsch')
  for (const name of [
    'hilfe',
    'datenschutz',
    'ueber',
    'ergebnisse',
    'aushang',
    'beratung',
    'befunde',
    'gibt-es-nicht',
  ]) {
    await page.goto(`${base}/${name}`)
    await stop(name === 'befunde' ? 'akte-zu' : name)
  }
}

async function choose(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  await page.setInputFiles('#datei', {
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(bytes),
  })
}

/** Gives the letter; returns the receipt as it is printed on the page. */
export async function give(page: Page, { base, letter }: Luggage, stop: Stop): Promise<string> {
  await page.goto(`${base}/geben`)
  await stop('geben')
  await page.click('main button:has(svg)')
  await page.waitForSelector('.errors')
  await stop('geben-fehler')
  await choose(page, letter, 'brief.pdf')
  // What is free is left open: that is a no.
  await page.check('input[name=zweck-findings][value=ja]')
  await page.click('form#geben .first')
  await page.waitForSelector('.code')
  await stop('beleg-einmal')
  return (
    await page.$$eval('.code bdi', (groups) => groups.map((group) => group.textContent))
  ).join(' ')
}

/** What answering took. */
export type Answered = { answered: number; presses: number }

/** Answers every doubt from the keyboard alone: Tab to the field of the first card, Enter says that it is right. Counts every key press. */
export async function answerDoubts(page: Page, { base }: Luggage, stop: Stop): Promise<Answered> {
  await page.click('a[href="/warten"]')
  await until(page, `${base}/warten`, 'main a[href="/pruefen"]')
  await page.click('main a[href="/pruefen"]')
  await page.waitForSelector('.doubt')
  await stop('pruefen-unsicher')
  let answered = 0
  let presses = 0
  const isThere = () => page.evaluate<boolean>(`document.activeElement.name === 'wert'`)
  for (; await page.$('.review .doubt'); answered += 1) {
    for (let tabs = 0; tabs < 60 && !(await isThere()); tabs += 1) {
      await page.keyboard.press('Tab')
      presses += 1
    }
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    presses += 1
  }
  return { answered, presses }
}

/** From the receipt to findings. */
export async function reviewAll(page: Page, { base }: Luggage, stop: Stop): Promise<void> {
  await page.click('a[href="/warten"]')
  await until(page, `${base}/warten`, 'a[href="/pruefen"]')
  await stop('warten')
  await page.click('main a[href="/pruefen"]')
  await page.click('summary')
  await stop('pruefen')
  await page.click('details[open] .said dd:last-child a >> nth=0')
  await page.waitForSelector('.review input[name=wert]')
  await stop('pruefen-aendern')
  await page.click('.review button[value=stimmt]')
  await page.waitForSelector('#bestaetigen')
  await stop('pruefen-geprueft')
  for (let i = 0; i < PATIENCE && (await page.$('.review button[value=stimmt]')); i += 1)
    await page.click('.review button[value=stimmt] >> nth=0')
  await page.click('#bestaetigen button')
  await until(page, `${base}/befunde`, '.finding')
  await stop('befunde')
}

/** Questions that would show more: a wrong date comes back with its sentence, an answer is there again. */
export async function walkQuestions(page: Page, { base }: Luggage, stop: Stop): Promise<void> {
  await page.goto(`${base}/befunde`)
  await page.click('main a[href="/fragen"]')
  await stop('fragen')
  await page.click('main form summary >> nth=0')
  await page.check('input[name$="-mine"][value=ja] >> nth=0')
  await page.fill('input[name$="On"] >> nth=0', '31.11.2020')
  await page.click('main form .first')
  await page.waitForSelector('.errors')
  await stop('fragen-fehler')
  await page.fill('input[name$="On"] >> nth=0', '')
  await page.click('main form .first')
  await until(page, `${base}/befunde`, '.finding')
  await page.goto(`${base}/fragen`)
  await page.waitForSelector('input[name$="-mine"][value=ja]:checked')
}

/** Requests: the list, each of them (or the first few), values one by one, what is missing, the log. Returns their addresses. */
export async function walkRequests(
  page: Page,
  { base }: Luggage,
  look: Stop,
  most = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const stop = async (name: string) => {
    await settled(page)
    await look(name)
  }
  await page.goto(`${base}/befunde`)
  await page.click('#auswahl .first')
  await stop('schreiben')
  const addresses = await page.$$eval('main a[href^="/schreiben/"]', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  )
  for (const address of addresses.slice(0, most)) {
    const name = address.replace('/schreiben/', '')
    await page.goto(base + address)
    await stop(`schreiben-${name}`)
    if (await page.$('main a[href^="/werte"]')) {
      await page.click('main a[href^="/werte"]')
      await stop(`werte-${name}`)
      await page.click('main form .first')
      await page.waitForSelector('.errors')
      for (const box of await page.$$('input[name=wert]')) await box.check()
      await page.click('main form .first')
      await page.waitForURL((url) => url.pathname === address)
      await stop(`schreiben-${name}-bestaetigt`)
    }
  }
  await page.goto(`${base}/schreiben/access`)
  await settled(page)
  await page.click('section[aria-labelledby=verlauf] summary')
  await page.fill('#sentOn', '24.11.2026')
  await page.selectOption('#by', 'post')
  await page.fill('#receivedOn', '31.11.2026')
  await page.click('form[action*=verlauf] button')
  await page.waitForSelector('.errors')
  await stop('verlauf-fehler')
  await page.fill('#receivedOn', '25.11.2026')
  await page.click('form[action*=verlauf] button')
  await page.waitForSelector('.time .done')
  await stop('verlauf')
  return addresses
}

/** The rest of an open file, an unknown letter typed in, and the end. */
export async function walkFile(page: Page, luggage: Luggage, stop: Stop): Promise<void> {
  const { base } = luggage
  for (const name of [
    'briefe',
    'blatt/0/1',
    'beleg',
    'einwilligung',
    'zeigen',
    'schreiben/access/text',
    'brief-dazu',
  ]) {
    await page.goto(`${base}/${name}`)
    await stop(name.replaceAll('/', '-') === 'beleg' ? 'akte' : name.replaceAll('/', '-'))
  }
  await choose(page, luggage.unknown, 'unbekannt.pdf')
  await page.click('form#geben .first')
  await page.waitForURL('**/warten')
  await until(page, `${base}/warten`, 'main a[href="/pruefen"]')
  await page.click('main a[href="/pruefen"]')
  await page.waitForSelector('a[href="/abtippen/1"]')
  await stop('pruefen-unbekannt')
  await page.click('a[href="/abtippen/1"]')
  await stop('abtippen')
  await page.selectOption('#kind', 'schufa/datenkopie-15')
  await page.fill('#issuedOn', '02.11.2026')
  await page.fill('#scoreValue', '97,53')
  await page.check('#scoreUnit-percent')
  await page.click('main form .first')
  await page.waitForURL('**/pruefen')
  await stop('pruefen-abgetippt')
}

export async function withdraw(page: Page, { base }: Luggage, stop: Stop): Promise<void> {
  await page.goto(`${base}/zurueckziehen`)
  await stop('zurueckziehen')
  await page.click('main button.stop')
  await page.waitForSelector('h1[tabindex]')
  await stop('geloescht')
}

/** The form with photos in it, one of them too small, and the editor that blackens; nothing is sent. Needs JavaScript. */
export async function walkPhotos(page: Page, { base }: Luggage, stop: Stop): Promise<void> {
  await page.goto(`${base}/geben`)
  await page.waitForSelector('form.lively')
  const sheet = await page.screenshot()
  await page.setInputFiles('#datei', [
    { name: 'IMG_2043.png', mimeType: 'image/png', buffer: sheet },
    { name: 'IMG_2044.png', mimeType: 'image/png', buffer: sheet },
  ])
  await page.waitForSelector('#blaetter li:nth-child(2)')
  await stop('geben-blaetter')
  await page.click('#blaetter li:nth-child(1) [data-act=blacken]')
  await page.waitForSelector('#schwaerzen canvas')
  await page.click('#schwaerzen .row button >> nth=0')
  await stop('geben-schwaerzen')
}
