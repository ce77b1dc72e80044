// `npm run kinds [letters] [seed]`: letters of the kinds beside SCHUFA's in every dress and every set of words, then SCHUFA's later styles.
// Prints a line each and the mistakes of what is not whole; ends with 1 when a value is wrong without a doubt.
import { DRESSES, OTHER_KINDS, otherLetter, WORDINGS } from '../../fixtures/index.ts'
import { line, nothing, readDrawn, share } from './drawn.ts'
import { styles } from './styles.ts'

const [count = '4', seed = '1'] = process.argv.slice(2)
let sure = 0
const say = (text: string) => process.stdout.write(`${text}\n`)

for (const kind of OTHER_KINDS) {
  const all = nothing()
  for (const dress of DRESSES)
    for (let wording = 0; wording < WORDINGS; wording += 1)
      for (let n = 0; n < Number(count); n += 1)
        await readDrawn(otherLetter(kind, Number(seed), n), dress, wording, all)
  sure += all.sure
  say(`${kind}: ${line(all)}`)
  for (const note of new Set(all.notes)) say(`    ${note}`)
}
const together = nothing()
for (const { name, dress, letters } of styles(
  Number(seed),
  Math.max(1, Math.round(Number(count) / 4)),
)) {
  const sum = nothing()
  for (const letter of letters) await readDrawn(letter, dress, undefined, sum)
  for (const key of [
    'letters',
    'recognised',
    'right',
    'wrong',
    'sure',
    'missing',
    'doubts',
  ] as const)
    together[key] += sum[key]
  if (share(sum) >= 99.5 && sum.sure === 0 && sum.recognised === sum.letters) continue
  say(`${name}: ${line(sum)}`)
  for (const note of sum.notes.slice(0, 4)) say(`    ${note}`)
}
sure += together.sure
say(`SCHUFA, all styles: ${line(together)}`)
process.exitCode = sure > 0 ? 1 : 0
