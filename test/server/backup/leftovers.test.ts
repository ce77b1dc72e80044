// Copies of databases that a killed process left in the data folder: they hold keys, so they go; those of a running one stay.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { removeLeftovers } from '../../../server/backup/index.ts'
import { tempFolder } from '../../folder.ts'

it('what a killed backup or rehearsal left goes, and nothing else', async () => {
  const folder = tempFolder('leftovers')
  // A process that has been and gone.
  const { pid: gone } = spawnSync(process.execPath, ['--version'])
  const left = [`.backup-${gone}`, `.rehearsal-${gone}-Ab3xYz`]
  const kept = [`.backup-${process.pid}`, `.rehearsal-${process.pid}-Ab3xYz`, '.restoring', 'blobs']
  for (const name of [...left, ...kept]) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'keys.db'), 'keys')
  }
  expect(await removeLeftovers(folder)).toBe(2)
  expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted())
})
