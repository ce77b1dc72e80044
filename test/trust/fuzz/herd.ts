// A child that works through mutants by their numbers, killed and started again when one of them takes too long, too much, or its life.
import type { ChildProcess } from 'node:child_process'
import { cpuSecondsOf } from '../tree.ts'
import { warmChild } from '../warm.ts'
import type { Fault } from './judge.ts'
import type { Known } from './originals.ts'

export type Task = { numbers: readonly number[]; seed: number }
export type Outcome = {
  n: number
  name: string
  how: string
  /** `a letter`, the code of a refusal, or how the child ended. */
  state: string
  cpuMs: number
  /** A child that had read others before it ended at it, and a new one was asked, as the service has a new one for each letter. */
  isAgain?: boolean
  /** Pages were looked at as pictures. */
  isPictured: boolean
  values: number
  doubts: number
  faults: Fault[]
}

/** Wall time for one mutant; wide, because machines are shared: the CPU is what is judged. */
const WALL_MS_MAX = 600_000
/** A child that has read so many has grown: what engines of pictures took is given back late. A new one costs a second. */
const MUTANTS_A_CHILD = 250

export class Herd {
  readonly #all: readonly Known[]
  readonly #seed: number
  #child: ChildProcess | null = null
  #made = 0

  constructor(all: readonly Known[], seed: number) {
    this.#all = all
    this.#seed = seed
  }

  /** The outcomes of these mutants in this order. */
  async run(numbers: readonly number[]): Promise<Outcome[]> {
    const done: Outcome[] = []
    const again = new Set<number>()
    while (done.length < numbers.length) {
      const rest = numbers.slice(done.length)
      const before = done.length
      const ended = await this.#some(rest, done)
      const n = rest[done.length - before]
      if (ended === null || n === undefined) continue
      if (this.#made > 0 && !again.has(n)) again.add(n)
      else done.push(this.#lost(n, ended))
    }
    return done.map((one) => (again.has(one.n) ? { ...one, isAgain: true } : one))
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  /** Adds outcomes until all are there (null) or the child ended: how, and with how much CPU since its last answer. */
  async #some(rest: readonly number[], done: Outcome[]): Promise<Lost | null> {
    if (this.#made >= MUTANTS_A_CHILD) this.close()
    const child = this.#child ?? (await this.#start())
    const pid = child.pid ?? 0
    const wanted = done.length + rest.length
    return await new Promise((resolve) => {
      let cpu = cpuSecondsOf(pid)
      let timer = setTimeout(() => end('killed:time'), WALL_MS_MAX)
      const finish = (lost: Lost | null) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (lost) this.close()
        resolve(lost)
      }
      const end = (state: Lost['state']) =>
        finish({ state, cpuMs: Math.max(0, cpuSecondsOf(pid) - cpu) * 1000 })
      child.once('exit', () => end('killed:limit'))
      child.on('message', (outcome: Outcome) => {
        done.push(outcome)
        this.#made += 1
        if (done.length === wanted) return finish(null)
        clearTimeout(timer)
        cpu = cpuSecondsOf(pid)
        timer = setTimeout(() => end('killed:time'), WALL_MS_MAX)
      })
      child.send({ numbers: rest, seed: this.#seed } satisfies Task)
    })
  }

  #lost(n: number, { state, cpuMs }: Lost): Outcome {
    const name = this.#all[n % this.#all.length]?.name ?? ''
    return {
      n,
      name,
      how: 'not told',
      state,
      cpuMs,
      isPictured: false,
      values: 0,
      doubts: 0,
      faults: [],
    }
  }

  async #start(): Promise<ChildProcess> {
    const child = await warmChild([new URL('./child.ts', import.meta.url).href])
    child.send({ letters: this.#all })
    this.#child = child
    this.#made = 0
    return child
  }
}

type Lost = { state: 'killed:time' | 'killed:limit'; cpuMs: number }
