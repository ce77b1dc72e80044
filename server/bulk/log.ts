// The log of an import: which letters are in already, by a hash, so that a broken run goes on where it ended. It names no person and no file.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export class ImportLog {
  readonly #file: string
  readonly #done: Set<string>

  constructor(dataDir: string, campaign: string) {
    this.#file = join(dataDir, 'imports', `${campaign}.log`)
    const text = existsSync(this.#file) ? readFileSync(this.#file, 'ascii') : ''
    this.#done = new Set(text.split('\n').filter(Boolean))
  }

  has(key: string): boolean {
    return this.#done.has(key)
  }

  add(keys: readonly string[]): void {
    if (!keys.length) return
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 })
    appendFileSync(this.#file, `${keys.join('\n')}\n`, { mode: 0o600 })
    for (const key of keys) this.#done.add(key)
  }
}
