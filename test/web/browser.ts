// A real browser for the pages: Debian's Chromium; what it asked for and complained about; axe.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const DEBIAN = '/usr/bin/chromium'
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
  return await chromium.launch({ executablePath: DEBIAN, args: FLAGS })
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

const SIZES = [390, 1280]

const ALL = `{ type: 'tag', values: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] }`
/** What the theme can change; everything else was looked at in the light one. */
const COLOURS = `{ type: 'rule', values: ['color-contrast','link-in-text-block'] }`

/**
 * Looks at the present page at 390 and 1280 px, light and dark: axe with WCAG 2.0–2.2 A/AA and best practice (in the dark
 * its rules about colour), and no sideways scrolling at 320 px. Returns sentences, none when all is well.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(await axeSource)
  for (const width of SIZES) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = (await page.evaluate(
        `axe.run({ runOnly: ${colorScheme === 'light' ? ALL : COLOURS}, resultTypes: ['violations'] })`,
      )) as AxeResult
      for (const { id, nodes } of violations)
        faults.push(
          `${page.url()} ${width} ${colorScheme} ${id}: ${nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`).join('; ')}`,
        )
    }
  }
  faults.push(...(await foldedFaults(page)))
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  if (wide > 320) faults.push(`${page.url()} scrolls sideways at 320 px: ${wide}`)
  await page.setViewportSize({ width: 390, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}

/** The same with everything unfolded that is folded: axe does not look into closed details. */
async function foldedFaults(page: Page): Promise<string[]> {
  const folded = await page.$$('details:not([open])')
  if (folded.length === 0) return []
  await page.setViewportSize({ width: 390, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  const set = (open: boolean) =>
    page.evaluate(`for (const one of document.querySelectorAll('details${open ? '' : '.was-folded'}')) {
      if (${open} && !one.open) one.classList.add('was-folded')
      one.open = ${open}
      if (!${open}) one.classList.remove('was-folded')
    }`)
  await set(true)
  const { violations } = (await page.evaluate(
    `axe.run({ runOnly: ${ALL}, resultTypes: ['violations'] })`,
  )) as AxeResult
  await set(false)
  return violations.map(
    ({ id, nodes }) => `${page.url()} unfolded ${id}: ${JSON.stringify(nodes[0]?.target)}`,
  )
}
