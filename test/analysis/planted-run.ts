// `npm run planted [-- 120 8101 truth|pdf]`: letters with two or three errors and a lawful look-alike each, checked as truth and, drawn in
// every dress by turns, through the reader. Ends with 1 under 97 percent found or over 1 percent false alarms.
import { checkCase } from '../../analysis/index.ts'
import type { Finding, Letter } from '../../extract/index.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { type Combined, DRESSES, drawLetter, plantCombined } from '../../fixtures/index.ts'

const [letters = 120, seed = 8101] = process.argv.slice(2, 4).map(Number)
const only = process.argv[4]
const LOUD: readonly string[] = ['contradiction', 'unexplained', 'indication']

const touches = (one: Finding, where: string) =>
  one.where.some((pointer) => pointer === where || pointer.startsWith(`${where}/`))

type Tally = {
  expected: number
  found: number
  lookAlikes: number
  alarms: number
  lines: string[]
}

function count(tally: Tally, planted: Combined, read: (Letter | null)[], dress: string): void {
  const findings = checkCase(
    { letters: read, answers: planted.answers, today: planted.today },
    'de',
  )
  for (const { rule, where, strength } of planted.expected) {
    tally.expected += 1
    const isFound = findings.some(
      (one) => one.rule.id === rule && one.strength === strength && touches(one, where),
    )
    if (isFound) tally.found += 1
    else {
      const said = findings
        .filter((one) => one.rule.id === rule)
        .map((one) => `${one.id} ${one.strength}`)
      tally.lines.push(`missed ${rule} ${where}, ${dress}: ${planted.note} (${said.join(', ')})`)
    }
  }
  for (const { rule, where } of planted.lawful) {
    tally.lookAlikes += 1
    const isAccused = findings.some(
      (one) => one.rule.id === rule && LOUD.includes(one.strength) && touches(one, where),
    )
    if (isAccused) {
      tally.alarms += 1
      tally.lines.push(`ALARM ${rule} ${where}, ${dress}: ${planted.note}`)
    }
  }
}

const blank = (): Tally => ({ expected: 0, found: 0, lookAlikes: 0, alarms: 0, lines: [] })
const tallies = { truth: blank(), pdf: blank() }
for (let n = 0; n < letters; n += 1) {
  const planted = plantCombined(seed + n)
  if (only !== 'pdf') count(tallies.truth, planted, planted.letters, 'truth')
  const dress = DRESSES[n % DRESSES.length]
  if (only === 'truth' || dress === undefined) continue
  const read: (Letter | null)[] = []
  for (const letter of planted.letters) {
    const pdf = await drawLetter(letter, dress)
    read.push((await readLetter([pdf], 'de')).letters[0]?.letter ?? null)
  }
  count(tallies.pdf, planted, read, dress.id)
}
for (const [name, { expected, found, lookAlikes, alarms, lines }] of Object.entries(tallies)) {
  if (expected === 0) continue
  const share = ((100 * found) / expected).toFixed(1)
  process.stdout.write(
    `${name}: ${found} of ${expected} found (${share} %), ${alarms} alarms on ${lookAlikes} look-alikes\n`,
  )
  for (const line of lines.slice(0, 30)) process.stdout.write(`  ${line}\n`)
  if (found / expected < 0.97 || alarms / Math.max(1, lookAlikes) > 0.01) process.exitCode = 1
}
