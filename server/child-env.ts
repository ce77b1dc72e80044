// What the processes beside the service are told of its surroundings: no settings, no secrets.
import { compiledFolder } from '../extract/index.ts'

/** The environment of a process that `serve` starts: it runs the programs of the same state as the service itself. */
export const childEnv = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  TZ: 'UTC',
  COUNTERCHECK_COMPILED: compiledFolder() ?? 'off',
})
