// The whole service: opens the house, fills the demo, starts worker and paper process beside itself, listens, closes with grace.
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { buildApp } from './app.ts'
import { childEnv } from './child-env.ts'
import { systemClock } from './clock.ts'
import { type Config, defaultKeyFile } from './config.ts'
import type { Demo } from './demo.ts'
import { openHouse } from './house.ts'
import { sweep } from './jobs/retention.ts'
import { type Log, stderrLog } from './log.ts'
import { PapersProcess } from './papers/index.ts'
import { endRevoked } from './staff/index.ts'
import { releaseWorker, type Store } from './store/index.ts'

/** The paper process loads as much as the worker: side by side they would keep the first letters waiting. Who asks for a paper before starts it at once. */
const PAPERS_AFTER_MS = 5000
/** A worker that dies at once is not started again at once. */
const RESTART_MS = 300
/** What is in hand gets this long when the service must stop; the worker as long, beside it: together they end within ten seconds. */
const GRACE_MS = 8000

export type RunningService = {
  address: string
  /** Receipts of the demo's documents; null without --demo or when it was filled earlier by another program. */
  demo: Demo | null
  /** Process ids beside this one, for tests and operators. */
  workerPid(): number | null
  close(): Promise<void>
}

/**
 * Starts everything and resolves once requests are answered. `port` 0 takes a free one.
 * `graceMs`: see GRACE_MS; given by tests only. Throws Refusal STORE_NEWER_SCHEMA, and the system's error when the address is taken.
 */
export async function startService(
  config: Config,
  log: Log = stderrLog,
  graceMs = GRACE_MS,
): Promise<RunningService> {
  const papers = new PapersProcess()
  const worker = new WorkerBeside(log)
  const house = openHouse({
    dataDir: config.dataDir,
    clock: systemClock,
    papers,
    poke: () => worker.poke(),
  })
  // Loaded only for a demo: a real campaign runs without the invented people.
  const demo = config.demo
    ? await (await import('./demo.ts')).fillDemo(house.premises, config.dataDir)
    : null
  // A data folder that was put back by hand may hold accounts that were ended since.
  await endRevoked(house.premises)
  const app = await buildApp({
    config,
    service: house.service,
    store: house.store,
    tombstones: house.premises.tombstones,
    clock: systemClock,
    poke: () => worker.poke(),
    log,
    health: { workerAlive: () => worker.alive() },
  })
  const address = await app.listen({ host: config.host, port: config.port })
  log('listening', { port: Number(new URL(address).port) })
  const keyFile = config.campaignKeyFile ?? defaultKeyFile(config.dataDir)
  worker.start(house.store, config.dataDir, keyFile)
  const papersLater = setTimeout(() => papers.start(), PAPERS_AFTER_MS).unref()
  // Ends quietly when the service is closed meanwhile.
  void demo?.later(house.service).catch(() => {})
  void sweep(house.premises).catch(() => log('clock-failed', {}))
  return {
    address,
    demo,
    workerPid: () => worker.pid(),
    async close() {
      log('closing', {})
      // Requests in hand get some seconds; a form that comes slowly is cut off, since nothing of it was answered yet.
      const cut = setTimeout(() => app.server.closeAllConnections(), graceMs)
      await Promise.all([app.close(), worker.close()])
      clearTimeout(cut)
      clearTimeout(papersLater)
      papers.close()
      await house.close()
    },
  }
}

/** The worker process beside the service: started again when it dies, its jobs given back at once. */
class WorkerBeside {
  readonly #log: Log
  #child: ChildProcess | null = null
  #closing = false

  constructor(log: Log) {
    this.#log = log
  }

  start(store: Store, dataDir: string, keyFile: string): void {
    if (this.#closing) return
    if (!existsSync(keyFile)) this.#log('no-campaign-key', {})
    const name = `beside-${randomBytes(8).toString('hex')}`
    const child = fork(new URL('./worker-entry.js', import.meta.url), [dataDir, keyFile, name], {
      env: childEnv(),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#child = child
    this.#log('worker-started', { pid: child.pid ?? 0 })
    const ended = (code: number, signal: string) => {
      if (this.#child !== child) return
      this.#child = null
      if (this.#closing) return
      this.#log('worker-ended', { code, signal })
      // A worker that was asked to end has given back its job itself.
      const died = code !== 0
      void releaseWorker(store.data, name, { died }).finally(() =>
        setTimeout(() => this.start(store, dataDir, keyFile), RESTART_MS),
      )
    }
    child.on('exit', (code, signal) => ended(code ?? -1, signal ?? ''))
    // A process that could not be made (no descriptors, no memory) has no number and never exits.
    child.on('error', () => (child.pid === undefined ? ended(-1, '') : child.kill('SIGKILL')))
  }

  poke(): void {
    if (this.#child?.connected) this.#child.send('poke', () => {})
  }

  alive(): boolean {
    return this.#child?.connected ?? false
  }

  pid(): number | null {
    return this.#child?.pid ?? null
  }

  /** Lets the job in hand end; after ten seconds it is killed and its job runs again at the next start. */
  async close(): Promise<void> {
    this.#closing = true
    const child = this.#child
    if (!child || child.pid === undefined || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await gone
    clearTimeout(killer)
  }
}
