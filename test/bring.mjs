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
/** The browser without windows: the pages take less than half of the computing in it. Chromium itself does as well. */
const QUICKER = 'chromium-headless-shell'

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

const apt = (...args) =>
  spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
const INSTALL = ['install', '-y', '--no-install-recommends']

/** Says why not, where it did not work. */
function aptOrSay(...args) {
  const done = apt(...args)
  if (done.status !== 0) console.error(`${done.stdout}\n${done.stderr}`.slice(-4000))
  return done.status === 0
}

const mayInstall = process.getuid?.() === 0 && isThere('apt-get')
const before = missing()
if (before.length > 0) {
  if (mayInstall) {
    console.error(`Installing what the tests need: ${packages(before)} …`)
    if (aptOrSay('update')) aptOrSay(...INSTALL, ...packages(before).split(' '))
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

// Where it cannot be had nothing is lost but time: nobody waits long for it, and nothing is said.
if (mayInstall && !isThere(QUICKER))
  apt(...INSTALL, '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', QUICKER)
