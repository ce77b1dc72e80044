import { getPriority } from 'node:os'
import { spawnSync } from 'node:child_process'
const { stdout } = spawnSync('ionice', ['-p', String(process.pid)])
process.stderr.write('ready\n')
process.exit(getPriority() === 10 && String(stdout).startsWith('idle') ? 13 : 7)
