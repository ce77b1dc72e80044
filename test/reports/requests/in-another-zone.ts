// Run as a process of its own with another time zone: prints the SHA-256 of every request in every format.
import { createHash } from 'node:crypto'
import { deadlinesIcs, REQUEST_FORMATS, writeRequest } from '../../../reports/requests/index.ts'
import { all, erika } from './erika.ts'

const input = { case: erika(), findings: all }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const lines: string[] = []
for (const id of ['access', 'explanation', 'rectification', 'erasure']) {
  for (const format of REQUEST_FORMATS) {
    lines.push(`${id}.${format} ${sha256(await writeRequest(id, input, format))}`)
  }
}
lines.push(`deadlines.ics ${sha256(deadlinesIcs(input))}`)
process.stdout.write(`${lines.join('\n')}\n`)
