// Draws the first page of each PDF that it is sent, as reading a scan does, and tells what pdf.js passed over.
import { damagePassedOver } from '../../extract/read/passed-over.ts'
import { pixelsOfPage } from '../../extract/read/render.ts'

const SMALL_DPI = 72

async function draw(pdf: Uint8Array): Promise<void> {
  damagePassedOver()
  await pixelsOfPage(pdf, 1, SMALL_DPI).catch(() => null)
  process.send?.(damagePassedOver())
}

process.on('message', (pdf: Uint8Array) => void draw(pdf))
process.send?.('ready')
