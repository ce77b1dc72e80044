// How much computing a reading child was given: where others come first, minutes on the wall are no sign of a hostile letter.
import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever the machine. */
const TICK_MS = 10

/** On a busy machine a job may take so many times its limit on the wall. */
const WAIT_MOST = 6
/** No look at a child's computing comes sooner after another. */
const RECKON_MS = 100

/**
 * Calls `over` once the process computed for `msMax` from now. What others took of its time is given back, within bounds: a child that lets them go first must not be
 * taken for a hostile letter. Where nothing is told of its computing, by the wall.
 * @returns stops the waiting
 */
export function whenComputed(pid: number | undefined, msMax: number, over: () => void): () => void {
  const before = computedMs(pid) ?? 0
  const look = (waitedMs: number) => {
    const spent = (computedMs(pid) ?? Number.POSITIVE_INFINITY) - before
    const more = Math.min(msMax - spent, msMax * WAIT_MOST - waitedMs)
    if (more <= 0) return over()
    const pause = Math.max(more, RECKON_MS)
    timer = setTimeout(() => look(waitedMs + pause), pause)
  }
  let timer = setTimeout(() => look(msMax), msMax)
  return () => clearTimeout(timer)
}

/** User and system time of a process and all below it, ms; null where the system does not tell (no /proc, or it has ended). */
function computedMs(pid: number | undefined): number | null {
  if (pid === undefined) return null
  try {
    // After the name, which may hold spaces, in brackets: fields 3 and following of proc(5); 14 and 15 are the times.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ')
    const own = (Number(fields[11]) + Number(fields[12])) * TICK_MS
    return below.filter(Boolean).reduce((sum, child) => sum + (computedMs(Number(child)) ?? 0), own)
  } catch {
    return null
  }
}
