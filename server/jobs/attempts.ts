// Which ends of an attempt speak against a job. A power cut, a restart and a full disk do not: three of them would cost a donor her good letter.
import type { Job } from '../store/index.ts'
import { troubleOf } from '../trouble.ts'

/** So often a job may fail by what is in it. */
export const FAILURES_MOST = 3
const PAUSE_MS = 500
/** What ended the reading child from outside may be about to end this process too, and then nothing speaks against the letter. */
const KILLED_PAUSE_MS = 500
/** A machine in trouble is tried again more and more rarely. */
const TROUBLE_PAUSE_MS = 5_000
const TROUBLE_PAUSE_MS_MOST = 600_000

/** The reading child was ended by neither its limits nor its own doing. */
export class ChildKilled extends Error {}

/** Whether the attempt counts as a failure of the job, and when the next may begin (ms from now). */
export function verdictOn(job: Job, error: unknown): { failed: boolean; pauseMs: number } {
  if (troubleOf(error) === null) return { failed: true, pauseMs: PAUSE_MS }
  return {
    failed: false,
    pauseMs: Math.min(TROUBLE_PAUSE_MS * job.attempt, TROUBLE_PAUSE_MS_MOST),
  }
}

/** Gives whatever killed a child the time to kill this process as well. */
export async function aftermath(error: unknown): Promise<void> {
  if (error instanceof ChildKilled)
    await new Promise((resolve) => setTimeout(resolve, KILLED_PAUSE_MS))
}
