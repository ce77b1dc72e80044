// Reads pictures of pages named on the command line with one engine, as the reading child does, and says what it cost: JSON on one line.
import { readFileSync } from 'node:fs'
import { PictureReader, pageOfPicture } from '../../extract/ocr/index.ts'
import { sniff } from '../../extract/index.ts'

const seconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const imports = seconds()
const reader = new PictureReader({ now: () => 0, until: Number.POSITIVE_INFINITY })
const began = performance.now()
let passes = 0
let words = 0
for (const [i, file] of process.argv.slice(3).entries()) {
  const bytes = new Uint8Array(readFileSync(file))
  const { kind } = sniff(bytes)
  if (kind === 'pdf') throw new Error('pictures only')
  const page = await reader.page(await pageOfPicture(bytes, kind), i + 1)
  passes += page.passes.length
  words += page.words.length
}
const wallSeconds = (performance.now() - began) / 1000
await reader.close()
console.log(
  JSON.stringify({
    cpuSeconds: seconds() - imports,
    wallSeconds,
    passes,
    words,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
process.exit(0)
