// Giving a letter in a real browser: photos turned and ordered, parts blackened in pictures and PDFs, advice, and a line that breaks in the middle.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { PDFParse } from 'pdf-parse'
import { rasterised } from '../../fixtures/channels/raster.ts'
import { type Watch, watch } from './browser.ts'
import { type Running, withdraw } from './running.ts'

type Place = { browser: Browser; running: Running }

type Sent = { kind: string; bytes: Buffer }

/** Notes every body that the page hands to the network: the browser's own protocol does not show pieces of files. */
const NOTES = `
  window.handed = []
  const { open, send } = XMLHttpRequest.prototype
  XMLHttpRequest.prototype.open = function (method, path, ...more) {
    this.kind = method + ' ' + path.split('?')[0].split('/').slice(0, 3).join('/')
    return open.call(this, method, path, ...more)
  }
  XMLHttpRequest.prototype.send = function (body) {
    if (body) window.handed.push(new Response(body).arrayBuffer().then((bytes) => [this.kind, bytes]))
    return send.call(this, body)
  }
`
/** What left the browser so far, in order. */
async function sentFrom(page: Page): Promise<Sent[]> {
  const rows = await page.evaluate<[string, string][]>(`(async () => {
    const base64 = (bytes) => new Promise((done) => {
      const reader = new FileReader()
      reader.onload = () => done(reader.result.split(',')[1] ?? '')
      reader.readAsDataURL(new Blob([bytes]))
    })
    return Promise.all(window.handed.map(async (one) => { const [kind, bytes] = await one; return [kind, await base64(bytes)] }))
  })()`)
  return rows.map(([kind, text]) => ({ kind, bytes: Buffer.from(text, 'base64') }))
}

async function visit({ browser, running }: Place): Promise<{ page: Page; seen: Watch }> {
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 390, height: 900 },
  })
  await context.addInitScript(NOTES)
  const seen = watch(context, running.base)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${running.base}/geben`)
  await page.waitForSelector('form.lively')
  return { page, seen }
}

const choose = async (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) => {
  const before = await page.$$eval('#blaetter li', (rows) => rows.length)
  await page.setInputFiles('#datei', files)
  await page.waitForSelector(`#blaetter li:nth-child(${before + files.length})`)
  await page.waitForSelector('#fortschritt:text-is("")', { state: 'attached' })
}
const consent = async (page: Page) => {
  for (const radio of await page.$$('input[type=radio][value=nein]')) await radio.check()
  await page.check('input[name=zweck-findings][value=ja]')
}
const bytesOf = (sent: Sent[]) =>
  Buffer.concat(sent.filter(({ kind }) => kind === 'PUT /api/uploads').map(({ bytes }) => bytes))
/** What was sent is not waited for: nobody need read it. */
async function forget(page: Page, { running }: Place): Promise<void> {
  const groups = await page.$$eval('.code bdi', (all) => all.map((one) => one.textContent))
  await withdraw(running.base, groups.join(' '))
}
const act = (page: Page, sheet: number, name: string) =>
  page.click(`#blaetter li:nth-child(${sheet}) [data-act=${name}]`)

/** The tests of giving, run against the service and the browser of whoever calls; `every`: those that take long too. */
export function uploadCases(place: () => Place, every: boolean): void {
  let photos: Buffer[]
  let pdf: Buffer

  beforeAll(async () => {
    pdf = Buffer.from(await place().running.sample('beispiel-datenkopie.pdf'))
    photos = await Promise.all(
      rasterised(pdf, 170, [1, 2]).map(({ data, width, height }) =>
        sharp(data, { raw: { width, height, channels: 1 } })
          .linear(0.85, 10)
          .jpeg()
          .toBuffer(),
      ),
    )
  })

  describe('photos', () => {
    it('are shown, turned, put in order, blackened and written anew without what the camera wrote', async () => {
      const { page, seen } = await visit(place())
      const camera = await sharp(photos[0])
        .keepMetadata()
        .withExifMerge({
          IFD0: { Artist: 'Erika Mustermann' },
          IFD3: { GPSLatitude: '52/1 31/1 12/1' },
        })
        .toBuffer()
      expect(camera.includes('Erika Mustermann')).toBe(true)
      await choose(page, [
        { name: 'Erika <b>2</b>.jpg', mimeType: 'image/jpeg', buffer: photos[1] ?? camera },
        { name: 'Erika 1.jpg', mimeType: 'image/jpeg', buffer: camera },
      ])
      expect(await page.textContent('#blaetter li:nth-child(1) bdi')).toBe('Erika <b>2</b>.jpg')
      expect(await page.$('.advice')).toBeNull()
      await act(page, 2, 'up')
      expect(await page.textContent('#blaetter li:nth-child(1) bdi')).toBe('Erika 1.jpg')
      // The focus stays with the sheet that moved.
      expect(
        await page.evaluate(
          'document.activeElement.closest("li") === document.querySelector("#blaetter li")',
        ),
      ).toBe(true)

      const shape = () =>
        page.$eval('#blaetter li:nth-child(1) canvas', (canvas) => {
          const { width, height } = canvas as HTMLCanvasElement
          return width > height
        })
      const upright = await shape()
      await act(page, 1, 'rotate')
      expect(await shape()).toBe(!upright)
      for (let i = 0; i < 3; i += 1) await act(page, 1, 'rotate')
      expect(await shape()).toBe(upright)

      await act(page, 1, 'blacken')
      await page.waitForSelector('#schwaerzen canvas')
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H2')
      const box = await page.$eval('#schwaerzen svg', (svg) => {
        svg.scrollIntoView({ block: 'center' })
        const { x, y, width, height } = svg.getBoundingClientRect()
        return { x, y, width, height }
      })
      await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.45)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.55, { steps: 3 })
      await page.mouse.up()
      expect(await page.$$('#schwaerzen rect')).toHaveLength(1)
      // A second bar by keyboard, moved, and taken back.
      await page.click('#schwaerzen >> text=Balken einfügen')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Shift+ArrowRight')
      expect(await page.$$('#schwaerzen rect')).toHaveLength(2)
      await page.click('#schwaerzen >> text=Letzten Balken')
      await page.click('#schwaerzen >> text=So schwärzen')
      await consent(page)
      await page.click('form#geben .first')
      await page.waitForSelector('.code')

      const sent = await sentFrom(page)
      const all = bytesOf(sent)
      expect(all.length).toBeGreaterThan(100_000)
      expect(all.includes('Erika Mustermann')).toBe(false)
      expect(all.includes('Exif')).toBe(false)
      expect(sent.every(({ bytes }) => !bytes.includes('Erika'))).toBe(true)
      // The first picture that left the browser: black inside the bar, paper outside.
      const first = all.subarray(0, all.indexOf(Buffer.from([0xff, 0xd9])) + 2)
      const { data, info } = await sharp(first)
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const at = (x: number, y: number) =>
        data[Math.round(y * info.height) * info.width + Math.round(x * info.width)] ?? 255
      expect([at(0.3, 0.5), at(0.5, 0.48), at(0.7, 0.53)].every((grey) => grey < 12)).toBe(true)
      expect(at(0.5, 0.6)).toBeGreaterThan(60)
      expect(seen).toEqual({ foreign: [], complaints: [] })
      await forget(page, place())
      await page.context().close()
    }, 90_000)

    it.runIf(every)(
      'are judged before they are sent: too small, too dark, blurred; and may be sent all the same',
      async () => {
        const { page } = await visit(place())
        const photo = sharp(photos[0]).rotate()
        const bad = {
          klein: await photo.clone().resize({ height: 900 }).jpeg().toBuffer(),
          dunkel: await photo.clone().linear(0.25, 0).jpeg().toBuffer(),
          unscharf: await photo.clone().blur(7).jpeg().toBuffer(),
        }
        await choose(
          page,
          Object.entries(bad).map(([name, buffer]) => ({
            name: `${name}.jpg`,
            mimeType: 'image/jpeg',
            buffer,
          })),
        )
        const advice = await page.$$eval('#blaetter li', (rows) =>
          rows.map((row) => row.querySelector('.advice')?.textContent ?? ''),
        )
        expect(advice[0]).toContain('Das Bild ist klein.')
        expect(advice[1]).toContain('Das Blatt ist zu dunkel.')
        expect(advice[2]).toContain('Das Blatt ist unscharf.')
        await page.context().close()
      },
      60_000,
    )
  })

  describe('a PDF', () => {
    it('loses the text under a black bar, for what is sent are pictures of its pages', async () => {
      const { page, seen } = await visit(place())
      const parser = new PDFParse({ data: new Uint8Array(pdf) })
      const { text, total } = await parser.getText()
      await parser.destroy()
      const word = /\p{L}{8,}/u.exec(text)?.[0] ?? 'never'
      await choose(page, [{ name: 'brief.pdf', mimeType: 'application/pdf', buffer: pdf }])
      await act(page, 1, 'blacken')
      await page.waitForSelector('#schwaerzen canvas')
      await page.click('#schwaerzen >> text=Blatt weiter')
      await page.waitForSelector(`#schwaerzen h2:has-text("2/${total}")`)
      await page.click('#schwaerzen >> text=Balken einfügen')
      await page.click('#schwaerzen >> text=So schwärzen')
      await consent(page)
      await page.click('form#geben .first')
      await page.waitForSelector('.code')
      const sent = await sentFrom(page)
      const all = bytesOf(sent)
      expect(all.length).toBeGreaterThan(100_000)
      expect(all.includes('%PDF')).toBe(false)
      expect(all.includes(word)).toBe(false)
      expect(sent.filter(({ kind }) => kind === 'POST /api/uploads')).toHaveLength(total)
      expect(seen).toEqual({ foreign: [], complaints: [] })
      await forget(page, place())
      await page.context().close()
    }, 90_000)
  })

  describe('a line that breaks', () => {
    it.runIf(every)(
      'in the middle of a file: the page says so, goes on where it stopped, and one letter arrives',
      async () => {
        const { page, seen } = await visit(place())
        const large = Buffer.concat([pdf, Buffer.alloc(1_500_000, 10)])
        await choose(page, [{ name: 'brief.pdf', mimeType: 'application/pdf', buffer: large }])
        await consent(page)
        const offsets: number[] = []
        let broken = false
        await page.route('**/api/uploads/*', async (route) => {
          const url = new URL(route.request().url())
          const from = url.searchParams.get('from')
          if (from !== null) offsets.push(Number(from))
          if (from !== null && Number(from) >= 700_000 && !broken) {
            broken = true
            await page.context().setOffline(true)
            await route.abort('internetdisconnected')
            setTimeout(() => void page.context().setOffline(false), 1500)
            return
          }
          await route.continue()
        })
        await page.click('form#geben .first')
        await page.waitForSelector('#fortschritt:text-matches("abgerissen")')
        await page.waitForSelector('.code')
        expect(broken).toBe(true)
        // Every piece before the break was sent once; the one that broke was sent again.
        expect(offsets.filter((from) => from === 0)).toHaveLength(1)
        expect(new Set(offsets).size).toBe(offsets.length - 1)
        expect(seen.foreign).toEqual([])
        await page.context().close()
      },
      60_000,
    )

    it.runIf(every)(
      'while the form is put right: the pages stay, and nothing is sent twice',
      async () => {
        const { page, seen } = await visit(place())
        await choose(page, [{ name: 'brief.pdf', mimeType: 'application/pdf', buffer: pdf }])
        await page.click('form#geben .first')
        await page.waitForSelector('.errors')
        expect(await page.evaluate('document.activeElement.id')).toBe('fehler')
        expect(await page.$$('#blaetter li')).toHaveLength(1)
        expect(await page.$('#noch-einmal')).toBeNull()
        const pieces = async () =>
          (await sentFrom(page)).filter(({ kind }) => kind === 'PUT /api/uploads').length
        const before = await pieces()
        expect(before).toBeGreaterThan(0)
        await consent(page)
        await page.click('form#geben .first')
        await page.waitForSelector('.code')
        expect(await pieces()).toBe(before)
        expect(await page.isVisible('#drucken')).toBe(true)
        expect(seen).toEqual({ foreign: [], complaints: [] })
        await page.context().close()
      },
      60_000,
    )
  })
}
