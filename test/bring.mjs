// Runs before the tests: brings in what they need beyond npm (a browser, poppler, qpdf, bubblewrap) where it may.
// Looks for programs, not packages; says nothing when all are there. Plain JavaScript, since it must run before all else.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

const NEEDED = [
  { program: 'chromium', aptPackage: 'chromium' },
  { program: 'pdftotext', aptPackage: 'poppler-utils' },
  { program: 'qpdf', aptPackage: 'qpdf' },
  { program: 'bwrap', aptPackage: 'bubblewrap' },
  { program: 'openssl', aptPackage: 'openssl' },
  { program: 'sha256sum', aptPackage: 'coreutils' },
]

const isThere = (program) =>
  (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(`${folder}/${program}`, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
const missing = () => NEEDED.filter(({ program }) => !isThere(program))
const packages = (list) => [...new Set(list.map((need) => need.aptPackage))].join(' ')

function apt(...args) {
  const done = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (done.status !== 0) console.error(`${done.stdout}\n${done.stderr}`.slice(-4000))
  return done.status === 0
}

const before = missing()
if (before.length > 0) {
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    console.error(`Installing what the tests need: ${packages(before)} …`)
    if (apt('update'))
      apt('install', '-y', '--no-install-recommends', ...packages(before).split(' '))
  }
  const after = missing()
  if (after.length > 0) {
    console.error(
      `SKIPPED: the tests that need ${after.map((need) => need.program).join(', ')} will not run. ` +
        `As root: apt-get update && apt-get install -y ${packages(after)}`,
    )
    if (process.env.CI === 'true') process.exit(1)
  }
}
