// One person's donation while someone shows its receipt: every call of `DonationHandle`, each checked anew against withdrawal.
import type { Answers, Campaign, Consent, Donation, Language, Letter } from '../../extract/index.ts'
import { Refusal } from '../../extract/index.ts'
import type { AidLanguage, PackSpeech, Print } from '../../reports/index.ts'
import { campaignOf } from '../campaigns.ts'
import type {
  AtOnce,
  Crop,
  DonationHandle,
  LetterView,
  PatchOperation,
  Withdrawal,
} from '../service.ts'
import { type DonationRow, donationById, lettersOf } from '../store/index.ts'
import { changesOf } from './events.ts'
import { exportOf } from './export.ts'
import type { Held } from './held.ts'
import { aroundValue } from './around.ts'
import { acceptFurther } from './intake.ts'
import {
  allLetters,
  confirmLetters,
  letterRow,
  type Opened,
  patchLetter,
  putLetter,
  saveRecords,
  viewOf,
} from './letters.ts'
import { PAGE_DPI, pageOf } from './originals.ts'
import type { Premises } from './premises.ts'
import { frozen } from '../remembered.ts'
import { besideIn, changesIn } from './beside.ts'
import {
  deadlinesPaper,
  findingsIn,
  comparedIn,
  packPaper,
  requestPaper,
  mandateIn,
  requestsIn,
  stepsIn,
} from './results.ts'
import { donationOf } from './state.ts'
import { changeConsent, keepContact, vouch } from './will.ts'
import { withdraw } from './withdrawal.ts'

export class Handle implements DonationHandle {
  readonly #opened: Opened & Held
  readonly #signingKeyFile: string | null

  constructor(premises: Premises, held: Held, signingKeyFile: string | null) {
    this.#opened = { premises, ...held }
    this.#signingKeyFile = signingKeyFile
  }

  /** Frozen: as long as nothing in the store changes, the next who asks gets the same. */
  donation(language: Language = 'de'): AtOnce<Donation> {
    const version = this.#opened.premises.store.version()
    const known = this.#opened.shown.get(language)
    return known?.version === version ? known.donation : this.#donationAnew(language, version)
  }

  async #donationAnew(language: Language, version: string): Promise<Donation> {
    const row = await this.#row()
    const donation = frozen(await donationOf(this.#db, row, this.#opened.records, language))
    this.#opened.shown.set(language, { version, donation })
    return donation
  }

  events(signal: AbortSignal, language: Language = 'de'): AsyncIterable<Donation> {
    return changesOf(this.#opened, signal, () => this.donation(language))
  }

  async campaign(): Promise<Campaign> {
    return await campaignOf(this.#db, (await this.#row()).campaign)
  }

  async letters(): Promise<(Letter | null)[]> {
    await this.#row()
    return await allLetters(this.#opened)
  }

  async views(language: Language = 'de'): Promise<LetterView[]> {
    await this.#row()
    const rows = await lettersOf(this.#db, this.#opened.donation)
    return await Promise.all(rows.map(({ n }) => viewOf(this.#opened, n, language)))
  }

  async view(n: number, language: Language = 'de'): Promise<LetterView> {
    await this.#row()
    return await viewOf(this.#opened, n, language)
  }

  async patchLetter(n: number, operations: PatchOperation[], etag: string): Promise<LetterView> {
    await this.#row()
    await patchLetter(this.#opened, n, operations, etag)
    return await viewOf(this.#opened, n, 'de')
  }

  async putLetter(n: number, letter: Letter): Promise<LetterView> {
    await this.#row()
    await putLetter(this.#opened, n, letter)
    return await viewOf(this.#opened, n, 'de')
  }

  async addLetter(files: Uint8Array[]) {
    await this.#row()
    const { premises, donation, dataKey } = this.#opened
    const n = await acceptFurther(premises, donation, dataKey, files)
    return { n, status: 'received' as const }
  }

  async page(n: number, p: number): Promise<Uint8Array> {
    return await this.#still(() => this.#page(n, p))
  }

  async #page(n: number, p: number): Promise<Uint8Array> {
    const { premises, donation, dataKey, records } = this.#opened
    const { upload, status, pages } = await letterRow(this.#opened, n)
    if (status === 'received' || status === 'reading') throw new Refusal('LETTER_NOT_READY')
    if (p < 1 || p > pages) throw new Refusal('STORE_NOT_FOUND')
    const sources = (await records.letter(n))?.sources ?? []
    return await pageOf(premises, dataKey, { donation, upload, sources, page: p })
  }

  async crop(n: number, pointer: string): Promise<Crop> {
    const need = aroundValue((await this.view(n)).letter, n, pointer)
    const page = await this.page(n, need.page)
    return await this.#opened.premises.papers.cut(page, PAGE_DPI, need)
  }

  async answers(): Promise<Answers> {
    await this.#row()
    return await this.#opened.records.answers()
  }

  async putAnswers(answers: Answers): Promise<Answers> {
    await this.#row()
    await saveRecords(this.#opened, this.#opened.records.sealAnswers(answers))
    return answers
  }

  async putConsent(consent: Consent): Promise<Donation | Withdrawal> {
    const row = await this.#row()
    if (!consent.purposes.includes('findings')) return await this.withdraw()
    await changeConsent(this.#opened, row, consent)
    return await this.donation()
  }

  async contact() {
    await this.#row()
    return await this.#opened.records.contact()
  }

  async putContact(contact: { email: string } | null): Promise<void> {
    await this.#row()
    await keepContact(this.#opened, contact)
  }

  async confirm(values?: string[]): Promise<Donation> {
    await this.#row()
    await (values === undefined ? confirmLetters(this.#opened) : vouch(this.#opened, values))
    return await this.donation()
  }

  async findings(language: Language) {
    await this.#row()
    return await findingsIn(this.#opened, language)
  }

  async compared() {
    await this.#row()
    return await comparedIn(this.#opened)
  }

  async requests(speech: Language) {
    await this.#row()
    return await requestsIn(this.#opened, speech)
  }

  async request(id: string, format: 'pdf' | 'docx' | 'txt' | 'eml') {
    return await this.#still(() => requestPaper(this.#opened, id, format))
  }

  async nextSteps(speech: Language) {
    await this.#row()
    return await stepsIn(this.#opened, speech)
  }

  async mandate(format: 'pdf' | 'txt') {
    return await this.#still(() => mandateIn(this.#opened, format))
  }

  async beside(id: string, language: AidLanguage) {
    await this.#row()
    return await besideIn(this.#opened, id, language)
  }

  async changes(language: Language) {
    await this.#row()
    return await changesIn(this.#opened, language)
  }

  async deadlines() {
    return await this.#still(() => deadlinesPaper(this.#opened))
  }

  async pack(speech: PackSpeech, print?: Print) {
    return await this.#still(() => packPaper(this.#opened, { speech, print }, this.#signingKeyFile))
  }

  async export(): Promise<Record<string, unknown>> {
    return await this.#still(async () => await exportOf(this.#opened, await this.donation()))
  }

  async withdraw(): Promise<Withdrawal> {
    await this.#row()
    const { premises, donation, dataKey } = this.#opened
    const withdrawal = await withdraw(premises, donation, dataKey)
    this.#opened.forget()
    return withdrawal
  }

  /** For what takes seconds: nothing leaves the house once the withdrawal was answered, also what was begun before. */
  async #still<T>(work: () => Promise<T>): Promise<T> {
    await this.#row()
    try {
      return await work()
    } finally {
      // Also in the place of an error: files that are gone are no fault then.
      await this.#row()
    }
  }

  /** The one check of every call: the donation is there and not withdrawn. */
  async #row(): Promise<DonationRow> {
    const { premises, donation } = this.#opened
    const row = premises.tombstones.has(donation) ? null : await donationById(this.#db, donation)
    if (!row) throw new Refusal('DONATION_UNKNOWN')
    return row
  }

  get #db() {
    return this.#opened.premises.store.data
  }
}
