// Judges mutants in a child process. One whose loop never ends takes the child with it: that is noticed by the CPU that it takes, or no longer takes, and counts as killed.
import { type ChildProcess, fork } from 'node:child_process'
import { cpuSecondsOf } from '../trust/tree.ts'
import type { Asked, Told } from './child.ts'
import type { Verdict } from './judge.ts'
import type { Mutant } from './nodes.ts'

/** With a mutant a file of tests may take so many times its CPU, and some seconds for what is compiled anew. */
const TIMES_MOST = 3
const SECONDS_MORE = 5
const LOOKED_AT_MS = 200
/** One that takes less than a hundredth of a core for so long waits for what never comes, s. */
const IDLE_SECONDS = 60

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
      let since = { seconds: performance.now() / 1000, cpu: this.cpuSeconds() }
      const looking = setInterval(() => {
        const now = { seconds: performance.now() / 1000, cpu: this.cpuSeconds() }
        if (now.cpu > most) over('never ends')
        if (now.seconds - since.seconds < IDLE_SECONDS) return
        if (now.cpu - since.cpu < IDLE_SECONDS / 100) over('waits for ever')
        since = now
      }, LOOKED_AT_MS)
      child.on('exit', gone)
      child.on('message', hear)
      child.send(asked)
    })
  }
}
