// One file read in a warm child: what it gave, or a refusal as the reading child of the service would name it.
import { readLetter } from '../../extract/pipeline.ts'
import { Refusal } from '../../extract/index.ts'
import type { Read } from './warm.ts'

export async function readOne(bytes: Uint8Array): Promise<Read> {
  const before = process.cpuUsage()
  const cpu = () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  let isPictured = false
  try {
    const { letters, refusals } = await readLetter([bytes], 'en', {
      now: () => performance.now(),
      progress: () => void (isPictured = true),
    })
    return {
      letters: letters.map(({ letter }) => letter),
      codes: refusals.map(({ code }) => code),
      cpuMs: cpu(),
      isPictured,
      megabytes: process.resourceUsage().maxRSS / 1024,
    }
  } catch (error) {
    const code =
      error instanceof Refusal
        ? error.code
        : error instanceof RangeError
          ? 'READ_MEMORY'
          : 'READ_FAILED'
    return {
      letters: [],
      codes: [code],
      cpuMs: cpu(),
      isPictured,
      megabytes: process.resourceUsage().maxRSS / 1024,
    }
  }
}
