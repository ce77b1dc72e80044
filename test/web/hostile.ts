// Two hundred hostile strings through every door: names of files, text of a PDF, what a camera wrote, values typed in, answers. Nothing runs, nothing breaks.
import { describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { emptyEntry, emptyLetter } from '../../extract/index.ts'
import { examples, drawLetter, DRESSES } from '../../fixtures/index.ts'
import { watch } from './browser.ts'
import type { Running } from './running.ts'

type Place = { browser: Browser; running: Running }

const RUN = 'window.ran=(window.ran||0)+1'
const MARKUP = [
  `<script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'><img src=x onerror=${RUN}>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<details open ontoggle=${RUN}>`,
  `<a href="javascript:${RUN}">x</a>`,
  `javascript:${RUN}`,
  `</textarea><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.ran=1</script>">`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="http://evil.example/">`,
  `<link rel=stylesheet href="http://evil.example/x.css">`,
  `<style>*{display:none}</style>`,
  `" style="position:fixed;inset:0" x="`,
  `" onmouseover="${RUN}`,
  '{{constructor.constructor("window.ran=1")()}}',
  '${window.ran=1}',
  '<!--',
  '-->',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '%3Cscript%3E',
  '\\u003cscript\\u003e',
  '<%= 7*7 %>',
  '#{7*7}',
  "' OR 1=1 --",
]
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=HYPERLINK("http://evil.example")',
  '=cmd|"/c calc"!A0',
  '\t=1',
  '\r=1',
]
const BIDI = [
  '\u202eevil\u202c',
  '\u2066\u2067abc',
  '\u200f\u200e',
  'א\u202dב',
  '\u2069\u2069',
  'مرحبا',
  '\u061c1',
  '\u202a'.repeat(40),
]
const WIDE = [
  'x'.repeat(300),
  'W'.repeat(200),
  'Ⅷ'.repeat(120),
  'a\u0301'.repeat(100),
  '😀'.repeat(80),
  '漢'.repeat(150),
  '\u00ad'.repeat(200),
  '-'.repeat(290),
  `${'a'.repeat(150)} ${'b'.repeat(140)}`,
]
const CONTROL = [
  '\u0000'.replace('\u0000', '\u0001'),
  '\u0007\u0008',
  '\u001b[31mred',
  '\ufeff',
  '\uffff',
  '\ud83d',
  '\u2028\u2029',
  'a\r\nb\r\nSet-Cookie: x=1',
  '../../etc/passwd',
  'C:\\con',
  'NUL',
  '|;`$(id)`',
]
const SEEDS = [...MARKUP, ...FORMULAS, ...BIDI, ...WIDE, ...CONTROL]
/** 200 strings: every seed, and seeds behind a harmless word, as a name in the middle of a sentence. */
export const HOSTILE: string[] = Array.from({ length: 200 }, (_, i) => {
  const seed = SEEDS[i % SEEDS.length] ?? ''
  return i < SEEDS.length ? seed : `Bank ${i} ${seed}`
}).map((text) => text.slice(0, 300))

const consent = JSON.stringify({ version: 'demo-2026-11', purposes: ['findings'] })

async function untilSettled(base: string, authorization: string): Promise<void> {
  for (let i = 0; i < 1200; i += 1) {
    const reply = await fetch(`${base}/api/donation`, { headers: { authorization } })
    const { status } = (await reply.json()) as { status: string }
    if (status !== 'received' && status !== 'reading') return
    await new Promise((go) => setTimeout(go, 250))
  }
  throw new Error('never read')
}

async function open(page: Page, base: string, receipt: string): Promise<void> {
  await page.goto(`${base}/beleg`)
  await page.fill('#beleg', receipt)
  await page.click('main form .first')
  await page.waitForURL((url) => url.pathname !== '/beleg')
}

/** Nothing ran, nothing of theirs became an element, and the page is no wider than the phone. */
async function looksRight(page: Page, where: string): Promise<void> {
  const found = await page.evaluate<Record<string, unknown>>(`({
    ran: window.ran ?? 0,
    alien: document.querySelectorAll('main script, main iframe, main base, main link, main meta, main [onerror], main [onload], main [onfocus], main img:not([src^="/"])').length,
    wide: document.documentElement.scrollWidth > 320,
    shown: document.querySelector('h1') !== null,
  })`)
  expect({ where, ...found }).toEqual({ where, ran: 0, alien: 0, wide: false, shown: true })
}

/** `every`: through PDF, names of files and EXIF too. */
export function hostileCases(place: () => Place, every: boolean): void {
  describe('200 hostile strings', () => {
    it('as values and answers, on every page that shows them', async () => {
      const { browser, running } = place()
      const { base } = running
      // A PDF that nobody knows is typed in; its rows carry the strings.
      const form = new FormData()
      form.append('campaign', 'demo')
      form.append('consent', consent)
      const { unknownPdf } = await import('./unknown.ts')
      form.append('file', new Blob([Buffer.from(unknownPdf())]), 'x.pdf')
      const given = await fetch(`${base}/api/donations`, { method: 'POST', body: form })
      const { receipt } = (await given.json()) as { receipt: string }
      const authorization = `Bearer ${receipt}`
      await untilSettled(base, authorization)

      const letter = emptyLetter('schufa/datenkopie-15', 1)
      letter.issuedOn = '2026-11-02'
      letter.entries = HOSTILE.slice(0, 90).map((party, i) =>
        emptyEntry({
          type: i % 2 ? 'claim' : 'telecom',
          party,
          amount: 31240,
          currency: 'EUR',
          reportedOn: '2021-02-14',
          settledOn: i % 2 ? '2022-06-03' : null,
          status: i % 2 ? 'settled' : 'running',
          negative: i % 2 === 1,
        }),
      )
      letter.inquiries = HOSTILE.slice(90, 140).map((party) => ({
        on: '2026-01-05',
        party,
        kind: 'credit' as const,
        product: null,
        purpose: party,
      }))
      letter.addresses = HOSTILE.slice(140).map((text, i) => ({
        current: i === 0,
        text,
        reportedBy: text,
        storedOn: null,
        since: null,
      }))
      letter.identity.surname = MARKUP[0] ?? null
      const put = await fetch(`${base}/api/donation/letters/0`, {
        method: 'PUT',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(letter),
      })
      expect(put.status).toBe(200)
      const answers = {
        sender: { name: HOSTILE[1], lines: [HOSTILE[2], HOSTILE[60]], actsFor: HOSTILE[4] },
        addressees: Object.fromEntries(
          HOSTILE.slice(0, 20).map((party) => [party, { lines: [party] }]),
        ),
        decision: { by: HOSTILE[3], reasonGiven: HOSTILE[50] },
      }
      const said = await fetch(`${base}/api/donation/answers`, {
        method: 'PUT',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(answers),
      })
      expect([200, 400]).toContain(said.status)
      await fetch(`${base}/api/donation/confirm`, { method: 'POST', headers: { authorization } })

      const context = await browser.newContext({
        locale: 'de-DE',
        viewport: { width: 320, height: 800 },
      })
      const seen = watch(context, base)
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      page.on(
        'dialog',
        (dialog) => void dialog.dismiss().then(() => seen.complaints.push('a dialog')),
      )
      await open(page, base, receipt)
      const texts: string[] = []
      for (const path of [
        '/pruefen',
        '/befunde',
        '/fragen',
        '/schreiben',
        '/schreiben/access',
        '/briefe',
        '/beleg',
      ]) {
        await page.goto(base + path)
        await page.waitForSelector('h1:not(#stand h1)')
        await page.evaluate(
          `for (const one of document.querySelectorAll('details')) one.open = true`,
        )
        await looksRight(page, path)
        texts.push((await page.textContent('main')) ?? '')
      }
      // They are shown as what they are: text.
      expect(texts.join('\n')).toContain(MARKUP[0])
      expect(seen).toEqual({ foreign: [], complaints: [] })
      await context.close()
    }, 480_000)

    it.runIf(every)(
      'as text of a PDF, as names of files and as what a camera wrote',
      async () => {
        const { browser, running } = place()
        const { base } = running
        const example = examples(7, 1, 'pages').find(({ name }) => name === 'datenkopie-15-2018')
        const [dress] = DRESSES
        if (!example || !dress) throw new Error('the fixtures have no such letter')
        for (const [i, entry] of example.letter.entries.entries()) entry.party = MARKUP[i] ?? 'x'
        for (const [i, inquiry] of example.letter.inquiries.entries())
          inquiry.party = FORMULAS[i % FORMULAS.length] ?? 'x'
        expect(example.letter.entries.length).toBeGreaterThan(2)
        const pdf = Buffer.from(await drawLetter(example.letter, dress))
        const photo = await sharp({
          create: { width: 1500, height: 2100, channels: 3, background: '#eee' },
        })
          .withExif({ IFD0: { Artist: MARKUP[0] ?? '', ImageDescription: MARKUP[2] ?? '' } })
          .jpeg()
          .toBuffer()
        const context = await browser.newContext({
          locale: 'de-DE',
          viewport: { width: 320, height: 800 },
        })
        const seen = watch(context, base)
        const page = await context.newPage()
        page.setDefaultTimeout(60_000)
        await page.goto(`${base}/geben`)
        await page.waitForSelector('form.lively')
        const names = HOSTILE.filter(
          (name) => !name.includes('/') && !name.includes('\u0000'),
        ).slice(0, 18)
        await page.setInputFiles('#datei', [
          ...names.map((name) => ({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: photo })),
          { name: `${MARKUP[2]}.pdf`, mimeType: 'application/pdf', buffer: pdf },
        ])
        await page.waitForSelector(`#blaetter li:nth-child(${names.length + 1})`)
        await looksRight(page, 'names of files')
        // Only the letter goes: the rest is taken out again.
        for (let i = 0; i < names.length; i += 1)
          await page.click('#blaetter li:first-child [data-act=remove]')
        for (const radio of await page.$$('input[type=radio][value=nein]')) await radio.check()
        await page.check('input[name=zweck-findings][value=ja]')
        await page.click('form#geben .first')
        await page.waitForSelector('.code')
        await page.goto(`${base}/warten`)
        await page.waitForSelector('main a[href="/pruefen"]', { timeout: 200_000 })
        await page.goto(`${base}/pruefen`)
        await page.evaluate(
          `for (const one of document.querySelectorAll('details')) one.open = true`,
        )
        await looksRight(page, 'text of a PDF')
        expect(seen).toEqual({ foreign: [], complaints: [] })
        await context.close()
      },
      480_000,
    )
  })
}
