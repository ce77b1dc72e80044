// The folder itself: may we write, may others read, is there room, was something left half done.
import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { WORK } from '../backup/index.ts'
import type { Clock } from '../clock.ts'
import { clockHeldUntil } from '../jobs/steady-clock.ts'
import { schemaOf } from '../store/index.ts'
import type { Isolation } from '../../extract/index.ts'
import { Fault } from './fault.ts'

/** Below this a campaign can stop within a day: a letter of photos takes up to 100 MB. */
const FREE_BYTES_LEAST = 1_000_000_000

export function writable(dataDir: string): string {
  if (!existsSync(join(dataDir, 'data.db')))
    throw new Fault(`no data in ${dataDir}`, 'Point --data at the data folder, or run serve once.')
  try {
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch {
    throw new Fault(
      'not writable',
      `Run doctor as the service’s user, or chown -R it to ${dataDir}.`,
    )
  }
  return dataDir
}

/** The folder is closed to others; what lies in it is then out of reach whatever its own mode says. */
export function closedToOthers(dataDir: string): string {
  const { mode } = statSync(dataDir)
  if (mode & 0o077) throw new Fault('others may enter it', `chmod 700 '${dataDir}'`)
  return 'mode 700'
}

export function keyFileClosed(keyFile: string | null): string {
  if (!keyFile || !existsSync(keyFile)) return 'no key file here'
  if (statSync(keyFile).mode & 0o077)
    throw new Fault('readable by others', `chmod 600 '${keyFile}'`)
  return 'mode 600'
}

/** After a jump of the clock nothing is deleted by date for a day. */
export function clockSteady(dataDir: string, clock: Clock): string {
  const until = clockHeldUntil(dataDir, clock.now().getTime())
  if (until !== null)
    throw new Fault(
      `it jumped; nothing is deleted by date until ${new Date(until).toISOString()}`,
      'Set the clock right (timedatectl) before then: what is due by a wrong clock would be deleted for good.',
    )
  return 'no jump seen'
}

export function nothingHalfDone(dataDir: string): string {
  const left = readdirSync(dataDir).filter((name) => WORK.test(name))
  if (left.includes('.restoring'))
    throw new Fault('a restore broke off', 'Empty the folder and run restore again.')
  if (left.length)
    throw new Fault(
      `${left.length} copies of a backup or rehearsal under way or broken off`,
      'If none is running: start the service or the next backup, which removes them.',
    )
  return 'ok'
}

export function roomIn(dataDir: string): string {
  const { bavail, bsize, ffree } = statfsSync(dataDir)
  const free = bavail * bsize
  if (free < FREE_BYTES_LEAST)
    throw new Fault(`${Math.round(free / 1e6)} MB free`, 'Make room, or give the folder a disk.')
  if (ffree < 1000 && ffree > 0)
    throw new Fault(`${ffree} inodes free`, 'The disk can hold no more files: remove some.')
  return `${Math.round(free / 1e9)} GB free`
}

export function schemaFits(dataDir: string): string {
  const { pending, newer } = schemaOf(dataDir)
  if (newer) throw new Fault('newer than this program', 'Start the newer version of the program.')
  if (pending)
    throw new Fault(
      `${pending} migrations pending`,
      'Run backup, then start the service: it applies them. docs/operate/upgrade.md.',
    )
  return 'up to date'
}

/** How the child that reads letters is shut in on this machine: by name, and a fault where only limits are left. */
export function readBehindWalls(walls: Isolation): string {
  if (walls === 'bwrap') return 'bwrap: no network, no files, limits of memory and CPU'
  const left = walls === 'prlimit' ? 'limits of memory and CPU only' : 'neither walls nor limits'
  throw new Fault(
    `${walls}: ${left}`,
    'Install bubblewrap and util-linux and allow user namespaces, or use a machine for nothing else: docs/operate/install.md.',
  )
}
