// Which files of tests share one process, one a core. Loading the app and the readers anew for each file took more computing than most files do
// with it. What such a file must not do is held by `house/together.test.ts` and, while it runs, by `nothing-left.ts`.
import { readdirSync } from 'node:fs'

/** These have a process of their own, for what they do to it or look at in it. */
export const APART = [
  // What they fake would be met by what another file left running: timers, calls to the disk.
  'server/jobs/retention',
  'server/vault/durable',
  // They measure the process, or processes are what they look at.
  'extract/reader',
  'extract/start/compiled',
  'house/together',
  'ocr/watch',
  'server/demo',
  'server/drain',
  'server/kill',
  'server/last-words',
  'server/power',
  'trust/metadata',
  'web/journey',
].map((name) => `test/${name}.test.ts`)

/** Their paths from the project's folder; new ones, too. */
export const TOGETHER: string[] = readdirSync(import.meta.dirname, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => /\.test\.tsx?$/u.test(file))
  .map((file) => `test/${file}`)
  .filter((file) => !APART.includes(file))
