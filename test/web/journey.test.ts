// The whole journey in a real browser against a really started service: with and without JavaScript, in both languages, every page audited.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { has } from '../programs.ts'
import { EVERY_CASE, faultsOf, openBrowser, type Watch, watch } from './browser.ts'
import { doubtfulPdf } from './doubtful.ts'
import { type Running, startDemo } from './running.ts'
import { hostileCases } from './hostile.ts'
import { unknownPdf } from './unknown.ts'
import { uploadCases } from './upload.ts'
import {
  answerDoubts,
  give,
  reviewAll,
  walkFile,
  walkPublic,
  walkQuestions,
  walkRequests,
  withdraw,
} from './walk.ts'

const seeing = has('chromium')

let running: Running
let browser: Browser
let luggage: { base: string; letter: Uint8Array; unknown: Uint8Array }

beforeAll(async () => {
  if (!seeing) return
  running = await startDemo()
  browser = await openBrowser()
  luggage = {
    base: running.base,
    letter: await running.sample('beispiel-datenkopie.pdf'),
    unknown: unknownPdf(),
  }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await running?.stop()
})

async function visit(
  javaScriptEnabled: boolean,
  locale: string,
): Promise<{ page: Page; seen: Watch }> {
  const context = await browser.newContext({
    javaScriptEnabled,
    locale,
    viewport: { width: 390, height: 900 },
  })
  const seen = watch(context, running.base)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return { page, seen }
}

describe.skipIf(!seeing)('with JavaScript', () => {
  it('every kind of page holds: axe, no sideways scrolling, nothing foreign, no complaint', async () => {
    const { page, seen } = await visit(true, 'de-DE')
    const faults: string[] = []
    const names: string[] = []
    const looked = new Set<string>()
    const stop = async (name: string) => {
      names.push(name)
      // Wherever a file is open, taking everything along and withdrawing are one click away and one more to do it.
      if (await page.$('header a[href="/briefe"]'))
        for (const way of ['/mitnehmen.json', '/zurueckziehen'])
          if (!(await page.isVisible(`footer a[href="${way}"]`))) faults.push(`${name}: no ${way}`)
      // One request is laid out like the next: `npm run a11y` looks at each.
      const kind = name.replace(/^(schreiben|werte)-.*?(-bestaetigt)?$/, '$1-$2')
      if (looked.has(kind)) return
      looked.add(kind)
      faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`))
    }
    await walkPublic(page, luggage, stop)
    const receipt = await give(page, luggage, stop)
    expect(receipt).toMatch(/^([0-9A-Z]{4} ){4}[0-9A-Z]{4}$/)
    await reviewAll(page, luggage, stop)
    await walkQuestions(page, luggage, stop)
    const requests = await walkRequests(page, luggage, stop)
    expect(requests).toEqual(
      expect.arrayContaining(['/schreiben/access', '/schreiben/explanation']),
    )
    await walkFile(page, luggage, stop)
    await withdraw(page, luggage, stop)
    expect(faults).toEqual([])
    expect(seen).toEqual({ foreign: [], complaints: [] })
    expect(names.length).toBeGreaterThan(30)
    await page.context().close()
  }, 480_000)
})

describe.skipIf(!seeing)('doubts', () => {
  it('come first, are answered from the keyboard, and then nothing is unsure', async () => {
    const { page, seen } = await visit(true, 'de-DE')
    const faults: string[] = []
    const doubtful = { ...luggage, letter: await doubtfulPdf() }
    await give(page, doubtful, async () => {})
    const { answered, presses } = await answerDoubts(page, doubtful, async () => {
      const first = await page.textContent('.review')
      expect(first).toContain('1 von ')
      expect(first).toContain('unsicher: ')
      faults.push(...(await faultsOf(page)))
    })
    expect(answered).toBeGreaterThanOrEqual(2)
    // The way to the first field, then one Enter a doubt: the focus stands in the next card.
    expect(presses).toBeLessThanOrEqual(answered * 14)
    expect(await page.textContent('h1')).toBe('Wir konnten alles sicher lesen')
    expect(faults).toEqual([])
    expect(seen).toEqual({ foreign: [], complaints: [] })
    await page.context().close()
  }, 120_000)
})

describe.skipIf(!seeing)('without JavaScript', () => {
  it('goes from start to requests, comes back with the receipt, and withdraws', async () => {
    const { page, seen } = await visit(false, 'en-GB')
    const stop = async () => {
      expect(await page.getAttribute('html', 'lang')).toBe('en')
    }
    await walkPublic(page, luggage, stop)
    const receipt = await give(page, luggage, stop)
    await reviewAll(page, luggage, stop)
    await walkQuestions(page, luggage, stop)
    // Each of them is seen with JavaScript; here one of every kind.
    await walkRequests(page, luggage, stop, 2)

    // The pack and a request come as files to whoever holds the session.
    const cookie = (await page.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const file = async (address: string) => {
      const answer = await fetch(running.base + address, { headers: { cookie } })
      const bytes = Buffer.from(await answer.arrayBuffer())
      return [answer.headers.get('content-type'), bytes.subarray(0, 4).toString('latin1')]
    }
    expect(await file('/schreiben/access.pdf')).toEqual(['application/pdf', '%PDF'])
    expect(await file('/mappe.zip')).toEqual(['application/zip', 'PK\u0003\u0004'])
    expect(await file('/fristen.ics')).toEqual(['text/calendar; charset=utf-8', 'BEGI'])

    // Someone who writes for another finds the form of authority once both are named.
    const sender = {
      name: 'Rita Rat',
      lines: ['Musterweg 3', '12345 Musterstadt'],
      actsFor: 'Erika Mustermann',
    }
    const put = await fetch(`${running.base}/api/donation/answers`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${receipt}`, 'content-type': 'application/json' },
      body: JSON.stringify({ sender }),
    })
    expect(put.status).toBe(200)
    await page.goto(`${running.base}/schreiben`)
    await page.waitForSelector('a[href="/vollmacht.pdf"]', { timeout: 60_000 })
    expect(await file('/vollmacht.pdf')).toEqual(['application/pdf', '%PDF'])
    expect((await file('/vollmacht.txt'))[0]).toBe('text/plain; charset=utf-8')

    // An adviser looks at the case with a code, reads, and is out as soon as the holder says so.
    await page.goto(`${running.base}/zeigen`)
    await page.click('main form .first')
    const code = (
      await page.$$eval('.code bdi', (groups) => groups.map((g) => g.textContent))
    ).join(' ')
    const adviser = await visit(false, 'de-DE')
    await adviser.page.goto(`${running.base}/beratung`)
    await adviser.page.fill('#code', 'AAAA BBBB')
    await adviser.page.click('main form .first')
    expect(await adviser.page.textContent('.errors')).toContain('Dieser Code gilt nicht.')
    await adviser.page.fill('#code', code.toLowerCase())
    await adviser.page.click('main form .first')
    await adviser.page.waitForURL('**/fall')
    expect(await adviser.page.$$('.finding')).not.toHaveLength(0)
    const picture = await adviser.page.goto(`${running.base}/fall/blatt/0/1.png`)
    expect(picture?.headers()['content-type']).toBe('image/png')
    for (const path of ['/befunde', '/zeigen', '/mitnehmen.json', '/blatt/0/1.png'])
      expect((await adviser.page.goto(running.base + path))?.status()).toBe(401)
    await page.goto(`${running.base}/zeigen`)
    expect(await page.textContent('.facts')).toContain('opened on')
    await page.click('button[value=ende]')
    expect((await adviser.page.goto(`${running.base}/fall`))?.status()).toBe(401)
    expect(adviser.seen.foreign).toEqual([])
    await adviser.page.context().close()

    // Another day, another device: the receipt in small letters and without spaces.
    await page.context().clearCookies()
    await page.goto(`${running.base}/befunde`)
    expect(await page.textContent('h1')).toContain('Come back with the receipt')
    await page.fill('#beleg', receipt.toLowerCase().replaceAll(' ', ''))
    await page.click('main button')
    await page.waitForURL('**/befunde')

    await withdraw(page, luggage, stop)
    expect(await page.textContent('h1')).toMatch(/^Deleted on/)
    await page.goto(`${running.base}/beleg`)
    await page.fill('#beleg', receipt)
    await page.click('main button')
    expect(await page.textContent('.errors')).toContain('There is no file for this receipt')
    expect(seen).toEqual({ foreign: [], complaints: [] })
    await page.context().close()
  }, 240_000)
})

describe.skipIf(!seeing)('movement', () => {
  it('stops for whoever wants none', async () => {
    const { page } = await visit(true, 'de-DE')
    await page.goto(`${running.base}/hilfe`)
    await page.evaluate(
      `document.querySelector('main').innerHTML = '<ol class="sheets"><li class="now">1</li></ol>'`,
    )
    const moving = () => page.evaluate<number>('document.getAnimations().length')
    expect(await moving()).toBe(1)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await moving()).toBe(0)
    await page.context().close()
  }, 30_000)
})

describe.skipIf(!seeing)('error pages', () => {
  it('speak the language that was chosen, not the one that the browser asks for', async () => {
    const answer = await fetch(`${running.base}/gibt-es-nicht`, {
      headers: { accept: 'text/html', 'accept-language': 'en', cookie: 'sprache=fr' },
    })
    expect([answer.status, (await answer.text()).slice(0, 40)]).toEqual([
      404,
      '<!doctype html><html lang="fr"><head><me',
    ])
  })
})

describe.skipIf(!seeing)('forms', () => {
  it('refuses a post that no form of ours made, and stores nothing', async () => {
    const form = new FormData()
    form.append('datei', new Blob([Buffer.from(luggage.letter)]), 'brief.pdf')
    const answer = await fetch(`${running.base}/geben`, { method: 'POST', body: form })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Das Formular ist abgelaufen')
    const withdrawn = await fetch(`${running.base}/zurueckziehen`, {
      method: 'POST',
      body: new URLSearchParams({ token: 'x' }),
      headers: { origin: 'http://evil.example' },
    })
    expect(withdrawn.status).toBe(401)
  })
  it('says in the form what is wrong with a file, in the words of the refusal', async () => {
    const { page } = await visit(true, 'de-DE')
    await page.goto(`${running.base}/geben`)
    await page.setInputFiles('#datei', {
      name: 'brief.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('Das ist kein PDF'),
    })
    for (const radio of await page.$$('input[type=radio][value=nein]')) await radio.check()
    await page.check('input[name=zweck-findings][value=ja]')
    await page.click('form#geben .first')
    await page.waitForSelector('.errors')
    expect(await page.textContent('.errors a')).toMatch(/PDF/)
    expect(await page.evaluate('document.activeElement.id')).toBe('fehler')
    expect(await page.isChecked('input[name=zweck-findings][value=ja]')).toBe(true)
    await page.context().close()
  }, 60_000)
  it('sends every page that was chosen, though nobody waited until they were looked at', async () => {
    const { page } = await visit(true, 'de-DE')
    await page.goto(`${running.base}/geben`)
    await page.waitForSelector('form.lively')
    await page.setViewportSize({ width: 2400, height: 3400 })
    const buffer = await page.screenshot()
    await page.setInputFiles(
      '#datei',
      [1, 2, 3, 4].map((n) => ({ name: `IMG_${n}.png`, mimeType: 'image/png', buffer })),
    )
    // A person who is quick: no time passes between the choice and the press.
    const posted = page.waitForRequest(
      (one) => one.method() === 'POST' && new URL(one.url()).pathname === '/geben',
    )
    await page.evaluate(`document.getElementById('zweck-findings').checked = true
      document.getElementById('geben').requestSubmit()`)
    expect(((await posted).postData() ?? '').match(/name="teil"/gu)).toHaveLength(4)
    await page.context().close()
  }, 60_000)
  it('does not let a page that is out of date overwrite a newer correction', async () => {
    const { page } = await visit(true, 'de-DE')
    await give(page, luggage, async () => {})
    await page.goto(`${running.base}/warten`)
    await page.waitForSelector('main a[href="/pruefen"]', { timeout: 60_000 })
    const address = `${running.base}/pruefen?brief=0&feld=%2FissuedOn`
    const other = await page.context().newPage()
    for (const one of [page, other]) await one.goto(address)
    const change = async (one: Page, day: string) => {
      await one.fill('.review input[name=wert]', day)
      await Promise.all([one.waitForNavigation(), one.click('.review button[value=stimmt]')])
    }
    await change(page, '01.11.2026')
    await change(other, '02.11.2026')
    expect(await other.textContent('.notice')).toBe(
      'Diese Angabe hat sich inzwischen geändert. Hier ist der neue Stand.',
    )
    await page.goto(address)
    expect(await page.inputValue('.review input[name=wert]')).toBe('01.11.2026')

    // What an entry is, is chosen from words, not typed.
    const type = `${running.base}/pruefen?brief=0&feld=%2Fentries%2F0%2Ftype`
    await page.goto(type)
    expect(await page.textContent('.review select option[selected]')).not.toBe('Leasing')
    await page.selectOption('.review select[name=wert]', 'leasing')
    await Promise.all([page.waitForNavigation(), page.click('.review button[value=stimmt]')])
    await page.goto(type)
    expect(await page.textContent('.review select option[selected]')).toBe('Leasing')
    await page.context().close()
  }, 120_000)
  it('shows the receipt once: the answer of the post, and never again', async () => {
    const { page } = await visit(true, 'de-DE')
    const receipt = await give(page, luggage, async () => {})
    const [first = ''] = receipt.split(' ')
    for (const path of ['/warten', '/beleg', '/briefe']) {
      // Asked for with the browser's cookies, but not shown: the waiting page goes on by itself.
      const answer = await page.request.get(running.base + path)
      expect(answer.ok()).toBe(true)
      expect(await answer.text()).not.toContain(`<bdi>${first}</bdi>`)
    }
    const jar = await page.context().cookies()
    expect(jar.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Strict')).toBe(true)
    expect(JSON.stringify(jar)).not.toContain(first)
    await page.context().close()
  }, 60_000)
})

// Before the photos: those are read for long, and whoever comes after them waits.
describe.skipIf(!seeing)('strangers', () => hostileCases(() => ({ browser, running }), EVERY_CASE))

describe.skipIf(!seeing)('giving', () => uploadCases(() => ({ browser, running }), EVERY_CASE))
