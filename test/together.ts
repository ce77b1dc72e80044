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

/** Of the server those that open nothing: a store, a port or a timer that one of them left would be met by the next. */
const OF_SERVER = [
  'ceremony/share',
  'clock',
  'copies',
  'donations/apart',
  'donations/lending',
  'donations/regraded',
  'donations/state',
  'metadata',
  'proxies',
  'rate',
  'staff/borders',
  'staff/looking',
  'vault/data-key',
  'vault/envelope',
  'vault/receipt',
].map((name) => `test/server/${name}.test.ts`)

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
  .concat(OF_SERVER)
