// `npm run bench`: what things cost, beside a native anchor in the same run. Ratios are worth more than times. Prints a table.
import { rmSync } from 'node:fs'
import { analysesOver30000 } from './analyse.ts'
import { checkParts } from './check.ts'
import { demoStart, importLines, pageOfFindings } from './service.ts'
import { ocrAgainstAnchor } from './ocr.ts'
import { othersThanLetters } from './ocr-others.ts'
import { packsPerSecond } from './packs.ts'
import { readingAgainstAnchor } from './reading.ts'
import { statisticsAgainstAnchors } from './statistics.ts'
import { tempFolder } from '../folder.ts'

export type Row = { what: string; figure: string; anchor?: string; ratio?: string }

const folder = tempFolder('bench')
const only = process.argv[2]
try {
  const parts: [string, () => Promise<Row[]>][] = [
    ['reading', () => readingAgainstAnchor(folder)],
    ['ocr', () => ocrAgainstAnchor(folder)],
    ['others', () => othersThanLetters(folder)],
    ['statistics', () => statisticsAgainstAnchors()],
    ['analyse', async () => analysesOver30000()],
    ['check', () => checkParts(folder)],
    ['packs', () => packsPerSecond()],
    ['import', () => importLines(folder)],
    ['demo', () => demoStart(folder)],
    ['page', () => pageOfFindings(folder)],
  ]
  for (const [name, part] of parts) {
    if (only && only !== name) continue
    console.log(`\n${name}`)
    for (const { what, figure, anchor, ratio } of await part())
      console.log(`  ${what.padEnd(58)} ${figure.padStart(14)}  ${anchor ?? ''}  ${ratio ?? ''}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
