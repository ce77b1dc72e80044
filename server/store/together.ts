// Small transactions that come at the same time go to the disk together: each is whole or not there, and one sync answers for all. A sync takes as long for
// twenty letters as for one, and stops everything else of this process.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'

/** More than these do not share one transaction: other processes wait for its end. */
const TOGETHER_MOST = 32

type Waiting<Tables> = {
  work: (tx: Kysely<Tables>) => Promise<unknown>
  done: (value: unknown) => void
  failed: (reason: unknown) => void
}

export class Together<Tables> {
  readonly #db: Kysely<Tables>
  #waiting: Waiting<Tables>[] = []
  #isWriting = false

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Runs `work` in a transaction that others may share; gives its value once all of it is durable. What fails in one takes nothing from the others;
   * what fails for all of them (a full disk) fails each. Nothing slow belongs inside.
   */
  async run<T>(work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> {
    return await new Promise<T>((resolve, reject) => {
      const done = (value: unknown) => resolve(value as T) // what `work` of the same entry gave
      this.#waiting.push({ work, done, failed: reject })
      if (!this.#isWriting) void this.#write()
    })
  }

  async #write(): Promise<void> {
    this.#isWriting = true
    while (this.#waiting.length > 0) {
      // Whoever arrived while the disk was waited for is heard first.
      await nextTurn()
      const some = this.#waiting.splice(0, TOGETHER_MOST)
      try {
        const ends = await this.#db.transaction().execute(async (tx) => {
          const told: (() => void)[] = []
          for (const one of some) told.push(await apart(tx, one))
          return told
        })
        for (const tell of ends) tell()
      } catch (error) {
        for (const { failed } of some) failed(error)
      }
    }
    this.#isWriting = false
  }
}

/** One of several in a transaction: gives what to tell it once the transaction is durable. Throws when not even its own part can be taken back. */
async function apart<Tables>(
  tx: Kysely<Tables>,
  { work, done, failed }: Waiting<Tables>,
): Promise<() => void> {
  await sql`savepoint apart`.execute(tx)
  try {
    const value = await work(tx)
    await sql`release apart`.execute(tx)
    return () => done(value)
  } catch (error) {
    try {
      await sql`rollback to apart`.execute(tx)
      await sql`release apart`.execute(tx)
    } catch {
      // A full disk has taken back all of them: told is what went wrong first.
      throw error
    }
    return () => failed(error)
  }
}
