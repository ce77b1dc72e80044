// A disk of its own for a data folder, so that every block can be looked at, also those that were given back.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../../folder.ts'

export type Disk = {
  folder: string /** All bytes of the disk, or null where none could be made. */
  image: () => Buffer | null
  end: () => void
}

const MEGABYTES = 192
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** An ext4 file system in a file, mounted; a plain folder where the machine does not allow that. */
export function ownDisk(): Disk {
  const place = tempFolder('markers')
  const [file, folder] = [join(place, 'disk.img'), join(place, 'disk')]
  mkdirSync(folder)
  const mounted =
    run('truncate', '-s', `${MEGABYTES}M`, file) &&
    run('mkfs.ext4', '-q', '-F', file) &&
    run('mount', '-o', 'loop', file, folder)
  return {
    folder: join(folder, 'data'),
    image() {
      if (!mounted) return null
      run('sync', '-f', folder)
      return readFileSync(file)
    },
    end() {
      if (mounted) run('umount', folder)
      rmSync(place, { recursive: true, force: true })
    },
  }
}
