// The parent's side of the paper process: sends a question, waits for its answer, starts the process again when it has died.
import { type ChildProcess, fork } from 'node:child_process'
import { Refusal, type RefusalDetails } from '../../extract/index.ts'
import { childEnv } from '../child-env.ts'
import type { Papers } from './index.ts'

export type Question = { no: number; call: keyof Papers; values: unknown[] }
export type Answer = { no: number } & (
  | { value: unknown }
  | { refusal: { code: string; details: RefusalDetails; page: number | null } }
  | { failed: true }
)

/** A paper that takes longer than this is given up: the slowest honest pack takes a few seconds. */
const PATIENCE_MS = 60_000
const ENTRY = new URL('./child-entry.js', import.meta.url)

type Waiting = { resolve(value: unknown): void; reject(error: Error): void; timer: NodeJS.Timeout }

export class PapersProcess implements Papers {
  #child: ChildProcess | null = null
  #waiting = new Map<number, Waiting>()
  #no = 0
  #closed = false

  /** Starts the process ahead, so that the first paper does not wait for it. */
  start(): void {
    if (this.#child || this.#closed) return
    const child = fork(ENTRY, [], {
      serialization: 'advanced',
      env: childEnv(),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.on('message', (answer: Answer) => this.#settle(answer))
    child.on('exit', () => {
      if (this.#child === child) this.#child = null
      for (const no of this.#waiting.keys()) this.#settle({ no, failed: true })
    })
    child.on('error', () => child.kill('SIGKILL'))
    this.#child = child
  }

  request: Papers['request'] = (...values) => this.#ask('request', values)
  access: Papers['access'] = (...values) => this.#ask('access', values)
  mandate: Papers['mandate'] = (...values) => this.#ask('mandate', values)
  deadlines: Papers['deadlines'] = (...values) => this.#ask('deadlines', values)
  pack: Papers['pack'] = (...values) => this.#ask('pack', values)
  summary: Papers['summary'] = (...values) => this.#ask('summary', values)
  cut: Papers['cut'] = (...values) => this.#ask('cut', values)

  /** Ends the process at once; the next question starts another. */
  kill(): void {
    this.#child?.kill('SIGKILL')
  }

  close(): void {
    this.#closed = true
    this.kill()
    this.#child = null
  }

  #ask<Call extends keyof Papers>(
    call: Call,
    values: Parameters<Papers[Call]>,
  ): ReturnType<Papers[Call]> {
    this.start()
    const no = ++this.#no
    const answer = new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => this.#child?.kill('SIGKILL'), PATIENCE_MS)
      this.#waiting.set(no, { resolve, reject, timer })
      const sent = this.#child?.send({ no, call, values } satisfies Question, (error) => {
        if (error) this.#settle({ no, failed: true })
      })
      if (sent === undefined) this.#settle({ no, failed: true })
    })
    // The child runs `directPapers[call]`, whose answer has this type.
    return answer as ReturnType<Papers[Call]>
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.no)
    if (!waiting) return
    this.#waiting.delete(answer.no)
    clearTimeout(waiting.timer)
    if ('value' in answer) waiting.resolve(answer.value)
    else if ('refusal' in answer) {
      const { code, details, page } = answer.refusal
      waiting.reject(new Refusal(code, details, page))
    } else waiting.reject(new Error('the paper process failed'))
  }
}
