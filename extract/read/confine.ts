// How a reading child is shut in: bubblewrap (no network, no files, no neighbours) where the machine allows it, resource limits
// where prlimit exists. Tried once for real, because many hosts forbid user namespaces. Options and figures: measured on Debian 12.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { getPriority } from 'node:os'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { READER_OPTIONS } from './engine.js'
import { LIMITS } from './limits.ts'

export type Isolation = 'bwrap' | 'prlimit' | 'none'

const PROJECT = realpathSync(resolve(dirname(fileURLToPath(import.meta.url)), '../..'))
const NODE = realpathSync(process.execPath)
const TSCONFIG = resolve(PROJECT, 'tsconfig.json')
const NICENESS = 5

/**
 * The command line of a child that runs `entry` (absolute path) under the strongest confinement found.
 * @param compiled the folder with our compiled programs, of which the child is told; null: it loads TypeScript
 * @param prepares for what the child makes itself ready while it waits
 */
export function confined(
  entry: string,
  cpuSeconds: number,
  isBehindOthers = false,
  compiled: string | null = null,
  prepares: 'reading' | 'drawing' = 'reading',
): { command: string; args: string[]; env: Record<string, string> } {
  const env = { PATH: '/usr/bin:/bin', HOME: '/tmp', TSX_TSCONFIG_PATH: TSCONFIG }
  const node = [NODE, ...READER_OPTIONS, entry, compiled ?? '', prepares]
  const limited =
    isolation() === 'none'
      ? node
      : [
          ...(isBehindOthers ? behindOthers(isolation()) : []),
          'prlimit',
          `--data=${LIMITS.memoryBytesMax}`,
          // The soft limit ends the child by a signal of its own (SIGXCPU); only one that holds it off meets the hard one.
          `--cpu=${cpuSeconds}:${cpuSeconds + 5}`,
          '--core=0',
          '--nofile=128',
          ...node,
        ]
  const all = isolation() === 'bwrap' ? ['bwrap', ...walls(env, compiled), ...limited] : limited
  const [command = NODE, ...args] = all
  return { command, args, env }
}

/**
 * People on the pages come first, for computing and for the disk (`ionice` comes with `prlimit`). Five: under a flood of requests a letter still gets a quarter of a core; with
 * ten it got a tenth, and on a busy machine of two cores took minutes. Behind the walls it is a session of its own: where the kernel shares the processor among sessions
 * (`sched_autogroup_enabled`, as Debian sets it), niceness counts only within one, and the session itself must stand back.
 */
function behindOthers(walled: Isolation): string[] {
  const more = NICENESS - getPriority()
  const session = `{ echo ${NICENESS} >/proc/self/autogroup; } 2>/dev/null; exec "$@"`
  return [
    ...(walled === 'bwrap' ? ['sh', '-c', session, 'sh'] : []),
    ...(more > 0 ? ['nice', '-n', String(more)] : []),
    'ionice',
    '-c',
    '3',
  ]
}

function walls(env: Record<string, string>, compiled: string | null = null): string[] {
  const prefix = dirname(dirname(NODE))
  const programs = compiled ?? `/tmp/tsx-${process.geteuid?.() ?? 0}`
  return [
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--ro-bind',
    '/usr',
    '/usr',
    '--symlink',
    'usr/bin',
    '/bin',
    '--symlink',
    'usr/lib',
    '/lib',
    '--symlink',
    'usr/lib64',
    '/lib64',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--tmpfs',
    '/tmp',
    ...(prefix === '/usr' ? [] : ['--ro-bind', prefix, prefix]),
    '--ro-bind',
    PROJECT,
    PROJECT,
    // Compiled programs, or TypeScript that the parent compiled, read-only: saves compiling in each child, and a hostile file cannot plant code.
    ...(existsSync(programs) ? ['--ro-bind', programs, programs] : []),
    '--chdir',
    PROJECT,
    '--clearenv',
    ...Object.entries(env).flatMap(([name, value]) => ['--setenv', name, value]),
  ]
}

let decided: Isolation | null = null

/** The confinement that this machine allows; decided once a process. Anything but `bwrap` must be said aloud by the caller. */
export function isolation(): Isolation {
  decided ??= runs('bwrap', [
    ...walls({ PATH: '/usr/bin:/bin' }),
    'prlimit',
    '--core=0',
    '/bin/true',
  ])
    ? 'bwrap'
    : runs('prlimit', ['--core=0', 'true'])
      ? 'prlimit'
      : 'none'
  return decided
}

function runs(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 5000 }).status === 0
}
