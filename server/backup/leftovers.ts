// Copies that a killed backup or rehearsal left in the data folder: they hold keys, and would outlive a withdrawal.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the work of backups and rehearsals whose process is gone. Gives how many. */
export async function removeLeftovers(dataDir: string): Promise<number> {
  let removed = 0
  for (const name of await readdir(dataDir)) {
    const pid = Number(/^\.(?:backup|rehearsal)-(\d+)(?:-\w+)?$/.exec(name)?.[1] ?? 0)
    if (!pid || isRunning(pid)) continue
    await rm(join(dataDir, name), { recursive: true, force: true })
    removed += 1
  }
  return removed
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
