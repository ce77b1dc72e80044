// The parent's side of reading: one fresh child for each job, killed by deadline, CPU or memory; every end is a named problem.
// A child is started ahead, so that its libraries are loaded when a letter comes; it never serves a second one.
import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { READ_PROBLEMS } from '../errors.ts'
import type { Language, Problem } from '../model/index.ts'
import { Refusal, wordsFor } from '../refusal.ts'
import { confined, type Isolation, isolation } from './confine.ts'
import { checkFiles } from './files-in.ts'
import { pack, unpack } from './frames.ts'
import { ReadAnswer, READY, RenderAnswer } from './job.ts'
import { whenComputed } from './given.ts'
import { isFromOutside, KilledFromOutside } from './killed.ts'
import { LIMITS } from './limits.ts'
import type { ReaderOptions, Reading } from './reading.ts'
import { compiledFolder } from '../start/compiled.js'

const ENTRY = resolve(dirname(fileURLToPath(import.meta.url)), 'child-entry.js')
/** How long a killed child may take to be gone, with everything that held its pipes; then it is not waited for any more. */
const GONE_MS = 5_000
/** How Node ends when nothing can happen any more although something is waited for. */
const UNSETTLED = 13
/** After a job the next child waits this long: a command that ends now need not pay for it. */
const AHEAD_MS = 300
/** Forty pages say less than this about their progress. */
const PROGRESS_BYTES_MAX = 4000

export class Reader {
  readonly isolation: Isolation = isolation()
  readonly #language: Language
  readonly #readMsMax: number
  readonly #pictureMsMax: number
  readonly #renderMsMax: number
  readonly #entry: string
  readonly #isBehindOthers: boolean
  readonly #prepares: 'reading' | 'drawing'
  readonly #startsAhead: boolean
  readonly #running = new Set<ChildProcess>()
  readonly #started = new WeakSet<ChildProcess>()
  #warm: ChildProcess | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false

  constructor(options: ReaderOptions = {}) {
    this.#language = options.language ?? 'de'
    this.#readMsMax = options.readMsMax ?? LIMITS.readTextMsMax
    this.#pictureMsMax = options.readMsMax ?? LIMITS.readMsMax
    this.#renderMsMax = options.renderMsMax ?? LIMITS.renderMsMax
    this.#entry = options.entry ?? ENTRY
    this.#isBehindOthers = options.isBehindOthers ?? false
    this.#prepares = options.drawsOnly ? 'drawing' : 'reading'
    this.#startsAhead = options.startsAhead ?? true
    if (this.#startsAhead) this.#warm = this.#start()
  }

  /**
   * Reads the files of one upload. Never rejects because of what is in them: `problems` says in the reader's language
   * what happened and what the person can do; an unknown letter gives no letters and `RECOGNISE_UNKNOWN_ISSUER`.
   * `onProgress` is told of pages: with text, after the first and then as they pass; pictures, which take seconds each, before the first and
   * after every one.
   */
  async read(
    files: readonly Uint8Array[],
    onProgress?: (done: number, of: number) => void,
  ): Promise<Reading> {
    try {
      checkFiles(files)
      const bytes = await this.#ask(
        pack({ op: 'read', language: this.#language }, files),
        this.#readMsMax,
        (done, of) => onProgress?.(done, of),
      )
      const answer = ReadAnswer.safeParse(unpack(bytes)?.header)
      if (!answer.success) throw new Refusal('READ_FAILED')
      const { letters, refusals, places } = answer.data
      const problems = refusals.map((row) =>
        this.#words(new Refusal(row.code, row.details, row.page)),
      )
      return { letters, problems, places }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const killed = error instanceof KilledFromOutside ? { killed: true as const } : {}
      return { letters: [], problems: [this.#words(error)], places: [], ...killed }
    }
  }

  /**
   * Pages as PNG at `dpi` (20–400), without metadata, certificate codes and the 2-D codes beside them blackened.
   * @throws Refusal when a file or page cannot be shown
   */
  async render(
    files: readonly Uint8Array[],
    pages: readonly { file: number; page: number }[],
    dpi: number,
  ): Promise<Uint8Array[]> {
    checkFiles(files)
    const bytes = await this.#ask(pack({ op: 'render', pages, dpi }, files), this.#renderMsMax)
    const parts = unpack(bytes)
    const answer = RenderAnswer.safeParse(parts?.header)
    if (!parts || !answer.success) throw new Refusal('READ_FAILED')
    const [refused] = answer.data.refusals
    if (refused) throw new Refusal(refused.code, refused.details, refused.page)
    if (parts.blobs.length !== pages.length) throw new Refusal('READ_FAILED')
    return parts.blobs.map((blob) => Uint8Array.from(blob))
  }

  /** Ends all children. The reader cannot be used afterwards. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#warm = null
    await Promise.all(
      [...this.#running].map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return
        const gone = new Promise((done) => child.once('exit', done))
        // A warm child does not keep the process alive; while its end is awaited it must, or Node ends with code 13.
        child.ref()
        child.kill('SIGKILL')
        await Promise.race([gone, new Promise((done) => setTimeout(done, GONE_MS).unref())])
      }),
    )
  }

  #words(refusal: Refusal): Problem {
    const known =
      refusal.code in READ_PROBLEMS ? refusal : new Refusal('READ_FAILED', {}, refusal.page)
    return wordsFor(known, this.#language, READ_PROBLEMS)
  }

  #start(): ChildProcess {
    if (this.#closed) throw new Error('the reader is closed')
    // OCR computes in a thread of its own: CPU time runs ahead of the clock.
    const cpuSeconds = Math.ceil((LIMITS.readMsMax * 1.5) / 1000)
    const compiled = this.#entry === ENTRY ? compiledFolder() : null
    const { command, args, env } = confined(
      this.#entry,
      cpuSeconds,
      this.#isBehindOthers,
      compiled,
      this.#prepares,
    )
    const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
    this.#running.add(child)
    child.once('exit', () => this.#running.delete(child))
    child.once('error', () => this.#running.delete(child))
    child.stderr?.on('data', (chunk: Buffer) => {
      // A child that was ready, or says itself that memory ran out, did not fail to start.
      const said = chunk.toString('latin1')
      if (said.startsWith(READY) || /heap|memory|allocation failed/iu.test(said))
        this.#started.add(child)
    })
    child.stdin?.on('error', () => undefined) // a child that died is seen by its exit
    for (const part of [child, child.stdin, child.stdout, child.stderr]) unref(part)
    return child
  }

  /** `onProgress`: the job may hold pictures; once the child says so, it has the time of pictures from page to page. */
  #ask(
    message: Buffer[],
    msMax: number,
    onProgress?: (done: number, of: number) => void,
  ): Promise<Buffer> {
    const warm = this.#warm
    const child = warm && warm.exitCode === null && warm.signalCode === null ? warm : this.#start()
    this.#warm = null
    child.ref()
    return new Promise<Buffer>((resolve, reject) => {
      const chunks: Buffer[] = []
      let size = 0
      let late = false
      let isOurs = false
      const asked = performance.now()
      const kill = () => {
        late = true
        child.kill('SIGKILL')
        // Something that the child started may hold its pipes, so that they never close.
        setTimeout(() => end(null, 'SIGKILL'), GONE_MS).unref()
      }
      let stop = whenComputed(child.pid, msMax, kill)
      let told = 0
      child.stderr?.on('data', (chunk: Buffer) => {
        // Two numbers a line, after a `p` for pages with text; anything else on this channel is not for us.
        told += chunk.length
        if (!onProgress || told > PROGRESS_BYTES_MAX) return
        const lines = chunk.toString('latin1').matchAll(/^(p?)(\d{1,3})\/(\d{1,3})$/gmu)
        for (const [, withText, done, of] of lines) {
          if (!withText) {
            // Each page has that long on the wall: a busy machine is no hostile letter. What computes for ever ends by its CPU limit.
            stop()
            const timer = setTimeout(kill, this.#pictureMsMax)
            stop = () => clearTimeout(timer)
          }
          onProgress(Number(done), Number(of))
        }
      })
      child.stdout?.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= LIMITS.answerBytesMax) chunks.push(chunk)
        else isOurs = child.kill('SIGKILL')
      })
      child.once('error', () => {
        stop()
        reject(new Refusal('READ_FAILED'))
      })
      const end = (code: number | null, signal: NodeJS.Signals | null) => {
        stop()
        this.#startNext()
        // How long the person waited: a limit of computing is met later on the wall, and the pages of a picture have one each.
        const seconds = Math.ceil((performance.now() - asked) / 1000)
        if (late) reject(new Refusal('READ_TIMEOUT', { seconds }))
        else if (code === 0 && chunks.length > 0) resolve(Buffer.concat(chunks))
        else if (signal === null && (code === UNSETTLED || !this.#started.has(child)))
          reject(new Refusal('READ_FAILED'))
        else if (!isOurs && isFromOutside(code, signal)) reject(new KilledFromOutside())
        // Killed by a limit, out of heap, aborted by WASM: a blown limit shows in many ways and means one thing.
        else reject(new Refusal('READ_MEMORY'))
      }
      child.once('close', end)
      child.stdin?.end(Buffer.concat(message))
    })
  }

  #startNext(): void {
    if (!this.#startsAhead || this.#closed || this.#warm || this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (!this.#closed && !this.#warm) this.#warm = this.#start()
    }, AHEAD_MS)
    this.#timer.unref()
  }
}

function unref(part: unknown): void {
  if (typeof part === 'object' && part && 'unref' in part && typeof part.unref === 'function')
    part.unref()
}
