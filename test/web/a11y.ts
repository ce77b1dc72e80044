// Looks at every page and state of the journey with axe: `npm run a11y -- [TONGUE…] [ADDRESS]`. All four widths, light and dark, unfolded,
// letters twice as large, in every language (or those named). Prints what is wrong and how much was looked at; ends with 1 when anything is.
import { isTongue, TONGUES } from '../../server/web/messages/index.ts'
import { CLOSELY, faultsOf, openBrowser, watch } from './browser.ts'
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

const named = process.argv.slice(2)
const address = named.find((word) => word.startsWith('http'))
const tongues = named.filter(isTongue)
const own = address ? null : await startDemo()
const base = address ?? own?.base ?? ''
const sample = await fetch(`${base}/beispiele/beispiel-datenkopie.pdf`)
const luggage = { base, letter: new Uint8Array(await sample.arrayBuffer()), unknown: unknownPdf() }
const doubtful = { ...luggage, letter: await doubtfulPdf() }
const browser = await openBrowser()
let faults = 0
let states = 0
try {
  for (const tongue of tongues.length > 0 ? tongues : TONGUES) {
    const context = await browser.newContext({ viewport: { width: 390, height: 900 } })
    const seen = watch(context, base)
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(`${base}/?lang=${tongue}`)
    const stop = async (name: string) => {
      states += 1
      for (const fault of await faultsOf(page, CLOSELY)) {
        faults += 1
        console.log(`${tongue} ${name}: ${fault}`)
      }
    }
    await walkPublic(page, luggage, stop)
    await walkPhotos(page, luggage, stop)
    await give(page, doubtful, async () => {})
    await answerDoubts(page, doubtful, stop)
    await give(page, luggage, stop)
    await reviewAll(page, luggage, stop)
    await walkQuestions(page, luggage, stop)
    await walkRequests(page, luggage, stop)
    await walkFile(page, luggage, stop)
    await withdraw(page, luggage, stop)
    for (const complaint of [...seen.foreign, ...seen.complaints]) {
      faults += 1
      console.log(`${tongue}: ${complaint}`)
    }
    console.log(`${tongue}: ${states} states so far, ${faults} faults`)
    await context.close()
  }
} finally {
  await browser.close()
  await own?.stop()
}
console.log(`${states} states × ${CLOSELY.widths.length} widths × 2 themes: ${faults} faults`)
process.exitCode = faults > 0 ? 1 : 0
