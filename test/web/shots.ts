// Draws every page of the journey at 390 and 1280 px into a folder: `npm run shots -- FOLDER [light|dark] [de|de-plain|en|fr] [ADDRESS]`.
// Starts a demo of its own unless the address of a running one is given.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { doubtfulPdf } from './doubtful.ts'
import { startDemo } from './running.ts'
import { unknownPdf } from './unknown.ts'
import {
  answerDoubts,
  give,
  reviewAll,
  walkFile,
  walkPhotos,
  walkPublic,
  walkQuestions,
  walkRequests,
  withdraw,
} from './walk.ts'

const [folder = 'out/shots', theme = 'light', language = 'de', address] = process.argv.slice(2)
const own = address ? null : await startDemo()
const base = address ?? own?.base ?? ''
const sample = await fetch(`${base}/beispiele/beispiel-datenkopie.pdf`)
const luggage = { base, letter: new Uint8Array(await sample.arrayBuffer()), unknown: unknownPdf() }
await mkdir(folder, { recursive: true })

const browser = await openBrowser()
const page = await browser.newPage({
  viewport: { width: 390, height: 844 },
  colorScheme: theme === 'dark' ? 'dark' : 'light',
})
page.setDefaultTimeout(60_000)
await page.goto(`${base}/?lang=${language}`)
let number = 0
const stop = async (name: string) => {
  number += 1
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.waitForLoadState('networkidle')
    const file = `${String(number).padStart(2, '0')}-${name}-${width}.png`
    await page.screenshot({ path: join(folder, file), fullPage: true })
  }
  console.log(name)
}
try {
  await walkPublic(page, luggage, stop)
  await walkPhotos(page, luggage, stop)
  const doubtful = { ...luggage, letter: await doubtfulPdf() }
  await give(page, doubtful, async () => {})
  await answerDoubts(page, doubtful, stop)
  await give(page, luggage, stop)
  await reviewAll(page, luggage, stop)
  await walkQuestions(page, luggage, stop)
  await walkRequests(page, luggage, stop)
  await walkFile(page, luggage, stop)
  await withdraw(page, luggage, stop)
} finally {
  await browser.close()
  await own?.stop()
}
