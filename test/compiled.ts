// Before all tests: our programs are compiled, so that no test waits for that or is measured with it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const COMPILER = join(import.meta.dirname, '../extract/start/compile.js')

export function setup(): void {
  const done = spawnSync(process.execPath, [COMPILER], { encoding: 'utf8' })
  // Tests of other rooms can run beside a source that is broken now.
  if (done.status !== 0) console.error(`The programs cannot be compiled: ${done.stderr}`)
}
