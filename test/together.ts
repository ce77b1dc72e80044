// Which files of tests share one process: rooms of pure functions, whose modules keep nothing between two calls. Loading them anew for each file took
// six times the CPU of loading them once. `house/together.test.ts` holds what such a file must not do.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOMS = ['analysis', 'fixtures', 'reports/requests']

/** Their paths from the project's folder. All other files of tests have a process of their own, new ones of other rooms, too. */
export const TOGETHER: string[] = ROOMS.flatMap((room) =>
  readdirSync(join(import.meta.dirname, room), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${room}/${file}`,
  ),
)
  .filter((file) => /\.test\.tsx?$/u.test(file))
  .map((file) => `test/${file}`)
