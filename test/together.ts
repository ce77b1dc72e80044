// Which files of tests share one process: rooms of pure functions, whose modules keep nothing between two calls but what they worked out. Loading
// them anew for each file took six times the CPU of loading them once, and reading letters a quarter more than in an engine that has read some.
// `house/together.test.ts` holds what such a file must not do.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOMS = [
  'accuracy',
  'analysis',
  'disclosure',
  'extract',
  'fixtures',
  'issuers',
  'law',
  'reports',
]

/** Processes of their own are what these look at. */
const APART = ['test/extract/reader.test.ts', 'test/extract/start/compiled.test.ts']

/** Their paths from the project's folder. All other files of tests have a process of their own, new ones of other rooms, too. */
export const TOGETHER: string[] = ROOMS.flatMap((room) =>
  readdirSync(join(import.meta.dirname, room), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${room}/${file}`,
  ),
)
  .filter((file) => /\.test\.tsx?$/u.test(file))
  .map((file) => `test/${file}`)
  .filter((file) => !APART.includes(file))
