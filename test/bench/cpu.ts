// CPU seconds of a whole command, children included, by the shell's own accounting.
import { spawnSync } from 'node:child_process'

export type Cost = { cpuSeconds: number; wallSeconds: number; status: number }

/** Runs a command once; its output is thrown away. */
export function costOf(command: string[], env: Record<string, string> = {}): Cost {
  const script = 'TIMEFORMAT="%U %S %R"; time "$@" >/dev/null 2>/dev/null; exit $?'
  const done = spawnSync('bash', ['-c', `${script}`, '_', ...command], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
  })
  const [user = 0, system = 0, wall = 0] = (done.stderr.trim().split('\n').pop() ?? '')
    .split(' ')
    .map(Number)
  return { cpuSeconds: user + system, wallSeconds: wall, status: done.status ?? -1 }
}

/** The median of several runs, by CPU. */
export function median(runs: number, measure: () => Cost): Cost {
  const all = Array.from({ length: runs }, measure).toSorted((a, b) => a.cpuSeconds - b.cpuSeconds)
  const middle = all[Math.floor(all.length / 2)]
  if (!middle) throw new Error('no run')
  return middle
}

/** CPU seconds of a function in this process. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1e6
}
