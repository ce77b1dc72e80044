// Which files of tests share one process, one a core. Loading the app and the readers anew for each file took more computing than most files do
// with it. What such a file must not do is held by `house/together.test.ts` and, while it runs, by `nothing-left.ts`.
import { readdirSync } from 'node:fs'

/** These have a process of their own, for what they do to it or look at in it. */
export const APART = [
  // They put fakes into the process, its clock or its output.
  'house/together',
  'ocr/watch',
  'second/desk',
  'server/cli',
  'server/config',
  'server/jobs/retention',
  'server/meanwhile',
  'server/vault/durable',
  // They measure it, or processes are what they look at.
  'extract/reader',
  'extract/start/compiled',
  'server/demo',
  'server/drain',
  'server/kill',
  'server/last-words',
  'server/power',
  'trust/corpus',
  'trust/metadata',
  'web/journey',
  // They hold the engine that reads pictures, hundreds of megabytes of it.
  'ocr/doubts',
  'ocr/list-signs',
  'ocr/pictures',
  'ocr/poor',
  'ocr/prepare',
  'ocr/reversed',
  'ocr/segments',
].map((name) => `test/${name}.test.ts`)

/** Their paths from the project's folder; new ones, too. */
export const TOGETHER: string[] = readdirSync(import.meta.dirname, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => /\.test\.tsx?$/u.test(file))
  .map((file) => `test/${file}`)
  .filter((file) => !APART.includes(file))
