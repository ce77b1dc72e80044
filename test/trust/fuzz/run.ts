// `npm run fuzz -- [COUNT] [--seed N] [--from N] [--most N] [--totals FILE] [--numbers N,N] [--list FILE] [--keep FOLDER]`: mutated drawn letters. None may crash or hang
// the child or give a wrong value as sure. With `--totals` a run goes on where the file ends, at most `--most` further mutants. Any mutant comes again by its number.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Warm } from '../warm.ts'
import { Herd, type Outcome } from './herd.ts'
import { mutantOf } from './mutants.ts'
import { originals } from './originals.ts'
import { codeOf, keepShare, type Share, shareOf, sharesIn, totalsOf } from './totals.ts'

const rest = process.argv.slice(2)
const text = (name: string) =>
  rest.includes(`--${name}`) ? rest[rest.indexOf(`--${name}`) + 1] : undefined
const option = (name: string, otherwise: number) => Number(text(name) ?? otherwise)
const count = Number(rest[0]?.startsWith('--') ? 20_000 : (rest[0] ?? 20_000))
const seed = option('seed', 20_261_125)
const [totals, list, keep, named] = [text('totals'), text('list'), text('keep'), text('numbers')]
/** So many are written down together. */
const SHARE = 100
/** Faults of so many mutants are shown; the others are in the list. */
const SHOWN = 20
const say = (line: string) => void process.stdout.write(`${line}\n`)

const known = sharesIn(named ? undefined : totals, seed)
const first = Math.max(option('from', 0), ...known.map(({ to }) => to))
const last = Math.min(option('from', 0) + count, first + option('most', Number.POSITIVE_INFINITY))
const numbers = named
  ? named.split(',').map(Number)
  : Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)

const warm = new Warm(120_000)
const all = numbers.length > 0 ? await originals(warm) : []
warm.close()
const herd = new Herd(all, seed)
const code = codeOf()
const shares: Share[] = [...known]
let wrong = 0

function tell({ n, name, how, state, cpuMs, faults }: Outcome, share: Share): void {
  if (share.crashed.includes(n)) say(`${state}: mutant ${n}, ${name}, ${how}`)
  if (share.hung.includes(n))
    say(`too slow (${(cpuMs / 1000).toFixed(1)} s of CPU): mutant ${n}, ${name}, ${how}`)
  if (faults.length > 0) wrong += 1
  for (const { kind, at, was, is } of faults) {
    const line = `${kind}: mutant ${n}, ${name}, ${how}: ${at} ${was} → ${is}`
    if (list) appendFileSync(list, `${line}\n`)
    if (wrong <= SHOWN) say(line)
  }
  const original = all[n % all.length]
  const isOdd = faults.length > 0 || share.crashed.includes(n) || share.hung.includes(n)
  if (!keep || !original || !isOdd) return
  mkdirSync(keep, { recursive: true })
  writeFileSync(join(keep, `${n}.pdf`), mutantOf(original, seed + n).bytes)
  writeFileSync(join(keep, `${n}-before.pdf`), original.sent)
}

for (let at = 0; at < numbers.length; at += SHARE) {
  const outcomes = await herd.run(numbers.slice(at, at + SHARE))
  const share = shareOf(seed, code, outcomes)
  shares.push(share)
  if (!named) keepShare(totals, share)
  for (const outcome of outcomes) tell(outcome, share)
  if (shares.length % 5 === 0)
    say(`${at + outcomes.length} of ${numbers.length}: ${wrong} with something wrong and sure`)
}
herd.close()
for (const line of totalsOf(shares)) say(line)
process.exitCode = shares.some((one) => one.crashed.length + one.hung.length + one.wrong.length > 0)
  ? 1
  : 0
