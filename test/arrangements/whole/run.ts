// `npm run arrangements:whole [-- COUNT --seed N --kind WORD --notes]`: whole letters in chance arrangements, each part in a way, words and order of its own. Prints how
// they are read, by kind and by part and way; with `--notes` each value that is not right. `--only N` sets and reads one letter.
import { parseArgs } from 'node:util'
import type { Letter } from '../../../extract/index.ts'
import { letterOfPages } from '../../../extract/pipeline.ts'
import { type Count, count } from '../../accuracy/count.ts'
import { wholeLetter, WHOLE_KINDS } from './letter.ts'
import { only } from './only.ts'
import { PARTS } from './parts.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: '' },
    notes: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const many = Number(positionals[0] ?? 40)
const from = Number(values.seed) * 1000
const numbers = values.only
  ? [Number(values.only)]
  : Array.from({ length: many }, (_, i) => from + i)

type Sum = Pick<Count, 'fields' | 'right' | 'wrongSure' | 'unsaid' | 'rightDoubted'> & {
  letters: number
}
const sums = new Map<string, Sum>()
function add(key: string, one: Count): void {
  const sum = sums.get(key) ?? {
    letters: 0,
    fields: 0,
    right: 0,
    wrongSure: 0,
    unsaid: 0,
    rightDoubted: 0,
  }
  sum.letters += 1
  for (const name of ['fields', 'right', 'wrongSure', 'unsaid', 'rightDoubted'] as const)
    sum[name] += one[name]
  sums.set(key, sum)
}
const unknown = new Map<string, number[]>()

for (const kind of WHOLE_KINDS.filter((one) => one.includes(values.kind))) {
  for (const n of numbers) {
    const { truth, pages, style } = wholeLetter(kind, n)
    const read = letterOfPages(pages, 'de')
    if (values.only && values.notes)
      for (const page of pages)
        for (const word of page.words)
          console.log(page.number, word.box.map(Math.round).join(','), word.text)
    if (read?.kind !== kind) unknown.set(kind, [...(unknown.get(kind) ?? []), n])
    const note = (part: string, way: string) => (text: string) =>
      values.notes && console.log(`${kind.split('/')[1]} ${n} | ${part} | ${way} |${text}`)
    add(kind, count(truth, read))
    if (read === null) continue
    for (const part of PARTS) {
      const [own, got] = [only(truth, part), only(read, part)]
      const c = count(own, got, note(part, style.ways[part]))
      if (c.fields > 0) add(`${part} | ${style.ways[part]}`, c)
    }
    const rest: Letter = only(read, 'rest')
    add('rest', count(only(truth, 'rest'), rest, note('rest', '')))
  }
}
const line = (key: string, s: Sum) =>
  `${key.padEnd(44)} ${String(s.letters).padStart(4)} ${String(s.fields).padStart(6)} ${((100 * s.right) / Math.max(1, s.fields)).toFixed(1).padStart(6)} % ${`${s.wrongSure} w`.padStart(6)} ${`${s.unsaid} u`.padStart(6)} ${((100 * s.rightDoubted) / Math.max(1, s.right)).toFixed(0).padStart(4)} % in doubt`
for (const [key, sum] of [...sums].toSorted(([a], [b]) => a.localeCompare(b)))
  console.log(line(key, sum))
for (const [kind, ns] of unknown) console.log(`${kind} not recognised: ${ns.join(' ')}`)
