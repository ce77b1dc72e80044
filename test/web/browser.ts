// A real browser for the pages: Debian's Chromium; what it asked for and complained about; axe.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** The same browser without windows and what belongs to them takes less than half of the computing. Where only the whole one is, that one. */
const DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(): Promise<Browser> {
  const executablePath = DEBIAN.find((file) => existsSync(file)) ?? ''
  return await chromium.launch({ executablePath, args: FLAGS })
}

/** Everything that should stay empty while pages are looked at. */
export type Watch = { foreign: string[]; complaints: string[] }

/** Notes requests to other hosts, console errors and exceptions. Answers of 4xx that a test asks for are no complaint. */
export function watch(context: BrowserContext, base: string): Watch {
  const seen: Watch = { foreign: [], complaints: [] }
  const host = new URL(base).host
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host)
      seen.foreign.push(request.url())
  })
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (
      /status of 4\d\d/.test(message.text()) &&
      !/\.(png|js|css|woff2|svg)(\?|$)/.test(message.location().url)
    )
      return
    seen.complaints.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (event) => void seen.complaints.push(event.error().message))
  return seen
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeResult = {
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[]
}

const ALL = `{ type: 'tag', values: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] }`
/** What the theme can change; everything else was looked at in the light one. */
const COLOURS = `{ type: 'rule', values: ['color-contrast','link-in-text-block'] }`

/** How closely a page is looked at: `npm test` takes one width in the light, `npm run a11y` all of them, dark too, unfolded and enlarged. */
export type Looking = {
  widths: readonly number[]
  themes: readonly ('light' | 'dark')[]
  unfolded: boolean
  enlarged: boolean
  /** As a language from right to left would have it, with letters of Arabic in the place of ours. */
  mirrored: boolean
}
/** Tests that `npm test` leaves to `npm run journeys`. */
export const EVERY_CASE = process.env['EVERY_CASE'] === '1'
export const AT_A_GLANCE: Looking = {
  widths: [390],
  themes: ['light'],
  unfolded: false,
  enlarged: false,
  mirrored: false,
}
export const CLOSELY: Looking = {
  widths: [320, 390, 768, 1280],
  themes: ['light', 'dark'],
  unfolded: true,
  enlarged: true,
  mirrored: true,
}

async function axe(page: Page, what: string, how: string): Promise<string[]> {
  const { violations } = (await page.evaluate(
    `axe.run({ runOnly: ${what}, resultTypes: ['violations'] })`,
  )) as AxeResult
  return violations.map(
    ({ id, nodes }) =>
      `${page.url()} ${how} ${id}: ${nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`).join('; ')}`,
  )
}

/**
 * Looks at the present page, light and dark: axe with WCAG 2.0–2.2 A/AA and best practice (in the dark its rules about
 * colour), and no sideways scrolling at 320 px. Returns sentences, none when all is well.
 */
export async function faultsOf(page: Page, looking: Looking = AT_A_GLANCE): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(await axeSource)
  for (const width of looking.widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of looking.themes) {
      await page.emulateMedia({ colorScheme })
      faults.push(
        ...(await axe(page, colorScheme === 'light' ? ALL : COLOURS, `${width} ${colorScheme}`)),
      )
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  if (looking.unfolded) faults.push(...(await unfoldedFaults(page)))
  await page.setViewportSize({ width: 320, height: 640 })
  faults.push(...(await sideways(page, 320, 'at 320 px')))
  if (looking.enlarged) {
    await page.setViewportSize({ width: 390, height: 900 })
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
    faults.push(...(await sideways(page, 390, 'at 390 px with letters twice as large')))
    await page.evaluate(`document.documentElement.style.fontSize = ''`)
  }
  if (looking.mirrored) faults.push(...(await mirroredFaults(page, looking.widths)))
  await page.setViewportSize({ width: 390, height: 900 })
  return faults
}

/** A pseudo-language: the page runs from right to left and says as much as before in Arabic letters; what is quoted stays as it is. */
const MIRROR = `(() => {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  window.before = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('bdi, svg, textarea, .code, .paper, [dir=ltr]')) continue
    window.before.push([node, node.data])
    node.data = node.data.replace(/\\p{L}/gu, (one) => letters[one.codePointAt(0) % 28])
  }
  document.documentElement.dir = 'rtl'
})()`
const MIRROR_BACK = `(() => {
  for (const [node, text] of window.before) node.data = text
  document.documentElement.removeAttribute('dir')
})()`
/** Letters and figures are not turned, nor are receipts and what is typed with digits. */
const TURNED = `[...document.querySelectorAll('.crop svg, figure svg:not(.swatch), .code, .paper')]
  .filter((one) => getComputedStyle(one).direction !== 'ltr').map((one) => one.outerHTML.slice(0, 80))`

async function mirroredFaults(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(MIRROR)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    faults.push(...(await sideways(page, width, `at ${width} px from right to left`)))
  }
  for (const one of await page.evaluate<string[]>(TURNED))
    faults.push(`${page.url()} turns from right to left: ${one}`)
  await page.evaluate(MIRROR_BACK)
  return faults
}

async function sideways(page: Page, width: number, how: string): Promise<string[]> {
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  return wide > width ? [`${page.url()} scrolls sideways ${how}: ${wide}`] : []
}

/** The same with everything unfolded that is folded: axe does not look into closed details. */
async function unfoldedFaults(page: Page): Promise<string[]> {
  const folded = await page.$$('details:not([open])')
  if (folded.length === 0) return []
  await page.setViewportSize({ width: 390, height: 900 })
  const set = (open: boolean) =>
    page.evaluate(`for (const one of document.querySelectorAll('details${open ? '' : '.was-folded'}')) {
      if (${open} && !one.open) one.classList.add('was-folded')
      one.open = ${open}
      if (!${open}) one.classList.remove('was-folded')
    }`)
  await set(true)
  const faults = [...(await axe(page, ALL, 'unfolded')), ...(await sideways(page, 390, 'unfolded'))]
  await set(false)
  return faults
}
