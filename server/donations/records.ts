// The sealed records of one donation, opened with its data key: letters, answers, findings, crops, contact.
import type { Comparison } from '../../analysis/index.ts'
import type { Answers, Finding, Letter } from '../../extract/index.ts'
import {
  type Data,
  putRecords,
  type RecordRealm,
  type RecordRow,
  recordOf,
} from '../store/index.ts'
import type { Correction } from './corrections.ts'
import type { Regraded } from './regraded.ts'
import { realmId, realmKey, sealJson, unsealJson } from '../vault/index.ts'
import {
  type AnswersIdentity,
  joinAnswers,
  joinLetter,
  type LetterIdentity,
  splitAnswers,
  splitLetter,
} from './apart.ts'

/** Letter page i+1 stands on `page` (from 1) of the upload's file `file` (from 0). */
export type SourcePage = { file: number; page: number }
export type LetterRecord = { letter: Letter | null; sources: SourcePage[] }
export type FindingsRecord = {
  /** The state of letters and answers that they were made for, and the day. */
  wanted: number
  today: string
  population: { batch: string; sha256: string } | null
  /** Those of before French was spoken have no `fr`. */
  findings: { de: Finding[]; en: Finding[]; fr?: Finding[] }
  comparisons: Comparison[][]
  /** Grades that a newer batch changed; absent in records of before this was said. */
  regraded?: Regraded | null
}
export type CropRecord = {
  blob: string
  pointer: string
  letter: number
  page: number
  width: number
  height: number
  scale: number
}
export type CropsRecord = { wanted: number; crops: CropRecord[] }

/** A record sealed and ready to be written, so that nothing slow happens inside a transaction. */
export type Sealed = { realm: RecordRealm; row: RecordRow }

export class Records {
  readonly #db: Data
  readonly #dataKey: Uint8Array
  readonly #realms: Partial<Record<RecordRealm, { id: string; key: Buffer }>> = {}

  constructor(db: Data, dataKey: Uint8Array) {
    this.#db = db
    this.#dataKey = dataKey
  }

  /** Where this donation's records lie, for whoever deletes them. */
  ids(): Record<RecordRealm, string> {
    return { facts: this.#realm('facts').id, identity: this.#realm('identity').id }
  }

  async letter(n: number): Promise<LetterRecord | null> {
    const facts = await this.#get<LetterRecord>('facts', `letter:${n}`)
    if (!facts?.letter) return facts
    const apart = await this.#get<LetterIdentity>('identity', `letter:${n}`)
    return { ...facts, letter: apart ? joinLetter(facts.letter, apart) : facts.letter }
  }

  sealLetter(n: number, record: LetterRecord): Sealed[] {
    if (!record.letter) return [this.#seal('facts', `letter:${n}`, record)]
    const { facts, identity } = splitLetter(record.letter)
    return [
      this.#seal('facts', `letter:${n}`, { ...record, letter: facts }),
      this.#seal('identity', `letter:${n}`, identity),
    ]
  }

  async answers(): Promise<Answers> {
    const facts = await this.#get<Answers>('facts', 'answers')
    const apart = await this.#get<AnswersIdentity>('identity', 'answers')
    return joinAnswers(facts ?? {}, apart ?? {})
  }

  sealAnswers(answers: Answers): Sealed[] {
    const { facts, identity } = splitAnswers(answers)
    return [this.#seal('facts', 'answers', facts), this.#seal('identity', 'answers', identity)]
  }

  async contact(): Promise<{ email: string } | null> {
    return await this.#get<{ email: string } | null>('identity', 'contact')
  }

  sealContact(contact: { email: string } | null): Sealed[] {
    return [this.#seal('identity', 'contact', contact)]
  }

  async corrections(): Promise<Correction[]> {
    return (await this.#get<Correction[]>('identity', 'corrections')) ?? []
  }

  sealCorrections(corrections: readonly Correction[]): Sealed[] {
    return [this.#seal('identity', 'corrections', corrections)]
  }

  async findings(): Promise<FindingsRecord | null> {
    return await this.#get<FindingsRecord>('facts', 'findings')
  }

  sealFindings(record: FindingsRecord): Sealed[] {
    return [this.#seal('facts', 'findings', record)]
  }

  async crops(): Promise<CropsRecord | null> {
    return await this.#get<CropsRecord>('facts', 'crops')
  }

  sealCrops(record: CropsRecord): Sealed[] {
    return [this.#seal('facts', 'crops', record)]
  }

  /** Derived when it is first needed: most calls open one realm or none. */
  #realm(realm: RecordRealm): { id: string; key: Buffer } {
    return (this.#realms[realm] ??= {
      id: realmId(this.#dataKey, realm),
      key: realmKey(this.#dataKey, realm),
    })
  }

  #seal(realm: RecordRealm, part: string, value: unknown): Sealed {
    const { id, key } = this.#realm(realm)
    return { realm, row: { id, part, payload: sealJson(key, { owner: id, kind: part }, value) } }
  }

  async #get<T>(realm: RecordRealm, part: string): Promise<T | null> {
    const { id, key } = this.#realm(realm)
    const sealed = await recordOf(this.#db, realm, id, part)
    return sealed ? unsealJson<T>(key, { owner: id, kind: part }, sealed) : null
  }
}

/** Writes sealed records; `db` is the transaction that they belong to. */
export async function writeSealed(db: Data, sealed: readonly Sealed[]): Promise<void> {
  for (const realm of ['facts', 'identity'] as const) {
    await putRecords(
      db,
      realm,
      sealed.filter((one) => one.realm === realm).map(({ row }) => row),
    )
  }
}
