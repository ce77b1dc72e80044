// Judges mutants in a child process. One whose loop never ends takes the child with it: that is noticed by the CPU that it takes, or no longer takes, and counts as killed.
import { type ChildProcess, fork } from 'node:child_process'
import { cpuSecondsOf, isRunnable } from '../trust/tree.ts'
import type { Asked, Told } from './child.ts'
import type { Verdict } from './judge.ts'
import type { Mutant } from './nodes.ts'

/** With a mutant a file of tests may take so many times its CPU, and some seconds for what is compiled anew. */
const TIMES_MOST = 3
const SECONDS_MORE = 5
const LOOKED_AT_MS = 200
/** One that for so many looks takes next to nothing, and wants no core either, waits for what never comes. On a busy machine it wants one. */
const LOOKS = 300
const IDLE = { seconds: 0.6, wanted: LOOKS / 20 }

export class Bench {
  #child: ChildProcess | null = null
  /** CPU of children that are gone, s. */
  #before = 0
  /** What each file of tests takes without a mutant, s. */
  #usual: ReadonlyMap<string, number> = new Map()

  /** All tests without a mutant: the CPU that each file took, s. Throws where one fails. */
  async unbroken(tests: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const spent = new Map<string, number>()
    const { killed, by } = await this.#ask({ mutant: null, order: tests }, spent)
    if (killed) throw new Error(`the tests fail without any mutant: ${by}`)
    this.#usual = spent
    return spent
  }

  async judged(mutant: Mutant, order: readonly string[]): Promise<Verdict> {
    return await this.#ask({ mutant, order })
  }

  cpuSeconds(): number {
    return this.#before + cpuSecondsOf(this.#child?.pid ?? 0)
  }

  close(): void {
    this.#before = this.cpuSeconds()
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #ask(asked: Asked, spent?: Map<string, number>): Promise<Verdict> {
    const program = new URL('./child.ts', import.meta.url)
    const child = (this.#child ??= fork(program, process.argv.slice(2), {
      // What commands print in a test is nobody's here; `--loud` speaks on stderr.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }))
    let most = Number.POSITIVE_INFINITY
    return await new Promise((resolve) => {
      const end = (verdict: Verdict) => {
        clearInterval(looking)
        child.off('exit', gone)
        child.off('message', hear)
        resolve(verdict)
      }
      const over = (by: string) => {
        this.close()
        end({ killed: true, by })
      }
      const gone = () => over('ends the process')
      const hear = (told: Told) => {
        if ('begins' in told) {
          const usual = this.#usual.get(told.begins)
          if (usual !== undefined) most = this.cpuSeconds() + TIMES_MOST * usual + SECONDS_MORE
          return
        }
        for (const [test, cpuMs] of told.spent) spent?.set(test, cpuMs / 1000)
        end(told.verdict)
      }
      let since = { cpu: this.cpuSeconds(), looks: 0, wanted: 0 }
      const looking = setInterval(() => {
        const cpu = this.cpuSeconds()
        if (cpu > most) over('never ends')
        since.looks += 1
        if (isRunnable(child.pid ?? 0)) since.wanted += 1
        if (since.looks < LOOKS) return
        if (cpu - since.cpu < IDLE.seconds && since.wanted < IDLE.wanted) over('waits for ever')
        since = { cpu, looks: 0, wanted: 0 }
      }, LOOKED_AT_MS)
      child.on('exit', gone)
      child.on('message', hear)
      child.send(asked)
    })
  }
}
