// Makes expected.json anew with R: npm run oracle. Without R it says what is missing.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALL } from './inputs.ts'
import { tempFolder } from '../../../folder.ts'

const out = process.argv[2] ?? new URL('./expected.json', import.meta.url).pathname
const folder = tempFolder('oracle')
const inputs = join(folder, 'inputs.json')
writeFileSync(inputs, JSON.stringify(ALL))
const script = new URL('./expected.R', import.meta.url).pathname
const made = spawnSync('Rscript', ['--vanilla', script, inputs, out], {
  stdio: 'inherit',
  env: { ...process.env, TZ: 'UTC' },
})
rmSync(folder, { recursive: true })
if (made.error) {
  console.error(
    'R is missing. Debian: apt-get install r-base-core r-cran-jsonlite r-cran-sandwich r-cran-quantreg r-cran-ordinal r-cran-survey r-cran-boot r-cran-cluster r-cran-gmp',
  )
}
process.exit(made.status ?? 1)
