// `npm run units`: the units of the handbook before systemd itself: they parse, and each is at most as exposed as is said here. Without systemd on the
// machine it says so loudly and ends with 1. Nothing is started.
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../folder.ts'

const UNITS = join(import.meta.dirname, '../../docs/operate/units')
/** Tenths of systemd's "exposure level": the reading child needs namespaces of its own, so that web and worker cannot be lower. */
const EXPOSURE_MOST: Record<string, number> = { web: 39, worker: 29, backup: 20 }

const analyze = (...args: string[]) => {
  const done = spawnSync('systemd-analyze', args, { encoding: 'utf8' })
  return { code: done.status, text: `${done.stdout ?? ''}${done.stderr ?? ''}`.trim() }
}
if (analyze('--version').code !== 0) {
  process.stdout.write('NOT JUDGED: systemd-analyze is not installed (apt-get install systemd)\n')
  process.exit(1)
}
const place = tempFolder('units')
cpSync(UNITS, place, { recursive: true })
let faults = 0
for (const name of readdirSync(place)) {
  const { code, text } = analyze('verify', join(place, name))
  // What the machine lacks (a user, the program's folder) is no fault of the file.
  const said = text.split('\n').filter((line) => line && !/not executable|No such file/.test(line))
  const fits = said.length === 0 && (code === 0 || text !== '')
  if (!fits) faults++
  process.stdout.write(`${fits ? 'ok   ' : 'FAULT'}  ${name} ${said.join('; ')}\n`)
}
for (const [name, most] of Object.entries(EXPOSURE_MOST)) {
  const { text } = analyze('security', '--offline=yes', join(place, `countercheck-${name}.service`))
  const level = /exposure level for \S+: (\d+\.\d)/.exec(text)?.[1] ?? 'unknown'
  const fits = Number(level) * 10 <= most
  if (!fits) faults++
  process.stdout.write(
    `${fits ? 'ok   ' : 'FAULT'}  ${name}: exposure ${level}, at most ${most / 10}\n`,
  )
}
rmSync(place, { recursive: true })
process.exit(faults === 0 ? 0 : 1)
