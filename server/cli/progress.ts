// A progress bar on stderr for bulk work; silent where nobody looks (no terminal).
import { Presets, SingleBar } from 'cli-progress'

export type Progress = { update: (done: number, all: number) => void; stop: () => void }

/** `what`: what is counted, in words. */
export function progressBar(what: string): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const bar = new SingleBar(
    {
      format: `{bar} {value} of {total} ${what} · {eta_formatted} left`,
      stream: process.stderr,
      hideCursor: true,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    update(done, all) {
      if (!started) bar.start(all, done)
      started = true
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}
