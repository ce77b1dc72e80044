// Which programs beyond npm are here. A test that needs one skips itself loudly without it; under CI that is a failure.
import { accessSync, constants } from 'node:fs'

/** True when the program is on PATH; prints one line when it is not. */
export function has(program: string): boolean {
  const here = (process.env['PATH'] ?? '')
    .split(':')
    .some((folder) => isExecutable(`${folder}/${program}`))
  if (!here) console.error(`SKIPPED: ${program} is missing, so a check that needs it does not run.`)
  if (!here && process.env['CI'] === 'true') throw new Error(`${program} is missing under CI`)
  return here
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
