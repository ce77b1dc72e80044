// Run by the pack's test in a process of another time zone and language: prints the SHA-256 of a whole pack.
import { createHash } from 'node:crypto'
import { packOf } from '../../../reports/index.ts'
import { checkedEvidence } from './checked.ts'
import { TEST_KEY } from './sample.ts'

const zip = await packOf(await checkedEvidence(), 'de', TEST_KEY)
console.log(createHash('sha256').update(zip).digest('hex'))
