// A child that reads thousands of files, killed and started again when one takes too long or too much.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Letter } from '../../extract/index.ts'
import { READER_OPTIONS } from '../../extract/read/engine.js'
import { LIMITS } from '../../extract/index.ts'
import { cpuSecondsOf } from './tree.ts'

/** `cpuMs`: CPU of this file alone. `isPictured`: pages of it were looked at as pictures, which may take longer. `codes`: `killed:time` or `killed:limit` when the child did not live to answer. */
export type Read = {
  letters: Letter[]
  codes: string[]
  cpuMs: number
  isPictured: boolean
  megabytes: number
}

/** A child that has read so many may have grown; a new one costs a second. */
const FILES_A_CHILD = 400

export class Warm {
  #child: ChildProcess | null = null
  #files = 0
  readonly #msMax: number
  readonly #extra: string[]

  /** `msMax`: wall time for one file; wide, because machines are shared. `cpuSeconds` is for the child's whole life. */
  constructor(msMax: number, extra: string[] = []) {
    this.#msMax = msMax
    this.#extra = extra
  }

  async read(bytes: Uint8Array): Promise<Read> {
    if (this.#files >= FILES_A_CHILD) this.close()
    const child = this.#child ?? (await this.#start())
    this.#files += 1
    const before = cpuSecondsOf(child.pid ?? 0)
    return await new Promise((resolve) => {
      const end = (codes: string[]) => {
        clearTimeout(timer)
        child.removeAllListeners()
        const cpuMs = Math.max(0, cpuSecondsOf(child.pid ?? 0) - before) * 1000
        this.close()
        resolve({ letters: [], codes, cpuMs, isPictured: false, megabytes: 0 })
      }
      const timer = setTimeout(() => end(['killed:time']), this.#msMax)
      child.once('exit', () => end(['killed:limit']))
      child.once('message', (answer: Read) => {
        clearTimeout(timer)
        child.removeAllListeners()
        resolve(answer)
      })
      child.send(bytes)
    })
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #start(): Promise<ChildProcess> {
    const child = await warmChild([], this.#extra)
    this.#child = child
    this.#files = 0
    return child
  }
}

/** Starts a reading child under the service's limits of memory and waits until its libraries are loaded. `does`: another module than `warm-child.ts`. */
export async function warmChild(does: string[] = [], extra: string[] = []): Promise<ChildProcess> {
  const entry = new URL('./warm-entry.js', import.meta.url).pathname
  const child = spawn(
    'prlimit',
    [
      `--data=${LIMITS.memoryBytesMax}`,
      '--core=0',
      process.execPath,
      ...READER_OPTIONS,
      ...extra,
      entry,
      ...does,
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: {
        PATH: process.env['PATH'],
        HOME: '/tmp',
        TSX_TSCONFIG_PATH: new URL('../../tsconfig.json', import.meta.url).pathname,
      },
    },
  )
  await once(child, 'message')
  return child
}
