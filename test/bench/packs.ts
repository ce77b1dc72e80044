// Evidence packs a second, warm, in one process: findings, crops, PDF, requests and zip.
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Reader } from '../../extract/index.ts'
import { cropsFromFiles, findingsOf, readFiles } from '../../server/desk.ts'
import { directPapers } from '../../server/papers/index.ts'
import { cpuOf } from './cpu.ts'
import { letterFiles } from './letters.ts'
import type { Row } from './run.ts'

const RUNS = 10

export async function packsPerSecond(folder: string): Promise<Row[]> {
  const [file = ''] = await letterFiles(folder)
  const key = generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
  const reader = new Reader({ language: 'en' })
  const { letters } = await readFiles(reader, [[readFileSync(file)]])
  const subject = {
    letters: letters.map(({ letter }) => letter),
    answers: {
      confirmed: 'all' as const,
      sender: { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'] },
    },
    today: '2026-11-25',
  }
  const { findings, comparisons } = findingsOf(subject)
  const crops = await cropsFromFiles(reader, letters, findings.de, directPapers)
  await reader.close()
  const evidence = {
    case: subject,
    findings: findings.de,
    comparisons,
    campaign: null,
    crops,
    madeOn: subject.today,
  }
  const pack = () => directPapers.pack(evidence, 'de', key)
  const first = await cpuOf(pack)
  const before = process.memoryUsage().rss
  const warm = await cpuOf(async () => {
    for (let i = 0; i < RUNS; i++) await pack()
  })
  const grown = (process.memoryUsage().rss - before) / 1e6
  return [
    { what: 'pack, first in a process (CPU)', figure: `${(first * 1000).toFixed(0)} ms` },
    {
      what: `pack, warm, mean of ${RUNS} (CPU; ${crops.length} crops)`,
      figure: `${((warm / RUNS) * 1000).toFixed(0)} ms`,
    },
    { what: 'packs a second on one core', figure: (RUNS / warm).toFixed(2) },
    { what: `memory grown over ${RUNS} packs`, figure: `${grown.toFixed(0)} MB` },
  ]
}
