// What a first page weighs and how soon it shows: `npm run weight -- [ADDRESS]`. Bytes over the wire as the browser counts them; first
// contentful paint from the browser's own trace, on a phone profile: 1.6 Mbit/s down, 150 ms round trip, CPU four times slower.
import { openBrowser } from './browser.ts'
import { startDemo } from './running.ts'

const MOST_BYTES = 60_000
const MOST_MS = 1000
const RUNS = 3

const [address] = process.argv.slice(2)
const own = address ? null : await startDemo()
const base = address ?? own?.base ?? ''
const browser = await openBrowser()

async function once(throttled: boolean): Promise<{ bytes: number; paint: number }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 3,
    isMobile: true,
    locale: 'de-DE',
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  devtools.on('Network.loadingFinished', (event) => void (bytes += event.encodedDataLength))
  if (throttled) {
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  await page.goto(`${base}/`, { waitUntil: 'networkidle' })
  const paint = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity`,
  )
  await context.close()
  return { bytes, paint }
}

try {
  await once(false)
  const runs = []
  for (let i = 0; i < RUNS; i += 1) runs.push(await once(true))
  const bytes = Math.max(...runs.map((run) => run.bytes))
  const paints = runs.map((run) => Math.round(run.paint)).toSorted((a, b) => a - b)
  const paint = paints[Math.floor(RUNS / 2)] ?? Number.POSITIVE_INFINITY
  console.log(`first page: ${bytes} bytes over the wire (at most ${MOST_BYTES})`)
  console.log(
    `first contentful paint, throttled: ${paint} ms, of ${paints.join(', ')} (at most ${MOST_MS})`,
  )
  process.exitCode = bytes > MOST_BYTES || paint > MOST_MS ? 1 : 0
} finally {
  await browser.close()
  await own?.stop()
}
