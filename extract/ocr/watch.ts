// Waiting that ends. Work in another thread may never answer: the thread is gone, or both sides wait for each other. Whoever waits is told so.
import { Refusal } from '../refusal.ts'

/** For so long the whole process may do nothing while somebody waits: a busy machine gives every process some of its time in a minute. */
const QUIET_MS = 60_000
const LOOK_MS = 5_000
/** CPU milliseconds between two looks below which nothing has moved: timers alone take a tenth of it. */
const MOVED_MS = 10

export type Watch = { quietMs?: number; lookMs?: number }

/**
 * The outcome of `work`, or a refusal when `gone` says that the other side has ended or when this process has not moved for a minute (`quietMs`,
 * milliseconds; looked at every `lookMs`). The clock alone ends nothing: a page may take long on a crowded machine, and what computes for
 * ever ends by the limit on CPU.
 * @throws Refusal `READ_FAILED`, or whatever `work` rejects with
 */
export async function watched<T>(
  work: Promise<T>,
  gone: Promise<never> | null = null,
  { quietMs = QUIET_MS, lookMs = LOOK_MS }: Watch = {},
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const quiet = new Promise<never>((_, reject) => {
    let before = process.cpuUsage()
    let still = 0
    timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before)
      before = process.cpuUsage()
      still = user + system < MOVED_MS * 1000 ? still + lookMs : 0
      if (still >= quietMs) reject(new Refusal('READ_FAILED'))
    }, lookMs)
  })
  try {
    return await Promise.race(gone ? [work, gone, quiet] : [work, quiet])
  } finally {
    clearInterval(timer)
  }
}
