// `npm run wordings [-- --notes FILE] [--write]`: how many of the expected values of the short letters are read; `--write` keeps the figures that may only improve.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { WORDING_FILES, wordingsOf } from '../../fixtures/wordings/index.ts'
import { countWordings } from './read.ts'

const rest = process.argv.slice(2)
const noted = rest.includes('--notes') ? rest[rest.indexOf('--notes') + 1] : undefined
const say = (line: string) => void process.stdout.write(`${line}\n`)

const figures = Object.fromEntries(
  WORDING_FILES.map((file) => {
    const one = countWordings(wordingsOf(file), file === noted ? say : undefined)
    const share = ((100 * one.right) / one.values).toFixed(1)
    say(
      `${file}: ${one.recognised} of ${one.letters} recognised, ${one.right} of ${one.values} values right (${share} %), ${one.wrongSure} wrong and sure`,
    )
    return [file, one]
  }),
)
if (rest.includes('--write'))
  writeFileSync(
    path.join(import.meta.dirname, 'figures.json'),
    `${JSON.stringify(figures, null, 2)}\n`,
  )
