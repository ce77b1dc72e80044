// What a process and all that it started take: memory now, and CPU so far. Read from /proc; nothing where there is none.
import { readFileSync } from 'node:fs'

const TICKS = 100

function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return text.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

/** All processes below this one. */
export function below(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...below(child)])
}

/** Memory that a process holds, in megabytes; 0 when it is gone. */
export function megabytesOf(pid: number, line: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  try {
    const found = new RegExp(`${line}:\\s+(\\d+)`, 'u').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )
    return Number(found?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Seconds of CPU that a process took so far; 0 when it is gone. */
export function cpuSecondsOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, , , , , , , , , , , user = '0', system = '0'] = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
    return (Number(user) + Number(system)) / TICKS
  } catch {
    return 0
  }
}

/** Whether a process works or waits for a core to work on; false when it sleeps or is gone. */
export function isRunnable(pid: number): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return /^[RD]/u.test(text.slice(text.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

/** Watches all processes below this one until `stop`: the most memory that one of them held, and the most CPU that one took. */
export function watchBelow(
  pid: number,
  everyMs = 100,
): () => { megabytes: number; cpuSeconds: number } {
  let megabytes = 0
  let cpuSeconds = 0
  const look = () => {
    for (const one of below(pid)) {
      megabytes = Math.max(megabytes, megabytesOf(one, 'VmHWM'))
      cpuSeconds = Math.max(cpuSeconds, cpuSecondsOf(one))
    }
  }
  const timer = setInterval(look, everyMs)
  return () => {
    clearInterval(timer)
    return { megabytes, cpuSeconds }
  }
}
