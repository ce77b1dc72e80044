// Judges mutants in a child process. One whose loop never ends takes the child with it: that is noticed by the CPU that it takes, and counts as killed.
import { type ChildProcess, fork } from 'node:child_process'
import { cpuSecondsOf } from '../trust/tree.ts'
import type { Answered, Asked } from './child.ts'
import type { Mutant } from './nodes.ts'

/** A mutant may take so many times what all tests take without one, and some seconds for what is compiled anew. */
const TIMES_MOST = 4
const SECONDS_MORE = 10
const LOOKED_AT_MS = 500

export class Bench {
  #child: ChildProcess | null = null
  /** CPU of children that are gone. */
  #spentBefore = 0
  #secondsMost = Number.POSITIVE_INFINITY

  /** All tests without a mutant: what each file took, in ms. Throws where one fails. */
  async unbroken(tests: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { killed, by, spent } = await this.#ask({ mutant: null, order: tests })
    if (killed) throw new Error(`the tests fail without any mutant: ${by}`)
    this.#secondsMost = TIMES_MOST * this.cpuSeconds() + SECONDS_MORE
    return new Map(spent)
  }

  async judged(mutant: Mutant, order: readonly string[]): Promise<Answered> {
    return await this.#ask({ mutant, order })
  }

  cpuSeconds(): number {
    return this.#spentBefore + cpuSecondsOf(this.#child?.pid ?? 0)
  }

  close(): void {
    this.#spentBefore = this.cpuSeconds()
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #ask(asked: Asked): Promise<Answered> {
    // What the child says on its way (`--loud`) is for whoever looks.
    const child = (this.#child ??= fork(
      new URL('./child.ts', import.meta.url),
      process.argv.slice(2),
    ))
    const before = this.cpuSeconds()
    return await new Promise((resolve) => {
      const end = (answer: Answered) => {
        clearInterval(looking)
        child.removeAllListeners()
        resolve(answer)
      }
      const over = (by: string) => {
        this.close()
        end({ killed: true, by, spent: [] })
      }
      const looking = setInterval(() => {
        if (this.cpuSeconds() - before > this.#secondsMost) over('never ends')
      }, LOOKED_AT_MS)
      child.once('exit', () => over('ends the process'))
      child.once('message', (answer: Answered) => end(answer))
      child.send(asked)
    })
  }
}
