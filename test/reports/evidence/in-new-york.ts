// Run by the pack's test in a process of another time zone: prints the SHA-256 of the sample pack.
import { createHash } from 'node:crypto'
import { assemblePack } from '../../../reports/evidence/assemble.ts'
import { evidence, papers, TEST_KEY } from './sample.ts'

const zip = await assemblePack(await evidence(), 'de', papers, TEST_KEY)
console.log(createHash('sha256').update(zip).digest('hex'))
