// The long journeys in a real browser against a really started service: `npm run journeys -- [ADDRESS]`. Six photos of a crooked letter in any
// order; a wrong file; two letters and what changed; coming back a week later with an answer. Each ends with a line; a failure ends with 1.
import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { pictures } from '../../fixtures/channels/index.ts'
import { openBrowser, watch } from './browser.ts'
import { startDemo } from './running.ts'

const [address] = process.argv.slice(2)
const own = address ? null : await startDemo()
const base = address ?? own?.base ?? ''
const sampleOf = async (name: string) =>
  Buffer.from(await (await fetch(`${base}/beispiele/${name}`)).arrayBuffer())
const pdf = await sampleOf('beispiel-datenkopie.pdf')

type File = { name: string; mimeType: string; buffer: Buffer }

async function give(page: Page, files: File[], path = '/geben'): Promise<string> {
  await page.goto(base + path)
  await page.waitForSelector('form.lively')
  await page.setInputFiles('#datei', files)
  await page.waitForSelector(`#blaetter li:nth-child(${files.length})`)
  await page.waitForSelector('#fortschritt:text-is("")', { state: 'attached' })
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
  const until = Date.now() + 240_000
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

const JOURNEYS: Record<string, (page: Page, browser: Browser) => Promise<string>> = {
  'six photos of a crooked letter, in any order': async (page) => {
    const photos = (await pictures(pdf, 'photo', 21)).slice(0, 6).toReversed()
    const files = photos.map(({ bytes }, i) => ({
      name: `IMG_${i}.jpg`,
      mimeType: 'image/jpeg',
      buffer: Buffer.from(bytes),
    }))
    await give(page, files)
    const headings = await read(page)
    assert.ok(
      headings.some((text) => /von \d wird gelesen/.test(text)),
      headings.join(' | '),
    )
    await page.goto(`${base}/pruefen`)
    assert.ok(await page.$('.review .crop'), 'doubts stand beside their cuttings')
    const cards = (await page.$$('.review')).length
    return `${photos.length} photos, ${headings.length} headings while read, ${cards} cards`
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
    const context = await browser.newContext({
      locale: 'de-DE',
      viewport: { width: 390, height: 900 },
    })
    const seen = watch(context, base)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    try {
      const said = await go(page, browser)
      assert.deepEqual(seen, { foreign: [], complaints: [] })
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
