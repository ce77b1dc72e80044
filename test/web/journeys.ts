// The long journeys in a real browser against a really started service: `npm run journeys -- [WORD…] [ADDRESS]`, all or
// those whose name has one of the words. A text PDF to requests and withdrawn; a lost connection; ten doubts by keyboard; six photos of a
// crooked letter; a wrong file; two letters and what changed; a week later with an answer. Each ends with a line; a failure ends with 1.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { pictures } from '../../fixtures/channels/index.ts'
import { openBrowser, watch } from './browser.ts'
import { tenDoubtsPdf } from './doubtful.ts'
import { Keys } from './keys.ts'
import { startDemo } from './running.ts'
import { unknownPdf } from './unknown.ts'
import * as walk from './walk.ts'

const named = process.argv.slice(2)
const address = named.find((word) => word.startsWith('http'))
const words = named.filter((word) => word !== address)
const own = address ? null : await startDemo()
const base = address ?? own?.base ?? ''
const sampleOf = async (name: string) =>
  Buffer.from(await (await fetch(`${base}/beispiele/${name}`)).arrayBuffer())
const pdf = await sampleOf('beispiel-datenkopie.pdf')

type File = { name: string; mimeType: string; buffer: Buffer }

async function give(
  page: Page,
  files: File[],
  path = '/geben',
  before: () => Promise<void> = async () => {},
): Promise<string> {
  await page.goto(base + path)
  await page.waitForSelector('form.lively')
  await page.setInputFiles('#datei', files)
  await page.waitForSelector(`#blaetter li:nth-child(${files.length})`)
  await page.waitForSelector('#fortschritt:text-is("")', { state: 'attached' })
  await before()
  if (path === '/geben') {
    for (const radio of await page.$$('input[type=radio][value=nein]')) await radio.check()
    await page.check('input[name=zweck-findings][value=ja]')
  }
  await page.click('form#geben .first')
  if (path !== '/geben') {
    await page.waitForURL('**/warten')
    return ''
  }
  await page.waitForSelector('.code')
  const groups = await page.$$eval('.code bdi', (all) => all.map((group) => group.textContent))
  return groups.join('-')
}

async function read(page: Page): Promise<string[]> {
  const headings: string[] = []
  await page.goto(`${base}/warten`)
  const until = Date.now() + 400_000
  while (Date.now() < until) {
    headings.push((await page.textContent('h1').catch(() => null)) ?? '')
    if (await page.$('main a[href="/pruefen"]').catch(() => null)) break
    await new Promise((go) => setTimeout(go, 400))
  }
  return [...new Set(headings)]
}

async function confirmAll(page: Page): Promise<void> {
  await page.goto(`${base}/pruefen`)
  await page.click('#bestaetigen button')
  await page.waitForSelector('.finding', { timeout: 120_000 })
}

const quietly = async () => {}

const JOURNEYS: Record<string, (page: Page, browser: Browser) => Promise<string>> = {
  'a text PDF to requests, then withdrawn': async (page) => {
    const luggage = { base, letter: pdf, unknown: unknownPdf() }
    const receipt = await walk.give(page, luggage, quietly)
    await walk.reviewAll(page, luggage, quietly)
    const requests = await walk.walkRequests(page, luggage, quietly)
    assert.ok(requests.includes('/schreiben/access') && requests.includes('/schreiben/erasure'))
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const paper = await fetch(`${base}/schreiben/erasure.pdf`, { headers: { cookie } })
    const start = Buffer.from(await paper.arrayBuffer()).subarray(0, 5)
    assert.equal(start.toString('latin1'), '%PDF-')
    await walk.withdraw(page, luggage, quietly)
    await page.goto(`${base}/beleg`)
    await page.fill('#beleg', receipt)
    await page.click('main form .first')
    const said = await page.textContent('.errors a')
    assert.match(said ?? '', /keine Akte/)
    return `${requests.length} requests, ${paper.headers.get('content-type')}; afterwards: ${said}`
  },
  'a connection lost in the middle': async (page) => {
    await page.goto(`${base}/geben`)
    await page.waitForSelector('form.lively')
    const buffer = Buffer.concat([pdf, Buffer.alloc(1_500_000, 10)])
    await page.setInputFiles('#datei', [{ name: 'a.pdf', mimeType: 'application/pdf', buffer }])
    await page.waitForSelector('#blaetter li')
    for (const radio of await page.$$('input[type=radio][value=nein]')) await radio.check()
    await page.check('input[name=zweck-findings][value=ja]')
    const offsets: number[] = []
    let isBroken = false
    await page.route('**/api/uploads/*', async (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('from') ?? -1)
      if (from >= 0) offsets.push(from)
      if (from < 700_000 || isBroken) return await route.continue()
      isBroken = true
      await page.context().setOffline(true)
      await route.abort('internetdisconnected')
      setTimeout(() => void page.context().setOffline(false), 1500)
    })
    await page.click('form#geben .first')
    const said = await page.waitForSelector('#fortschritt:text-matches("abgerissen")')
    const words = await said.textContent()
    await page.waitForSelector('.code')
    assert.ok(isBroken)
    assert.equal(offsets.filter((from) => from === 0).length, 1)
    assert.equal(new Set(offsets).size, offsets.length - 1)
    return `${offsets.length} pieces, one of them twice; meanwhile: ${words}`
  },
  'ten doubts from the keyboard': async (page) => {
    const luggage = { base, letter: await tenDoubtsPdf(), unknown: unknownPdf() }
    await walk.give(page, luggage, quietly)
    const { answered, presses } = await walk.answerDoubts(page, luggage, quietly)
    assert.ok(answered >= 10, `${answered} doubts`)
    return `${answered} doubts, ${presses} key presses, Tab and Enter alone`
  },
  'the whole way from the keyboard alone, and focus that goes to what is wrong': async (page) => {
    const keys = new Keys(page)
    await page.goto(`${base}/`)
    await keys.press('a[href="/geben"]', 'Enter', '/geben')
    await keys.press('form#geben .first', 'Enter')
    await page.waitForSelector('.errors')
    assert.equal(await keys.focused('id'), 'fehler')
    await keys.press('.errors a', 'Enter')
    await keys.on('input[type=file]')
    await page.setInputFiles('#datei', [
      { name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf },
    ])
    await page.waitForSelector('#blaetter li')
    await keys.press('#zweck-findings', 'Space')
    await keys.press('form#geben .first', 'Enter')
    await page.waitForSelector('.code')
    await keys.press('main a[href="/warten"]', 'Enter', '/warten')
    await page.waitForSelector('main a[href="/pruefen"]', { timeout: 120_000 })
    await keys.press('main a[href="/pruefen"]', 'Enter', '/pruefen')
    await keys.press('summary', 'Enter')
    await keys.submit('details[open] .said a[href^="/pruefen?"]')
    await page.waitForSelector('.review input[name=wert]')
    await keys.submit('.review button[value=stimmt]')
    while (await page.$('.review .doubt')) await keys.submit('.review button[value=stimmt]')
    await keys.press('#bestaetigen button', 'Enter')
    await page.waitForSelector('.finding', { timeout: 120_000 })
    await keys.press('#auswahl .first', 'Enter', '/schreiben')
    await keys.press('main a[href="/schreiben/erasure"]', 'Enter', '/schreiben/erasure')
    await keys.press('main a[href^="/werte"]', 'Enter', '/werte')
    await keys.press('main form .first', 'Enter')
    await page.waitForSelector('.errors')
    assert.equal(await keys.focused('id'), 'fehler')
    const boxes = (await page.$$('input[name=wert]')).length
    for (let i = 0; i < boxes; i += 1) await keys.press('input[name=wert]:not(:checked)', 'Space')
    await keys.press('main form .first', 'Enter', '/schreiben/erasure')
    await page.waitForSelector('a[href="/schreiben/erasure.pdf"]', { timeout: 120_000 })
    await keys.on('a[href="/schreiben/erasure.pdf"]')
    await keys.press('footer a[href="/zurueckziehen"]', 'Enter', '/zurueckziehen')
    await keys.press('main button.stop', 'Enter')
    await page.waitForSelector('h1[tabindex]')
    assert.equal(await keys.focused('tagName'), 'H1')
    return `${keys.pressed} key presses from the start page to the confirmation of deletion`
  },
  'six photos of a crooked letter, in any order, two of them taken out again': async (page) => {
    const shots = await pictures(pdf, 'photo', 21)
    const [first] = shots
    assert.ok(shots.length === 4 && first)
    // Six times pressed: two of the pages once more, one of these too far away.
    const again = await sharp(first.bytes).rotate().resize({ height: 900 }).jpeg().toBuffer()
    const taken = [...shots.map(({ bytes }) => bytes), first.bytes, again].toReversed()
    const files = taken.map((bytes, i) => ({
      name: `IMG_${i}.jpg`,
      mimeType: 'image/jpeg',
      buffer: Buffer.from(bytes),
    }))
    const takeOut = async () => {
      const advice = await page.textContent('#blaetter li:first-child .advice')
      assert.match(advice ?? '', /klein/)
      for (let i = 0; i < 2; i += 1) await page.click('#blaetter li:first-child [data-act=remove]')
      assert.equal((await page.$$('#blaetter li')).length, 4)
    }
    await give(page, files, '/geben', takeOut)
    const headings = await read(page)
    assert.ok(
      headings.some((text) => /von \d wird gelesen/.test(text)),
      headings.join(' | '),
    )
    await page.goto(`${base}/pruefen`)
    const title = await page.textContent('main')
    assert.ok(await page.$('.review .crop'), `no doubt beside its cutting: ${title?.slice(0, 300)}`)
    const cards = (await page.$$('.review')).length
    return `${taken.length} photos, ${headings.length} headings while read, ${cards} cards`
  },
  'a wrong file is told in words and the right one goes': async (page) => {
    await page.goto(`${base}/geben`)
    await page.waitForSelector('form.lively')
    await page.setInputFiles('#datei', [
      {
        name: 'x.docx',
        mimeType: 'application/msword',
        buffer: Buffer.from('PK\u0003\u0004 not a letter'),
      },
    ])
    await page.waitForSelector('#blaetter li')
    for (const radio of await page.$$('input[type=radio][value=nein]')) await radio.check()
    await page.check('input[name=zweck-findings][value=ja]')
    await page.click('form#geben .first')
    const said = await page.textContent('.errors a')
    assert.ok(said && said.length > 20)
    await page.click('#blaetter [data-act=remove]')
    await page.setInputFiles('#datei', [
      { name: 'brief.pdf', mimeType: 'application/pdf', buffer: pdf },
    ])
    await page.waitForSelector('#blaetter li')
    await page.click('form#geben .first')
    await page.waitForSelector('.code')
    return said
  },
  'two letters, and what changed; a week later with an answer': async (page, browser) => {
    const receipt = await give(page, [{ name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf }])
    await read(page)
    await confirmAll(page)
    const second = await sampleOf('beispiel-ohne-fehler.pdf')
    await give(
      page,
      [{ name: 'b.pdf', mimeType: 'application/pdf', buffer: second }],
      '/brief-dazu',
    )
    await read(page)
    await confirmAll(page)
    await page.goto(`${base}/schreiben/access`)
    await page.click('section[aria-labelledby=verlauf] summary')
    await page.fill('#sentOn', '02.11.2026')
    await page.fill('#receivedOn', '04.11.2026')
    await page.click('form[action*=verlauf] button')
    await page.waitForSelector('.time .done')
    // Another device, a week later.
    const context = await browser.newContext({
      locale: 'de-DE',
      viewport: { width: 390, height: 900 },
    })
    const later = await context.newPage()
    later.setDefaultTimeout(60_000)
    await later.goto(`${base}/beleg`)
    await later.fill('#beleg', receipt.toLowerCase().replaceAll('-', ' '))
    await later.click('main form .first')
    await later.waitForURL('**/befunde')
    await later.goto(`${base}/schreiben/access`)
    await later.fill('#answeredOn', '24.11.2026')
    await later.selectOption('#outcome', 'partly')
    await later.click('form[action*=verlauf] button')
    await later.waitForSelector('.notice')
    await later.goto(`${base}/schreiben`)
    const next = await later.textContent('.time .now')
    assert.ok(next)
    await context.close()
    return next.replace(/\s+/g, ' ').slice(0, 120)
  },
}

const browser = await openBrowser()
try {
  for (const [name, go] of Object.entries(JOURNEYS)) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue
    const context = await browser.newContext({
      locale: 'de-DE',
      viewport: { width: 390, height: 900 },
    })
    const seen = watch(context, base)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    try {
      const said = await go(page, browser)
      // The line that a journey breaks is named by the browser; nothing else may be.
      const complaints = seen.complaints.filter((said) => !/ERR_INTERNET_DISCONNECTED/.test(said))
      assert.deepEqual({ ...seen, complaints }, { foreign: [], complaints: [] })
      console.log(`done    ${name}: ${said}`)
    } catch (error) {
      process.exitCode = 1
      console.log(`FAILED  ${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    await context.close()
  }
} finally {
  await browser.close()
  await own?.stop()
}
// The cases that `npm test` leaves out.
if (words.length === 0 && own) {
  const env = { ...process.env, EVERY_CASE: '1' }
  const { status } = spawnSync('npx', ['vitest', 'run', 'test/web/journey.test.ts'], {
    env,
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
