// Run as a process of its own with another time zone: prints the SHA-256 of every follow-up in every format.
import { createHash } from 'node:crypto'
import { deadlinesIcs, REQUEST_FORMATS, writeRequest } from '../../../reports/requests/index.ts'
import { WHOLE } from './follow-cases.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const lines: string[] = []
for (const [id, input] of Object.entries(WHOLE)) {
  for (const format of REQUEST_FORMATS) {
    lines.push(`${id}.${format} ${sha256(await writeRequest(id, input, format))}`)
  }
  lines.push(`${id}.ics ${sha256(deadlinesIcs(input))}`)
}
process.stdout.write(`${lines.join('\n')}\n`)
