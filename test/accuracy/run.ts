// `npm run accuracy [-- options]`: measures how well letters are read, prints a table, keeps the figures and writes the page.
//   --part open|tuned|sealed|unseen  --channel text,scan,fax,photo  --kind WORD  --letters N (a kind, default 1)  --minutes M (default 10)
//   --check             compares with the committed figures, writes nothing, ends with 1 when worse
//   --notes             names each value of an open or tuned letter that is not right (measures anew)
//   --again             measures anew what this code has measured before (else a run goes on where the last one stopped)
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT, sources } from '../house/sources.ts'
import { type Case, casesOf, idOf, stands } from './cases.ts'
import { readFigures, worse, writeFigures } from './figures.ts'
import { measure, type Measured } from './measure.ts'
import { accuracyPage, tables } from './page.ts'

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    channel: { type: 'string' },
    kind: { type: 'string' },
    letters: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '10' },
    check: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    notes: { type: 'boolean', default: false },
  },
})
const FOLDER = path.join(ROOT, 'out/accuracy')
const LOG = path.join(FOLDER, 'measured.ndjson')
mkdirSync(FOLDER, { recursive: true })

/** Changes with every source that may change a figure. */
function codeNow(): string {
  const hash = createHash('sha256')
  for (const { file, text } of sources('.ts', '.js', '.typ'))
    if (
      /^(extract|fixtures)\/|^test\/(accuracy|ocr)\/(count|measure|cases|aligned)\.ts$/u.test(file)
    )
      hash.update(file).update(text)
  return hash.digest('hex').slice(0, 16)
}

const wanted = (list: string | undefined, name: string): boolean =>
  list === undefined || list.split(',').some((one) => name.includes(one))
const chosen = (c: Case): boolean =>
  (values.part === undefined || values.part === c.part) &&
  (values.channel === undefined || values.channel.split(',').includes(c.way)) &&
  wanted(values.kind, c.name)

const code = codeNow()
const done = new Map<string, Measured>()
if (existsSync(LOG) && !values.again && !values.notes)
  for (const line of readFileSync(LOG, 'utf8').split('\n').filter(Boolean)) {
    const kept = JSON.parse(line) as { code: string; row: Measured }
    if (kept.code === code) done.set(kept.row.id, kept.row)
  }

const cases = casesOf(Number(values.letters)).filter(chosen)
const until = performance.now() + Number(values.minutes) * 60_000
const rows: Measured[] = []
let left = 0
for (const [i, one] of cases.entries()) {
  const kept = done.get(idOf(one))
  if (!kept && performance.now() > until) {
    left += 1
    continue
  }
  const row =
    kept ??
    (await measure(
      one,
      FOLDER,
      values.notes ? (text) => console.log(`${idOf(one)}${text}`) : undefined,
    ))
  if (!kept) appendFileSync(LOG, `${JSON.stringify({ code, row })}\n`)
  rows.push(row)
  if (process.stderr.isTTY) process.stderr.write(`\r${i + 1}/${cases.length} ${row.id}`.padEnd(90))
}
if (process.stderr.isTTY) process.stderr.write('\n')

for (const { title, head, body, note } of tables(rows)) {
  console.log(`\n${title}`)
  const lines = [head, ...body]
  const widths = head.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)))
  for (const line of lines)
    console.log(`  ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`)
  if (note !== '') console.log(`  ${note}`)
}
if (left > 0)
  console.log(
    `\n${left} letters were not measured: the time was up. The same command goes on from here.`,
  )

const before = readFigures()
if (values.check) {
  const found = worse(before, rows)
  for (const sentence of found) console.error(`worse: ${sentence}`)
  console.error(found.length === 0 ? 'nothing got worse' : `${found.length} figures got worse`)
  process.exitCode = found.length === 0 ? 0 : 1
} else {
  const fresh = new Set(rows.map((row) => row.id))
  const all = [...before.filter((row) => !fresh.has(row.id) && stands(row)), ...rows]
  writeFigures(all)
  // Read back: sums of seconds depend on the order of the rows in their last digit.
  writeFileSync(path.join(ROOT, 'docs/reference/accuracy.md'), accuracyPage(readFigures()))
}
